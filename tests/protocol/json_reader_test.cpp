#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "protocol/json_reader.hpp"
#include "protocol/names.hpp"

namespace oogst::protocol {
namespace {

using nlohmann::json;
using testing::ElementsAre;

ReadError error_of(ObjectReader& reader) {
  return reader.finish().value_or(ReadError{"none", "", ""});
}

TEST(ObjectReader, T1_reads_what_is_asked_for) {
  const json body{{"text", "a\xF0\x9F\x8C\xBE"},
                  {"count", 3},
                  {"late", true},
                  {"minutes", -5},
                  {"insight", "a7f3k9q2x1bz"},
                  {"question", nullptr},
                  {"perspectives", {"ouder", "jongere"}}};
  ObjectReader reader(body);
  EXPECT_EQ(reader.string("text", 0, 2), "a\xF0\x9F\x8C\xBE");
  EXPECT_EQ(reader.whole("count"), 3u);
  EXPECT_TRUE(reader.boolean("late"));
  EXPECT_EQ(reader.integer("minutes", -60, 60), -5);
  EXPECT_EQ(reader.client_made_id("insight"), "a7f3k9q2x1bz");
  EXPECT_TRUE(reader.null("question"));
  EXPECT_THAT(reader.ids("perspectives", 12), ElementsAre("ouder", "jongere"));
  EXPECT_FALSE(reader.present("field"));
  EXPECT_EQ(reader.finish(), std::nullopt);
}

TEST(ObjectReader, T1_keeps_the_first_error_only) {
  const json body{{"a", 1}, {"b", 2}};
  ObjectReader reader(body);
  EXPECT_EQ(reader.string("b", 0, 9), "");
  EXPECT_EQ(reader.string("a", 0, 9), "");
  EXPECT_EQ(error_of(reader).field, "b");
}

TEST(ObjectReader, T1_refuses_members_that_nobody_asked_for) {
  const json body{{"a", 1}, {"b", 2}};
  ObjectReader reader(body);
  reader.whole("a");
  EXPECT_EQ(error_of(reader).code, "invalid_command");
}

TEST(ObjectReader, T1_refuses_what_is_no_object) {
  const json body = json::array({1});
  ObjectReader reader(body);
  EXPECT_FALSE(reader.present("a"));
  EXPECT_EQ(reader.id("a"), "");
  EXPECT_EQ(error_of(reader).detail, "must be an object");
}

TEST(ObjectReader, M1_says_by_code_what_is_too_long_or_too_many) {
  const json body{{"text", "abc"}, {"perspectives", {"a", "b", "c"}}};
  ObjectReader text_reader(body);
  text_reader.string("text", 0, 2, "text_too_long");
  EXPECT_EQ(error_of(text_reader).code, "text_too_long");
  ObjectReader list_reader(body);
  list_reader.ids("perspectives", 2);
  EXPECT_EQ(error_of(list_reader).code, "too_many");
}

TEST(ObjectReader, C7_says_by_code_which_word_is_unknown) {
  const json body{{"language", "fr"}};
  ObjectReader reader(body);
  EXPECT_EQ(reader.word("language", parse_language, "unknown_kind"), Language::nl);
  EXPECT_EQ(error_of(reader).code, "unknown_kind");
}

TEST(ObjectReader, C7_tells_a_bad_operation_from_an_unclean_one) {
  const json body{{"bad", {1, 2}}, {"unclean", {"\xEF\xBB\xBF"}}, {"good", {1, "a"}}};
  ObjectReader bad(body);
  bad.text_op("bad");
  EXPECT_EQ(error_of(bad).code, "bad_operation");
  ObjectReader unclean(body);
  unclean.text_op("unclean");
  EXPECT_EQ(error_of(unclean).code, "unclean_text");
  ObjectReader good(body);
  EXPECT_THAT(good.text_op("good"), ElementsAre(text::Retain{1}, text::Insert{"a"}));
}

TEST(ObjectReader, T2_numbers_keep_their_range) {
  const json body{{"huge", 18'446'744'073'709'551'615u}, {"negative", -1}, {"fraction", 1.0}};
  for (const char* name : {"huge", "negative", "fraction"}) {
    ObjectReader whole(body);
    EXPECT_EQ(whole.whole(name), 0u);
    EXPECT_TRUE(whole.failed()) << name;
    ObjectReader small(body);
    EXPECT_EQ(small.integer(name, 0, 60), 0);
    EXPECT_TRUE(small.failed()) << name;
  }
}

TEST(ObjectReader, T1_says_where_in_a_list_it_went_wrong) {
  const json body{{"topics", {{{"topic", "wall"}}, {{"topic", 1}}}}};
  ObjectReader reader(body);
  reader.each_object("topics", 0, 9, [](ObjectReader& item) { item.string("topic", 1, 9); });
  EXPECT_EQ(error_of(reader).field, "topics[1].topic");
}

}  // namespace
}  // namespace oogst::protocol
