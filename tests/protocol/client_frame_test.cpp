#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "protocol/frame_codec.hpp"
#include "protocol/limits.hpp"
#include "tests/protocol/examples.hpp"

namespace oogst::protocol {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

template <class Frame>
Frame parsed(std::string_view message) {
  auto frame = parse_client_frame(message);
  if (!frame) throw std::runtime_error(frame.error().field + " " + frame.error().detail);
  return std::get<Frame>(std::move(*frame));
}

FrameError error_of(std::string_view message) {
  const auto frame = parse_client_frame(message);
  if (frame) throw std::runtime_error("was taken for a good frame");
  return frame.error();
}

// A frame written again by hand from what was read: shows that nothing was lost or made up.
nlohmann::json again(const Subscription& subscription) {
  nlohmann::json json{{"topic", name_of(subscription.topic)}};
  if (subscription.epoch) json["epoch"] = *subscription.epoch;
  if (subscription.revision) json["revision"] = *subscription.revision;
  if (!subscription.texts.empty()) json["texts"] = subscription.texts;
  return json;
}

nlohmann::json again(const std::vector<Subscription>& subscriptions) {
  auto list = nlohmann::json::array();
  for (const auto& subscription : subscriptions) list.push_back(again(subscription));
  return list;
}

struct WriteAgain {
  nlohmann::json operator()(const Hello& hello) const {
    nlohmann::json json{
        {"type", "hello"}, {"token", hello.token}, {"client", hello.client}, {"topics", again(hello.topics)}};
    if (hello.language) json["language"] = name_of(*hello.language);
    for (const Receipt& shown : hello.receipts) {
      json["receipts"].push_back({{"to", name_of(shown.to)},
                                  {"epoch", shown.epoch},
                                  {"revision", shown.revision},
                                  {"receipt", shown.receipt}});
    }
    return json;
  }
  nlohmann::json operator()(const Pair& pair) const {
    nlohmann::json json{{"type", "pair"}};
    if (pair.language) json["language"] = name_of(*pair.language);
    return json;
  }
  nlohmann::json operator()(const Subscribe& subscribe) const {
    return {{"type", "subscribe"}, {"topics", again(subscribe.topics)}};
  }
  nlohmann::json operator()(const Unsubscribe& unsubscribe) const {
    auto names = nlohmann::json::array();
    for (const Topic topic : unsubscribe.topics) names.push_back(name_of(topic));
    return {{"type", "unsubscribe"}, {"topics", names}};
  }
  nlohmann::json operator()(const Command& command) const {
    return {{"type", "command"}, {"number", command.number}, {"to", name_of(command.to)}, {"command", *command.body}};
  }
  nlohmann::json operator()(const Ping& ping) const {
    nlohmann::json json{{"type", "ping"}};
    if (ping.at) json["at"] = *ping.at;
    return json;
  }
  nlohmann::json operator()(const Writing& writing) const {
    nlohmann::json json{{"type", "writing"}, {"table", writing.table}, {"insight", nullptr}};
    if (writing.insight) json["insight"] = *writing.insight;
    return json;
  }
};

TEST(ClientFrame, T1_every_valid_example_is_read_without_loss) {
  const auto valid = examples("valid", "client");
  ASSERT_GE(valid.size(), 15u);
  for (const Example& example : valid) {
    SCOPED_TRACE(example.name);
    const auto frame = parse_client_frame(example.message);
    ASSERT_TRUE(frame) << frame.error().field << ' ' << frame.error().detail;
    EXPECT_EQ(std::visit(WriteAgain{}, *frame), example.value);
  }
}

TEST(ClientFrame, T1_every_invalid_example_is_refused_at_its_field) {
  const auto invalid = examples("invalid", "client");
  ASSERT_GE(invalid.size(), 80u);
  for (const Example& example : invalid) {
    SCOPED_TRACE(example.name + ": " + example.why);
    const auto frame = parse_client_frame(example.message);
    ASSERT_FALSE(frame);
    EXPECT_EQ(frame.error().field, example.field);
    EXPECT_FALSE(frame.error().detail.empty());
  }
}

TEST(ClientFrame, C7_a_faulty_command_with_a_number_and_a_stream_keeps_its_address) {
  for (const Example& example : examples("invalid", "client")) {
    if (!example.name.starts_with("client_command_")) continue;
    SCOPED_TRACE(example.name);
    const auto error = error_of(example.message);
    if (example.rule == "C7") {
      EXPECT_EQ(error.command, (CommandAddress{1, Stream{7}}));
    } else {
      EXPECT_EQ(error.command, std::nullopt);
    }
  }
}

TEST(ClientFrame, W5_faults_have_their_close_codes) {
  EXPECT_EQ(close_code(error_of("{\"type\":\"ping\xff\"}").fault), 1007);
  EXPECT_EQ(close_code(error_of(std::string(inbound_message_bytes_max + 1, ' ')).fault), 1009);
  EXPECT_EQ(close_code(error_of("{").fault), 4000);
  EXPECT_EQ(close_code(error_of("{}").fault), 4000);
}

TEST(ClientFrame, M1_a_message_of_the_largest_size_is_read) {
  std::string message = R"({"type":"ping"})";
  message.resize(inbound_message_bytes_max, ' ');
  EXPECT_TRUE(parse_client_frame(message));
  EXPECT_EQ(error_of(message + ' ').fault, FrameFault::too_large);
}

TEST(ClientFrame, C1_a_command_carries_its_body_as_it_is) {
  const auto command = parsed<Command>(
      R"({"command":{"name":"applaud","loud":[1,{"x":null}]},"to":"plenary","number":3,"type":"command"})");
  EXPECT_EQ(command.number, 3u);
  EXPECT_TRUE(command.to.is_plenary());
  EXPECT_EQ(command.body->dump(), R"({"loud":[1,{"x":null}],"name":"applaud"})");
}

TEST(ClientFrame, T4_text_comes_through_as_typed) {
  const auto command = parsed<Command>(
      "{\"type\":\"command\",\"number\":1,\"to\":\"table/1\",\"command\":{\"name\":\"add_insight\","
      "\"text\":\"\xF0\x9F\x8C\xBE \\u05e9\\ud83c\\udf3e\\n\\\"\"}}");
  EXPECT_EQ((*command.body)["text"], "\xF0\x9F\x8C\xBE \xD7\xA9\xF0\x9F\x8C\xBE\n\"");
}

TEST(ClientFrame, T1_the_order_of_members_does_not_matter) {
  const auto hello = parsed<Hello>(
      R"({"topics":[{"texts":{"a7f3k9q2x1bz":4},"topic":"table/7"}],"client":"k3v9x0q2m7ra","token":"t",)"
      R"("type":"hello"})");
  EXPECT_EQ(hello.topics.at(0).topic, (Topic{TopicKind::table, 7}));
  EXPECT_THAT(hello.topics.at(0).texts, ElementsAre(std::pair<const std::string, std::uint64_t>{"a7f3k9q2x1bz", 4}));
}

TEST(ClientFrame, T1_what_is_said_of_a_fault_never_repeats_what_was_sent) {
  const auto error = error_of(R"({"type":"ping","geheim123":1})");
  EXPECT_THAT(error.field + error.detail, Not(HasSubstr("geheim123")));
}

}  // namespace
}  // namespace oogst::protocol
