// The one rule on what reaches a wall, over every combination of what it depends on.
#include <gtest/gtest.h>

#include "tests/core/small_day.hpp"

namespace oogst::core::plenary {
namespace {

constexpr PhaseKind phases[] = {PhaseKind::check_in, PhaseKind::plenary, PhaseKind::break_,
                                PhaseKind::tables,   PhaseKind::closing, PhaseKind::ended};

constexpr WallMode modes[] = {WallMode::floor, WallMode::all,    WallMode::theme,
                              WallMode::kind,  WallMode::groups, WallMode::reflections};

// A conference that is in a phase of this kind.
State in_phase(PhaseKind kind) {
  Definition definition = *small_definition();
  definition.phases = {{{"now"}, kind, "Now", "09:00", 30}};
  State state;
  fold(state, ConferenceCreated{{"c"}, std::make_shared<const Definition>(definition), {}, day_begins_at});
  return state;
}

// What a moderator's yes does to it.
enum class Yes { not_needed, given, awaited };

// Said another way than the code does: the reasons for which the hall does not see it.
bool expected_on_wall(PhaseKind phase, WallMode mode, std::optional<int> floor, bool held, bool blank,
                      bool unrevealed = false) {
  if (phase != PhaseKind::closing && phase != PhaseKind::ended) return false;
  if (held || blank) return false;
  const bool goes_by_turns = phase == PhaseKind::closing && mode == WallMode::floor;
  const bool waits_for_its_turn = goes_by_turns && (floor != 1 || unrevealed);
  const bool gives_way = phase == PhaseKind::closing && mode == WallMode::reflections;
  return !waits_for_its_turn && !gives_way;
}

TEST(WallRule, shows_what_was_shared_when_the_phase_mode_floor_hold_and_blank_allow_it) {
  const SharedInsight insight = shared_insight("plan", 1);
  int shown = 0;
  for (const PhaseKind phase : phases) {
    for (const WallMode mode : modes) {
      for (const std::optional<int> floor : {std::optional<int>(), std::optional(1), std::optional(2)}) {
        for (const bool held : {false, true}) {
          for (const auto& [blank, yes] : {std::pair(false, Yes::not_needed), std::pair(true, Yes::not_needed),
                                           std::pair(false, Yes::given), std::pair(false, Yes::awaited)}) {
            State state = in_phase(phase);
            receive(state, insight);
            if (yes != Yes::not_needed) fold(state, ModerationSet{Moderation::held, day_begins_at});
            if (yes == Yes::given) fold(state, InsightsApproved{{{insight.id, 0}}, day_begins_at});
            fold(state, WallModeSet{mode});
            if (floor) fold(state, FloorGiven{TableNumber{*floor}, day_begins_at});
            fold(state, InsightHeld{insight.id, held});
            fold(state, WallBlanked{blank});
            EXPECT_EQ(is_on_wall(state, insight),
                      yes != Yes::awaited && expected_on_wall(phase, mode, floor, held, blank))
                << static_cast<int>(phase) << ' ' << static_cast<int>(mode) << ' ' << floor.value_or(0) << held
                << blank;
            EXPECT_EQ(shows_table(state, {1}), expected_on_wall(phase, mode, floor, false, blank));
            if (is_on_wall(state, insight)) ++shown;
          }
        }
      }
    }
  }
  EXPECT_EQ(shown, 62);  // closing: 1 by floor, 3 by each of 4; ended: all 18; with a yes not needed or given
}

TEST(WallRule, R3_one_by_one_shows_in_turn_only_what_was_revealed) {
  const SharedInsight insight = shared_insight("plan", 1);
  int shown = 0;
  for (const PhaseKind phase : phases) {
    for (const WallMode mode : {WallMode::floor, WallMode::all}) {
      for (const int floor : {1, 2}) {
        for (const bool revealed : {false, true}) {
          State state = in_phase(phase);
          receive(state, insight);
          fold(state, WallModeSet{mode});
          fold(state, FloorGiven{TableNumber{floor}, day_begins_at});
          fold(state, RevealSet{RevealMode::one_by_one});
          fold(state, InsightRevealed{insight.id, true, day_begins_at});
          fold(state, InsightRevealed{insight.id, revealed, day_begins_at});
          EXPECT_EQ(is_on_wall(state, insight), expected_on_wall(phase, mode, floor, false, false, !revealed))
              << static_cast<int>(phase) << ' ' << static_cast<int>(mode) << ' ' << floor << revealed;
          if (is_on_wall(state, insight)) ++shown;
        }
      }
    }
  }
  EXPECT_EQ(shown, 13);  // closing: 1 in turn and revealed, 4 by mode all; ended: all 8
}

TEST(WallRule, R3_an_insight_is_shown_since_it_was_revealed) {
  State state = in_phase(PhaseKind::closing);
  const SharedInsight plan = shared_insight("plan", 1);
  receive(state, plan);
  fold(state, FloorGiven{TableNumber{1}, day_begins_at + minute_ms});
  fold(state, InsightRevealed{plan.id, true, day_begins_at + 2 * minute_ms});
  EXPECT_EQ(shown_at(state, plan), day_begins_at + minute_ms) << "they come all at once";
  fold(state, RevealSet{RevealMode::one_by_one});
  EXPECT_EQ(shown_at(state, plan), day_begins_at + 2 * minute_ms);
  fold(state, FloorGiven{std::nullopt, day_begins_at + 3 * minute_ms});
  fold(state, FloorGiven{TableNumber{1}, day_begins_at + 4 * minute_ms});
  EXPECT_TRUE(is_on_wall(state, plan)) << "what was revealed stays so";
  EXPECT_EQ(shown_at(state, plan), day_begins_at + 4 * minute_ms);
}

TEST(WallRule, an_insight_is_shown_since_it_was_shared_or_its_table_had_the_floor) {
  State state = in_phase(PhaseKind::closing);
  const SharedInsight early = shared_insight("early", 1);
  SharedInsight late = shared_insight("late", 1);
  late.shared_at = day_begins_at + 10 * minute_ms;
  fold(state, FloorGiven{TableNumber{1}, day_begins_at + 5 * minute_ms});
  EXPECT_EQ(shown_at(state, early), day_begins_at + 5 * minute_ms);
  EXPECT_EQ(shown_at(state, late), day_begins_at + 10 * minute_ms);
  fold(state, WallModeSet{WallMode::all});
  EXPECT_EQ(shown_at(state, early), day_begins_at);
}

TEST(WallRule, an_insight_is_shown_anew_when_a_hold_or_a_blank_is_lifted) {
  State state = in_phase(PhaseKind::closing);
  const SharedInsight held = shared_insight("held", 1);
  const SharedInsight other = shared_insight("other", 1);
  fold(state, FloorGiven{TableNumber{1}, day_begins_at + 5 * minute_ms});
  fold(state, InsightHeld{held.id, true, day_begins_at + 6 * minute_ms});
  fold(state, InsightHeld{held.id, false, day_begins_at + 7 * minute_ms});
  EXPECT_EQ(shown_at(state, held), day_begins_at + 7 * minute_ms);
  EXPECT_EQ(shown_at(state, other), day_begins_at + 5 * minute_ms);
  fold(state, WallBlanked{true, day_begins_at + 8 * minute_ms});
  fold(state, WallBlanked{false, day_begins_at + 9 * minute_ms});
  EXPECT_EQ(shown_at(state, held), day_begins_at + 9 * minute_ms);
  EXPECT_EQ(shown_at(state, other), day_begins_at + 9 * minute_ms);
  fold(state, FloorGiven{TableNumber{2}, day_begins_at + 10 * minute_ms});
  fold(state, FloorGiven{TableNumber{1}, day_begins_at + 11 * minute_ms});
  EXPECT_EQ(shown_at(state, held), day_begins_at + 11 * minute_ms);
}

constexpr WallView views[] = {WallView::round,  WallView::test,  WallView::welcome, WallView::programme,
                              WallView::theme,  WallView::groups, WallView::stage,  WallView::thanks,
                              WallView::blank,  WallView::insight, WallView::reflections};

TEST(WallRule, D3_a_wall_that_shows_it_its_theme_or_groups_shows_it_whoever_has_the_floor) {
  int shown = 0;
  for (const PhaseKind phase : phases) {
    for (const WallView view : views) {
      for (const int table : {1, 3}) {  // of the themes regie and netwerk
        for (const auto& [held, blank] : {std::pair(false, false), std::pair(true, false), std::pair(false, true)}) {
          const SharedInsight insight = shared_insight("plan", table);
          State state = in_phase(phase);
          receive(state, insight);
          fold(state, FloorGiven{TableNumber{2}, day_begins_at});
          fold(state, InsightHeld{insight.id, held});
          fold(state, WallBlanked{blank});
          const bool in_round = is_in_round(state, insight);
          fold(state, WallPaired{{"w1"}, "Zaal", day_begins_at});
          fold(state, WallPaired{{"w2"}, "Foyer", day_begins_at});
          EXPECT_EQ(is_on_wall(state, insight), in_round) << "they begin with the round";
          const auto theme = view == WallView::theme ? std::optional(ThemeId{"regie"}) : std::nullopt;
          const auto alone = view == WallView::insight ? std::optional(insight.id) : std::nullopt;
          fold(state, WallShown{{"w2"}, {view, theme, alone}});
          const bool is_of_view = view == WallView::groups || alone || (theme && table == 1);
          const bool may_be_seen = phase == PhaseKind::closing && !held && !blank;
          EXPECT_EQ(is_on_wall(state, insight), in_round || (is_of_view && may_be_seen))
              << static_cast<int>(phase) << ' ' << static_cast<int>(view) << ' ' << table << held << blank;
          EXPECT_EQ(is_in_round(state, insight), in_round);
          if (is_on_wall(state, insight) && !in_round) ++shown;
        }
      }
    }
  }
  EXPECT_EQ(shown, 5);  // closing: of theme regie by theme, both by groups and alone
}

TEST(WallRule, D3_a_wall_that_shows_one_insight_shows_no_other) {
  State state = in_phase(PhaseKind::closing);
  const SharedInsight plan = shared_insight("plan", 1);
  receive(state, plan);
  fold(state, WallPaired{{"w1"}, "Zaal", day_begins_at});
  fold(state, WallShown{{"w1"}, {WallView::insight, {}, InsightId{"rust"}}});
  EXPECT_FALSE(is_on_wall(state, plan));
}

TEST(WallRule, C9_a_wall_with_its_own_view_shows_the_text_that_was_let_through) {
  State state = in_phase(PhaseKind::closing);
  const SharedInsight plan = shared_insight("plan", 1);
  receive(state, plan);
  fold(state, WallPaired{{"w1"}, "Zaal", day_begins_at});
  fold(state, WallShown{{"w1"}, {WallView::groups, {}}});
  fold(state, ModerationSet{Moderation::held, day_begins_at});
  EXPECT_FALSE(is_on_wall(state, plan)) << "it waits for a yes";
  fold(state, InsightsApproved{{{plan.id, 0}}, day_begins_at});
  EXPECT_TRUE(is_on_wall(state, plan));
}

TEST(WallRule, D3_elsewhere_an_insight_is_shown_since_the_round_began) {
  State state = in_phase(PhaseKind::closing);
  const SharedInsight plan = shared_insight("plan", 1);
  receive(state, plan);
  fold(state, WallPaired{{"w1"}, "Zaal", day_begins_at});
  fold(state, WallShown{{"w1"}, {WallView::groups, {}}});
  fold(state, FloorGiven{TableNumber{2}, day_begins_at + 5 * minute_ms});
  EXPECT_EQ(shown_at(state, plan), day_begins_at);
  fold(state, FloorGiven{TableNumber{1}, day_begins_at + 6 * minute_ms});
  EXPECT_EQ(shown_at(state, plan), day_begins_at + 6 * minute_ms);
  fold(state, RevealSet{RevealMode::one_by_one});
  EXPECT_EQ(shown_at(state, plan), day_begins_at) << "the round waits for it";
}

TEST(WallRule, G2_groups_are_shown_by_the_round_or_by_a_wall_of_its_own_while_insights_are) {
  for (const PhaseKind phase : phases) {
    State state = in_phase(phase);
    const bool is_shown = phase == PhaseKind::closing || phase == PhaseKind::ended;
    EXPECT_FALSE(shows_groups(state));
    fold(state, WallModeSet{WallMode::groups});
    EXPECT_EQ(shows_groups(state), is_shown);
    fold(state, WallModeSet{WallMode::floor});
    fold(state, WallPaired{{"w1"}, "Zaal", day_begins_at});
    fold(state, WallShown{{"w1"}, {WallView::groups, {}}});
    EXPECT_EQ(shows_groups(state), is_shown);
    fold(state, WallBlanked{true});
    EXPECT_FALSE(shows_groups(state));
  }
}

}  // namespace
}  // namespace oogst::core::plenary
