// The format of stored entries, by the examples of stored_entries.hpp and by random ones.
#include "server/journal/entry_codec.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "tests/core/random_events.hpp"
#include "tests/core/stored_entries.hpp"

namespace oogst::journal {
namespace {

using namespace core;
using testing::HasSubstr;

Entry entry(std::string kind, std::string body, std::uint16_t version = 1) {
  Entry made;
  made.kind = std::move(kind);
  made.version = version;
  made.body = std::move(body);
  return made;
}

std::string complaint_about(const Entry& wrong, bool plenary = false) {
  try {
    if (plenary) {
      (void)decode_plenary(wrong);
    } else {
      (void)decode_table(wrong);
    }
  } catch (const CorruptEntry& error) {
    return error.what();
  }
  return "none";
}

TEST(EntryCodec, reads_and_writes_the_stored_examples_of_tables) {
  for (const auto& [kind, body, event, version] : stored_at_tables()) {
    EXPECT_EQ(encode(event), entry(kind, body, version));
    EXPECT_TRUE(decode_table(entry(kind, body, version)) == event) << body;
  }
}

TEST(EntryCodec, reads_and_writes_the_stored_examples_of_the_plenary) {
  for (const auto& [kind, body, event, version] : stored_in_plenary()) {
    EXPECT_EQ(encode(event), entry(kind, body, version));
    EXPECT_TRUE(decode_plenary(entry(kind, body, version)) == event) << body;
  }
}

// As conferences that were held have them; nobody writes them any more.
TEST(EntryCodec, reads_what_earlier_versions_stored) {
  using namespace plenary;
  const std::vector<Stored<plenary::Event>> earlier{
      {"wall_blanked", R"({"blank":false})", WallBlanked{false, 0}},
      {"insight_held", R"({"insight":"k3ab8d2mq0aa","held":true})", InsightHeld{{"k3ab8d2mq0aa"}, true, 0}},
  };
  const std::string on_w1 = R"({"wall":"w1","shown":{"view":"theme","theme":"thuis"}})";
  EXPECT_TRUE(decode_plenary(entry("wall_shown", on_w1)) ==
              plenary::Event(WallShown{{"w1"}, {WallView::theme, ThemeId{"thuis"}}}));
  EXPECT_TRUE(decode_plenary(entry("step_taken",
                                   R"({"person":"p1","step":{"number":1,"did":"show_on_wall","wall":"w1","changes":[]}})",
                                   2)) ==
              plenary::Event(StepTaken{{"p1"}, {1, StepName::show_on_wall, {}, {}, {}, WallId{"w1"}}}));
  for (const auto& [kind, body, event, version] : earlier) {
    EXPECT_TRUE(decode_plenary(entry(kind, body, version)) == event) << body;
    EXPECT_THAT(complaint_about(entry(kind, body, 2), /*plenary=*/true), HasSubstr("\"at\"")) << body;
  }
  const std::string before_moderation =
      R"({"id":"a","definition":{"title":"","date":"","language":"nl",)"
      R"("phases":[{"id":"inloop","kind":"check_in","title":"","starts":"9:30","minutes":0}],"themes":[],)"
      R"("questions":[],"tables":[],"perspectives":[],"glossary":[]},"codes":[],"at":1})";
  const auto created = decode_plenary(entry("conference_created", before_moderation));
  EXPECT_EQ(std::get<ConferenceCreated>(created.value()).definition->moderation, Moderation::direct);
  EXPECT_THAT(complaint_about(entry("conference_created", before_moderation, 2), /*plenary=*/true),
              HasSubstr("\"moderation\""));
  std::string before_wifi = before_moderation;
  before_wifi.replace(before_wifi.find("},\"codes\""), 1, R"(,"moderation":"held"})");
  const auto with_moderation = decode_plenary(entry("conference_created", before_wifi, 2));
  EXPECT_EQ(std::get<ConferenceCreated>(with_moderation.value()).definition->wifi, std::nullopt);
  std::string with_wifi = before_wifi;
  with_wifi.replace(with_wifi.find("},\"codes\""), 1, R"(,"wifi":{"name":"Zaal"}})");
  EXPECT_THAT(complaint_about(entry("conference_created", with_wifi, 2), /*plenary=*/true), HasSubstr("at byte"));
  EXPECT_TRUE(decode_plenary(entry("floor_given", R"({"table":3,"at":1805017500000})")) ==
              plenary::Event(FloorGiven{TableNumber{3}, 1805017500000}));
  EXPECT_TRUE(decode_plenary(entry("floor_given", R"({"at":1805017500000})")) ==
              plenary::Event(FloorGiven{std::nullopt, 1805017500000}));
  const std::string with_end = R"({"table":3,"at":1805017500000,"ends_at":1805017680000})";
  EXPECT_THAT(complaint_about(entry("floor_given", with_end, 1), /*plenary=*/true), HasSubstr("at byte"));
  EXPECT_TRUE(
      decode_plenary(entry("step_taken", R"({"person":"p1","step":{"number":1,"did":"blank_wall","changes":[]}})")) ==
      plenary::Event(StepTaken{{"p1"}, {1, StepName::blank_wall, std::nullopt, std::nullopt, {}}}));
  const std::string with_time = R"({"blank":false,"at":1805017500000})";
  EXPECT_THAT(complaint_about(entry("wall_blanked", with_time, 1), /*plenary=*/true), HasSubstr("at byte"));
}

template <class Event>
std::set<std::size_t> sorts_in(const std::vector<Stored<Event>>& stored) {
  std::set<std::size_t> sorts;
  for (const auto& example : stored) sorts.insert(example.event.index());
  return sorts;
}

TEST(EntryCodec, has_a_stored_example_of_every_event) {
  EXPECT_EQ(sorts_in(stored_at_tables()).size(), std::variant_size_v<table::Event>);
  EXPECT_EQ(sorts_in(stored_in_plenary()).size(), std::variant_size_v<plenary::Event>);
}

TEST(EntryCodec, reads_a_command_without_events_as_nothing) {
  EXPECT_EQ(noted(), entry("noted", "{}"));
  EXPECT_EQ(decode_table(noted()), std::nullopt);
  EXPECT_EQ(decode_plenary(noted()), std::nullopt);
}

TEST(EntryCodec, names_a_kind_that_the_stream_does_not_have) {
  EXPECT_EQ(complaint_about(entry("insight_burned", "{}")),
            "journal entry of kind \"insight_burned\": not a kind that this stream has");
  EXPECT_THAT(complaint_about(entry("phase_returned", "{}")), HasSubstr("not a kind that this stream has"));
  EXPECT_THAT(complaint_about(entry("kind_set", "{}"), /*plenary=*/true), HasSubstr("not a kind"));
  EXPECT_THAT(complaint_about(entry("", "{}")), HasSubstr("not a kind"));
}

TEST(EntryCodec, refuses_a_version_that_it_does_not_know) {
  EXPECT_EQ(complaint_about(entry("insight_shared", R"({"insight":"a","at":1})", 2)),
            "journal entry of kind \"insight_shared\": version 2, this program reads up to 1");
  EXPECT_THAT(complaint_about(entry("insight_shared", R"({"insight":"a","at":1})", 0)), HasSubstr("version 0"));
  EXPECT_THAT(complaint_about(entry("noted", "{}", 9)), HasSubstr("version 9"));
}

TEST(EntryCodec, says_where_a_body_is_wrong_and_never_what_it_holds) {
  const std::string secret = R"({"insight":"a","kind":"geheim","at":1})";
  EXPECT_EQ(complaint_about(entry("kind_set", secret)),
            "journal entry of kind \"kind_set\": at byte 22: expected a known word");
}

struct Wrong {
  const char* kind;
  const char* body;
};

TEST(EntryCodec, takes_only_what_it_writes_itself) {
  const Wrong wrong[] = {
      {"insight_shared", ""},
      {"insight_shared", "{"},
      {"insight_shared", "{}"},
      {"insight_shared", "null"},
      {"insight_shared", R"({"insight":"a"})"},
      {"insight_shared", R"({"insight":"a","at":1)"},
      {"insight_shared", R"({"insight":"a","at":1}})"},
      {"insight_shared", R"({"insight":"a","at":1} )"},
      {"insight_shared", R"({ "insight":"a","at":1})"},
      {"insight_shared", R"({"at":1,"insight":"a"})"},
      {"insight_shared", R"({"insight":"a","at":1,"by":"b"})"},
      {"insight_shared", R"({"insight":null,"at":1})"},
      {"insight_shared", R"({"insight":"a","at":"1"})"},
      {"insight_shared", R"({"insight":"a","at":1.5})"},
      {"insight_shared", R"({"insight":"a","at":01})"},
      {"insight_shared", R"({"insight":"a","at":-0})"},
      {"insight_shared", R"({"insight":"a","at":99999999999999999999})"},
      {"insight_shared", R"({"insight":"a)"},
      {"insight_shared", R"({"insight":"\)"},
      {"insight_shared", R"({"insight":"\u00)"},
      {"insight_shared", R"({"insight":"\u000a","at":1})"},
      {"insight_shared", R"({"insight":"\u0041","at":1})"},
      {"insight_shared", R"({"insight":"\/","at":1})"},
      {"insight_shared", "{\"insight\":\"\x01\",\"at\":1}"},
      {"insight_shared", "{\"insight\":\"\xc3\",\"at\":1}"},
      {"insight_shared", "{\"insight\":\"\xed\xa0\x80\",\"at\":1}"},
      {"kind_set", R"({"insight":"a","kind":"","at":1})"},
      {"kind_set", R"({"insight":"a","kind":"Idea","at":1})"},
      {"perspectives_set", R"({"insight":"a","perspectives":[,],"at":1})"},
      {"perspectives_set", R"({"insight":"a","perspectives":["b",],"at":1})"},
      {"text_edited", R"({"i":"a","op":[0],"r":1,"t":1})"},
      {"text_edited", R"({"i":"a","op":[3],"r":1,"t":1})"},
      {"text_edited", R"({"i":"a","op":[""],"r":1,"t":1})"},
      {"text_edited", R"({"i":"a","op":["a","b"],"r":1,"t":1})"},
      {"text_edited", R"({"i":"a","op":[{"d":0}],"r":1,"t":1})"},
      {"text_edited", R"({"i":"a","op":[1073741825,"a"],"r":1,"t":1})"},
      {"text_edited", R"({"i":"a","op":[-1,"a"],"r":1,"t":1})"},
      {"text_edited", R"({"i":"a","op":[{"x":1}],"r":1,"t":1})"},
      {"text_edited", R"({"i":"a","op":["a"],"r":-1,"t":1})"},
      {"text_edited", R"({"i":"a","op":["a"],"r":1,"t":1,"l":false})"},
      {"noted", ""},
      {"noted", R"({"a":1})"},
  };
  for (const auto& [kind, body] : wrong) {
    EXPECT_THAT(complaint_about(entry(kind, body)), HasSubstr(kind)) << body;
  }
}

TEST(EntryCodec, refuses_a_conference_without_phases) {
  const Entry wrong = entry("conference_created",
                            R"({"id":"a","definition":{"title":"","date":"","language":"nl","phases":[],"themes":[],)"
                            R"("questions":[],"tables":[],"perspectives":[],"glossary":[]},"codes":[],"at":1})");
  EXPECT_THAT(complaint_about(wrong, /*plenary=*/true), HasSubstr("without phases"));
}

std::size_t generated(std::size_t bound) {
  return *rc::gen::inRange<std::size_t>(0, bound);
}

RC_GTEST_PROP(EntryCodecProperties, every_table_event_comes_back_as_it_was, ()) {
  const table::Event event = random_table_event(generated);
  const Entry stored = encode(event);
  RC_LOG() << stored.body << '\n';
  RC_ASSERT(decode_table(stored) == event);
}

RC_GTEST_PROP(EntryCodecProperties, every_plenary_event_comes_back_as_it_was, ()) {
  const plenary::Event event = random_plenary_event(generated);
  const Entry stored = encode(event);
  RC_LOG() << stored.body << '\n';
  RC_ASSERT(decode_plenary(stored) == event);
}

RC_GTEST_PROP(EntryCodecProperties, a_body_that_was_cut_short_is_never_taken, ()) {
  Entry stored = encode(random_table_event(generated));
  stored.body.resize(generated(stored.body.size()));
  RC_ASSERT_THROWS_AS(decode_table(stored), CorruptEntry);
}

}  // namespace
}  // namespace oogst::journal
