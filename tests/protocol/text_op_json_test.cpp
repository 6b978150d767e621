#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "protocol/text_op_json.hpp"
#include "tests/protocol/examples.hpp"

namespace oogst::protocol {
namespace {

using nlohmann::json;

std::optional<OpFault> fault_of(const json& value) {
  const auto op = text_op_from_json(value);
  if (const auto* fault = std::get_if<OpFault>(&op)) return *fault;
  return std::nullopt;
}

TEST(TextOpJson, X1_every_operation_of_the_valid_examples_comes_back_the_same) {
  int seen = 0;
  for (const Example& example : examples("valid", "command")) {
    if (!example.value.contains("op")) continue;
    SCOPED_TRACE(example.name);
    const auto op = text_op_from_json(example.value["op"]);
    ASSERT_TRUE(std::holds_alternative<text::TextOp>(op));
    EXPECT_EQ(to_json(std::get<text::TextOp>(op)), example.value["op"].dump());
    ++seen;
  }
  EXPECT_GE(seen, 3);
}

TEST(TextOpJson, X1_every_operation_of_the_invalid_examples_is_refused) {
  int seen = 0;
  for (const Example& example : examples("invalid", "command")) {
    if (example.field != "op" || !example.value.contains("op")) continue;
    SCOPED_TRACE(example.name);
    const auto expected = example.rule == "T4" ? std::optional(OpFault::unclean) : fault_of(example.value["op"]);
    EXPECT_NE(expected, std::nullopt);
    EXPECT_EQ(fault_of(example.value["op"]), expected);
    ++seen;
  }
  EXPECT_GE(seen, 15);
}

TEST(TextOpJson, X1_counts_beyond_any_text_are_refused) {
  EXPECT_EQ(fault_of(json::parse("[18446744073709551615,\"a\"]")), OpFault::not_normal);
  EXPECT_EQ(fault_of(json::parse("[99999999999999999999999,\"a\"]")), OpFault::shape);
}

}  // namespace
}  // namespace oogst::protocol
