#include "protocol/text/text_op.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

namespace oogst::text {
namespace {

using testing::VariantWith;

constexpr std::size_t huge = std::numeric_limits<std::size_t>::max();

const auto gives = [](const std::string& text) { return VariantWith<std::string>(text); };
const auto refused = [](OpError error) { return VariantWith<OpError>(error); };

TEST(TextOpApply, retains_inserts_and_deletes_from_the_start) {
  EXPECT_THAT(text::apply("abcdefg", {Retain{3}, Insert{"hi"}, Delete{2}}), gives("abchifg"));
}

TEST(TextOpApply, the_empty_operation_does_nothing) {
  EXPECT_THAT(text::apply("abc", {}), gives("abc"));
}

TEST(TextOpApply, counts_code_points_and_not_bytes) {
  EXPECT_THAT(text::apply("é😅x", {Retain{2}, Insert{"שלום"}, Delete{1}}), gives("é😅שלום"));
}

TEST(TextOpApply, a_flag_is_two_code_points) {
  EXPECT_THAT(text::apply("🇳🇱", {Retain{1}, Delete{1}, Insert{"🇴"}}), gives("🇳🇴"));
}

TEST(TextOpApply, retaining_past_the_end_is_refused) {
  EXPECT_THAT(text::apply("ab", {Retain{3}, Insert{"x"}}), refused(OpError::past_the_end));
}

TEST(TextOpApply, deleting_past_the_end_is_refused) {
  EXPECT_THAT(text::apply("a😅", {Retain{1}, Delete{2}}), refused(OpError::past_the_end));
}

TEST(TextOpApply, a_count_beyond_all_texts_is_refused_and_not_wrapped) {
  EXPECT_THAT(text::apply("ab", {Retain{1}, Delete{huge}}), refused(OpError::past_the_end));
}

TEST(TextOpCheck, takes_normal_form) {
  EXPECT_EQ(check({}), std::nullopt);
  EXPECT_EQ(check({Delete{1}, Insert{"x"}, Delete{1}, Retain{2}, Insert{"é"}}), std::nullopt);
}

TEST(TextOpCheck, refuses_empty_components) {
  EXPECT_EQ(check({Retain{0}, Insert{"x"}}), OpError::empty_component);
  EXPECT_EQ(check({Insert{""}}), OpError::empty_component);
  EXPECT_EQ(check({Delete{0}}), OpError::empty_component);
}

TEST(TextOpCheck, refuses_two_of_a_kind_in_a_row) {
  EXPECT_EQ(check({Retain{1}, Retain{1}, Insert{"x"}}), OpError::adjacent_same_kind);
  EXPECT_EQ(check({Insert{"x"}, Insert{"y"}}), OpError::adjacent_same_kind);
  EXPECT_EQ(check({Delete{1}, Delete{1}}), OpError::adjacent_same_kind);
}

TEST(TextOpCheck, refuses_a_retain_at_the_end) {
  EXPECT_EQ(check({Insert{"x"}, Retain{1}}), OpError::trailing_retain);
}

TEST(TextOpCheck, refuses_counts_beyond_any_text) {
  EXPECT_EQ(check({Retain{op_length_max}, Insert{"x"}}), std::nullopt);
  EXPECT_EQ(check({Retain{op_length_max}, Delete{1}}), OpError::too_long);
  EXPECT_EQ(check({Delete{1}, Insert{"x"}, Delete{huge}}), OpError::too_long);
}

TEST(TextOpCheck, refuses_inserts_that_are_not_utf8) {
  EXPECT_EQ(check({Insert{"\xF0\x9F\x98"}}), OpError::invalid_utf8);  // an emoji cut short
  EXPECT_EQ(check({Insert{"\x85"}}), OpError::invalid_utf8);          // its last byte alone
}

TEST(TextOpCheck, refuses_inserts_that_are_not_clean) {
  EXPECT_EQ(check({Insert{"a\tb"}}), OpError::unclean_insert);
  EXPECT_EQ(check({Insert{"\u202Eabc"}}), OpError::unclean_insert);
  EXPECT_EQ(check({Insert{"one\ntwo"}}), std::nullopt);
}

TEST(TextOpNormalize, drops_what_is_empty_joins_what_is_alike_and_trims_the_end) {
  const TextOp written{Retain{0},   Retain{1}, Delete{0}, Retain{2}, Insert{"a"}, Insert{""},
                       Insert{"b"}, Delete{1}, Delete{2}, Retain{3}, Retain{4}};
  EXPECT_EQ(normalize(written), (TextOp{Retain{3}, Insert{"ab"}, Delete{3}}));
}

TEST(TextOpNormalize, keeps_the_order_of_an_insert_and_a_delete_at_one_place) {
  EXPECT_EQ(normalize({Insert{"a"}, Delete{1}}), (TextOp{Insert{"a"}, Delete{1}}));
  EXPECT_EQ(normalize({Delete{1}, Insert{"a"}}), (TextOp{Delete{1}, Insert{"a"}}));
}

TEST(TextOpTransform, left_inserts_first_at_the_same_place) {
  const TextOp a{Retain{1}, Insert{"A"}};
  const TextOp b{Retain{1}, Insert{"😅B"}};
  EXPECT_EQ(transform(a, b, Side::left), a);
  EXPECT_EQ(transform(a, b, Side::right), (TextOp{Retain{3}, Insert{"A"}}));
}

TEST(TextOpTransform, what_both_delete_is_deleted_once) {
  EXPECT_EQ(transform({Retain{1}, Delete{3}}, {Retain{2}, Delete{3}}, Side::left), (TextOp{Retain{1}, Delete{1}}));
  EXPECT_EQ(transform({Delete{3}}, {Delete{3}}, Side::left), TextOp{});
}

TEST(TextOpTransform, an_insert_inside_what_the_other_deletes_stays_whole) {
  EXPECT_EQ(transform({Retain{2}, Insert{"keep 👩‍👩‍👧"}}, {Delete{4}}, Side::right),
            (TextOp{Insert{"keep 👩‍👩‍👧"}}));
}

TEST(TextOpTransform, a_delete_leaves_what_the_other_inserts_in_it) {
  EXPECT_EQ(transform({Delete{4}}, {Retain{2}, Insert{"é"}}, Side::left), (TextOp{Delete{2}, Retain{1}, Delete{2}}));
}

TEST(TextOpCompose, what_is_inserted_and_deleted_again_leaves_no_trace) {
  EXPECT_EQ(compose({Retain{2}, Insert{"x😅"}}, {Retain{2}, Delete{2}}), TextOp{});
}

TEST(TextOpCompose, an_insert_may_lose_its_middle) {
  EXPECT_EQ(compose({Insert{"a😅b"}}, {Retain{1}, Delete{1}}), (TextOp{Insert{"ab"}}));
}

TEST(TextOpCompose, keys_pressed_one_by_one_become_one_insert) {
  EXPECT_EQ(compose({Retain{4}, Insert{"d"}}, {Retain{5}, Insert{"e"}}), (TextOp{Retain{4}, Insert{"de"}}));
}

TEST(TextOp, what_is_not_in_normal_form_is_a_broken_promise_of_the_caller) {
  const TextOp good{Insert{"x"}};
  const TextOp bad{Insert{"x"}, Retain{1}};
  EXPECT_THROW(static_cast<void>(text::apply("abc", bad)), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(transform(bad, good, Side::left)), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(transform(good, bad, Side::left)), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(compose(bad, good)), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(compose(good, bad)), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(transform_position(0, bad)), std::invalid_argument);
}

TEST(TextOpPosition, moves_with_what_is_before_it_only) {
  EXPECT_EQ(transform_position(5, {Retain{1}, Insert{"😅é"}}), 7u);
  EXPECT_EQ(transform_position(5, {Retain{1}, Delete{2}}), 3u);
  EXPECT_EQ(transform_position(5, {Retain{3}, Delete{9}}), 3u);
  EXPECT_EQ(transform_position(5, {Retain{6}, Insert{"x"}}), 5u);
}

TEST(TextOpPosition, stays_before_an_insert_right_at_it) {
  EXPECT_EQ(transform_position(2, {Retain{2}, Insert{"x"}}), 2u);
}

TEST(TextOpLength, is_told_in_code_points) {
  const TextOp op{Retain{1}, Insert{"😅é"}, Delete{3}};
  EXPECT_EQ(length_required(op), 4u);
  EXPECT_EQ(length_after(6, op), 5u);
}

TEST(TextOpDifference, touches_only_what_differs) {
  EXPECT_EQ(difference("one table", "one big table"), (TextOp{Retain{4}, Insert{"big "}}));
  EXPECT_EQ(difference("one big table", "one table"), (TextOp{Retain{4}, Delete{4}}));
  EXPECT_EQ(difference("cat", "cut"), (TextOp{Retain{1}, Delete{1}, Insert{"u"}}));
  EXPECT_EQ(difference("same", "same"), TextOp{});
  EXPECT_EQ(difference("", "new"), (TextOp{Insert{"new"}}));
  EXPECT_EQ(difference("old", ""), (TextOp{Delete{3}}));
}

TEST(TextOpDifference, beginning_and_end_do_not_overlap) {
  EXPECT_EQ(difference("aa", "aaa"), (TextOp{Retain{2}, Insert{"a"}}));
  EXPECT_EQ(difference("abab", "ab"), (TextOp{Retain{2}, Delete{2}}));
}

TEST(TextOpDifference, never_cuts_a_code_point) {
  // é and è share their first byte, U+00E9 and U+0129 their last, 😅 and 😆 all but the last.
  EXPECT_EQ(difference("xéy", "xèy"), (TextOp{Retain{1}, Delete{1}, Insert{"è"}}));
  EXPECT_EQ(difference("é", "\u0129"), (TextOp{Delete{1}, Insert{"\u0129"}}));
  EXPECT_EQ(difference("😅", "😅😆"), (TextOp{Retain{1}, Insert{"😆"}}));
}

}  // namespace
}  // namespace oogst::text
