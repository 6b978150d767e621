#include "server/conference_file/toml_source.hpp"

#include <algorithm>
#include <string>

namespace oogst::conference_file {
namespace {

constexpr std::size_t broken_lines_max = 100;
constexpr const char* unclosed =
    "Expected what was opened above to be closed first: a quote, a bracket or a brace is missing there.";

std::vector<std::string> lines_of(std::string_view contents) {
  std::vector<std::string> lines;
  while (!contents.empty()) {
    const std::size_t end = std::min(contents.find('\n'), contents.size());
    lines.emplace_back(contents.substr(0, end));
    contents.remove_prefix(std::min(end + 1, contents.size()));
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string contents;
  for (const std::string& line : lines) contents.append(line).append("\n");
  return contents;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// The key of a line `key = value`; empty where it is no such line.
std::string_view key_of(std::string_view line) {
  const std::size_t equals = line.find('=');
  if (equals == std::string_view::npos) return {};
  const std::string_view key = trimmed(line.substr(0, equals));
  const bool bare = std::ranges::all_of(key, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
  return bare ? key : std::string_view{};
}

bool mentions(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

std::string sentence_of(std::string_view description, std::string_view line) {
  if (mentions(description, "cannot redefine")) return "Expected each key only once: this one is there already.";
  if (mentions(description, "utf-8")) return "Expected text in UTF-8: save the file with that encoding.";
  if (mentions(description, "parsing time")) return "Expected a time of day between quotes, such as \"10:45\".";
  if (mentions(description, "parsing date")) return "Expected a date that exists, such as 2027-03-12.";
  if (trimmed(line).starts_with('[')) {
    return "Expected a heading between double brackets, such as [[phase]], alone on its line.";
  }
  if (mentions(description, "parsing string")) return "Expected a text between quotes, on one line: \"…\".";
  if (key_of(line).empty()) return "Expected a line such as: title = \"My conference\".";
  return "Expected a text between quotes, a whole number or a list behind the equals sign.";
}

// What stands in for a broken line, so that its neighbours keep their meaning. It is wrong in its place, but never told
// of: the line has an error already.
std::string stand_in_for(std::string_view line, std::string_view description) {
  if (mentions(description, "cannot redefine")) return {};
  if (trimmed(line).starts_with('[')) return "[[broken]]";
  const std::string_view key = key_of(line);
  return key.empty() ? std::string{} : std::string(key) + " = {}";
}

}  // namespace

TomlSource read_toml(std::string_view contents) {
  TomlSource source;
  std::vector<std::string> lines = lines_of(contents);
  while (source.errors.size() < broken_lines_max) {
    try {
      source.table = toml::parse(joined(lines));
      break;
    } catch (const toml::parse_error& error) {
      const auto [number, column] = error.source().begin;
      const auto known = std::ranges::find(source.errors, number, &FileError::line);
      if (known != source.errors.end() || number == 0 || number > lines.size()) {
        // Taking the line out did not help: the mistake began above it.
        if (known != source.errors.end()) source.errors.erase(known);
        source.errors.push_back({number, column, "", unclosed});
        break;
      }
      std::string& line = lines[number - 1];
      const std::string_view description = error.description();
      source.errors.push_back({number, column, std::string(key_of(line)), sentence_of(description, line)});
      line = stand_in_for(line, description);
    }
  }
  return source;
}

}  // namespace oogst::conference_file
