// Where a table's insights stand: moving, ordering what is shared, merging and splitting (PROTOCOL.md section 5.1).
#include <gmock/gmock.h>

#include <algorithm>

#include "server/core/table/order.hpp"
#include "tests/core/table_asked.hpp"

namespace oogst::core::table {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using text::Delete;
using text::Insert;
using text::Retain;

const std::optional<InsightId> to_the_end;

// Beside "plan", "Eén plan", under question a1: "second", "third" with the text "Tekst".
class TableArranged : public TableDecide {
 protected:
  TableArranged() {
    happens(add("second"));
    happens(add("third"));
  }

  MoveInsight move(std::string id, std::optional<InsightId> before, std::string question = "a1") const {
    return {{std::move(id)}, QuestionId{std::move(question)}, std::move(before)};
  }

  // The ids of an order, those merged and withdrawn too.
  std::vector<std::string> ids(const Order& order) const {
    std::vector<const Insight*> insights;
    for (const auto& insight : state_.insights.items()) {
      if (order.holds(*insight)) insights.push_back(insight.get());
    }
    std::ranges::sort(insights, {}, [&](const Insight* insight) { return insight->*order.place; });
    std::vector<std::string> found;
    for (const Insight* insight : insights) found.push_back(insight->id.value);
    return found;
  }
  std::vector<std::string> in_order() const { return ids(table_order); }
  std::vector<std::string> shared_order() const { return ids(share_order); }
  const Insight& insight(const std::string& id) const { return *state_.insights.find({id}); }

  void share_all() {
    for (const char* id : {"plan", "second", "third"}) happens(ShareInsight{{id}});
  }

  SplitInsight split(std::uint64_t base, std::size_t at) const {
    return {plan_, {"rest"}, base, at, edit(base, {}).since};
  }
};

TEST_F(TableArranged, an_insight_is_moved_before_another_one) {
  happens(move("third", plan_));
  EXPECT_THAT(in_order(), ElementsAre("third", "plan", "second"));
  happens(move("plan", to_the_end));
  EXPECT_THAT(in_order(), ElementsAre("third", "second", "plan"));
  EXPECT_EQ(plan().changed_at, plan().added_at) << "its words are the same";
}

TEST_F(TableArranged, an_insight_is_moved_to_another_question) {
  happens(move("plan", to_the_end, "a2"));
  happens(move("second", plan_, "a2"));
  EXPECT_THAT(in_order(), ElementsAre("third", "second", "plan"));
  EXPECT_EQ(plan().question, QuestionId{"a2"});
  EXPECT_EQ(outcome(MoveInsight{plan_, std::nullopt, {}}), "granted");
  EXPECT_EQ(outcome(move("plan", to_the_end, "b1")), "unknown_question question");
}

TEST_F(TableArranged, what_does_not_stand_under_the_question_is_the_end) {
  happens(move("third", to_the_end, "a2"));
  const std::vector<Event> expected{InsightMoved{plan_, QuestionId{"a1"}, to_the_end}};
  EXPECT_EQ(events(move("plan", InsightId{"third"}), asks(Role::chair)), expected);
  EXPECT_EQ(events(move("plan", InsightId{"nobody"}), asks(Role::chair)), expected);
}

TEST_F(TableArranged, C5_a_move_to_where_it_stands_changes_nothing) {
  const Context chair = asks(Role::chair);
  EXPECT_THAT(events(move("plan", InsightId{"second"}), chair), IsEmpty());
  EXPECT_THAT(events(move("third", to_the_end), chair), IsEmpty());
  EXPECT_THAT(events(move("second", InsightId{"second"}), chair), IsEmpty());
  happens(add("of-another-question"));
  happens(move("of-another-question", to_the_end, "a2"));
  EXPECT_THAT(events(move("third", to_the_end), chair), IsEmpty());
}

TEST_F(TableArranged, moving_changes_the_place_of_one_until_there_is_no_room) {
  const std::uint64_t second = insight("second").order;
  happens(move("third", InsightId{"second"}));
  EXPECT_EQ(insight("second").order, second);
  for (int i = 0; i < 100; ++i) {
    const std::vector<std::string> before = in_order();
    happens(move(before[2], InsightId{before[1]}));
    EXPECT_THAT(in_order(), ElementsAre(before[0], before[2], before[1])) << i;
  }
}

TEST_F(TableArranged, moving_needs_the_seat_as_it_is_now_and_ends_with_the_day) {
  const Command command = move("third", plan_);
  EXPECT_EQ(outcome(command, asks(Role::scribe)), "granted");
  EXPECT_EQ(outcome(command, asks(Role::participant)), "not_allowed");
  EXPECT_EQ(outcome(command, wrote_here_once()), "not_allowed");
  EXPECT_EQ(outcome(move("nobody", plan_)), "unknown_insight insight");
  for (const PhaseKind phase : {PhaseKind::check_in, PhaseKind::plenary, PhaseKind::break_, PhaseKind::closing}) {
    phase_ = phase;
    EXPECT_EQ(outcome(command), "granted");
  }
  phase_ = PhaseKind::ended;
  EXPECT_EQ(outcome(command), "not_now");
}

TEST_F(TableArranged, the_chair_puts_what_is_shared_in_order) {
  share_all();
  happens(OrderShared{{"third"}, plan_});
  EXPECT_THAT(shared_order(), ElementsAre("third", "plan", "second"));
  happens(OrderShared{{"third"}, to_the_end});
  EXPECT_THAT(shared_order(), ElementsAre("plan", "second", "third"));
  EXPECT_EQ(shared_insights(state_).back().id.value, "third");
  EXPECT_THAT(in_order(), ElementsAre("plan", "second", "third")) << "the table's own order is another one";

  EXPECT_THAT(events(OrderShared{{"third"}, to_the_end}, asks(Role::chair)), IsEmpty());
  EXPECT_THAT(events(OrderShared{plan_, InsightId{"second"}}, asks(Role::chair)), IsEmpty());
  EXPECT_EQ(outcome(OrderShared{{"third"}, plan_}, asks(Role::scribe)), "not_allowed");
  EXPECT_EQ(outcome(OrderShared{{"third"}, plan_}, asks(Role::chair, 2)), "not_allowed");
  EXPECT_EQ(outcome(OrderShared{{"nobody"}, plan_}), "unknown_insight insight");
  phase_ = PhaseKind::ended;
  EXPECT_EQ(outcome(OrderShared{{"third"}, plan_}), "not_now");
}

TEST_F(TableArranged, what_is_shared_anew_is_the_last_and_what_is_not_shared_has_no_place) {
  share_all();
  happens(OrderShared{{"third"}, plan_});
  happens(UnshareInsight{{"third"}});
  EXPECT_EQ(outcome(OrderShared{{"third"}, plan_}), "not_shared insight");
  EXPECT_THAT(events(OrderShared{plan_, InsightId{"third"}}, asks(Role::chair)),
              ElementsAre(Event{ShareOrderSet{plan_, to_the_end}}));
  happens(ShareInsight{{"third"}});
  EXPECT_THAT(shared_order(), ElementsAre("plan", "second", "third"));
}

TEST_F(TableArranged, a_merge_has_the_words_of_its_originals_in_the_place_of_the_first) {
  happens(SetPerspectives{plan_, {{"ouder"}}});
  happens(SetPerspectives{{"third"}, {{"jongere"}, {"ouder"}}});
  happens(SetKind{{"third"}, InsightKind::quote});
  now_ += minute_ms;
  happens(MergeInsights{{"both"}, {{"third"}, plan_}}, asks(Role::scribe));
  EXPECT_THAT(in_order(), ElementsAre("plan", "second", "both", "third"));
  const Insight& both = insight("both");
  EXPECT_EQ(both.text, "Tekst\nEén plan");
  EXPECT_EQ(both.kind, InsightKind::quote);
  EXPECT_EQ(both.question, QuestionId{"a1"});
  EXPECT_EQ(both.perspectives, (std::vector<PerspectiveId>{{"jongere"}, {"ouder"}}));
  EXPECT_EQ(both.author, PersonId{"someone"});
  EXPECT_EQ(both.standing, Standing::safe);
  for (const char* original : {"plan", "third"}) {
    EXPECT_EQ(insight(original).standing, Standing::merged);
    EXPECT_EQ(insight(original).merged_into, InsightId{"both"});
    EXPECT_LT(insight(original).changed_at, now_);
  }
}

TEST_F(TableArranged, a_merge_leaves_out_what_has_no_words) {
  happens(edit(0, {Insert{" \n"}, Delete{8}}));
  happens(MergeInsights{{"all"}, {plan_, {"second"}, {"third"}}});
  EXPECT_EQ(insight("all").text, "Tekst\nTekst");
}

TEST_F(TableArranged, a_merge_is_refused_for_what_is_wrong_with_it) {
  const auto merging = [&](std::vector<InsightId> originals, const char* id = "new") {
    return outcome(MergeInsights{{id}, std::move(originals)});
  };
  EXPECT_EQ(merging({plan_, {"third"}}, "second"), "insight_exists insight");
  EXPECT_EQ(merging({plan_}), "out_of_range originals");
  EXPECT_EQ(merging(std::vector<InsightId>(originals_max + 1, plan_)), "too_many originals");
  EXPECT_EQ(merging({plan_, {"nobody"}}), "unknown_insight originals");
  happens(edit(0, {Retain{8}, Insert{std::string(1986, 'x')}}));  // with "\nTekst" exactly 2,000
  EXPECT_EQ(merging({plan_, {"second"}}), "granted");
  EXPECT_EQ(merging({plan_, {"second"}, {"third"}}), "text_too_long originals");
  happens(WithdrawInsight{{"second"}});
  EXPECT_EQ(merging({plan_, {"second"}}), "withdrawn originals");
  happens(RestoreInsight{{"second"}});
  happens(MergeInsights{{"both"}, {{"second"}, {"third"}}});
  EXPECT_EQ(merging({plan_, {"second"}}), "merged originals");
}

TEST_F(TableArranged, a_merge_has_the_perspectives_of_its_originals_and_12_at_most) {
  const auto heard = [&](const char* id, int from, int to) {
    std::vector<PerspectiveId> perspectives;
    for (int number = from; number < to; ++number) perspectives.push_back({"p" + std::to_string(number)});
    fold(state_, PerspectivesSet{{id}, perspectives, now_, false});
  };
  heard("second", 0, 7);
  heard("third", 6, 12);
  EXPECT_EQ(outcome(MergeInsights{{"new"}, {{"second"}, {"third"}}}), "granted");
  heard("third", 6, 13);
  EXPECT_EQ(outcome(MergeInsights{{"new"}, {{"second"}, {"third"}}}), "too_many originals");
}

TEST_F(TableArranged, C6_a_merge_and_a_split_are_taken_from_who_once_wrote_here_in_every_phase) {
  const MergeInsights merge{{"both"}, {{"second"}, {"third"}}};
  for (const PhaseKind phase : {PhaseKind::check_in, PhaseKind::closing, PhaseKind::ended}) {
    phase_ = phase;
    EXPECT_EQ(outcome(merge, wrote_here_once()), "granted");
    EXPECT_EQ(outcome(split(0, 3), wrote_here_once()), "granted");
  }
  EXPECT_EQ(outcome(merge, asks(Role::participant)), "not_allowed");
  EXPECT_EQ(outcome(split(0, 3), asks(Role::participant)), "not_allowed");
  happens(merge);
  happens(split(0, 3));
  EXPECT_TRUE(insight("both").late);
  EXPECT_TRUE(insight("rest").late);
}

TEST_F(TableArranged, what_is_shared_only_a_chair_merges_and_it_leaves_the_hall) {
  happens(ShareInsight{plan_});
  const MergeInsights merge{{"both"}, {plan_, {"second"}}};
  EXPECT_EQ(outcome(merge, asks(Role::scribe)), "not_allowed originals");
  happens(merge);
  EXPECT_THAT(shared_insights(state_), IsEmpty());
  happens(ShareInsight{{"both"}});
  EXPECT_EQ(outcome(UnmergeInsight{{"both"}}, asks(Role::scribe)), "not_allowed");
  happens(UnmergeInsight{{"both"}});
  EXPECT_THAT(shared_insights(state_), IsEmpty());
}

TEST_F(TableArranged, unmerging_brings_the_originals_back_where_they_were) {
  happens(MergeInsights{{"both"}, {{"third"}, plan_}});
  happens(edit(0, {Insert{"Toch "}}));  // typed while it was merged
  happens(UnmergeInsight{{"both"}}, asks(Role::scribe));
  EXPECT_EQ(insight("both").standing, Standing::withdrawn);
  EXPECT_THAT(in_order(), ElementsAre("plan", "second", "both", "third"));
  EXPECT_EQ(plan().standing, Standing::safe);
  EXPECT_EQ(plan().merged_into, std::nullopt);
  EXPECT_EQ(plan().text, "Toch Eén plan");

  EXPECT_THAT(events(UnmergeInsight{{"both"}}, asks(Role::chair)), IsEmpty());
  EXPECT_THAT(events(UnmergeInsight{plan_}, asks(Role::chair)), IsEmpty()) << "it was never made of others";
  EXPECT_EQ(outcome(UnmergeInsight{{"nobody"}}), "unknown_insight insight");
  EXPECT_EQ(outcome(UnmergeInsight{{"both"}}, wrote_here_once()), "not_allowed");
}

TEST_F(TableArranged, a_merge_of_a_merge_is_taken_apart_from_the_outside) {
  happens(MergeInsights{{"both"}, {plan_, {"second"}}});
  happens(MergeInsights{{"all"}, {{"both"}, {"third"}}});
  EXPECT_EQ(outcome(UnmergeInsight{{"both"}}), "merged insight");
  happens(UnmergeInsight{{"all"}});
  EXPECT_EQ(insight("both").standing, Standing::safe);
  EXPECT_EQ(plan().merged_into, InsightId{"both"});
  happens(UnmergeInsight{{"both"}});
  EXPECT_EQ(plan().standing, Standing::safe);
}

TEST_F(TableArranged, what_is_merged_takes_words_and_nothing_else) {
  happens(MergeInsights{{"both"}, {plan_, {"second"}}});
  EXPECT_EQ(outcome(edit(0, {Insert{"x"}})), "granted");
  EXPECT_EQ(outcome(SetKind{plan_, InsightKind::quote}), "granted");
  EXPECT_EQ(outcome(ShareInsight{plan_}), "merged insight");
  EXPECT_EQ(outcome(WithdrawInsight{plan_}), "merged insight");
  EXPECT_EQ(outcome(move("plan", to_the_end, "a2")), "merged insight");
  EXPECT_EQ(outcome(split(0, 3)), "merged insight");
  EXPECT_EQ(outcome(ConfirmInsight{plan_, 0, true}), "merged insight");
  EXPECT_THAT(events(RestoreInsight{plan_}, asks(Role::chair)), IsEmpty());
  happens(WithdrawInsight{{"both"}});
  EXPECT_EQ(outcome(move("both", to_the_end, "a2")), "withdrawn insight");
}

TEST_F(TableArranged, a_split_makes_an_insight_of_the_rest_directly_below) {
  happens(SetPerspectives{plan_, {{"ouder"}}});
  now_ += minute_ms;
  const auto told = events(split(0, 3), asks(Role::scribe));
  ASSERT_EQ(told.size(), 3u);
  EXPECT_EQ(told[0], (Event{TextEdited{plan_, {Retain{3}, Delete{5}}, 1, now_, false}}));
  happens(split(0, 3), asks(Role::scribe));
  EXPECT_EQ(plan().text, "Eén");
  const Insight& rest = insight("rest");
  EXPECT_EQ(rest.text, "plan");
  EXPECT_EQ(rest.split_from, plan_);
  EXPECT_EQ(rest.kind, InsightKind::idea);
  EXPECT_EQ(rest.question, QuestionId{"a1"});
  EXPECT_EQ(rest.perspectives, std::vector<PerspectiveId>{{"ouder"}});
  EXPECT_EQ(rest.standing, Standing::safe);
  EXPECT_THAT(in_order(), ElementsAre("plan", "rest", "second", "third"));
}

TEST_F(TableArranged, a_split_of_the_last_one_is_the_last) {
  happens(SplitInsight{{"third"}, {"rest"}, 0, 2, std::vector<text::TextOp>{}});
  EXPECT_THAT(in_order(), ElementsAre("plan", "second", "third", "rest"));
}

TEST_F(TableArranged, X2_the_cut_is_carried_over_what_was_typed_since) {
  happens(edit(0, {Insert{"Toch "}}));
  happens(edit(1, {Retain{8}, Insert{" vast"}}));  // right at the cut: it goes along
  happens(split(0, 3));
  EXPECT_EQ(plan().text, "Toch Eén");
  EXPECT_EQ(insight("rest").text, "vast plan");
}

TEST_F(TableArranged, white_space_at_the_cut_goes) {
  happens(edit(0, {Retain{3}, Insert{" \n\n "}}));
  happens(split(1, 5));
  EXPECT_EQ(plan().text, "Eén");
  EXPECT_EQ(insight("rest").text, "plan");
}

TEST_F(TableArranged, a_split_is_refused_for_what_is_wrong_with_it) {
  for (const std::size_t at : {0u, 8u, 9u, 2'000'000u}) EXPECT_EQ(outcome(split(0, at)), "empty_text at") << at;
  EXPECT_EQ(outcome(split(1, 3)), "unknown_base base");
  EXPECT_EQ(outcome(SplitInsight{plan_, {"rest"}, 0, 3, std::nullopt}), "unknown_base base");
  EXPECT_EQ(outcome(SplitInsight{plan_, {"second"}, 0, 3, std::vector<text::TextOp>{}}), "insight_exists into");
  EXPECT_EQ(outcome(SplitInsight{{"nobody"}, {"rest"}, 0, 3, std::vector<text::TextOp>{}}), "unknown_insight insight");
  happens(edit(0, {Retain{3}, Insert{"  "}, Delete{5}}));
  EXPECT_EQ(outcome(split(1, 3)), "empty_text at");
  happens(edit(1, {Insert{" "}, Delete{5}}));
  EXPECT_EQ(outcome(split(2, 1)), "empty_text at");
}

TEST_F(TableArranged, a_full_table_makes_no_new_ones) {
  for (std::size_t i = state_.insights.size(); i < insights_of_a_table_max; ++i) happens(add("i" + std::to_string(i)));
  EXPECT_EQ(outcome(split(0, 3)), "too_many into");
  EXPECT_EQ(outcome(MergeInsights{{"both"}, {plan_, {"second"}}}), "too_many insight");
}

}  // namespace
}  // namespace oogst::core::table
