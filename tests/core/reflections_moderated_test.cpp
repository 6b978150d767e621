// A reflection goes the way of a shared insight, its author's name with it (PROTOCOL.md C9, F2, F3).
#include "tests/core/reflections_asked.hpp"

namespace oogst::core::plenary {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The round shows reflections; rob wrote one without his name.
class ReflectionsModerated : public ReflectionsAsked {
 protected:
  ReflectionsModerated() {
    fold(state_, WallModeSet{WallMode::reflections});
    writes("rob", "r1", "Mooi");
  }
};

TEST_F(ReflectionsModerated, C9_in_held_mode_it_is_let_through_in_the_text_that_was_approved) {
  set_moderation(Moderation::held);
  EXPECT_EQ(wall(), "");
  approve("r1");
  EXPECT_EQ(wall(), "Mooi");
  writes("rob", "r1", "Heel mooi");
  EXPECT_EQ(wall(), "Mooi") << "the new text waits";
  approve("r1");
  EXPECT_EQ(wall(), "Heel mooi");
}

TEST_F(ReflectionsModerated, C9_in_direct_mode_a_new_text_and_a_name_are_there_at_once) {
  EXPECT_EQ(wall(), "Mooi");
  writes("rob", "r1", "Heel mooi", true);
  EXPECT_EQ(wall(), "Heel mooi (rob)");
}

TEST_F(ReflectionsModerated, C9_only_what_was_read_is_approved_together_with_insights) {
  receive(state_, shared_insight("plan", 1));
  set_moderation(Moderation::held);
  const TextSeen before = seen("r1");
  writes("rob", "r1", "Mooi", true);
  EXPECT_EQ(outcome(ApproveInsights{{before}}), "text_changed insights") << "it came with a name since";
  EXPECT_EQ(outcome(ApproveInsights{{{{"r9"}, 1}}}), "not_shared insights");
  EXPECT_THAT(events(ApproveInsights{{seen("r1"), {{"plan"}, 0}}}),
              ElementsAre(Event{InsightsApproved{{seen("r1"), {{"plan"}, 0}}, now_}}));
  approve("r1");
  EXPECT_EQ(outcome(ApproveInsights{{seen("r1")}}), "already_approved insights");
}

TEST_F(ReflectionsModerated, F3_a_name_is_let_through_together_with_the_text) {
  set_moderation(Moderation::held);
  approve("r1");
  writes("rob", "r1", "Mooi", true);
  EXPECT_EQ(wall(), "Mooi") << "the text was approved without it";
  EXPECT_EQ(outcome(ApproveInsights{{seen("r1")}}), "granted") << "the name waits";
  approve("r1");
  EXPECT_EQ(wall(), "Mooi (rob)");
}

TEST_F(ReflectionsModerated, F3_a_name_that_was_let_through_stays_beside_a_new_text) {
  writes("rob", "r1", "Mooi", true);
  set_moderation(Moderation::held);
  approve("r1");
  writes("rob", "r1", "Heel mooi", true);
  EXPECT_EQ(wall(), "Mooi (rob)");
}

TEST_F(ReflectionsModerated, F3_taking_the_name_away_works_at_once) {
  writes("rob", "r1", "Mooi", true);
  set_moderation(Moderation::held);
  approve("r1");
  ASSERT_EQ(wall(), "Mooi (rob)");
  writes("rob", "r1", "Heel mooi");
  EXPECT_EQ(wall(), "Mooi");
  writes("rob", "r1", "Mooi", true);
  EXPECT_EQ(wall(), "Mooi (rob)") << "as it was approved";
}

TEST_F(ReflectionsModerated, F3_another_name_waits_and_the_former_one_is_gone) {
  writes("rob", "r1", "Mooi", true);
  set_moderation(Moderation::held);
  approve("r1");
  fold(state_, PersonSeated{{"rob"}, "Robert", std::nullopt, seat_of(Role::reporter, {}), now_});
  writes("rob", "r1", "Mooi", true);
  EXPECT_EQ(wall(), "Mooi");
  approve("r1");
  EXPECT_EQ(wall(), "Mooi (Robert)");
}

TEST_F(ReflectionsModerated, a_hold_takes_it_off_and_a_yes_brings_it_back) {
  happens(HoldInsight{{"r1"}, true});
  EXPECT_EQ(wall(), "");
  EXPECT_THAT(events(HoldInsight{{"r1"}, true}), IsEmpty());
  happens(HoldInsight{{"r1"}, false});
  EXPECT_EQ(wall(), "Mooi");
  happens(HoldInsight{{"r1"}, true});
  approve("r1");
  EXPECT_EQ(wall(), "Mooi");
  EXPECT_EQ(outcome(HoldInsight{{"r9"}, true}), "not_shared insight");
}

TEST_F(ReflectionsModerated, F2_a_new_text_ends_what_it_was_sent_back_with_and_waits) {
  happens(SendBackInsight{{"r1"}, "Wat was mooi?"});
  EXPECT_EQ(wall(), "");
  EXPECT_EQ(state_.returned.at({"r1"}), (Returned{"Wat was mooi?", now_}));
  writes("rob", "r1", "Mooi was het slot");
  EXPECT_THAT(state_.returned, IsEmpty());
  EXPECT_EQ(wall(), "") << "it stays held until it was read";
  approve("r1");
  EXPECT_EQ(wall(), "Mooi was het slot");
}

TEST_F(ReflectionsModerated, C9_turning_to_held_approves_what_is_on_the_wall_with_its_name) {
  writes("rob", "r1", "Mooi", true);
  writes("rob", "r2", "Stil");
  happens(HoldInsight{{"r2"}, true});
  EXPECT_THAT(events(SetModeration{Moderation::held}),
              ElementsAre(Event{InsightsApproved{{seen("r1")}, now_}}, Event{ModerationSet{Moderation::held, now_}}));
  happens(SetModeration{Moderation::held});
  EXPECT_EQ(wall(), "Mooi (rob)");
}

TEST_F(ReflectionsModerated, C9_turning_to_held_approves_nothing_that_the_hall_does_not_see) {
  fold(state_, WallModeSet{WallMode::all});
  happens(SetModeration{Moderation::held});
  fold(state_, WallModeSet{WallMode::reflections});
  EXPECT_EQ(wall(), "");
}

TEST_F(ReflectionsModerated, the_spotlight_is_for_one_that_is_let_through) {
  fold(state_, WallModeSet{WallMode::floor});
  EXPECT_EQ(wall(), "");
  now_ += minute_ms;
  happens(SpotlightInsight{ReflectionId{"r1"}});
  EXPECT_EQ(wall(), "Mooi");
  EXPECT_EQ(shown_at(state_, reflection("r1")), now_);
  happens(HoldInsight{{"r1"}, true});
  EXPECT_FALSE(state_.spotlight);
  EXPECT_EQ(outcome(SpotlightInsight{ReflectionId{"r1"}}), "not_let_through insight");
  EXPECT_EQ(outcome(SpotlightInsight{ReflectionId{"r9"}}), "not_shared insight");
}

TEST_F(ReflectionsModerated, one_on_the_wall_does_not_come_anew_in_the_spotlight) {
  const TimeMs since = shown_at(state_, reflection("r1"));
  now_ += minute_ms;
  happens(SpotlightInsight{ReflectionId{"r1"}});
  EXPECT_EQ(shown_at(state_, reflection("r1")), since);
}

TEST_F(ReflectionsModerated, it_is_shown_since_it_was_let_through) {
  set_moderation(Moderation::held);
  now_ += minute_ms;
  approve("r1");
  EXPECT_EQ(shown_at(state_, reflection("r1")), now_);
  now_ += minute_ms;
  writes("rob", "r1", "Heel mooi");
  approve("r1");
  EXPECT_EQ(shown_at(state_, reflection("r1")), now_ - minute_ms) << "a new text shows nothing anew";
}

TEST_F(ReflectionsModerated, F2_it_is_not_pinned_or_put_in_a_group) {
  EXPECT_EQ(outcome(PinInsight{{"r1"}, true}), "not_shared insight");
  EXPECT_EQ(outcome(GroupInsights{{"g1"}, {{"r1"}}}), "not_shared insights");
}

}  // namespace
}  // namespace oogst::core::plenary
