#include "server/harvest/markdown.hpp"

#include <algorithm>
#include <string_view>

#include "server/harvest/harvest_words.hpp"

namespace oogst::harvest {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Characters that mean something anywhere in a line. CommonMark takes a backslash before any ASCII punctuation.
bool means_something(char c) {
  return std::string_view("\\`*_[]<>#|~&$!").find(c) != std::string_view::npos;
}

// One line as typed, also at the start of a line, where a hyphen would begin a list and "1." another.
std::string escaped_line(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  std::string escaped;
  std::size_t digits = 0;
  while (digits < line.size() && is_digit(line[digits])) ++digits;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool begins_list = i == 0 && (c == '-' || c == '+' || c == '=');
    const bool begins_numbers = i == digits && digits > 0 && (c == '.' || c == ')');
    if (means_something(c) || begins_list || begins_numbers) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

// Lines of a list item: a line break stays one, and empty lines part paragraphs.
std::string escaped_text(std::string_view text) {
  std::string escaped;
  bool after_empty = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string line = escaped_line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty() && !escaped.empty()) escaped += after_empty ? "\n\n" : "\\\n";
    if (!line.empty()) escaped += "  " + line;
    after_empty = line.empty();
  }
  return escaped;
}

class Writer {
 public:
  explicit Writer(const Report& report) : report_(report), words_(words_in(report.language)) {}

  std::string write() && {
    out_ += "# " + escaped_line(report_.title) + "\n\n";
    out_ += std::string(words_.harvest) + " · " + date_in_words(report_.date, words_) + " · " +
            counted(report_.tables, in_small(words_.table), words_.tables) + " · " + shared_count(report_.shared);
    if (report_.kept > 0) out_ += " · " + kept_count(report_.kept);
    out_ += "\n";
    if (!report_.ended) out_ += "\n*" + std::string(words_.so_far) + "*\n";
    for (const ThemePart& theme : report_.themes) write(theme);
    write_reflections();
    return std::move(out_);
  }

 private:
  void write(const ThemePart& theme) {
    out_ += "\n## " + std::string(words_.theme) + " " + theme.letter + ": " + escaped_line(theme.title) + "\n";
    for (const QuestionPart& question : theme.questions) write(question);
  }

  void write(const QuestionPart& question) {
    out_ += "\n### " + (question.id ? escaped_line(question.text) : std::string(words_.no_question)) + "\n";
    if (question.tables.empty()) out_ += "\n*" + std::string(words_.nothing_shared) + "*\n";
    for (const TablePart& table : question.tables) write(table);
  }

  void write(const TablePart& table) {
    out_ += "\n**" + std::string(words_.table) + " " + std::to_string(table.table.value) + "**\n\n";
    for (const Insight& insight : table.shared) write(insight);
    if (table.kept > 0) out_ += (table.shared.empty() ? "*" : "\n*") + kept_count(table.kept) + "*\n";
  }

  void write(const Insight& insight) {
    out_ += "- **" + std::string(kind_in_words(insight.kind, words_)) + "**";
    std::string separator = " · ";
    for (const std::string& perspective : insight.perspectives) {
      out_ += separator + escaped_line(perspective);
      separator = ", ";
    }
    if (insight.late) out_ += " · *" + std::string(words_.late) + "*";
    out_ += "\\\n" + escaped_text(insight.text) + "\n";
  }

  void write_reflections() {
    if (report_.reflections.empty() && report_.reflections_waiting == 0) return;
    out_ += "\n## " + std::string(words_.reflections) + "\n\n";
    for (const Reflection& reflection : report_.reflections) write(reflection);
    if (report_.reflections_waiting == 0) return;
    out_ += (report_.reflections.empty() ? "*" : "\n*") + std::string(words_.waiting) + ": " +
            std::to_string(report_.reflections_waiting) + "*\n";
  }

  void write(const Reflection& reflection) {
    std::string author = escaped_line(reflection.name.value_or(""));
    const std::string standpoint = escaped_line(standpoint_in_words(reflection, words_));
    if (!standpoint.empty()) author += (author.empty() ? "" : " · ") + standpoint;
    const std::string text = escaped_text(reflection.text);
    out_ += author.empty() ? "-" + text.substr(1) : "- **" + author + "**\\\n" + text;
    out_ += "\n";
  }

  std::string shared_count(std::size_t count) const {
    return counted(count, words_.insight_shared, words_.insights_shared);
  }
  std::string kept_count(std::size_t count) const { return counted(count, words_.insight_kept, words_.insights_kept); }

  static std::string in_small(std::string_view word) {
    std::string small(word);
    small.front() = static_cast<char>(small.front() - 'A' + 'a');
    return small;
  }

  const Report& report_;
  const Words& words_;
  std::string out_;
};

}  // namespace

std::string to_markdown(const Report& report) {
  return Writer(report).write();
}

}  // namespace oogst::harvest
