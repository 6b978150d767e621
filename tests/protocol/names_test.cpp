#include <gtest/gtest.h>

#include "protocol/names.hpp"

namespace oogst::protocol {
namespace {

TEST(Names, C1_streams_are_read_as_they_are_written) {
  for (const Stream stream : {Stream{}, Stream{1}, Stream{9999}}) EXPECT_EQ(parse_stream(name_of(stream)), stream);
  for (const char* name :
       {"", "table", "table/", "table/0", "table/01", "table/10000", "table/1x", "Plenary", "stage/1"}) {
    EXPECT_EQ(parse_stream(name), std::nullopt) << name;
  }
}

TEST(Names, V5_topics_are_read_as_they_are_written) {
  using enum TopicKind;
  for (const TopicKind kind : {TopicKind::table, stage, tally, table_presence}) {
    EXPECT_EQ(parse_topic(name_of(Topic{kind, 12})), (Topic{kind, 12}));
  }
  for (const TopicKind kind : {programme, moderator, organiser, wall, presence, shared, own}) {
    EXPECT_EQ(parse_topic(name_of(Topic{kind})), Topic{kind});
  }
  EXPECT_EQ(name_of(Topic{table_presence, 7}), "presence/7");
  EXPECT_EQ(name_of(Topic{presence}), "presence");
  for (const char* name : {"", "table", "wall/1", "presence/", "presence/0", "stage/7 ", "tally/+7", "own/7", "shared/7"}) {
    EXPECT_EQ(parse_topic(name), std::nullopt) << name;
  }
}

TEST(Names, T3_ids_have_their_lengths_and_letters) {
  EXPECT_TRUE(is_client_made_id("0a1b2c3d"));
  EXPECT_FALSE(is_client_made_id("0a1b2c3"));
  EXPECT_TRUE(is_client_made_id(std::string(32, 'a')));
  EXPECT_FALSE(is_client_made_id(std::string(33, 'a')));
  EXPECT_FALSE(is_client_made_id("0a1b-c3d4"));
  EXPECT_TRUE(is_id("a"));
  EXPECT_TRUE(is_id("q_1-b"));
  EXPECT_FALSE(is_id(""));
  EXPECT_FALSE(is_id("A"));
  EXPECT_FALSE(is_id(std::string(41, 'a')));
}

}  // namespace
}  // namespace oogst::protocol
