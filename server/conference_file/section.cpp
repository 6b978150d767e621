#include "server/conference_file/section.hpp"

#include <algorithm>
#include <chrono>

#include "protocol/text/unicode.hpp"
#include "server/conference_file/nearest_word.hpp"
#include "server/conference_file/slug.hpp"

namespace oogst::conference_file {
namespace {

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string quoted(std::string_view text) {
  return "\"" + std::string(text) + "\"";
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "9:30" or "09:30" as 09:30; empty where it is neither.
std::string read_time_of_day(std::string_view text) {
  if (text.size() == 4) return read_time_of_day("0" + std::string(text));
  if (text.size() != 5 || text[2] != ':') return {};
  const bool digits = is_digit(text[0]) && is_digit(text[1]) && is_digit(text[3]) && is_digit(text[4]);
  return digits && text.substr(0, 2) <= "23" && text.substr(3) <= "59" ? std::string(text) : std::string{};
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto number = [&](std::size_t from, std::size_t count) {
    int value = 0;
    for (const char c : text.substr(from, count)) value = is_digit(c) && value >= 0 ? value * 10 + (c - '0') : -1;
    return value;
  };
  if (number(0, 4) < 1970 || number(5, 2) < 0 || number(8, 2) < 0) return false;
  return std::chrono::year_month_day(std::chrono::year(number(0, 4)),
                                     std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                     std::chrono::day(static_cast<unsigned>(number(8, 2))))
      .ok();
}

}  // namespace

Errors::Errors(std::vector<FileError> errors) : errors_(std::move(errors)) {
  for (const FileError& error : errors_) told_lines_.insert(error.line);
}

void Errors::add(const toml::source_position& at, std::string key, std::string expected) {
  if (told_lines_.contains(at.line)) return;
  errors_.push_back({at.line, at.column, std::move(key), std::move(expected)});
}

std::vector<FileError> Errors::in_order() && {
  std::ranges::stable_sort(errors_, {}, [](const FileError& error) { return std::pair(error.line, error.column); });
  return std::move(errors_);
}

std::string listed(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) {
    if (!list.empty()) list += &word == &words.back() ? " or " : ", ";
    list += quoted(word);
  }
  return list;
}

std::string did_you_mean(std::string_view typed, const std::vector<std::string>& known) {
  const auto nearest = nearest_word(typed, known);
  return nearest ? " Did you mean " + quoted(*nearest) + "?" : std::string{};
}

Section::Section(const toml::table& table, std::string path, Errors& errors)
    : table_(table), at_(table.source().begin), path_(std::move(path)), errors_(errors) {}

Section::Section(toml::table&& own, const toml::source_position& at, std::string path, Errors& errors)
    : own_(std::make_shared<const toml::table>(std::move(own))),
      table_(*own_),
      at_(at),
      path_(std::move(path)),
      errors_(errors) {}

std::string Section::path_to(std::string_view key) const {
  if (path_.empty() || key.empty()) return path_ + std::string(key);
  return path_ + "." + std::string(key);
}

const toml::node* Section::find(std::string_view key) {
  if (std::ranges::find(asked_, key) == asked_.end()) asked_.emplace_back(key);
  return table_.get(key);
}

void Section::fail(std::string_view key, std::string expected) const {
  const toml::node* node = table_.get(key);
  const bool placed = node && node->source().begin.line != 0;
  errors_.add(placed ? node->source().begin : at_, path_to(key), std::move(expected));
}

std::string Section::text_in_range(std::string_view key, std::size_t length_max, bool needed) {
  const std::string expected =
      "Expected a text of at most " + std::to_string(length_max) + " characters, between quotes";
  const toml::node* node = find(key);
  if (!node && needed) fail(key, expected + ": " + std::string(key) + " = \"…\".");
  if (!node) return {};
  if (!node->is_string()) {
    fail(key, expected + ".");
    return {};
  }
  std::string text = text::clean_line(node->as_string()->get());
  const std::size_t length = text::count_code_points(text);
  if (length > length_max) fail(key, expected + ", but this one has " + std::to_string(length) + ".");
  if (length == 0 && needed) fail(key, expected + ", but this one is empty.");
  return length > length_max ? std::string{} : text;
}

std::string Section::text(std::string_view key, std::size_t length_max) {
  return text_in_range(key, length_max, /*needed=*/true);
}

std::string Section::optional_text(std::string_view key, std::size_t length_max) {
  return text_in_range(key, length_max, /*needed=*/false);
}

std::string Section::optional_id(std::string_view key) {
  const toml::node* node = find(key);
  if (!node) return {};
  if (node->is_string() && is_id(node->as_string()->get())) return node->as_string()->get();
  fail(key, "Expected 1 to 40 small letters, digits, hyphens or underscores, between quotes.");
  return {};
}

int Section::needed_whole(std::string_view key, int min, int max) {
  if (!has(key)) {
    find(key);
    fail(key, "Expected a whole number from " + std::to_string(min) + " to " + std::to_string(max) + ": " +
                  std::string(key) + " = " + std::to_string(min) + ".");
    return min;
  }
  return whole(key, min, max, min);
}

int Section::whole(std::string_view key, int min, int max, int otherwise) {
  const toml::node* node = find(key);
  if (!node) return otherwise;
  const auto* number = node->as_integer();
  if (number && number->get() >= min && number->get() <= max) return static_cast<int>(number->get());
  fail(key, "Expected a whole number from " + std::to_string(min) + " to " + std::to_string(max) + ", without quotes.");
  return otherwise;
}

std::string Section::time_of_day(std::string_view key) {
  const toml::node* node = find(key);
  std::string time;
  if (node && node->is_string()) time = read_time_of_day(node->as_string()->get());
  if (node && node->is_time()) {
    const toml::time& given = node->as_time()->get();
    time = two_digits(given.hour) + ":" + two_digits(given.minute);
  }
  if (time.empty()) fail(key, "Expected a time of day between quotes, such as \"10:45\".");
  return time;
}

std::string Section::date(std::string_view key) {
  const toml::node* node = find(key);
  std::string date;
  if (node && node->is_string()) date = node->as_string()->get();
  if (node && node->is_date()) {
    const toml::date& given = node->as_date()->get();
    date = std::to_string(given.year) + "-" + two_digits(given.month) + "-" + two_digits(given.day);
  }
  if (is_date(date)) return date;
  fail(key, "Expected the day of the conference as year, month and day, such as 2027-03-12.");
  return {};
}

std::string Section::one_of(std::string_view key, const std::vector<std::string>& words) {
  const toml::node* node = find(key);
  const std::string word = node && node->is_string() ? node->as_string()->get() : std::string{};
  if (std::ranges::find(words, word) != words.end()) return word;
  fail(key, "Expected " + listed(words) + "." + (word.empty() ? std::string{} : did_you_mean(word, words)));
  return {};
}

std::vector<Section> Section::sections(std::string_view key) {
  const std::string expected =
      "Expected a heading [[" + path_to(key) + "]] above each, with two brackets at both sides.";
  return items(key, expected, {});
}

std::optional<Section> Section::optional_section(std::string_view key) {
  const toml::node* node = find(key);
  if (!node) return std::nullopt;
  if (node->is_table()) return Section(*node->as_table(), path_to(key), errors_);
  fail(key, "Expected one heading [" + path_to(key) + "], with one bracket at both sides.");
  return std::nullopt;
}

std::vector<Section> Section::texts_or_sections(std::string_view key, std::string_view text_key) {
  return items(key, "Expected a list of texts: " + std::string(key) + " = [\"…\", \"…\"].", text_key);
}

std::vector<Section> Section::items(std::string_view key, const std::string& expected, std::string_view text_key) {
  std::vector<Section> found;
  const toml::node* node = find(key);
  if (!node) return found;
  const toml::array* list = node->as_array();
  if (!list) fail(key, expected);
  if (!list) return found;
  std::size_t number = 0;
  for (const toml::node& item : *list) {
    std::string path = path_to(key) + "[" + std::to_string(++number) + "]";
    if (item.is_table()) {
      found.emplace_back(*item.as_table(), std::move(path), errors_);
    } else if (item.is_string() && !text_key.empty()) {
      toml::table stands_for{{text_key, item.as_string()->get()}};
      found.push_back(Section(std::move(stands_for), item.source().begin, std::move(path), errors_));
    } else {
      errors_.add(item.source().begin, std::move(path), expected);
    }
  }
  return found;
}

void Section::finish() const {
  for (const auto& [key, value] : table_) {
    if (std::ranges::find(asked_, key.str()) != asked_.end()) continue;
    std::string expected = did_you_mean(key.str(), asked_);
    if (expected.empty()) expected = " Expected only " + listed(asked_) + ".";
    errors_.add(key.source().begin, path_to(key.str()), "This key means nothing here." + expected);
  }
}

}  // namespace oogst::conference_file
