// How a table takes edits of a text that several people type in at once (PROTOCOL.md section 6).
#include "tests/core/table_asked.hpp"

namespace oogst::core::table {
namespace {

using text::Delete;
using text::Insert;
using text::Retain;

class TextEditDecide : public TableDecide {};

TEST_F(TextEditDecide, X2_an_edit_on_an_older_text_lands_beside_those_that_came_between) {
  happens(edit(0, {Retain{3}, Insert{" goed"}}));
  happens(edit(0, {Retain{8}, Insert{"netje"}}));
  EXPECT_EQ(plan().text, "Eén goed plannetje");
  EXPECT_EQ(plan().text_revision, 2u);
}

TEST_F(TextEditDecide, X2_at_one_place_the_earlier_insert_stays_left) {
  happens(edit(0, {Insert{"1"}}));
  happens(edit(0, {Insert{"2"}}));
  EXPECT_EQ(plan().text, "12Eén plan");
}

TEST_F(TextEditDecide, X2_an_edit_that_others_made_empty_still_becomes_an_event) {
  happens(edit(0, {Delete{8}}));
  const auto result = events(edit(0, {Retain{2}, Delete{3}}), asks(Role::chair));
  EXPECT_EQ(result, (std::vector<Event>{TextEdited{plan_, {}, 2, now_, false}}));
}

TEST_F(TextEditDecide, X4_an_edit_that_does_not_fit_its_base_is_refused) {
  EXPECT_EQ(outcome(edit(0, {Retain{8}, Delete{1}})), "bad_operation op");
  EXPECT_EQ(outcome(edit(0, {Retain{8}})), "bad_operation op");
  EXPECT_EQ(outcome(edit(0, {Insert{""}})), "bad_operation op");
  EXPECT_EQ(outcome(edit(0, {Insert{"a\tb"}})), "unclean_text op");
  // It would fit the text as it has become, but not the one that it was made on.
  happens(edit(0, {Retain{8}, Insert{" voor wie het nodig heeft"}}));
  EXPECT_EQ(outcome(edit(0, {Retain{9}, Insert{"x"}})), "bad_operation op");
  EXPECT_EQ(outcome(edit(1, {Retain{9}, Insert{"x"}})), "granted");
}

TEST_F(TextEditDecide, X4_an_edit_that_fitted_a_longer_base_is_taken) {
  happens(edit(0, {Retain{3}, Delete{5}}));
  happens(edit(0, {Retain{8}, Insert{"!"}}));
  EXPECT_EQ(plan().text, "Eén!");
}

TEST_F(TextEditDecide, X4_a_base_from_the_future_or_no_longer_known_is_refused) {
  EXPECT_EQ(outcome(edit(1, {Insert{"x"}})), "unknown_base base");
  EXPECT_EQ(outcome(EditText{plan_, 0, {Insert{"x"}}, std::nullopt}), "unknown_base base");
}

TEST_F(TextEditDecide, X4_a_text_grows_to_2000_code_points_and_no_further) {
  happens(edit(0, {Retain{8}, Insert{std::string(1992, 'x')}}));
  EXPECT_EQ(outcome(edit(1, {Insert{"é"}})), "text_too_long op");
  EXPECT_EQ(outcome(edit(1, {Insert{"é"}, Delete{1}})), "granted");
}

}  // namespace
}  // namespace oogst::core::table
