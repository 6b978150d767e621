// Taking one's own latest step back (PROTOCOL.md R4).
#include <gmock/gmock.h>

#include "tests/core/plenary_asked.hpp"

namespace oogst::core::plenary {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Two moderators in the closing round; table 1 shares the insight plan.
class Steps : public PlenaryDecide {
 protected:
  Steps() {
    seat(state_, "bo", Role::moderator);
    receive(state_, shared_insight("plan", 1));
    move_to(state_, "closing", now_);
  }

  const Step& latest(const std::string& person = "mo") const { return *state_.steps.at({person}).back(); }
  UndoStep undo_of(const std::string& person = "mo") const { return {latest(person).number}; }
  bool has_step(const std::string& person = "mo") const { return state_.steps.contains({person}); }
};

// What a moderator looks at, to compare it before and after.
auto scene(const State& state) {
  const auto floor = floor_of(state);
  return std::tuple(state.phase().id, floor, spoken_of(state), state.order, state.skipped, state.mode, state.blank,
                    state.held, state.turn_minutes, state.reveal, state.revealed_at.contains({"plan"}));
}

TEST_F(Steps, R4_every_step_is_taken_back_to_what_was_before_it) {
  happens(SkipTable{{2}, true});
  happens(SetTurnTime{3});
  happens(GiveFloor{TableNumber{1}});
  const std::vector<std::pair<Command, StepName>> commands{
      {MovePhase{{"end"}, {"closing"}}, StepName::move_phase},
      {GiveFloor{TableNumber{3}}, StepName::give_floor},
      {GiveFloor{TableNumber{2}}, StepName::give_floor},  // and it is no longer skipped
      {GiveFloor{std::nullopt}, StepName::give_floor},
      {SetWallMode{WallMode::kind}, StepName::set_wall_mode},
      {BlankWall{true}, StepName::blank_wall},
      {HoldInsight{{"plan"}, true}, StepName::hold_insight},
      {MoveTable{{3}, TableNumber{1}}, StepName::move_table},
      {OrderTables{RoundOrder::theme}, StepName::order_tables},
      {SkipTable{{3}, true}, StepName::skip_table},
      {SkipTable{{2}, false}, StepName::skip_table},
      {SetTurnTime{5}, StepName::set_turn_time},
      {SetTurnTime{0}, StepName::set_turn_time},
      {ExtendTurn{2}, StepName::extend_turn},
      {SetReveal{RevealMode::one_by_one}, StepName::set_reveal},
      {RevealInsight{{"plan"}, true}, StepName::reveal_insight}};
  fold(state_, TablesOrdered{{{2}, {1}, {3}}});
  for (const auto& [command, did] : commands) {
    const auto before = scene(state_);
    now_ += minute_ms;
    happens(command);
    EXPECT_NE(scene(state_), before) << command.index();
    EXPECT_EQ(latest().did, did);
    now_ += minute_ms;
    happens(undo_of());
    EXPECT_EQ(scene(state_), before) << command.index();
    EXPECT_EQ(latest().did, StepName::give_floor) << "the one before it is the latest again";
  }
}

TEST_F(Steps, R4_a_step_says_what_it_was_about) {
  happens(GiveFloor{TableNumber{1}});
  EXPECT_EQ(latest().table, TableNumber{1});
  happens(HoldInsight{{"plan"}, true});
  EXPECT_EQ(latest().insight, InsightId{"plan"});
  EXPECT_EQ(latest().table, std::nullopt);
}

TEST_F(Steps, R4_steps_are_taken_back_one_after_another) {
  happens(GiveFloor{TableNumber{1}});
  now_ += minute_ms;
  happens(GiveFloor{TableNumber{2}});
  happens(SetWallMode{WallMode::all});
  for (int i = 0; i < 2; ++i) happens(undo_of());
  EXPECT_EQ(floor_of(state_), (Floor{TableNumber{1}, now_ - minute_ms, {}})) << "with the time it had";
  EXPECT_THAT(spoken_of(state_), ElementsAre(TableNumber{1}));
  happens(undo_of());
  EXPECT_EQ(floor_of(state_), std::nullopt);
  EXPECT_FALSE(has_step());
}

TEST_F(Steps, R4_who_loses_the_floor_by_mistake_has_it_again) {
  happens(GiveFloor{TableNumber{1}});
  happens(GiveFloor{TableNumber{2}});
  now_ += minute_ms;
  happens(GiveFloor{TableNumber{1}});
  EXPECT_THAT(spoken_of(state_), ElementsAre(TableNumber{2}, TableNumber{1}));
  happens(undo_of());
  EXPECT_THAT(spoken_of(state_), ElementsAre(TableNumber{1}, TableNumber{2})) << "as it was before";
}

TEST_F(Steps, R4_a_number_that_is_not_ones_own_latest_is_refused) {
  EXPECT_EQ(outcome(UndoStep{1}), "unknown_step step");
  happens(BlankWall{true});
  const UndoStep first = undo_of();
  EXPECT_EQ(outcome(first, "bo"), "unknown_step step");
  happens(SetWallMode{WallMode::all});
  EXPECT_EQ(outcome(first), "unknown_step step");
  const UndoStep second = undo_of();
  happens(second);
  EXPECT_EQ(outcome(second), "unknown_step step") << "twice";
  happens(SetWallMode{WallMode::all});
  EXPECT_NE(latest().number, second.step) << "a number is used once";
}

TEST_F(Steps, R4_what_somebody_else_changed_since_is_not_taken_back) {
  happens(SetWallMode{WallMode::all});
  happens(BlankWall{true}, "bo");
  EXPECT_EQ(outcome(undo_of()), "granted") << "another place";
  happens(SetWallMode{WallMode::theme}, "bo");
  EXPECT_EQ(outcome(undo_of()), "step_built_upon step");
  happens(undo_of("bo"), "bo");
  EXPECT_EQ(outcome(undo_of()), "granted") << "as it was when she took it";
}

TEST_F(Steps, R4_what_somebody_else_changed_and_changed_again_is_hers) {
  happens(HoldInsight{{"plan"}, true});
  happens(HoldInsight{{"plan"}, false}, "bo");
  EXPECT_EQ(outcome(undo_of()), "step_built_upon step");
  happens(HoldInsight{{"plan"}, true}, "bo");
  EXPECT_EQ(outcome(undo_of()), "step_built_upon step") << "it is as she left it, but for the other's reasons";
  happens(undo_of("bo"), "bo");
  happens(undo_of("bo"), "bo");
  EXPECT_EQ(outcome(undo_of()), "granted");
}

TEST_F(Steps, R4_a_phase_is_not_taken_back_once_somebody_had_the_floor_in_it) {
  happens(MovePhase{{"tables"}, {"closing"}});
  happens(MovePhase{{"closing"}, {"tables"}});
  EXPECT_EQ(outcome(undo_of()), "granted");
  happens(GiveFloor{TableNumber{1}}, "bo");
  EXPECT_EQ(outcome(undo_of()), "step_built_upon step");
  happens(undo_of("bo"), "bo");
  EXPECT_EQ(outcome(undo_of()), "granted");
}

TEST_F(Steps, R4_one_that_is_built_upon_can_be_given_up_for_the_one_before_it) {
  happens(BlankWall{true});
  const UndoStep blank = undo_of();
  happens(SetWallMode{WallMode::all});
  happens(SetWallMode{WallMode::theme}, "bo");
  EXPECT_EQ(outcome(ForgetStep{blank.step}), "unknown_step step");
  EXPECT_EQ(outcome(ForgetStep{latest().number}, "noor"), "not_allowed");
  const auto before = scene(state_);
  happens(ForgetStep{latest().number});
  EXPECT_EQ(scene(state_), before);
  EXPECT_EQ(latest().number, blank.step);
  happens(blank);
  EXPECT_FALSE(state_.blank);
}

TEST_F(Steps, R4_a_turn_is_not_taken_back_once_the_floor_has_gone_on) {
  happens(SetTurnTime{3});
  happens(GiveFloor{TableNumber{1}});
  now_ += minute_ms;
  happens(GiveFloor{TableNumber{2}}, "bo");
  EXPECT_EQ(outcome(undo_of()), "step_built_upon step");
  happens(undo_of("bo"), "bo");
  happens(ExtendTurn{1}, "bo");
  EXPECT_EQ(outcome(undo_of()), "granted") << "its end goes with the turn";
  now_ += minute_ms;
  happens(GiveFloor{TableNumber{2}});
  EXPECT_EQ(outcome(undo_of("bo"), "bo"), "step_built_upon step") << "the turn that she extended is over";
  happens(MovePhase{{"end"}, {"closing"}}, "bo");
  EXPECT_EQ(outcome(undo_of()), "step_built_upon step") << "the round is over";
}

TEST_F(Steps, R4_the_last_twenty_of_each_person_can_be_taken_back) {
  happens(SetWallMode{WallMode::all}, "bo");
  for (int i = 0; i < 25; ++i) happens(BlankWall{!state_.blank});
  EXPECT_EQ(state_.steps.at({"mo"}).size(), 20U);
  EXPECT_TRUE(has_step("bo"));
  for (int i = 0; i < 20; ++i) happens(undo_of());
  EXPECT_FALSE(has_step());
}

TEST_F(Steps, R4_what_changes_nothing_or_is_a_chairs_is_no_step) {
  happens(BlankWall{false});
  happens(ExtendPhase{5});
  EXPECT_FALSE(has_step());
  happens(GiveFloor{TableNumber{1}});
  happens(RevealInsight{{"plan"}, true}, "noor");
  EXPECT_FALSE(has_step("noor"));
  EXPECT_EQ(outcome(undo_of(), "noor"), "not_allowed");
}

}  // namespace
}  // namespace oogst::core::plenary
