// The reader of client frames under bytes from outside. Whatever they are, it must not break; what it takes must be
// JSON that the library takes too, within its limits, and a text operation that it takes must be written as it was
// read.
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string_view>

#include "protocol/frame_codec.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/limits.hpp"
#include "protocol/strict_json.hpp"
#include "protocol/text_op_json.hpp"

namespace oogst::protocol {
namespace {

using nlohmann::json;

void must(bool holds, const char* what) {
  if (holds) return;
  std::cerr << "does not hold: " << what << '\n';
  std::abort();
}

std::size_t depth_of(const json& value) {
  if (!value.is_structured()) return 0;
  std::size_t deepest = 0;
  for (const json& inner : value) deepest = std::max(deepest, depth_of(inner));
  return deepest + 1;
}

struct CheckFrame {
  void operator()(const Hello& hello) const {
    must(!hello.token.empty() && hello.token.size() <= 4 * token_bytes_max, "a token has a length");
    must(is_client_made_id(hello.client), "a client is an id");
    must(hello.topics.size() <= topics_max, "topics are bounded");
    must(hello.receipts.size() <= receipts_max, "receipts are bounded");
    for (const Receipt& shown : hello.receipts) must(parse_stream(name_of(shown.to)) == shown.to, "a stream has its name");
  }
  void operator()(const Pair&) const {}
  void operator()(const Subscribe& subscribe) const { must(!subscribe.topics.empty(), "something is followed"); }
  void operator()(const Unsubscribe& unsubscribe) const {
    for (const Topic topic : unsubscribe.topics) must(parse_topic(name_of(topic)) == topic, "a topic has its name");
  }
  void operator()(const Command& command) const {
    must(command.number > 0 && command.number <= number_max, "a number is in its range");
    must(parse_stream(name_of(command.to)) == command.to, "a stream has its name");
    must(command.body->is_object() && command.body->at("name").is_string(), "a body has a name");
    check_operation(*command.body);
  }
  void operator()(const Ping& ping) const { must(ping.at.value_or(0) <= number_max, "a time is in its range"); }
  void operator()(const Writing& writing) const {
    must(writing.table >= 1 && writing.table <= table_number_max, "a table has its number");
    must(!writing.insight || is_client_made_id(*writing.insight), "an insight is an id");
  }

 private:
  static void check_operation(const json& body) {
    ObjectReader reader(body);
    if (!reader.present("op")) return;
    const text::TextOp op = reader.text_op("op");
    if (reader.failed()) return;
    must(json::parse(to_json(op)) == body["op"], "an operation is written as it was read");
  }
};

void check(std::string_view message) {
  json value;
  if (parse_strict_json(message, value) == JsonFault::none) {
    must(json::parse(message) == value, "the tree is the library's");
    must(depth_of(value) <= json_depth_max, "the depth is bounded");
  }
  const auto frame = parse_client_frame(message);
  if (frame) {
    std::visit(CheckFrame{}, *frame);
  } else {
    must(!frame.error().detail.empty(), "a fault is told");
  }
}

}  // namespace
}  // namespace oogst::protocol

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  oogst::protocol::check({reinterpret_cast<const char*>(data), size});
  return 0;
}
