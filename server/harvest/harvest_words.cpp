#include "server/harvest/harvest_words.hpp"

namespace oogst::harvest {
namespace {

constexpr Words dutch{
    .cell_separator = ';',
    .harvest = "Oogst",
    .so_far = "De oogst tot nu toe: de bijeenkomst is nog niet afgelopen.",
    .letter = "Letter",
    .theme = "Thema",
    .question = "Vraag",
    .no_question = "Zonder vraag",
    .table = "Tafel",
    .tables = "tafels",
    .kind = "Soort",
    .perspectives = "Perspectieven",
    .insight = "Inzicht",
    .insight_shared = "inzicht gedeeld",
    .insights_shared = "inzichten gedeeld",
    .insight_kept = "inzicht blijft aan tafel",
    .insights_kept = "inzichten blijven aan tafel",
    .nothing_shared = "Hier is niets gedeeld.",
    .shared_at = "Gedeeld om (UTC)",
    .late = "na afloop aangevuld",
    .late_heading = "Na afloop aangevuld",
    .yes = "ja",
    .name = "Naam",
    .reflection = "Reflectie",
    .reflections = "Reflecties",
    .reporter = "Verslaggever",
    .waiting = "Nog niet doorgelaten",
    .months = {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
               "november", "december"},
    .kinds = {"Kennis", "Ervaring", "Idee", "Oplossingsrichting", "Citaat", "Vraag"},
};

constexpr Words english{
    .cell_separator = ',',
    .harvest = "Harvest",
    .so_far = "The harvest so far: the conference is not over yet.",
    .letter = "Letter",
    .theme = "Theme",
    .question = "Question",
    .no_question = "Without a question",
    .table = "Table",
    .tables = "tables",
    .kind = "Kind",
    .perspectives = "Perspectives",
    .insight = "Insight",
    .insight_shared = "insight shared",
    .insights_shared = "insights shared",
    .insight_kept = "insight stays at the table",
    .insights_kept = "insights stay at the table",
    .nothing_shared = "Nothing was shared here.",
    .shared_at = "Shared at (UTC)",
    .late = "added to after the end",
    .late_heading = "Added to after the end",
    .yes = "yes",
    .name = "Name",
    .reflection = "Reflection",
    .reflections = "Reflections",
    .reporter = "Reporter",
    .waiting = "Not let through yet",
    .months = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
               "November", "December"},
    .kinds = {"Knowledge", "Experience", "Idea", "Direction", "Quote", "Question"},
};

}  // namespace

const Words& words_in(std::string_view language) {
  return language == "en" ? english : dutch;
}

std::string_view kind_in_words(core::InsightKind kind, const Words& words) {
  return words.kinds[static_cast<std::size_t>(kind)];
}

std::string standpoint_in_words(const Reflection& reflection, const Words& words) {
  return reflection.of_reporter ? std::string(words.reporter) : reflection.perspective.value_or("");
}

std::string date_in_words(std::string_view date, const Words& words) {
  if (date.size() != 10) return std::string(date);
  const int month = (date[5] - '0') * 10 + (date[6] - '0');
  if (month < 1 || month > 12) return std::string(date);
  const std::string_view day = date[8] == '0' ? date.substr(9) : date.substr(8);
  return std::string(day) + " " + std::string(words.months[month - 1]) + " " + std::string(date.substr(0, 4));
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

}  // namespace oogst::harvest
