#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

#include "protocol/sentences.hpp"

namespace oogst::protocol {
namespace {

std::string protocol_page() {
  std::ifstream file(OOGST_SOURCE_DIR "/protocol/PROTOCOL.md");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// The words in backquotes of the part of the page between two marks.
std::set<std::string> codes_between(const std::string& page, const std::string& from, const std::string& to) {
  const auto begin = page.find(from);
  const auto end = page.find(to, begin);
  if (begin == std::string::npos || end == std::string::npos) throw std::runtime_error("PROTOCOL.md has no " + from);
  const std::string part = page.substr(begin + from.size(), end - begin - from.size());
  std::set<std::string> codes;
  for (auto at = part.find('`'); at != std::string::npos; at = part.find('`', at + 1)) {
    const auto word_end = part.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", at + 1);
    if (word_end == std::string::npos || part[word_end] != '`') continue;
    const std::string word = part.substr(at + 1, word_end - at - 1);
    // A code is several words, but for these three.
    const bool is_one_word = word == "withdrawn" || word == "merged" || word == "removed";
    if (word.find('_') != std::string::npos || is_one_word) codes.insert(word);
  }
  return codes;
}

std::set<std::string> codes_of_the_protocol() {
  const std::string page = protocol_page();
  std::set<std::string> codes = codes_between(page, "- **[L4]**", "- **[L5]**");
  codes.merge(codes_between(page, "errors `unknown_pairing`", "## 3."));
  codes.merge(codes_between(page, "Before 4000 to 4005", "- **[W6]**"));
  codes.merge(codes_between(page, "gets `refused_topic", "- **[V2]**"));
  codes.merge(codes_between(page, "Refusal codes:", "## 6."));
  codes.insert("unknown_pairing");
  return codes;
}

TEST(Sentences, T1_every_code_of_the_protocol_has_a_sentence_and_no_other) {
  std::set<std::string> codes = codes_of_the_protocol();
  EXPECT_GE(codes.size(), 40u);
  std::set<std::string> with_sentences;
  for (const auto code : codes_with_sentences()) {
    EXPECT_TRUE(with_sentences.emplace(code).second) << code << " stands there twice";
  }
  EXPECT_EQ(codes, with_sentences);
}

TEST(Sentences, L4_every_sentence_is_whole_in_both_languages) {
  for (const auto code : codes_with_sentences()) {
    SCOPED_TRACE(code);
    const auto dutch = sentence(code, Language::nl);
    const auto english = sentence(code, Language::en);
    EXPECT_NE(dutch, english);
    for (const auto text : {dutch, english}) {
      EXPECT_GE(text.size(), 20u);
      EXPECT_LE(text.size(), 160u);
      EXPECT_TRUE(text.ends_with('.')) << text;
      EXPECT_EQ(text.find('_'), std::string_view::npos) << "people see no codes: " << text;
    }
  }
}

TEST(Sentences, L4_there_is_always_something_to_show) {
  EXPECT_EQ(sentence("no_such_code", Language::nl), sentence("internal_error", Language::nl));
}

TEST(Sentences, W8_saving_is_told_in_both_languages) {
  EXPECT_NE(saving_sentence(false, Language::nl), saving_sentence(true, Language::nl));
  EXPECT_NE(saving_sentence(false, Language::en), saving_sentence(false, Language::nl));
}

}  // namespace
}  // namespace oogst::protocol
