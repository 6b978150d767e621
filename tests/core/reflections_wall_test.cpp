// When the hall sees a reflection, over every combination of what it depends on (PROTOCOL.md D1, D3, F5).
#include "tests/core/reflections_asked.hpp"

namespace oogst::core::plenary {
namespace {

constexpr const char* day_phases[] = {"checkin", "opening", "tables", "closing", "end"};
constexpr WallMode every_mode[] = {WallMode::floor, WallMode::all,    WallMode::theme,
                                   WallMode::kind,  WallMode::groups, WallMode::reflections};

class ReflectionsOnTheWall : public ReflectionsAsked {
 protected:
  ReflectionsOnTheWall() {
    writes("rob", "r1", "Mooi");
    fold(state_, WallPaired{{"w1"}, "Zaal", now_});
  }

  void shows(const ShownView& shown) { fold(state_, WallShown{{"w1"}, shown}); }
  bool is_in(PhaseKind kind) const { return state_.phase().kind == kind; }
  bool is_seen() const { return is_on_wall(state_, reflection("r1")); }
};

TEST_F(ReflectionsOnTheWall, F5_the_round_shows_them_in_their_mode_and_after_the_end) {
  int shown = 0;
  for (const char* phase : day_phases) {
    for (const WallMode mode : every_mode) {
      for (const auto& [held, blank] : {std::pair(false, false), std::pair(true, false), std::pair(false, true)}) {
        move_to(state_, phase, now_);
        fold(state_, WallModeSet{mode});
        fold(state_, InsightHeld{{"r1"}, held, now_});
        fold(state_, WallBlanked{blank, now_});
        const bool is_their_turn =
            is_in(PhaseKind::ended) || (is_in(PhaseKind::closing) && mode == WallMode::reflections);
        EXPECT_EQ(is_seen(), is_their_turn && !held && !blank)
            << phase << ' ' << static_cast<int>(mode) << held << blank;
        EXPECT_EQ(is_in_round(state_, reflection("r1")), is_seen());
        if (is_seen()) ++shown;
      }
    }
  }
  EXPECT_EQ(shown, 7);  // closing: 1 mode; ended: all 6
}

TEST_F(ReflectionsOnTheWall, F5_a_wall_of_its_own_shows_them_whatever_the_round_shows) {
  const ShownView of_them{WallView::reflections, {}, {}};
  const ShownView of_it{WallView::insight, {}, InsightId{"r1"}};
  const ShownView of_another{WallView::insight, {}, InsightId{"r2"}};
  int shown = 0;
  for (const char* phase : day_phases) {
    for (const auto& [view, is_of_it] : {std::pair(of_them, true), std::pair(of_it, true), std::pair(of_another, false),
                                         std::pair(ShownView{WallView::groups}, false)}) {
      for (const auto& [held, blank] : {std::pair(false, false), std::pair(true, false), std::pair(false, true)}) {
        move_to(state_, phase, now_);
        fold(state_, InsightHeld{{"r1"}, held, now_});
        fold(state_, WallBlanked{blank, now_});
        shows({});
        const bool is_seen_in_round = is_seen();
        shows(view);
        EXPECT_EQ(is_seen(), is_seen_in_round || (is_in(PhaseKind::closing) && is_of_it && !held && !blank))
            << phase << ' ' << static_cast<int>(view.view) << held << blank;
        EXPECT_EQ(is_in_round(state_, reflection("r1")), is_seen_in_round);
        if (is_seen() && !is_seen_in_round) ++shown;
      }
    }
  }
  EXPECT_EQ(shown, 2);  // closing: by the view of all, and of it
}

TEST_F(ReflectionsOnTheWall, F5_the_spotlight_shows_one_in_every_mode_but_no_other) {
  writes("rob", "r2", "Stil");
  fold(state_, InsightSpotlit{ReflectionId{"r1"}, now_});
  for (const WallMode mode : every_mode) {
    fold(state_, WallModeSet{mode});
    EXPECT_EQ(wall(), mode == WallMode::reflections ? "Mooi, Stil" : "Mooi") << static_cast<int>(mode);
  }
  fold(state_, WallBlanked{true, now_});
  EXPECT_EQ(wall(), "");
}

TEST_F(ReflectionsOnTheWall, while_the_round_shows_them_it_has_of_the_insights_only_the_one_in_the_spotlight) {
  const SharedInsight plan = shared_insight("plan", 1);
  const SharedInsight rust = shared_insight("rust", 1);
  for (const SharedInsight& insight : {plan, rust}) receive(state_, insight);
  fold(state_, FloorGiven{TableNumber{1}, now_});
  fold(state_, InsightPinned{{"plan"}, true, now_});
  fold(state_, WallModeSet{WallMode::reflections});
  EXPECT_FALSE(is_on_wall(state_, plan)) << "not what is pinned either";
  EXPECT_FALSE(shows_table(state_, {1}));
  fold(state_, InsightSpotlit{InsightId{"rust"}, now_});
  EXPECT_TRUE(is_on_wall(state_, rust));
  EXPECT_FALSE(is_on_wall(state_, plan));
}

TEST_F(ReflectionsOnTheWall, it_is_shown_since_it_was_sent_or_there_was_a_place_for_it) {
  fold(state_, WallModeSet{WallMode::reflections});
  now_ += minute_ms;
  writes("rob", "late", "Laat");
  EXPECT_EQ(shown_at(state_, reflection("r1")), now_ - minute_ms);
  EXPECT_EQ(shown_at(state_, reflection("late")), now_);
  fold(state_, WallBlanked{true, now_});
  fold(state_, WallBlanked{false, now_ + minute_ms});
  EXPECT_EQ(shown_at(state_, reflection("r1")), now_ + minute_ms);
  move_to(state_, "end", now_ + 2 * minute_ms);
  EXPECT_EQ(shown_at(state_, reflection("r1")), now_ + 2 * minute_ms);
}

}  // namespace
}  // namespace oogst::core::plenary
