// One section of a conference file, [[phase]] for example, read key by key. What is wrong is noted in one list of
// errors and an empty value given back, so that reading goes on to the end. Used by one thread; the file's table
// outlives it.
#pragma once

#include <toml++/toml.h>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/conference_file/file_error.hpp"

namespace oogst::conference_file {

class Errors {
 public:
  // Begins with what the file's grammar had to say. Nothing more is told of those lines.
  explicit Errors(std::vector<FileError> errors);

  void add(const toml::source_position& at, std::string key, std::string expected);

  bool empty() const { return errors_.empty(); }
  std::vector<FileError> in_order() &&;

 private:
  std::set<std::size_t> told_lines_;
  std::vector<FileError> errors_;
};

class Section {
 public:
  // `path` is what the section is called in errors; empty for the file itself.
  Section(const toml::table& table, std::string path, Errors& errors);

  // A text on one line, cleaned, of 1 to `length_max` code points. Empty where it is wrong or absent.
  std::string text(std::string_view key, std::size_t length_max);
  // The same, but it may be absent or empty.
  std::string optional_text(std::string_view key, std::size_t length_max);
  std::string optional_id(std::string_view key);

  // A whole number; `otherwise` where it is wrong, or absent and not needed.
  int needed_whole(std::string_view key, int min, int max);
  int whole(std::string_view key, int min, int max, int otherwise);

  // "09:30", also where the file has 9:30. Empty where it is wrong or absent.
  std::string time_of_day(std::string_view key);
  // "2027-03-12"; in the file with or without quotes.
  std::string date(std::string_view key);

  // The value of one of these words; nothing where it is wrong or absent.
  template <class T>
  std::optional<T> choice(std::string_view key, const std::vector<std::pair<std::string, T>>& choices) {
    std::vector<std::string> words;
    for (const auto& choice : choices) words.push_back(choice.first);
    const std::string word = one_of(key, words);
    for (const auto& [known, value] : choices) {
      if (known == word) return value;
    }
    return std::nullopt;
  }

  // The sections [[key]] within this one, in the order of the file.
  std::vector<Section> sections(std::string_view key);
  // The section [key], which may be absent.
  std::optional<Section> optional_section(std::string_view key);
  // A list of texts and inline sections, a text standing for a section with this one key: ["…", { text = "…", minutes =
  // 5 }].
  std::vector<Section> texts_or_sections(std::string_view key, std::string_view text_key);

  bool has(std::string_view key) const { return table_.contains(key); }
  const std::string& path() const { return path_; }

  // Notes an error at this key, or at the section where the key is absent.
  void fail(std::string_view key, std::string expected) const;

  // Notes every key that nobody asked for.
  void finish() const;

 private:
  Section(toml::table&& own, const toml::source_position& at, std::string path, Errors& errors);

  const toml::node* find(std::string_view key);
  std::vector<Section> items(std::string_view key, const std::string& expected, std::string_view text_key);
  std::string text_in_range(std::string_view key, std::size_t length_max, bool needed);
  std::string one_of(std::string_view key, const std::vector<std::string>& words);
  std::string path_to(std::string_view key) const;

  std::shared_ptr<const toml::table> own_;  // of a text that stands for a section
  const toml::table& table_;
  toml::source_position at_;
  std::string path_;
  Errors& errors_;
  std::vector<std::string> asked_;
};

// `"a", "b" or "c"`.
std::string listed(const std::vector<std::string>& words);

// `Did you mean "x"?` with a space before it, or nothing where no known word comes near.
std::string did_you_mean(std::string_view typed, const std::vector<std::string>& known);

}  // namespace oogst::conference_file
