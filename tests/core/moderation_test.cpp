// What a moderator lets through to the wall: held mode with its approvals, sending back, the spotlight and pins.
#include <gmock/gmock.h>

#include "tests/core/plenary_asked.hpp"

namespace oogst::core::plenary {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The closing round: tables 1 and 2 share an insight each, and table 1 has the floor.
class ModerationTest : public PlenaryDecide {
 protected:
  ModerationTest() {
    move_to(state_, "closing", now_);
    receive(state_, shared_insight("plan", 1, "Een plan"));
    receive(state_, shared_insight("eten", 2, "Samen eten"));
    fold(state_, FloorGiven{TableNumber{1}, now_});
  }

  void set_moderation(Moderation moderation) { fold(state_, ModerationSet{moderation, now_}); }
  void approve(const std::string& id) { happens(ApproveInsights{{seen(id)}, state_.held}); }
  TextSeen seen(const std::string& id) const { return {{id}, insight(id).text_revision}; }
  const SharedInsight& insight(const std::string& id) const { return *state_.shared.find({id}); }

  void corrected(const std::string& id, const std::string& text) {
    SharedInsight changed = insight(id);
    changed.text = text;
    ++changed.text_revision;
    receive(state_, changed);
  }

  // What the hall reads: "Een plan, Samen eten".
  std::string wall() const {
    std::string texts;
    for (const auto& shared : state_.shared.items()) {
      if (!is_on_wall(state_, *shared)) continue;
      texts += (texts.empty() ? "" : ", ") + *wall_text(state_, *shared);
    }
    return texts;
  }
};

TEST_F(ModerationTest, C9_what_is_held_to_begin_with_waits_for_a_yes) {
  Definition definition = *small_definition();
  definition.moderation = Moderation::held;
  State state;
  fold(state, ConferenceCreated{{"c"}, std::make_shared<const Definition>(definition), {}, now_});
  EXPECT_EQ(state.moderation, Moderation::held);
  EXPECT_EQ(state_.moderation, Moderation::direct);
}

TEST_F(ModerationTest, C9_an_insight_is_let_through_in_the_text_that_was_approved) {
  set_moderation(Moderation::held);
  EXPECT_EQ(wall(), "");
  approve("plan");
  EXPECT_EQ(wall(), "Een plan");
  corrected("plan", "Eén plan");
  EXPECT_EQ(wall(), "Een plan") << "the correction waits";
  approve("plan");
  EXPECT_EQ(wall(), "Eén plan");
}

TEST_F(ModerationTest, C9_in_direct_mode_a_correction_is_there_at_once) {
  corrected("plan", "Eén plan");
  EXPECT_EQ(wall(), "Eén plan");
}

TEST_F(ModerationTest, C9_what_is_taken_back_and_shared_again_waits_again) {
  set_moderation(Moderation::held);
  approve("plan");
  const SharedInsight plan = insight("plan");
  fold(state_, InsightTakenBack{{"plan"}});
  EXPECT_EQ(wall(), "");
  receive(state_, plan);
  EXPECT_EQ(wall(), "");
}

TEST_F(ModerationTest, C9_turning_to_held_approves_what_is_on_the_wall) {
  EXPECT_THAT(events(SetModeration{Moderation::held}), ElementsAre(Event{InsightsApproved{{{{"plan"}, 0}}, now_}},
                                                                   Event{ModerationSet{Moderation::held, now_}}));
  happens(SetModeration{Moderation::held});
  EXPECT_EQ(wall(), "Een plan");
  fold(state_, FloorGiven{TableNumber{2}, now_});
  EXPECT_EQ(wall(), "") << "it was not on the wall at that moment";
  EXPECT_THAT(events(SetModeration{Moderation::held}), IsEmpty());
}

TEST_F(ModerationTest, C9_turning_to_direct_lets_all_through_in_its_present_text) {
  happens(SetModeration{Moderation::held});
  corrected("plan", "Eén plan");
  happens(SetModeration{Moderation::direct});
  EXPECT_EQ(wall(), "Eén plan");
}

TEST_F(ModerationTest, what_waited_is_shown_since_it_was_let_through_and_a_correction_shows_nothing_anew) {
  set_moderation(Moderation::held);
  now_ += minute_ms;
  approve("plan");
  EXPECT_EQ(shown_at(state_, insight("plan")), now_);
  corrected("plan", "Eén plan");
  now_ += minute_ms;
  approve("plan");
  EXPECT_EQ(shown_at(state_, insight("plan")), now_ - minute_ms);
  fold(state_, WallModeSet{WallMode::all});
  now_ += minute_ms;
  happens(SetModeration{Moderation::direct});
  EXPECT_EQ(shown_at(state_, insight("eten")), now_);
  EXPECT_EQ(shown_at(state_, insight("plan")), now_ - 2 * minute_ms);
}

TEST_F(ModerationTest, C9_only_the_text_that_was_read_is_approved) {
  set_moderation(Moderation::held);
  const TextSeen before = seen("plan");
  corrected("plan", "Eén plan");
  EXPECT_EQ(outcome(ApproveInsights{{before}}), "text_changed insights");
  EXPECT_EQ(outcome(ApproveInsights{{seen("eten"), before}}), "text_changed insights");
  EXPECT_EQ(outcome(ApproveInsights{{seen("eten"), {{"nothing"}, 0}}}), "not_shared insights");
  EXPECT_EQ(wall(), "");
}

TEST_F(ModerationTest, approving_many_passes_over_what_the_other_moderator_approved) {
  set_moderation(Moderation::held);
  approve("plan");
  EXPECT_EQ(outcome(ApproveInsights{{seen("plan")}}), "already_approved insights");
  EXPECT_THAT(events(ApproveInsights{{seen("plan"), seen("eten")}}),
              ElementsAre(Event{InsightsApproved{{{{"eten"}, 0}}, now_}}));
}

TEST_F(ModerationTest, what_the_other_moderator_held_meanwhile_stays_held) {
  set_moderation(Moderation::held);
  for (const Command& refused : {Command{HoldInsight{{"plan"}, true}}, Command{SendBackInsight{{"plan"}, "Wie?"}}}) {
    approve("plan");
    happens(refused);
    EXPECT_EQ(outcome(ApproveInsights{{seen("plan")}}), "held_since insights");
    EXPECT_EQ(outcome(ApproveInsights{{seen("eten"), seen("plan")}, {{"eten"}}}), "held_since insights");
    EXPECT_EQ(wall(), "");
  }
}

TEST_F(ModerationTest, approving_lifts_a_hold_in_both_modes) {
  for (const Moderation moderation : {Moderation::direct, Moderation::held}) {
    set_moderation(moderation);
    happens(HoldInsight{{"plan"}, true});
    EXPECT_EQ(wall(), "");
    approve("plan");
    EXPECT_EQ(wall(), "Een plan");
  }
}

TEST_F(ModerationTest, what_was_sent_back_meanwhile_is_not_let_go_unseen) {
  happens(HoldInsight{{"plan"}, true});
  happens(SendBackInsight{{"plan"}, "Wie?"});
  EXPECT_EQ(outcome(HoldInsight{{"plan"}, false}), "held_since insight");
  happens(HoldInsight{{"plan"}, false, true});
  EXPECT_EQ(wall(), "Een plan");
}

TEST_F(ModerationTest, a_hold_that_is_lifted_is_no_approval) {
  set_moderation(Moderation::held);
  happens(HoldInsight{{"plan"}, true});
  happens(HoldInsight{{"plan"}, false});
  EXPECT_EQ(wall(), "");
}

TEST_F(ModerationTest, what_comes_back_to_the_approved_text_waits_for_nothing) {
  set_moderation(Moderation::held);
  approve("plan");
  corrected("plan", "Eén plan");
  corrected("plan", "Een plan");
  EXPECT_EQ(outcome(ApproveInsights{{seen("plan")}}), "already_approved insights");
}

TEST_F(ModerationTest, what_is_sent_back_is_held_and_its_table_reads_why) {
  EXPECT_THAT(events(SendBackInsight{{"plan"}, "Wie\x07 doet het?"}),
              ElementsAre(Event{InsightSentBack{{"plan"}, "Wie doet het?", now_}}));
  happens(SendBackInsight{{"plan"}, "Wie doet het?"});
  EXPECT_EQ(wall(), "");
  EXPECT_EQ(state_.returned.at({"plan"}), (Returned{"Wie doet het?", now_}));
  EXPECT_THAT(events(SendBackInsight{{"plan"}, "Wie doet het?"}), IsEmpty());
  happens(SendBackInsight{{"plan"}, ""});
  EXPECT_EQ(state_.returned.at({"plan"}).word, "");
  EXPECT_EQ(outcome(SendBackInsight{{"nothing"}, ""}), "not_shared insight");
  EXPECT_EQ(outcome(SendBackInsight{{"plan"}, std::string(301, 'w')}), "text_too_long word");
}

TEST_F(ModerationTest, what_was_sent_back_stays_held_when_its_text_changes_until_it_is_let_through) {
  happens(SendBackInsight{{"plan"}, "Wie doet het?"});
  SharedInsight moved = insight("plan");
  moved.share_order = 7;
  receive(state_, moved);
  EXPECT_THAT(state_.returned, testing::SizeIs(1)) << "nothing was revised";
  corrected("plan", "Het wijkteam maakt een plan");
  EXPECT_THAT(state_.returned, IsEmpty());
  EXPECT_EQ(wall(), "");
  approve("plan");
  EXPECT_EQ(wall(), "Het wijkteam maakt een plan");
}

TEST_F(ModerationTest, taking_back_and_letting_through_answer_what_was_sent_back) {
  happens(SendBackInsight{{"plan"}, "Wie doet het?"});
  happens(HoldInsight{{"plan"}, false, true});
  EXPECT_THAT(state_.returned, IsEmpty());
  happens(SendBackInsight{{"plan"}, "Wie doet het?"});
  approve("plan");
  EXPECT_THAT(state_.returned, IsEmpty());
  happens(SendBackInsight{{"plan"}, "Wie doet het?"});
  fold(state_, InsightTakenBack{{"plan"}});
  EXPECT_THAT(state_.returned, IsEmpty());
}

TEST_F(ModerationTest, a_spotlight_ends_that_waits_for_a_yes_from_now_on) {
  happens(SpotlightInsight{InsightId{"eten"}});
  happens(BlankWall{true});
  happens(SetModeration{Moderation::held});
  EXPECT_FALSE(state_.spotlight) << "nobody saw it, so nobody said yes to it";
}

TEST_F(ModerationTest, the_spotlight_shows_an_insight_whoever_has_the_floor) {
  now_ += minute_ms;
  happens(SpotlightInsight{InsightId{"eten"}});
  EXPECT_EQ(wall(), "Samen eten, Een plan");
  EXPECT_EQ(shown_at(state_, insight("eten")), now_);
  EXPECT_THAT(events(SpotlightInsight{InsightId{"eten"}}), IsEmpty());
  happens(BlankWall{true});
  EXPECT_EQ(wall(), "");
  happens(BlankWall{false});
  happens(SpotlightInsight{});
  EXPECT_EQ(wall(), "Een plan");
  EXPECT_THAT(events(SpotlightInsight{}), IsEmpty());
}

TEST_F(ModerationTest, what_is_on_the_wall_does_not_come_anew_in_the_spotlight_or_when_it_is_pinned) {
  const TimeMs since = shown_at(state_, insight("plan"));
  now_ += minute_ms;
  happens(SpotlightInsight{InsightId{"plan"}});
  EXPECT_EQ(shown_at(state_, insight("plan")), since);
  happens(PinInsight{{"plan"}, true});
  happens(GiveFloor{TableNumber{2}});
  EXPECT_EQ(shown_at(state_, insight("plan")), since);
}

TEST_F(ModerationTest, the_spotlight_is_for_what_is_let_through_in_the_closing_round_and_after) {
  EXPECT_EQ(outcome(SpotlightInsight{InsightId{"nothing"}}), "not_shared insight");
  happens(HoldInsight{{"plan"}, true});
  EXPECT_EQ(outcome(SpotlightInsight{InsightId{"plan"}}), "not_let_through insight");
  set_moderation(Moderation::held);
  EXPECT_EQ(outcome(SpotlightInsight{InsightId{"eten"}}), "not_let_through insight");
  approve("eten");
  EXPECT_EQ(outcome(SpotlightInsight{InsightId{"eten"}}), "granted");
  move_to(state_, "end", now_);
  EXPECT_EQ(outcome(SpotlightInsight{InsightId{"eten"}}), "granted");
  move_to(state_, "tables", now_);
  EXPECT_EQ(outcome(SpotlightInsight{InsightId{"eten"}}), "not_now");
}

TEST_F(ModerationTest, the_floor_a_hold_and_taking_back_end_the_spotlight) {
  const std::vector<Event> ends{FloorGiven{TableNumber{2}, now_}, FloorReturned{}, InsightHeld{{"eten"}, true, now_},
                                InsightSentBack{{"eten"}, "", now_}, InsightTakenBack{{"eten"}}};
  for (const Event& end : ends) {
    State state = state_;
    fold(state, InsightSpotlit{InsightId{"eten"}, now_});
    fold(state, InsightHeld{{"plan"}, true, now_});
    ASSERT_TRUE(state.spotlight) << "another one is held";
    fold(state, end);
    EXPECT_FALSE(state.spotlight) << end.index();
  }
}

TEST_F(ModerationTest, what_is_pinned_stays_on_the_wall_when_the_floor_goes_on) {
  happens(PinInsight{{"plan"}, true});
  EXPECT_THAT(events(PinInsight{{"plan"}, true}), IsEmpty());
  happens(GiveFloor{TableNumber{2}});
  EXPECT_EQ(wall(), "Samen eten, Een plan");
  happens(HoldInsight{{"plan"}, true});
  EXPECT_EQ(wall(), "Samen eten");
  happens(HoldInsight{{"plan"}, false});
  happens(PinInsight{{"plan"}, false});
  EXPECT_EQ(wall(), "Samen eten");
}

TEST_F(ModerationTest, three_are_pinned_at_most_and_what_is_taken_back_makes_room) {
  for (const char* id : {"one", "two", "three"}) {
    receive(state_, shared_insight(id, 3));
    happens(PinInsight{{id}, true});
  }
  EXPECT_EQ(outcome(PinInsight{{"plan"}, true}), "too_many insight");
  fold(state_, InsightTakenBack{{"two"}});
  EXPECT_EQ(outcome(PinInsight{{"plan"}, true}), "granted");
  EXPECT_EQ(outcome(PinInsight{{"nothing"}, true}), "not_shared insight");
  move_to(state_, "tables", now_);
  EXPECT_EQ(outcome(PinInsight{{"plan"}, true}), "not_now");
  EXPECT_EQ(wall(), "") << "only the closing round shows what is pinned";
}

TEST_F(ModerationTest, only_who_moderates_decides_what_reaches_the_wall) {
  const std::vector<Command> commands{SetModeration{Moderation::held}, ApproveInsights{{seen("plan")}},
                                      SendBackInsight{{"plan"}, ""}, SpotlightInsight{InsightId{"plan"}},
                                      PinInsight{{"plan"}, true}};
  for (const Command& command : commands) {
    for (const char* person : {"noor", "sam", "kim"}) EXPECT_EQ(outcome(command, person), "not_allowed");
  }
}

}  // namespace
}  // namespace oogst::core::plenary
