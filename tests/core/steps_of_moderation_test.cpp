// Taking back what was let through, sent back, spotlit or pinned, and who may reflect (PROTOCOL.md R4).
#include <gmock/gmock.h>

#include "tests/core/plenary_asked.hpp"

namespace oogst::core::plenary {
namespace {

using testing::IsEmpty;

// Two moderators in the closing round with all on the wall: tables share plan, rust, eten and tijd; rob reflects in r1.
class StepsOfModeration : public PlenaryDecide {
 protected:
  StepsOfModeration() {
    seat(state_, "bo", Role::moderator);
    seat(state_, "rob", Role::reporter);
    move_to(state_, "closing", now_);
    for (const char* id : {"plan", "rust", "eten", "tijd"}) receive(state_, shared_insight(id, 1));
    fold(state_, WallModeSet{WallMode::all});
    happens(WriteReflection{{"r1"}, "Mooi", false}, "rob");
  }

  const Step& latest(const std::string& person = "mo") const { return *state_.steps.at({person}).back(); }
  void undo(const std::string& person = "mo") { happens(UndoStep{latest(person).number}, person); }
  std::string outcome_of_undo() const { return outcome(UndoStep{latest().number}); }
  void set_moderation(Moderation moderation) { fold(state_, ModerationSet{moderation, now_}); }
  static ApproveInsights yes_to(std::vector<TextSeen> insights) { return {std::move(insights), {}}; }
  std::optional<InsightId> spotlit() const {
    return state_.spotlight ? std::optional(state_.spotlight->insight) : std::nullopt;
  }
  bool is_seen(const std::string& id) const { return is_on_wall(state_, *state_.shared.find({id})); }

  // What a moderator looks at, to compare it before and after.
  auto scene() const {
    std::map<InsightId, Verdict> verdicts;
    for (const char* id : {"plan", "rust", "eten", "tijd", "r1"}) verdicts[{id}] = verdict_of(state_, {id});
    std::set<InsightId> pinned;
    for (const auto& [id, since] : state_.pinned) pinned.insert(id);
    return std::tuple(verdicts, spotlit(), pinned, state_.moderation, state_.reflecting, floor_of(state_));
  }
};

TEST_F(StepsOfModeration, R4_every_step_is_taken_back_to_what_was_before_it) {
  const TextSeen plan{{"plan"}, 0};
  const TextSeen rust{{"rust"}, 0};
  const TextSeen reflection{{"r1"}, 1};
  const std::vector<std::pair<Command, StepName>> commands{
      {LetReflect{true}, StepName::let_reflect},
      {yes_to({plan}), StepName::approve_insights},
      {yes_to({plan, rust, reflection}), StepName::approve_insights},
      {SendBackInsight{{"plan"}, "Wie doet het?"}, StepName::send_back_insight},
      {SendBackInsight{{"eten"}, "En wanneer?"}, StepName::send_back_insight},  // and it leaves the spotlight
      {SendBackInsight{{"r1"}, "Wat was mooi?"}, StepName::send_back_insight},
      {HoldInsight{{"eten"}, true}, StepName::hold_insight},  // the same
      {SpotlightInsight{InsightId{"tijd"}}, StepName::spotlight_insight},
      {SpotlightInsight{std::nullopt}, StepName::spotlight_insight},
      {GiveFloor{TableNumber{2}}, StepName::give_floor},  // which ends the spotlight
      {PinInsight{{"plan"}, true}, StepName::pin_insight},
      {PinInsight{{"tijd"}, false}, StepName::pin_insight},
      {SetModeration{Moderation::direct}, StepName::set_moderation}};
  set_moderation(Moderation::held);
  happens(yes_to({{{"eten"}, 0}, {{"tijd"}, 0}}));
  happens(PinInsight{{"tijd"}, true});
  happens(SpotlightInsight{InsightId{"eten"}});
  for (const auto& [command, did] : commands) {
    const auto before = scene();
    now_ += minute_ms;
    happens(command);
    EXPECT_NE(scene(), before) << command.index();
    EXPECT_EQ(latest().did, did);
    now_ += minute_ms;
    undo();
    EXPECT_EQ(scene(), before) << command.index();
    EXPECT_EQ(latest().did, StepName::spotlight_insight) << "the one before it is the latest again";
  }
}

TEST_F(StepsOfModeration, R4_a_step_with_one_says_which_and_with_many_does_not) {
  set_moderation(Moderation::held);
  happens(yes_to({{{"plan"}, 0}}));
  EXPECT_EQ(latest().insight, InsightId{"plan"});
  happens(yes_to({{{"rust"}, 0}, {{"r1"}, 1}}));
  EXPECT_EQ(latest().insight, std::nullopt);
  happens(SendBackInsight{{"rust"}, ""});
  EXPECT_EQ(latest().insight, InsightId{"rust"});
  happens(PinInsight{{"plan"}, true});
  EXPECT_EQ(latest().insight, InsightId{"plan"});
  happens(SpotlightInsight{InsightId{"r1"}});
  EXPECT_EQ(latest().insight, InsightId{"r1"});
  happens(SpotlightInsight{std::nullopt});
  EXPECT_EQ(latest().insight, std::nullopt);
}

TEST_F(StepsOfModeration, R4_the_text_that_was_approved_before_stands_again) {
  set_moderation(Moderation::held);
  happens(yes_to({{{"plan"}, 0}}));
  SharedInsight mended = *state_.shared.find({"plan"});
  mended.text = "Eén beter plan";
  mended.text_revision = 1;
  receive(state_, mended);
  happens(yes_to({{{"plan"}, 1}}));
  EXPECT_EQ(*wall_text(state_, mended), "Eén beter plan");
  undo();
  EXPECT_EQ(*wall_text(state_, mended), "Eén plan");
}

TEST_F(StepsOfModeration, R4_a_word_that_was_sent_back_before_stands_again_and_what_is_let_through_comes_anew) {
  happens(SendBackInsight{{"plan"}, "Wie doet het?"});
  happens(ApproveInsights{{{{"plan"}, 0}}, {{"plan"}}});
  undo();
  EXPECT_EQ(state_.returned.at({"plan"}).word, "Wie doet het?");
  EXPECT_FALSE(is_seen("plan"));
  now_ += minute_ms;
  undo();
  EXPECT_TRUE(is_seen("plan"));
  EXPECT_EQ(shown_at(state_, *state_.shared.find({"plan"})), now_);
}

TEST_F(StepsOfModeration, R4_what_was_sent_back_out_of_the_spotlight_fills_the_wall_again) {
  happens(SpotlightInsight{InsightId{"plan"}});
  happens(SendBackInsight{{"plan"}, "Wie doet het?"});
  EXPECT_EQ(spotlit(), std::nullopt);
  undo();
  EXPECT_EQ(spotlit(), InsightId{"plan"});
  EXPECT_TRUE(is_seen("plan"));
}

TEST_F(StepsOfModeration, R4_the_spotlight_does_not_come_back_on_what_is_held_since) {
  happens(SpotlightInsight{InsightId{"plan"}});
  happens(GiveFloor{TableNumber{2}});
  happens(HoldInsight{{"plan"}, true}, "bo");
  undo();
  EXPECT_EQ(floor_of(state_), std::nullopt);
  EXPECT_EQ(spotlit(), std::nullopt);
}

TEST_F(StepsOfModeration, R4_a_yes_is_not_taken_back_once_more_was_said) {
  set_moderation(Moderation::held);
  happens(yes_to({{{"plan"}, 0}, {{"rust"}, 0}}));
  happens(HoldInsight{{"rust"}, true}, "bo");
  EXPECT_EQ(outcome_of_undo(), "step_built_upon step");
  undo("bo");
  EXPECT_EQ(outcome_of_undo(), "granted") << "as it was when she said it";
  fold(state_, InsightTakenBack{{"rust"}});
  EXPECT_EQ(outcome_of_undo(), "step_built_upon step") << "its table took it back";
}

TEST_F(StepsOfModeration, R4_a_new_text_has_answered_what_was_sent_back) {
  happens(SendBackInsight{{"r1"}, "Wat was mooi?"});
  happens(WriteReflection{{"r1"}, "Mooi was het slot", false}, "rob");
  EXPECT_EQ(outcome_of_undo(), "step_built_upon step");
}

TEST_F(StepsOfModeration, R4_a_reflection_that_is_gone_has_nothing_to_take_back) {
  happens(SendBackInsight{{"r1"}, "Wat was mooi?"});
  happens(WithdrawReflection{{"r1"}}, "rob");
  EXPECT_EQ(outcome_of_undo(), "step_built_upon step");
}

TEST_F(StepsOfModeration, R4_a_spotlight_that_went_on_is_not_taken_back) {
  happens(SpotlightInsight{InsightId{"plan"}});
  happens(SpotlightInsight{InsightId{"rust"}}, "bo");
  EXPECT_EQ(outcome_of_undo(), "step_built_upon step");
  happens(HoldInsight{{"plan"}, true});
  happens(SpotlightInsight{std::nullopt}, "bo");
  EXPECT_EQ(outcome_of_undo(), "granted") << "it was not in the spotlight any more when it was held";
}

TEST_F(StepsOfModeration, R4_a_pin_comes_back_where_there_is_room_and_its_insight) {
  happens(PinInsight{{"plan"}, true});
  happens(PinInsight{{"plan"}, false});
  for (const char* id : {"rust", "eten", "tijd"}) fold(state_, InsightPinned{{id}, true, now_});
  EXPECT_EQ(outcome_of_undo(), "step_built_upon step");
  fold(state_, InsightPinned{{"tijd"}, false, now_});
  EXPECT_EQ(outcome_of_undo(), "granted");
  fold(state_, InsightTakenBack{{"plan"}});
  EXPECT_EQ(outcome_of_undo(), "step_built_upon step");
}

TEST_F(StepsOfModeration, R4_turning_to_held_is_taken_back_whatever_was_approved_with_it) {
  happens(SetModeration{Moderation::held});
  ASSERT_NE(verdict_of(state_, {"plan"}), Verdict{});
  happens(HoldInsight{{"plan"}, true}, "bo");
  undo();
  EXPECT_EQ(state_.moderation, Moderation::direct);
  EXPECT_FALSE(is_seen("plan")) << "what was held since is still";
}

TEST_F(StepsOfModeration, R4_what_everyone_may_was_changed_again) {
  happens(LetReflect{true});
  happens(LetReflect{false}, "bo");
  EXPECT_EQ(outcome_of_undo(), "step_built_upon step");
  undo("bo");
  undo();
  EXPECT_FALSE(state_.reflecting);
  EXPECT_THAT(state_.steps, IsEmpty());
}

}  // namespace
}  // namespace oogst::core::plenary
