// What a conference is before it begins, as its file says: programme, themes, tables, words. Never changes after creation,
// and is shared by all who look at it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/core/ids.hpp"

namespace oogst::core {

enum class PhaseKind { check_in, plenary, break_, tables, closing, ended };

// What a shared insight needs before a wall may show it: nothing more, or a moderator's yes to its text.
enum class Moderation { direct, held };

struct Phase {
  PhaseId id;
  PhaseKind kind = PhaseKind::plenary;
  std::string title;
  std::string starts;  // planned time of day, "10:45"
  int minutes = 0;     // planned length; 0: open-ended

  friend bool operator==(const Phase&, const Phase&) = default;
};

struct Question {
  QuestionId id;
  std::string text;
  int minutes = 0;  // time that is meant for it; 0: none planned

  friend bool operator==(const Question&, const Question&) = default;
};

struct Theme {
  ThemeId id;
  std::string letter;  // "A", "B", … so that a theme is never told by colour alone
  std::string title;
  std::vector<Question> questions;

  friend bool operator==(const Theme&, const Theme&) = default;
};

struct TablePlan {
  TableNumber number;
  ThemeId theme;
  int seats = 0;

  friend bool operator==(const TablePlan&, const TablePlan&) = default;
};

struct Perspective {
  PerspectiveId id;
  std::string label;

  friend bool operator==(const Perspective&, const Perspective&) = default;
};

struct Term {
  std::string term;
  std::string plain;        // a plainer word; may be empty
  std::string explanation;  // in one or two sentences

  friend bool operator==(const Term&, const Term&) = default;
};

// The hall's network, for the wall to show.
struct Wifi {
  std::string name;
  std::optional<std::string> password;  // absent: it is open

  friend bool operator==(const Wifi&, const Wifi&) = default;
};

struct Definition {
  std::string title;
  std::string date;      // "2027-03-12"
  std::string language;  // "nl" or "en"
  Moderation moderation = Moderation::direct;  // to begin with
  std::vector<Phase> phases;
  std::vector<Theme> themes;
  std::vector<Question> questions;  // for all tables
  std::vector<TablePlan> tables;    // in ascending number
  std::vector<Perspective> perspectives;
  std::vector<Term> glossary;
  std::optional<Wifi> wifi;

  const TablePlan* table(TableNumber number) const;
  const Theme* theme(const ThemeId& id) const;
  const Phase* phase(const PhaseId& id) const;
  const Perspective* perspective(const PerspectiveId& id) const;
  // Whether this question is asked at this table: its theme's own, or one for all tables.
  bool asks(TableNumber number, const QuestionId& question) const;

  friend bool operator==(const Definition&, const Definition&) = default;
};

}  // namespace oogst::core
