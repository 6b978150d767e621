// What a text's edits are for someone who has not heard of her own among them.
#include "server/hall/edits_past.hpp"

#include <gmock/gmock.h>

namespace oogst::hall {
namespace {

using core::table::FlownOp;
using protocol::TextEdit;
using text::Insert;
using text::Retain;
using text::TextOp;

// Of a text "ab": another writes "0" before it, one's own "X" lands after the "a", and another writes "9" at the end:
// "0aXb9".
const std::vector<TextEdit> past_edits{{1, {Insert{"0"}}, "other001", 7},
                                  {2, {Retain{2}, Insert{"X"}}, "client01", 4},
                                  {3, {Retain{4}, Insert{"9"}}, "other001", 8}};
const FlownOp own{"client01", 4, {Retain{1}, Insert{"X"}}};

std::string typed_behind(const TextOp& op, const std::optional<std::vector<TextOp>>& past) {
  if (!past) return "unknown base";
  TextOp landed = op;
  for (const TextOp& earlier : *past) landed = text::transform(landed, earlier, text::Side::right);
  const auto applied = text::apply("0aXb9", landed);
  const auto* after = std::get_if<std::string>(&applied);
  return after ? *after : "bad operation";
}

TEST(EditsPast, X5_what_was_typed_behind_an_operation_lands_where_it_was_typed) {
  EXPECT_EQ(typed_behind({Retain{2}, Insert{"Y"}}, edits_past(past_edits, {own})), "0aXYb9");
  EXPECT_EQ(typed_behind({Retain{1}, text::Delete{1}}, edits_past(past_edits, {own})), "0ab9");
}

TEST(EditsPast, X5_behind_two_that_landed_one_after_the_other) {
  std::vector<TextEdit> more = past_edits;
  more.push_back({4, {Retain{3}, Insert{"Y"}}, "client01", 5});
  const auto past = edits_past(more, {own, {"client01", 5, {Retain{2}, Insert{"Y"}}}});
  ASSERT_TRUE(past);
  EXPECT_THAT(*past, testing::ElementsAre(TextOp{Insert{"0"}}, TextOp{Retain{5}, Insert{"9"}}));
}

TEST(EditsPast, X5_one_that_is_not_there_or_was_another_is_not_stood_behind) {
  EXPECT_EQ(edits_past(past_edits, {{"client01", 5, own.op}}), std::nullopt);
  EXPECT_EQ(edits_past(past_edits, {{"client02", 4, own.op}}), std::nullopt);
  EXPECT_EQ(edits_past(past_edits, {{"client01", 4, {Retain{1}, Insert{"Z"}}}}), std::nullopt);
  EXPECT_EQ(edits_past(past_edits, {own, own}), std::nullopt);
}

TEST(EditsPast, X5_behind_none_they_are_as_they_are) {
  EXPECT_THAT(edits_past(past_edits, {}).value(), testing::ElementsAre(past_edits[0].op, past_edits[1].op, past_edits[2].op));
}

}  // namespace
}  // namespace oogst::hall
