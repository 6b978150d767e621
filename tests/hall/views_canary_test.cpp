// What an audience may not see never enters its states or changes: every text and name is a word that a search finds,
// and every one that is found must be allowed there.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "server/hall/views/all_views.hpp"
#include "tests/hall/views_random_day.hpp"

namespace oogst::hall {
namespace {

using core::PhaseKind;
using core::plenary::WallMode;
using nlohmann::json;
using protocol::TopicKind;

constexpr std::size_t digits = 6;

// "canary000123" for the word "canary", wherever it stands.
std::set<std::string> found_in(const std::string& sent, const std::string& word) {
  std::set<std::string> found;
  for (auto at = sent.find(word); at != std::string::npos; at = sent.find(word, at + 1)) {
    found.insert(sent.substr(at, word.size() + digits));
  }
  return found;
}

// An insight that others were merged into holds several.
void put_canaries(std::set<std::string>& all, const std::string& text) { all.merge(found_in(text, "canary")); }

template <class View, class Step>
std::string all_that_is_sent(const View& view, const Step& step) {
  std::string sent = view.state(step.after).dump();
  for (const auto& change : view.changes(step.before, step.after, step.events)) {
    if (const auto* merge = std::get_if<protocol::MergePatch>(&change)) sent += merge->json;
    if (const auto* edit = std::get_if<protocol::InsightEdit>(&change)) {
      for (const auto& component : edit->edit.op) {
        if (const auto* insert = std::get_if<text::Insert>(&component)) sent += insert->text;
      }
    }
  }
  return sent;
}

// Whether a wall has a view of its own that shows this insight, its table's theme, or all of them as groups.
bool is_shown_elsewhere(const core::plenary::State& state, const core::SharedInsight& insight) {
  for (const auto& wall : state.walls.items()) {
    if (wall->shown.view == core::plenary::WallView::groups) return true;
    if (wall->shown.view == core::plenary::WallView::insight && wall->shown.insight == insight.id) return true;
    const bool is_of_theme = wall->shown.theme && *wall->shown.theme == state.definition->table(insight.table)->theme;
    if (wall->shown.view == core::plenary::WallView::theme && is_of_theme) return true;
  }
  return false;
}

bool are_groups_shown(const core::plenary::State& state) {
  for (const auto& wall : state.walls.items()) {
    if (wall->shown.view == core::plenary::WallView::groups) return true;
  }
  return state.mode == WallMode::groups;
}

// The rule in the words of PROTOCOL.md 4.1, apart from the core's own: what the hall may read, and of which insights.
struct Seen {
  std::set<std::string> texts;
  std::set<std::string> titles;
  std::set<std::string> reflections;
  std::set<std::string> names;
};

bool has_spotlight(const core::plenary::State& state, const core::InsightId& id) {
  return state.spotlight && state.spotlight->insight == id;
}

// Whether some place on a wall is this reflection's, if it is let through.
bool has_a_place(const core::plenary::State& state, const core::plenary::Reflection& reflection) {
  for (const auto& wall : state.walls.items()) {
    if (wall->shown.view == core::plenary::WallView::reflections || wall->shown.insight == reflection.id) return true;
  }
  return state.phase().kind == PhaseKind::ended || state.mode == WallMode::reflections ||
         has_spotlight(state, reflection.id);
}

void put_reflections(Seen& seen, const core::plenary::State& state) {
  for (const auto& reflection : state.reflections.items()) {
    const auto* approval = state.approved.find(reflection->id);
    const bool is_asked_for = state.moderation == core::Moderation::held;
    if (state.held.contains(reflection->id) || (is_asked_for && !approval)) continue;
    if (!has_a_place(state, *reflection)) continue;
    seen.reflections.merge(found_in(is_asked_for ? approval->text : reflection->text, "pebble"));
    const bool is_named = reflection->name && (!is_asked_for || approval->name == reflection->name);
    if (is_named) seen.names.insert(*reflection->name);
  }
}

Seen hall_may_see(const core::plenary::State& state) {
  Seen seen;
  std::set<core::InsightId> insights;
  const PhaseKind kind = state.phase().kind;
  if (state.blank || (kind != PhaseKind::closing && kind != PhaseKind::ended)) return seen;
  for (const auto& insight : state.shared.items()) {
    const auto floor = floor_of(state);
    const bool is_revealed =
        state.reveal == core::plenary::RevealMode::all || state.revealed_at.contains(insight->id);
    const bool are_insights_shown = kind == PhaseKind::ended || state.mode != WallMode::reflections;
    const bool is_in_turn = kind == PhaseKind::ended || state.mode != WallMode::floor ||
                            (floor && floor->table == insight->table && is_revealed);
    const bool is_in_round = are_insights_shown && (is_in_turn || state.pinned.contains(insight->id));
    const bool has_a_place =
        is_in_round || has_spotlight(state, insight->id) || is_shown_elsewhere(state, *insight);
    const auto* approval = state.approved.find(insight->id);
    const bool waits = state.moderation == core::Moderation::held && !approval;
    if (!has_a_place || waits || state.held.contains(insight->id)) continue;
    put_canaries(seen.texts, state.moderation == core::Moderation::held ? approval->text : insight->text);
    insights.insert(insight->id);
  }
  put_reflections(seen, state);
  for (const auto& group : state.groups.items()) {
    const auto is_seen = [&](const core::InsightId& id) { return insights.contains(id); };
    if (are_groups_shown(state) && std::ranges::any_of(group->insights, is_seen)) {
      seen.titles.merge(found_in(group->title, "lantern"));
    }
  }
  return seen;
}

std::set<std::string> beyond(const std::set<std::string>& found, const std::set<std::string>& allowed) {
  std::set<std::string> stray;
  std::ranges::set_difference(found, allowed, std::inserter(stray, stray.end()));
  return stray;
}

template <class OnPlenary, class OnTable>
void play(std::uint64_t seed, OnPlenary on_plenary, OnTable on_table) {
  RandomDay day(seed, Words::canaries);
  const auto of_plenary = plenary_views(day.definition());
  day.morning();
  for (int i = 0; i < 100 && !::testing::Test::HasFailure(); ++i) {
    const auto batch = day.batch();
    if (const auto* step = std::get_if<PlenaryStep>(&batch)) {
      for (const auto& [topic, view] : of_plenary) on_plenary(day, topic, all_that_is_sent(*view, *step), step->after);
    } else {
      const auto& table_step = std::get<TableStep>(batch);
      for (const auto& [topic, view] : table_views(table_step.after.number)) {
        on_table(day, topic, all_that_is_sent(*view, table_step), table_step);
      }
    }
  }
}

TEST(Views, V5_WallHasTextsThatTheHallMaySeeAndNoNames) {
  std::size_t shown = 0;
  std::size_t kept_back = 0;
  std::size_t titles_shown = 0;
  std::size_t titles_kept_back = 0;
  std::size_t reflections_shown = 0;
  std::size_t reflections_kept_back = 0;
  std::size_t names_shown = 0;
  for (std::uint64_t seed = 1; seed <= 90; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    play(
        seed,
        [&](const RandomDay&, protocol::Topic topic, const std::string& sent, const core::plenary::State& after) {
          if (topic.kind != protocol::TopicKind::wall) return;
          const auto allowed = hall_may_see(after);
          const auto found = found_in(sent, "canary");
          EXPECT_EQ(beyond(found, allowed.texts), std::set<std::string>{});
          EXPECT_EQ(beyond(allowed.texts, found), std::set<std::string>{}) << "kept from the wall without a reason";
          const auto titles = found_in(sent, "lantern");
          EXPECT_EQ(titles, allowed.titles) << "of the groups that are shown";
          EXPECT_EQ(found_in(sent, "pebble"), allowed.reflections);
          EXPECT_EQ(found_in(sent, "songbird"), allowed.names) << "of those who may be named";
          EXPECT_EQ(found_in(sent, "person"), std::set<std::string>{});
          shown += found.size();
          kept_back += after.shared.size() - std::min(after.shared.size(), allowed.texts.size());
          titles_shown += titles.size();
          reflections_shown += allowed.reflections.size();
          reflections_kept_back += after.reflections.size() - allowed.reflections.size();
          names_shown += allowed.names.size();
          titles_kept_back += after.groups.size() - std::min(after.groups.size(), titles.size());
        },
        [](const RandomDay&, protocol::Topic, const std::string&, const TableStep&) {});
  }
  EXPECT_GT(shown, 100U);
  EXPECT_GT(kept_back, 500U);
  EXPECT_GT(titles_shown, 10U);
  EXPECT_GT(titles_kept_back, 300U);
  EXPECT_GT(reflections_shown, 100U);
  EXPECT_GT(reflections_kept_back, 500U);
  EXPECT_GT(names_shown, 30U);
}

TEST(Views, V5_WhatTheTableTalksAboutStaysThereUntilItsChairSharesIt) {
  std::size_t shared = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::map<int, std::set<std::string>> written;
    play(
        seed,
        [&](const RandomDay& day, protocol::Topic topic, const std::string& sent, const core::plenary::State&) {
          SCOPED_TRACE(protocol::name_of(topic));
          const auto found = found_in(sent, "canary");
          std::set<std::string> ever_shared;
          for (const std::string& text : day.texts_ever_shared()) put_canaries(ever_shared, text);
          EXPECT_EQ(beyond(found, ever_shared), std::set<std::string>{});
          const bool takes_part = topic.kind == TopicKind::moderator || topic.kind == TopicKind::wall;
          if (!takes_part && topic.kind != TopicKind::shared) {
            EXPECT_EQ(found, std::set<std::string>{});
          }
          if (!takes_part) {
            EXPECT_EQ(found_in(sent, "pebble"), std::set<std::string>{});
          }
          shared += found.size();
        },
        [&](const RandomDay&, protocol::Topic topic, const std::string& sent, const TableStep& step) {
          SCOPED_TRACE(protocol::name_of(topic));
          auto& own = written[topic.table];
          for (const auto& insight : step.after.insights.items()) put_canaries(own, insight->text);
          const auto found = found_in(sent, "canary");
          if (topic.kind == protocol::TopicKind::tally) {
            EXPECT_EQ(found, std::set<std::string>{});
          }
          for (const auto& [table, texts] : written) {
            if (table != topic.table) {
              for (const auto& text : found) EXPECT_FALSE(texts.contains(text)) << "of table " << table;
            }
          }
        });
  }
  EXPECT_GT(shared, 500U);
}

}  // namespace
}  // namespace oogst::hall
