#include "protocol/text/unicode.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "tests/text/random_text.hpp"

namespace oogst::text {
namespace {

TEST(Utf8, takes_the_first_and_last_of_every_length) {
  for (const char32_t c : {0x0u, 0x7Fu, 0x80u, 0x7FFu, 0x800u, 0xD7FFu, 0xE000u, 0xFFFFu, 0x10000u, 0x10FFFFu}) {
    EXPECT_TRUE(is_valid_utf8(to_utf8({c}))) << static_cast<unsigned>(c);
  }
  EXPECT_TRUE(is_valid_utf8(""));
}

TEST(Utf8, refuses_what_is_not_well_formed) {
  const std::vector<std::string> malformed{
      "\x80",              // a continuation alone
      "\xC3",              // cut short
      "\xE2\x82",          // cut short
      "\xF0\x9F\x98",      // cut short
      "\xC3(",             // no continuation where there must be one
      "\xE2\x28\xA1",      //
      "\xF0\x9F(\x85",     //
      "\xC0\x80",          // overlong
      "\xC1\xBF",          // overlong
      "\xE0\x9F\xBF",      // overlong
      "\xF0\x8F\xBF\xBF",  // overlong
      "\xED\xA0\x80",      // the first surrogate
      "\xED\xBF\xBF",      // the last surrogate
      "\xF4\x90\x80\x80",  // above U+10FFFF
      "\xF5\x80\x80\x80",  // no lead byte
      "\xFF",              // no lead byte
  };
  for (const auto& bytes : malformed) {
    EXPECT_FALSE(is_valid_utf8(bytes)) << testing::PrintToString(bytes);
    EXPECT_FALSE(is_valid_utf8("abc" + bytes)) << testing::PrintToString(bytes);
    EXPECT_FALSE(is_valid_utf8(bytes + "abc")) << testing::PrintToString(bytes);
    EXPECT_FALSE(is_clean(bytes)) << testing::PrintToString(bytes);
  }
}

TEST(CodePoints, are_counted_one_by_one) {
  EXPECT_EQ(count_code_points(""), 0u);
  EXPECT_EQ(count_code_points("abc"), 3u);
  EXPECT_EQ(count_code_points("é"), 1u);
  EXPECT_EQ(count_code_points("e\u0301"), 2u);
  EXPECT_EQ(count_code_points("🇳🇱"), 2u);
  EXPECT_EQ(count_code_points("👩‍👩‍👧"), 5u);
}

TEST(CodePoints, begin_at_bytes) {
  EXPECT_EQ(byte_offset("é😅x", 0), 0u);
  EXPECT_EQ(byte_offset("é😅x", 1), 2u);
  EXPECT_EQ(byte_offset("é😅x", 2), 6u);
  EXPECT_EQ(byte_offset("é😅x", 3), 7u);
  EXPECT_EQ(byte_offset("é😅x", 4), std::nullopt);
}

TEST(CodePoints, are_where_a_text_may_be_cut) {
  EXPECT_TRUE(is_boundary("é😅", 0));
  EXPECT_FALSE(is_boundary("é😅", 1));
  EXPECT_TRUE(is_boundary("é😅", 2));
  EXPECT_FALSE(is_boundary("é😅", 5));
  EXPECT_TRUE(is_boundary("é😅", 6));
}

TEST(CodePoints, are_sliced_as_far_as_they_go) {
  EXPECT_EQ(slice("aé😅x", 1, 2), "é😅");
  EXPECT_EQ(slice("aé😅x", 2, 9), "😅x");
  EXPECT_EQ(slice("aé😅x", 4, 1), "");
  EXPECT_EQ(slice("aé😅x", 9, 1), "");
}

TEST(CleanText, keeps_what_people_type) {
  const std::vector<std::string> typed{
      "Kinderen, één voor één – ‘samen’ €5",
      "two\nlines",
      "👩‍👩‍👧 ❤️ 👍🏽 1️⃣ 🇳🇱",
      "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F",  // Scotland, spelt with tags
      "e\u0301 o\u0308\u0323",                                             // marks are not composed
      "שלום\u200F (עולם)\u200E",
      "می\u200Cخواهم",
      "\u061Cمرحبا",
      "\u00A0\u00AD\u200B\uFFFD\uE000\U0010FFFD",
  };
  for (const auto& text : typed) {
    EXPECT_EQ(clean_text(text), text);
    EXPECT_TRUE(is_clean(text)) << text;
  }
}

TEST(CleanText, takes_out_controls_overrides_and_noncharacters) {
  const std::vector<std::string> unwanted{
      std::string(1, '\0'),
      "\x01",
      "\x08",
      "\x0B",
      "\x1B",
      "\x1F",
      "\x7F",
      "\u0080",
      "\u009F",
      "\u202A",
      "\u202B",
      "\u202C",
      "\u202D",
      "\u202E",
      "\u2066",
      "\u2067",
      "\u2068",
      "\u2069",
      "\uFEFF",
      "\uFDD0",
      "\uFDEF",
      "\uFFFE",
      "\uFFFF",
      "\U0001FFFE",
      "\U0010FFFF",
  };
  for (const auto& bytes : unwanted) {
    EXPECT_EQ(clean_text("a" + bytes + "b"), "ab") << testing::PrintToString(bytes);
    EXPECT_FALSE(is_clean("a" + bytes + "b")) << testing::PrintToString(bytes);
  }
}

TEST(CleanText, takes_out_bytes_that_are_not_utf8) {
  EXPECT_EQ(clean_text("a\xED\xA0\x80"
                       "b\xF0\x9F\x98"),
            "ab");  // a surrogate, an emoji cut short
  EXPECT_EQ(clean_text("\xC3(\xFF)"), "()");
}

TEST(CleanText, writes_every_line_break_as_a_line_feed) {
  EXPECT_EQ(clean_text("a\r\nb\rc\nd\u0085"
                       "e\u2028f\u2029g"),
            "a\nb\nc\nd\ne\nf\ng");
  EXPECT_EQ(clean_text("\r\r\n\n"), "\n\n\n");
}

TEST(CleanText, writes_a_tab_as_a_space) {
  EXPECT_EQ(clean_text("a\tb"), "a b");
}

TEST(CleanLine, has_no_line_breaks_and_no_spaces_at_its_ends) {
  EXPECT_EQ(clean_line("  Anna\r\nvan \u202E Dam\t\n"), "Anna van  Dam");
  EXPECT_EQ(clean_line(" \n\t "), "");
}

RC_GTEST_PROP(CleanText, is_clean_whatever_it_came_from, (const std::string& bytes)) {
  const std::string clean = clean_text(bytes);
  RC_ASSERT(is_clean(clean));
  RC_ASSERT(is_valid_utf8(clean));
  RC_ASSERT(is_clean(bytes) == (clean == bytes));
}

RC_GTEST_PROP(CodePoints, are_those_a_text_was_written_from, ()) {
  const auto choose = [](std::size_t bound) { return *rc::gen::inRange<std::size_t>(0, bound); };
  const std::u32string written = random_text(choose, 12);
  const std::string bytes = to_utf8(written);
  const std::size_t from = choose(written.size() + 1);
  const std::size_t count = choose(written.size() + 3);
  RC_ASSERT(is_clean(bytes));
  RC_ASSERT(count_code_points(bytes) == written.size());
  RC_ASSERT(slice(bytes, from, count) == to_utf8(written.substr(from, count)));
}

}  // namespace
}  // namespace oogst::text
