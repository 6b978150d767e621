#include <gtest/gtest.h>

#include <functional>
#include <map>

#include "protocol/frame_codec.hpp"
#include "tests/protocol/examples.hpp"

namespace oogst::protocol {
namespace {

constexpr std::int64_t morning_ms = 1'805'101'200'000;
const std::string client = "k3v9x0q2m7ra";
const std::string insight = "a7f3k9q2x1bz";
const std::string other_insight = "b2m8w4t6y0cd";
const Topic table_7{TopicKind::table, 7};

Welcome welcome() {
  return {"e1", morning_ms, "jeugd-2027", "p7", "Noor", "chair", 7, {{Stream{}, 2}, {Stream{7}, 41}}, true};
}

Welcome welcome_to_a_wall() {
  Welcome frame = welcome();
  frame.person = "w1";
  frame.name = "Zaal";
  frame.role = "wall";
  frame.table.reset();
  frame.accepted.clear();
  frame.saving = false;
  return frame;
}

Welcome welcome_to_a_nameless_wall() {
  Welcome frame = welcome_to_a_wall();
  frame.person = "w2";
  frame.name.clear();
  frame.saving = true;
  return frame;
}

Welcome welcome_with_quotes() {
  Welcome frame = welcome();
  frame.name = "Jo \"de\" \\ \xF0\x9F\x8C\xBE \xD7\xA9";
  return frame;
}

TextEdit edit() {
  return {5, {text::Retain{4}, text::Insert{"en "}, text::Delete{2}}, client, 42};
}

// A state comes to the codec already written: as the example has it.
Snapshot snapshot(const Example& example, Topic topic, std::uint64_t revision) {
  return {topic, "e1", revision, example.value.at("state").dump(), {}};
}

Snapshot snapshot_with_texts(const Example& example) {
  Snapshot frame = snapshot(example, table_7, 341);
  frame.texts[insight] = {edit(), {6, {text::Insert{"\n\"ja\""}}, "zz00aa11", 1}};
  frame.texts[other_insight] = {};
  return frame;
}

// The frame that each example shows, made with the server's own types.
ServerFrame sample(const Example& example) {
  const std::map<std::string, std::function<ServerFrame()>> samples{
      {"server_welcome", [] { return welcome(); }},
      {"server_welcome_wall", [] { return welcome_to_a_wall(); }},
      {"server_welcome_wall_without_name", [] { return welcome_to_a_nameless_wall(); }},
      {"server_welcome_quotes", [] { return welcome_with_quotes(); }},
      {"server_snapshot", [&] { return snapshot(example, table_7, 341); }},
      {"server_snapshot_with_texts", [&] { return snapshot_with_texts(example); }},
      {"server_snapshot_wall", [&] { return snapshot(example, {TopicKind::wall}, 0); }},
      {"server_snapshot_own", [&] { return snapshot(example, {TopicKind::own}, 42); }},
      {"server_snapshot_presence",
       [&] {
         return snapshot(example, {TopicKind::table_presence, 7}, 3);
       }},
      {"server_change_merge",
       [&] {
         return Change{
             table_7, 342, {MergePatch{R"({"insights":{"a7f3k9q2x1bz":{"share_order":null,"state":"withdrawn"}}})"}}};
       }},
      {"server_change_edit",
       [&] {
         return Change{table_7,
                       343,
                       {InsightEdit{insight, edit()},
                        MergePatch{R"({"insights":{"a7f3k9q2x1bz":{"changed_at":1805101220000}}})"}}};
       }},
      {"server_change_empty",
       [] {
         return Change{{TopicKind::programme}, 12, {}};
       }},
      {"server_acknowledged",
       [] {
         return Acknowledged{42, Stream{7}, 343};
       }},
      {"server_acknowledged_receipt",
       [] {
         return Acknowledged{42, Stream{7}, 343, "q6Zp0hX1cJm2k8vT4yB7nD9fG3sL5wR0aE6uI2oK1xY"};
       }},
      {"server_acknowledged_plenary",
       [] {
         return Acknowledged{1, Stream{}, 9};
       }},
      {"server_refused",
       [] {
         return Refused{43, Stream{7}, "empty_text", "Dit inzicht heeft nog geen tekst. Schrijf eerst iets op.",
                        "insight"};
       }},
      {"server_refused_without_field",
       [] {
         return Refused{3, Stream{}, "not_now",
                        "This cannot be done in this part of the day. Wait until the moderator moves on.", ""};
       }},
      {"server_refused_topic",
       [] {
         return RefusedTopic{{TopicKind::table, 8},
                             "not_allowed",
                             "You cannot do this from your seat. Ask your table's chair or the moderator."};
       }},
      {"server_pong",
       [] {
         return Pong{std::nullopt, morning_ms};
       }},
      {"server_pong_at",
       [] {
         return Pong{12, morning_ms};
       }},
      {"server_saving_not",
       [] {
         return Saving{false,
                       "Nothing can be saved just now. Keep this page open; what you type is sent by itself later."};
       }},
      {"server_saving",
       [] {
         return Saving{true, ""};
       }},
      {"server_you",
       [] {
         return You{"scribe", 7};
       }},
      {"server_you_without_table",
       [] {
         return You{"reporter", std::nullopt};
       }},
      {"server_ended", [] { return Ended{table_7}; }},
      {"server_pairing", [] { return Pairing{"7K2MB"}; }},
      {"server_paired",
       [] {
         return Paired{"v1.c1.w1.sig", "w1"};
       }},
      {"server_goodbye",
       [] {
         return Goodbye{"invalid_frame", "Deze pagina en de server begrijpen elkaar niet. Laad de pagina opnieuw.",
                        "topics[0].topic"};
       }},
      {"server_goodbye_token",
       [] {
         return Goodbye{"expired_token",
                        "U bent te lang geleden ingelogd. Vul uw code nog eens in; wat u schreef blijft bewaard.", ""};
       }},
  };
  return samples.at(example.name)();
}

TEST(ServerFrame, T1_every_valid_example_is_what_the_codec_writes) {
  const auto valid = examples("valid", "server");
  ASSERT_GE(valid.size(), 20u);
  for (const Example& example : valid) {
    SCOPED_TRACE(example.name);
    EXPECT_EQ(nlohmann::json::parse(encode(sample(example))), example.value);
  }
}

TEST(ServerFrame, T1_a_frame_is_one_line_without_blanks) {
  EXPECT_EQ(encode(Acknowledged{42, Stream{7}, 343}),
            R"({"type":"acknowledged","number":42,"to":"table/7","revision":343})");
  EXPECT_EQ(encode(Change{table_7, 5, {InsightEdit{insight, {2, {text::Insert{"a"}}, client, 1}}}}),
            R"({"type":"change","topic":"table/7","revision":5,"changes":[{"edit":{"insight":"a7f3k9q2x1bz",)"
            R"("revision":2,"op":["a"],"client":"k3v9x0q2m7ra","number":1}}]})");
}

TEST(ServerFrame, T1_every_control_is_escaped) {
  std::string controls;
  for (char c = 0; c < 0x20; ++c) controls += c;
  const auto frame = nlohmann::json::parse(encode(Saving{false, controls + "\x7f\"\\/"}));
  EXPECT_EQ(frame.at("sentence"), controls + "\x7f\"\\/");
}

TEST(ServerFrame, T1_a_frame_is_put_behind_what_is_there) {
  std::string out = "head";
  encode_to(out, ServerFrame{Ended{table_7}});
  EXPECT_EQ(out, R"(head{"type":"ended","topic":"table/7"})");
}

}  // namespace
}  // namespace oogst::protocol
