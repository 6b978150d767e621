// The harvest so far, as it may leave the conference: what the tables shared with the hall, in full and without names,
// the reflections that were let through, and of what stays at a table or waits only how much it is. What was withdrawn
// is in neither. A plain value; building it is pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/core/plenary/state.hpp"
#include "server/core/table/state.hpp"

namespace oogst::harvest {

struct Insight {
  core::InsightId id;
  core::InsightKind kind = core::InsightKind::experience;
  std::vector<std::string> perspectives;  // labels
  std::string text;
  core::TimeMs shared_at = 0;
  bool late = false;  // something in it came after the end

  friend bool operator==(const Insight&, const Insight&) = default;
};

// What one table brought in on one question.
struct TablePart {
  core::TableNumber table;
  std::vector<Insight> shared;  // in the order in which the chair shared them
  std::size_t kept = 0;         // insights that stay at the table

  friend bool operator==(const TablePart&, const TablePart&) = default;
};

struct QuestionPart {
  std::optional<core::QuestionId> id;  // absent: what stands under no question
  std::string text;
  std::vector<TablePart> tables;  // in ascending number, those that brought in something

  friend bool operator==(const QuestionPart&, const QuestionPart&) = default;
};

struct ThemePart {
  core::ThemeId id;
  std::string letter;
  std::string title;
  std::vector<QuestionPart> questions;  // its own, then those for all tables, then, where there is something, none

  friend bool operator==(const ThemePart&, const ThemePart&) = default;
};

// In the words and with the name that were let through.
struct Reflection {
  core::ReflectionId id;
  std::optional<std::string> name;
  std::optional<std::string> perspective;  // its label
  bool of_reporter = false;
  std::string text;
  core::TimeMs sent_at = 0;

  friend bool operator==(const Reflection&, const Reflection&) = default;
};

struct Report {
  core::ConferenceId conference;
  std::string title;
  std::string date;      // "2027-03-12"
  std::string language;  // "nl" or "en"
  bool ended = false;    // whether the conference is over
  std::size_t tables = 0;
  std::size_t shared = 0;  // insights, over all tables
  std::size_t kept = 0;
  std::vector<ThemePart> themes;
  std::vector<Reflection> reflections;   // in the order in which they were sent
  std::size_t reflections_waiting = 0;  // held, or not approved: nothing else of them is in it

  friend bool operator==(const Report&, const Report&) = default;
};

// `plenary` must have been created. A table that is not in the programme is left out; one that has no state yet is
// empty.
Report build_report(const core::plenary::State& plenary, const std::vector<core::table::State>& tables);

}  // namespace oogst::harvest
