// What the plenary grants and what it refuses (PROTOCOL.md sections 2 and 5.2).
#include <gmock/gmock.h>

#include "tests/core/plenary_asked.hpp"

namespace oogst::core::plenary {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST_F(PlenaryDecide, a_conference_is_created_once) {
  State nothing;
  const CreateConference creation{{"small-day"}, small_definition(), {{"ABCD1234", seat_of(Role::chair, 1)}}};
  const auto created = decide(nothing, creation, {});
  ASSERT_TRUE(created.has_value());
  EXPECT_THAT(*created, ElementsAre(Event{ConferenceCreated{creation.id, creation.definition, creation.codes, 0}}));
  EXPECT_EQ(outcome(creation), "already_created");
  EXPECT_EQ(outcome_of(decide(nothing, BlankWall{true}, {})), "not_allowed");
}

TEST_F(PlenaryDecide, a_phase_moves_from_the_one_that_was_seen) {
  now_ += 10 * minute_ms;
  EXPECT_THAT(events(MovePhase{{"tables"}, {"checkin"}}),
              ElementsAre(Event{PhaseMoved{{"tables"}, now_, now_ + 45 * minute_ms}}));
  EXPECT_THAT(events(MovePhase{{"end"}, {"checkin"}}), ElementsAre(Event{PhaseMoved{{"end"}, now_, std::nullopt}}));
  EXPECT_EQ(outcome(MovePhase{{"tables"}, {"opening"}}), "phase_moved_on from");
  EXPECT_EQ(outcome(MovePhase{{"lunch"}, {"checkin"}}), "unknown_phase phase");
  EXPECT_THAT(events(MovePhase{{"checkin"}, {"checkin"}}), IsEmpty());
}

TEST_F(PlenaryDecide, two_moderators_who_press_at_once_move_one_phase) {
  happens(MovePhase{{"opening"}, {"checkin"}});
  EXPECT_EQ(outcome(MovePhase{{"opening"}, {"checkin"}}), "phase_moved_on from");
}

TEST_F(PlenaryDecide, going_back_gives_a_phase_the_times_it_had) {
  EXPECT_EQ(outcome(ReturnPhase{{"checkin"}}), "not_now");
  const PhaseRun before = state_.run();
  now_ += 5 * minute_ms;
  happens(MovePhase{{"opening"}, {"checkin"}});
  EXPECT_EQ(outcome(ReturnPhase{{"checkin"}}), "phase_moved_on from");
  happens(ReturnPhase{{"opening"}});
  EXPECT_EQ(state_.run(), before);
}

TEST_F(PlenaryDecide, a_phase_is_extended_from_its_end) {
  const TimeMs end = day_begins_at + 30 * minute_ms;
  EXPECT_THAT(events(ExtendPhase{5}), ElementsAre(Event{PhaseExtended{end + 5 * minute_ms}}));
  EXPECT_THAT(events(ExtendPhase{-5}), ElementsAre(Event{PhaseExtended{end - 5 * minute_ms}}));
  EXPECT_THAT(events(ExtendPhase{-60}), ElementsAre(Event{PhaseExtended{day_begins_at}}));
  EXPECT_THAT(events(ExtendPhase{0}), IsEmpty());
  EXPECT_EQ(outcome(ExtendPhase{60}), "granted");
  EXPECT_EQ(outcome(ExtendPhase{61}), "out_of_range minutes");
  EXPECT_EQ(outcome(ExtendPhase{-61}), "out_of_range minutes");
}

TEST_F(PlenaryDecide, five_more_minutes_after_the_end_are_five_from_now) {
  now_ += 40 * minute_ms;
  EXPECT_THAT(events(ExtendPhase{5}), ElementsAre(Event{PhaseExtended{now_ + 5 * minute_ms}}));
}

TEST_F(PlenaryDecide, a_phase_without_an_end_is_not_extended) {
  move_to(state_, "end", now_);
  EXPECT_EQ(outcome(ExtendPhase{5}), "not_now");
}

TEST_F(PlenaryDecide, mode_and_blank_change_once) {
  EXPECT_THAT(events(SetWallMode{WallMode::all}), ElementsAre(Event{WallModeSet{WallMode::all}}));
  EXPECT_THAT(events(SetWallMode{WallMode::floor}), IsEmpty());
  EXPECT_THAT(events(BlankWall{true}), ElementsAre(Event{WallBlanked{true, now_}}));
  EXPECT_THAT(events(BlankWall{false}), IsEmpty());
}

TEST_F(PlenaryDecide, what_was_shared_is_held_and_let_through) {
  EXPECT_EQ(outcome(HoldInsight{{"plan"}, true}), "not_shared insight");
  receive(state_, shared_insight("plan", 1));
  EXPECT_THAT(events(HoldInsight{{"plan"}, false}), IsEmpty());
  happens(HoldInsight{{"plan"}, true});
  EXPECT_TRUE(state_.held.contains({"plan"}));
  EXPECT_THAT(events(HoldInsight{{"plan"}, true}), IsEmpty());
  EXPECT_THAT(events(HoldInsight{{"plan"}, false}), ElementsAre(Event{InsightHeld{{"plan"}, false, now_}}));
}

TEST_F(PlenaryDecide, a_hold_outlives_taking_back_and_sharing_again) {
  receive(state_, shared_insight("plan", 1));
  happens(HoldInsight{{"plan"}, true});
  happens(ReceiveShared{{1}, {}});
  happens(ReceiveShared{{1}, {shared_insight("plan", 1)}});
  EXPECT_TRUE(state_.held.contains({"plan"}));
}

TEST_F(PlenaryDecide, T3_nobody_replaces_a_card_of_another_table) {
  receive(state_, shared_insight("plan", 1));
  const auto mine = shared_insight("mine", 2);
  EXPECT_THAT(events(ReceiveShared{{2}, {shared_insight("plan", 2, "Iets anders"), mine}}),
              ElementsAre(Event{InsightReceived{mine}}));
  EXPECT_THAT(events(ReceiveShared{{2}, {}}), IsEmpty());
}

TEST_F(PlenaryDecide, what_a_table_shared_is_taken_over_once) {
  const SharedInsight plan = shared_insight("plan", 1);
  const SharedInsight other = shared_insight("other", 2);
  EXPECT_THAT(events(ReceiveShared{{1}, {plan}}), ElementsAre(Event{InsightReceived{plan}}));
  happens(ReceiveShared{{1}, {plan}});
  happens(ReceiveShared{{2}, {other}});
  EXPECT_THAT(events(ReceiveShared{{1}, {plan}}), IsEmpty());

  SharedInsight corrected = plan;
  corrected.text = "Eén plan voor het gezin";
  corrected.text_revision = 1;
  const SharedInsight second = shared_insight("second", 1, "Nog iets", 2);
  EXPECT_THAT(events(ReceiveShared{{1}, {corrected, second}}),
              ElementsAre(Event{InsightReceived{corrected}}, Event{InsightReceived{second}}));
  EXPECT_THAT(events(ReceiveShared{{1}, {}}), ElementsAre(Event{InsightTakenBack{{"plan"}}}));
}

TEST_F(PlenaryDecide, a_wall_is_paired_by_the_moderator_and_removed) {
  const PairWall pairing{{"w1"}, " Grote zaal\n"};
  EXPECT_EQ(outcome(pairing, "noor"), "not_allowed");
  EXPECT_THAT(events(pairing), ElementsAre(Event{WallPaired{{"w1"}, "Grote zaal", now_}}));
  EXPECT_EQ(outcome(PairWall{{"w2"}, std::string(61, 'x')}), "bad_name name");
  EXPECT_EQ(outcome(RemoveWall{{"w1"}}), "unknown_wall wall");
  happens(pairing);
  EXPECT_THAT(events(pairing), IsEmpty());
  EXPECT_EQ(context_of(state_, {"w1"}, now_).role, Role::wall);
  happens(RemoveWall{{"w1"}});
  EXPECT_NE(context_of(state_, {"w1"}, now_).role, Role::wall);
}

TEST_F(PlenaryDecide, there_is_room_for_fifty_walls) {
  for (int i = 0; i < 50; ++i) happens(PairWall{{"w" + std::to_string(i)}, "Wand"});
  EXPECT_EQ(outcome(PairWall{{"one-more"}, "Wand"}), "too_many wall");
}

TEST_F(PlenaryDecide, leading_is_for_moderator_and_organiser) {
  seat(state_, "olga", Role::organiser);
  seat(state_, "rie", Role::reporter);
  move_to(state_, "closing", now_);
  receive(state_, shared_insight("plan", 1));
  happens(PairWall{{"w1"}, "Wand"});
  const std::vector<Command> commands{
      MovePhase{{"end"}, {"closing"}}, ReturnPhase{{"closing"}}, ExtendPhase{5},     GiveFloor{TableNumber{1}},
      SetWallMode{WallMode::all},      BlankWall{true},          RemoveWall{{"w1"}}, HoldInsight{{"plan"}, true},
      PairWall{{"w2"}, "Nog een"},     MoveTable{{3}, TableNumber{1}}, OrderTables{RoundOrder::number}, SkipTable{{3}, true},
      SetTurnTime{3},                  SetReveal{RevealMode::one_by_one}};
  for (const Command& command : commands) {
    for (const char* person : {"mo", "olga"}) EXPECT_EQ(outcome(command, person), "granted") << command.index();
    for (const char* person : {"noor", "sam", "kim", "rie", "w1", "nobody"}) {
      EXPECT_EQ(outcome(command, person), "not_allowed") << command.index() << ' ' << person;
    }
  }
}

TEST_F(PlenaryDecide, somebody_unknown_may_nothing) {
  const Context context = context_of(state_, {"nobody"}, now_, TableNumber{1});
  EXPECT_EQ(context.role, Role::participant);
  EXPECT_EQ(context.table, std::nullopt);
  EXPECT_FALSE(context.may_once_write);
}

}  // namespace
}  // namespace oogst::core::plenary
