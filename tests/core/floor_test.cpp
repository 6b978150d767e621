// The closing round: who follows whom, how long a turn lasts, and how insights come onto the wall in it (PROTOCOL.md R1 to
// R3, R5).
#include <gmock/gmock.h>

#include "tests/core/plenary_asked.hpp"

namespace oogst::core::plenary {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Tables 1 and 2 (theme regie) and 3 (netwerk), in the closing round.
class FloorDecide : public PlenaryDecide {
 protected:
  FloorDecide() { move_to(state_, "closing", now_); }

  void give_floor(std::optional<int> table) {
    happens(GiveFloor{table ? std::optional(TableNumber{*table}) : std::nullopt});
  }
  std::optional<TimeMs> turn_ends_at() const { return floor_of(state_)->ends_at; }
};

// What the hall sees at once.
std::vector<Command> steered(AskedAt asked_at) {
  return {GiveFloor{TableNumber{3}, TableNumber{2}, asked_at}, SetWallMode{WallMode::all, asked_at}, BlankWall{true, asked_at},
          SpotlightInsight{std::nullopt, asked_at}, ShowOnWall{{"w1"}, {WallView::stage, {}}, asked_at}};
}

std::vector<TableNumber> tables(std::initializer_list<int> numbers) {
  std::vector<TableNumber> list;
  for (const int number : numbers) list.push_back({number});
  return list;
}

TEST_F(FloorDecide, the_floor_is_given_to_a_table_or_to_nobody) {
  EXPECT_THAT(events(GiveFloor{TableNumber{1}}), ElementsAre(Event{FloorGiven{TableNumber{1}, now_}}));
  EXPECT_EQ(outcome(GiveFloor{TableNumber{9}}), "unknown_table table");
  EXPECT_THAT(events(GiveFloor{std::nullopt}), IsEmpty());
  give_floor(1);
  EXPECT_THAT(events(GiveFloor{TableNumber{1}}), IsEmpty());
  EXPECT_THAT(events(GiveFloor{std::nullopt}), ElementsAre(Event{FloorGiven{std::nullopt, now_}}));
  give_floor(std::nullopt);
  EXPECT_THAT(spoken_of(state_), ElementsAre(TableNumber{1})) << "nobody is no table";
  move_to(state_, "tables", now_);
  EXPECT_EQ(outcome(GiveFloor{TableNumber{1}}), "not_now");
}

TEST_F(FloorDecide, the_floor_is_not_given_from_a_table_that_has_it_no_more) {
  give_floor(2);
  EXPECT_EQ(outcome(GiveFloor{TableNumber{3}, FloorHolder{}}), "floor_moved_on from");
  EXPECT_EQ(outcome(GiveFloor{TableNumber{3}, TableNumber{1}}), "floor_moved_on from");
  EXPECT_EQ(outcome(GiveFloor{TableNumber{3}, TableNumber{2}}), "granted");
  EXPECT_THAT(events(GiveFloor{TableNumber{2}, TableNumber{1}}), IsEmpty()) << "it has what was asked for";
}

TEST_F(FloorDecide, R5_what_waited_too_long_for_a_connection_is_not_done_any_more) {
  give_floor(2);
  happens(PairWall{{"w1"}, "hal"});
  const TimeMs just_in_time = now_ - 30'000;
  for (const AskedAt asked_at : {AskedAt{}, AskedAt{just_in_time}, AskedAt{now_ + 60'000}}) {
    for (const Command& command : steered(asked_at)) EXPECT_EQ(outcome(command), "granted");
  }
  for (const Command& command : steered(just_in_time - 1)) EXPECT_EQ(outcome(command), "too_late asked_at");
}

TEST_F(FloorDecide, R1_the_next_table_is_the_first_in_the_order_that_has_not_spoken) {
  EXPECT_EQ(next_table(state_), TableNumber{1});
  give_floor(2);
  EXPECT_EQ(next_table(state_), TableNumber{1});
  give_floor(1);
  give_floor(2);
  EXPECT_THAT(spoken_of(state_), ElementsAre(TableNumber{1}, TableNumber{2}));
  EXPECT_EQ(next_table(state_), TableNumber{3});
  give_floor(3);
  EXPECT_EQ(next_table(state_), std::nullopt);
}

TEST_F(FloorDecide, R1_a_table_is_moved_before_another_or_to_the_end) {
  EXPECT_EQ(state_.order, tables({1, 2, 3}));
  EXPECT_THAT(events(MoveTable{{3}, TableNumber{1}}), ElementsAre(Event{TablesOrdered{tables({3, 1, 2})}}));
  EXPECT_THAT(events(MoveTable{{1}, std::nullopt}), ElementsAre(Event{TablesOrdered{tables({2, 3, 1})}}));
  EXPECT_THAT(events(MoveTable{{1}, TableNumber{2}}), IsEmpty()) << "it stands there";
  EXPECT_THAT(events(MoveTable{{3}, std::nullopt}), IsEmpty());
  EXPECT_THAT(events(MoveTable{{2}, TableNumber{2}}), IsEmpty()) << "before itself";
  EXPECT_EQ(outcome(MoveTable{{9}, std::nullopt}), "unknown_table table");
  EXPECT_EQ(outcome(MoveTable{{1}, TableNumber{9}}), "unknown_table before");
  happens(MoveTable{{3}, TableNumber{1}});
  EXPECT_EQ(next_table(state_), TableNumber{3});
}

TEST_F(FloorDecide, R1_tables_are_ordered_by_number_or_by_the_themes_of_the_programme) {
  EXPECT_THAT(events(OrderTables{RoundOrder::theme}), IsEmpty()) << "as it is";
  happens(MoveTable{{3}, TableNumber{1}});
  EXPECT_THAT(events(OrderTables{RoundOrder::number}), ElementsAre(Event{TablesOrdered{tables({1, 2, 3})}}));

  Definition other = *small_definition();
  std::swap(other.themes[0], other.themes[1]);
  State state;
  fold(state, ConferenceCreated{{"c"}, std::make_shared<const Definition>(other), {}, now_});
  seat(state, "mo", Role::moderator);
  const auto ordered = decide(state, OrderTables{RoundOrder::theme}, context_of(state, {"mo"}, now_));
  ASSERT_TRUE(ordered.has_value());
  EXPECT_EQ(ordered->front(), Event{TablesOrdered{tables({3, 1, 2})}}) << "netwerk before regie, by number in each";
  const auto by_number = decide(state, OrderTables{RoundOrder::number}, context_of(state, {"mo"}, now_));
  ASSERT_TRUE(by_number.has_value());
  EXPECT_THAT(*by_number, IsEmpty()) << "whatever the themes";
}

TEST_F(FloorDecide, R1_a_skipped_table_is_passed_over_until_it_is_given_the_floor) {
  EXPECT_EQ(outcome(SkipTable{{9}, true}), "unknown_table table");
  EXPECT_THAT(events(SkipTable{{1}, false}), IsEmpty());
  EXPECT_THAT(events(SkipTable{{1}, true}), ElementsAre(Event{TableSkipped{{1}, true}}));
  happens(SkipTable{{1}, true});
  EXPECT_THAT(events(SkipTable{{1}, true}), IsEmpty());
  EXPECT_EQ(next_table(state_), TableNumber{2});
  EXPECT_THAT(events(GiveFloor{TableNumber{1}}),
              ElementsAre(Event{TableSkipped{{1}, false}}, Event{FloorGiven{TableNumber{1}, now_}}));
  give_floor(1);
  EXPECT_THAT(state_.skipped, IsEmpty());
  EXPECT_EQ(outcome(SkipTable{{1}, true}), "not_now table") << "it has the floor";
  give_floor(2);
  EXPECT_EQ(outcome(SkipTable{{1}, true}), "granted");
}

TEST_F(FloorDecide, R2_a_turn_has_the_time_that_is_set_when_it_begins) {
  EXPECT_EQ(outcome(SetTurnTime{-1}), "out_of_range minutes");
  EXPECT_EQ(outcome(SetTurnTime{61}), "out_of_range minutes");
  EXPECT_THAT(events(SetTurnTime{0}), IsEmpty());
  EXPECT_THAT(events(SetTurnTime{3}), ElementsAre(Event{TurnTimeSet{3}}));
  happens(SetTurnTime{3});
  give_floor(1);
  EXPECT_EQ(turn_ends_at(), now_ + 3 * minute_ms);
  EXPECT_THAT(events(GiveFloor{std::nullopt}), ElementsAre(Event{FloorGiven{std::nullopt, now_, std::nullopt}}))
      << "nobody's turn has no end";
}

TEST_F(FloorDecide, R2_a_new_time_counts_for_the_table_that_has_the_floor_from_when_it_got_it) {
  give_floor(1);
  EXPECT_EQ(turn_ends_at(), std::nullopt);
  now_ += 2 * minute_ms;
  happens(SetTurnTime{5});
  EXPECT_EQ(turn_ends_at(), now_ + 3 * minute_ms);
  happens(ExtendTurn{4});
  happens(SetTurnTime{3});
  EXPECT_EQ(turn_ends_at(), now_ + minute_ms) << "what was extended is forgotten";
  happens(SetTurnTime{0});
  EXPECT_EQ(turn_ends_at(), std::nullopt);
}

TEST_F(FloorDecide, R2_a_turn_is_extended_from_its_end_and_one_that_has_passed_from_now) {
  EXPECT_EQ(outcome(ExtendTurn{1}), "not_now") << "nobody has the floor";
  give_floor(1);
  EXPECT_EQ(outcome(ExtendTurn{1}), "not_now") << "it has no end";
  happens(SetTurnTime{3});
  const TimeMs end = now_ + 3 * minute_ms;
  EXPECT_THAT(events(ExtendTurn{1}), ElementsAre(Event{TurnEndSet{end + minute_ms}}));
  EXPECT_THAT(events(ExtendTurn{-30}), ElementsAre(Event{TurnEndSet{now_}})) << "not before it began";
  EXPECT_EQ(outcome(ExtendTurn{1}, "noor"), "not_allowed");
  happens(ExtendTurn{-30});
  EXPECT_THAT(events(ExtendTurn{-1}), IsEmpty()) << "it has no time left";
  happens(SetTurnTime{0});
  happens(SetTurnTime{3});
  for (const int minutes : {0, 31, -31}) EXPECT_EQ(outcome(ExtendTurn{minutes}), "out_of_range minutes") << minutes;
  now_ = end + minute_ms;
  EXPECT_THAT(events(ExtendTurn{1}), ElementsAre(Event{TurnEndSet{now_ + minute_ms}}));
  move_to(state_, "end", now_);
  EXPECT_EQ(outcome(ExtendTurn{1}), "not_now");
}

TEST_F(FloorDecide, R3_insights_are_revealed_for_the_table_that_has_the_floor) {
  EXPECT_EQ(outcome(RevealInsight{{"plan"}, true}), "not_shared insight");
  receive(state_, shared_insight("plan", 1));
  EXPECT_EQ(outcome(RevealInsight{{"plan"}, true}), "not_now");
  give_floor(2);
  EXPECT_EQ(outcome(RevealInsight{{"plan"}, true}), "not_now");
  give_floor(1);
  EXPECT_THAT(events(RevealInsight{{"plan"}, false}), IsEmpty());
  EXPECT_THAT(events(RevealInsight{{"plan"}, true}), ElementsAre(Event{InsightRevealed{{"plan"}, true, now_}}));
  happens(RevealInsight{{"plan"}, true});
  EXPECT_THAT(events(RevealInsight{{"plan"}, true}), IsEmpty());
  EXPECT_THAT(events(RevealInsight{{"plan"}, false}), ElementsAre(Event{InsightRevealed{{"plan"}, false, now_}}));
  move_to(state_, "end", now_);
  EXPECT_EQ(outcome(RevealInsight{{"plan"}, false}), "not_now");
}

TEST_F(FloorDecide, R3_the_chair_reveals_what_her_own_table_shared_while_it_has_the_floor) {
  seat(state_, "ans", Role::chair, 2);
  receive(state_, shared_insight("plan", 1));
  EXPECT_EQ(outcome(RevealInsight{{"plan"}, true}, "noor"), "not_now");
  give_floor(1);
  EXPECT_EQ(outcome(RevealInsight{{"plan"}, true}, "noor"), "granted");
  EXPECT_EQ(outcome(RevealInsight{{"other"}, true}, "noor"), "not_allowed");
  for (const char* person : {"ans", "sam", "kim"}) {
    EXPECT_EQ(outcome(RevealInsight{{"plan"}, true}, person), "not_allowed") << person;
  }
}

TEST_F(FloorDecide, R3_how_insights_come_is_set_once) {
  EXPECT_THAT(events(SetReveal{RevealMode::all}), IsEmpty());
  EXPECT_THAT(events(SetReveal{RevealMode::one_by_one}), ElementsAre(Event{RevealSet{RevealMode::one_by_one}}));
}

}  // namespace
}  // namespace oogst::core::plenary
