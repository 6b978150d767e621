#include "protocol/frame_codec.hpp"

#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>
#include <utility>

#include "protocol/json_reader.hpp"
#include "protocol/limits.hpp"
#include "protocol/strict_json.hpp"

namespace oogst::protocol {
namespace {

using nlohmann::json;
using ParsedFrame = boost::system::result<ClientFrame, FrameError>;

FrameError invalid(const ReadError& error) {
  return {FrameFault::invalid, error.field, error.detail, std::nullopt};
}

template <class Frame>
ParsedFrame finished(ObjectReader& reader, Frame frame) {
  if (const auto error = reader.finish()) return invalid(*error);
  return ClientFrame(std::move(frame));
}

std::optional<Language> read_language(ObjectReader& reader) {
  if (!reader.present("language")) return std::nullopt;
  return reader.word("language", parse_language);
}

Subscription read_subscription(ObjectReader& reader) {
  Subscription subscription;
  subscription.topic = reader.word("topic", parse_topic);
  if (reader.present("epoch")) subscription.epoch = reader.epoch("epoch");
  if (reader.present("revision")) subscription.revision = reader.whole("revision");
  if (reader.present("texts")) {
    reader.each_number_by_id("texts", subscription_texts_max, [&](const std::string& insight, std::uint64_t revision) {
      subscription.texts.emplace(insight, revision);
    });
  }
  return subscription;
}

std::vector<Subscription> read_subscriptions(ObjectReader& reader, std::size_t min) {
  std::vector<Subscription> subscriptions;
  std::set<Topic> named;
  reader.each_object("topics", min, topics_max, [&](ObjectReader& item) {
    subscriptions.push_back(read_subscription(item));
    if (!named.insert(subscriptions.back().topic).second) item.fail("topic", "is named twice");
  });
  return subscriptions;
}

Receipt read_receipt(ObjectReader& reader) {
  Receipt receipt;
  receipt.to = reader.word("to", parse_stream);
  receipt.epoch = reader.epoch("epoch");
  receipt.revision = reader.whole("revision");
  receipt.receipt = reader.string("receipt", 1, receipt_bytes_max);
  return receipt;
}

ParsedFrame read_hello(ObjectReader& reader) {
  Hello hello;
  hello.token = reader.string("token", 1, token_bytes_max);
  hello.client = reader.client_made_id("client");
  hello.language = read_language(reader);
  hello.topics = read_subscriptions(reader, 0);
  if (reader.present("receipts")) {
    reader.each_object("receipts", 0, receipts_max,
                       [&](ObjectReader& item) { hello.receipts.push_back(read_receipt(item)); });
  }
  return finished(reader, std::move(hello));
}

ParsedFrame read_pair(ObjectReader& reader) {
  Pair pair{read_language(reader)};
  return finished(reader, pair);
}

ParsedFrame read_subscribe(ObjectReader& reader) {
  Subscribe subscribe{read_subscriptions(reader, 1)};
  return finished(reader, std::move(subscribe));
}

ParsedFrame read_unsubscribe(ObjectReader& reader) {
  Unsubscribe unsubscribe;
  reader.each_string("topics", 1, topics_max, [&](const std::string& name) -> std::string_view {
    const auto topic = parse_topic(name);
    if (!topic) return "is no topic";
    unsubscribe.topics.push_back(*topic);
    return {};
  });
  return finished(reader, std::move(unsubscribe));
}

ParsedFrame read_command(ObjectReader& reader, json& frame) {
  Command command;
  command.number = reader.whole("number", 1);
  command.to = reader.word("to", parse_stream);
  if (reader.failed()) return invalid(*reader.finish());

  // From here on the frame has an address: what is wrong further on is refused, and the connection stays.
  const json* body = reader.member("command");
  const bool has_name = body != nullptr && body->is_object() && body->contains("name") && (*body)["name"].is_string();
  if (!has_name) reader.fail("command", "must be an object with a name");
  if (const auto error = reader.finish()) {
    FrameError refused = invalid(*error);
    refused.command = CommandAddress{command.number, command.to};
    return refused;
  }
  command.body = std::make_shared<const json>(std::move(frame["command"]));
  return ClientFrame(std::move(command));
}

ParsedFrame read_ping(ObjectReader& reader) {
  Ping ping;
  if (reader.present("at")) ping.at = reader.whole("at");
  return finished(reader, ping);
}

ParsedFrame read_writing(ObjectReader& reader) {
  Writing writing;
  writing.table = reader.integer("table", 1, table_number_max);
  if (!reader.null("insight")) writing.insight = reader.client_made_id("insight");
  return finished(reader, std::move(writing));
}

enum class FrameType { unknown, hello, pair, subscribe, unsubscribe, command, ping, writing };

std::optional<FrameType> parse_frame_type(std::string_view name) {
  if (name == "command") return FrameType::command;
  if (name == "ping") return FrameType::ping;
  if (name == "writing") return FrameType::writing;
  if (name == "hello") return FrameType::hello;
  if (name == "pair") return FrameType::pair;
  if (name == "subscribe") return FrameType::subscribe;
  if (name == "unsubscribe") return FrameType::unsubscribe;
  return std::nullopt;
}

}  // namespace

int close_code(FrameFault fault) {
  switch (fault) {
    case FrameFault::too_large:
      return 1009;
    case FrameFault::not_utf8:
      return 1007;
    case FrameFault::not_json:
    case FrameFault::invalid:
      return 4000;
  }
  return 4000;
}

ParsedFrame parse_client_frame(std::string_view message) {
  if (message.size() > inbound_message_bytes_max) {
    return FrameError{FrameFault::too_large, {}, "is larger than a message may be", std::nullopt};
  }
  json frame;
  if (const JsonFault fault = parse_strict_json(message, frame); fault != JsonFault::none) {
    const auto kind = fault == JsonFault::not_utf8 ? FrameFault::not_utf8 : FrameFault::not_json;
    return FrameError{kind, {}, std::string(detail_of(fault)), std::nullopt};
  }
  ObjectReader reader(frame);
  switch (reader.word("type", parse_frame_type)) {
    case FrameType::command:
      return read_command(reader, frame);
    case FrameType::ping:
      return read_ping(reader);
    case FrameType::writing:
      return read_writing(reader);
    case FrameType::hello:
      return read_hello(reader);
    case FrameType::pair:
      return read_pair(reader);
    case FrameType::subscribe:
      return read_subscribe(reader);
    case FrameType::unsubscribe:
      return read_unsubscribe(reader);
    case FrameType::unknown:
      break;
  }
  return invalid(*reader.finish());
}

}  // namespace oogst::protocol

namespace boost::system {

void throw_exception_from_error(const oogst::protocol::FrameError& error, const boost::source_location&) {
  throw std::logic_error("a faulty frame was taken for a good one: " + error.detail);
}

}  // namespace boost::system
