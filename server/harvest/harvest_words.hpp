// The words of the exports for people, Dutch and English. Constant values; any thread.
#pragma once

#include <string>
#include <string_view>

#include "server/harvest/report.hpp"

namespace oogst::harvest {

struct Words {
  char cell_separator;  // of CSV, as spreadsheets in this language have it
  std::string_view harvest;
  std::string_view so_far;
  std::string_view letter;
  std::string_view theme;
  std::string_view question;
  std::string_view no_question;
  std::string_view table;
  std::string_view tables;
  std::string_view kind;
  std::string_view perspectives;
  std::string_view insight;
  std::string_view insight_shared;
  std::string_view insights_shared;
  std::string_view insight_kept;
  std::string_view insights_kept;
  std::string_view nothing_shared;
  std::string_view shared_at;
  std::string_view late;
  std::string_view late_heading;
  std::string_view yes;
  std::string_view name;
  std::string_view reflection;
  std::string_view reflections;
  std::string_view reporter;
  std::string_view waiting;
  std::string_view months[12];
  std::string_view kinds[6];
};

// Dutch for every other language than "en".
const Words& words_in(std::string_view language);

std::string_view kind_in_words(core::InsightKind kind, const Words& words);

// From where its author speaks: as a reporter, or her perspective. Empty where neither is known.
std::string standpoint_in_words(const Reflection& reflection, const Words& words);

// "2027-03-12" as "12 maart 2027".
std::string date_in_words(std::string_view date, const Words& words);

// "1 inzicht gedeeld", "3 inzichten gedeeld".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

}  // namespace oogst::harvest
