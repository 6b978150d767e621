#include "server/harvest/csv.hpp"

#include "server/harvest/harvest_words.hpp"
#include "server/harvest/utc_time.hpp"

namespace oogst::harvest {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string row(char separator, std::initializer_list<std::string_view> cells) {
  std::string line;
  for (const std::string_view cell : cells) {
    if (!line.empty()) line += separator;
    line += csv_cell(cell);
  }
  return line + "\r\n";
}

bool is_one_of(std::string_view some, char c) { return some.find(c) != std::string_view::npos; }

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : "; ") + text;
  return all;
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string cell = "\"";
  if (!text.empty() && is_one_of("\t\r\n", text.front())) cell += '\'';
  bool begins = true;  // a cell does, here or in a spreadsheet that splits elsewhere; quotes before its text change nothing
  for (const char c : text) {
    if (begins && is_one_of("=+-@", c)) cell += '\'';
    if (c == '"') cell += '"';
    cell += c;
    begins = is_one_of(";,\t\r\n", c) || (begins && c == '"');
  }
  return cell + '"';
}

std::string to_csv(const Report& report) {
  const Words& words = words_in(report.language);
  std::string csv(byte_order_mark);
  const auto add = [&](std::initializer_list<std::string_view> cells) { csv += row(words.cell_separator, cells); };
  add({words.letter, words.theme, words.question, words.table, words.kind, words.perspectives, words.insight,
       words.late_heading, words.shared_at, "id", words.name});
  for (const ThemePart& theme : report.themes) {
    for (const QuestionPart& question : theme.questions) {
      for (const TablePart& table : question.tables) {
        for (const Insight& insight : table.shared) {
          add({theme.letter, theme.title, question.text, std::to_string(table.table.value),
               kind_in_words(insight.kind, words), joined(insight.perspectives), insight.text,
               insight.late ? words.yes : std::string_view{}, utc_time(insight.shared_at), insight.id.value, ""});
        }
      }
    }
  }
  // Of no theme, question or table.
  for (const Reflection& reflection : report.reflections) {
    add({"", "", "", "", words.reflection, standpoint_in_words(reflection, words), reflection.text, "",
         utc_time(reflection.sent_at), reflection.id.value, reflection.name.value_or("")});
  }
  return csv;
}

}  // namespace oogst::harvest
