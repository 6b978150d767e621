#include "server/hall/views/wall_view.hpp"

#include <algorithm>

#include "server/core/plenary/groups.hpp"
#include "server/core/words.hpp"
#include "server/hall/views/entry_diff.hpp"
#include "server/hall/views/merge_diff.hpp"
#include "server/hall/views/pieces.hpp"

namespace oogst::hall {

using core::plenary::State;
using nlohmann::json;

namespace {

// Of a shared insight or a reflection.
bool is_seen(const State& state, const core::InsightId& id) {
  const core::SharedInsight* insight = state.shared.find(id);
  const core::plenary::Reflection* reflection = state.reflections.find(id);
  return (insight && is_on_wall(state, *insight)) || (reflection && is_on_wall(state, *reflection));
}

json wall_scene(const State& state) {
  json scene = {{"phase", phase_seen(state)},
                {"mode", core::text_of(state.mode)},
                {"blank", state.blank}};
  put_round(scene, state);
  if (const auto next = next_now(state)) scene["next"] = next->value;
  // The wall leaves room for what is still to come.
  if (shows_revealed_only(state)) scene["reveal"] = core::text_of(state.reveal);
  if (state.spotlight && is_seen(state, state.spotlight->insight)) scene["spotlight"] = state.spotlight->insight.value;
  return scene;
}

// This and the next are the only ways into this topic. Null for all that the hall may not see now.
json card_on_wall(const State& state, const core::InsightId& id) {
  const core::SharedInsight* insight = state.shared.find(id);
  if (insight == nullptr || !is_on_wall(state, *insight)) return nullptr;
  json card = shared_card(state, *insight, *wall_text(state, *insight));
  card["shown_at"] = shown_at(state, *insight);
  if (!is_in_round(state, *insight)) card["elsewhere"] = true;
  return card;
}

json reflection_on_wall(const State& state, const core::ReflectionId& id) {
  const core::plenary::Reflection* reflection = state.reflections.find(id);
  if (reflection == nullptr || !is_on_wall(state, *reflection)) return nullptr;
  json card = reflection_card(*reflection, *wall_text(state, *reflection), wall_name(state, *reflection));
  card["shown_at"] = shown_at(state, *reflection);
  return card;
}

bool shows_reflections(const State& state) {
  return std::ranges::any_of(state.reflections.items(),
                             [&](const auto& reflection) { return is_on_wall(state, *reflection); });
}

// Only with what is on the wall beside them.
json groups_on_wall(const State& state) {
  return shows_groups(state) ? groups_json(state, core::plenary::is_on_wall) : json::object();
}

json shown_on(const core::plenary::Wall* wall) {
  return wall == nullptr ? json(nullptr) : shown_json(*wall);
}

core::plenary::ShownView view_on(const State& state, const core::WallId& id) {
  const core::plenary::Wall* wall = state.walls.find(id);
  return wall == nullptr ? core::plenary::ShownView{} : wall->shown;
}

struct WallDifference {
  const State& before;
  const State& after;
  bool is_other_scene = false;
  bool are_other_cards = false;  // any of them
  bool are_other_groups = false;
  bool are_other_reflections = false;  // any of them
  json cards = nullptr;
  json reflections = nullptr;
  json walls = nullptr;

  void scene() {
    is_other_scene = true;
    are_other_cards = true;
    are_other_groups = true;
    are_other_reflections = true;
  }
  void person(const core::PersonId&) {}
  void stage() {}
  void glossary() {}
  void step() {}
  void groups() { are_other_groups = true; }

  void shared(const core::InsightId& id, std::optional<core::TableNumber>) {
    diff_entry(reflections, id.value, reflection_on_wall(before, id), reflection_on_wall(after, id));
    const json was = card_on_wall(before, id);
    const json is = card_on_wall(after, id);
    diff_entry(cards, id.value, was, is);
    if (was.is_null() != is.is_null() && group_with(after, id)) are_other_groups = true;
  }

  void wall(const core::WallId& id) {
    diff_entry(walls, id.value, shown_on(before.walls.find(id)), shown_on(after.walls.find(id)));
    if (view_on(before, id) == view_on(after, id)) return;
    are_other_cards = true;
    are_other_groups = true;
    are_other_reflections = true;
  }

  // What came, went or was held is told by itself.
  template <class Things>
  void all_of(const Things& things) {
    for (const auto& thing : things) {
      if (is_on_wall(before, *thing) || is_on_wall(after, *thing)) shared(thing->id, std::nullopt);
    }
  }
};

}  // namespace

json WallView::whole(const State& state) const {
  json cards = json::object();
  for (const auto& insight : state.shared.items()) {
    diff_entry(cards, insight->id.value, nullptr, card_on_wall(state, insight->id));
  }
  json walls = json::object();
  for (const auto& wall : state.walls.items()) walls[wall->id.value] = shown_json(*wall);
  json reflections = nullptr;
  for (const auto& reflection : state.reflections.items()) {
    diff_entry(reflections, reflection->id.value, nullptr, reflection_on_wall(state, reflection->id));
  }
  json whole = wall_scene(state);
  put_entries(whole, "reflections", std::move(reflections));
  whole.update(groups_on_wall(state));
  whole["cards"] = std::move(cards);
  whole["walls"] = std::move(walls);
  return whole;
}

Changes WallView::difference(const State& before, const State& after, PlenaryEvents events) const {
  WallDifference difference{before, after};
  tell_touches(before, after, events, difference);
  json patch;
  if (difference.are_other_cards) difference.all_of(after.shared.items());
  if (difference.are_other_reflections) difference.all_of(after.reflections.items());
  if (difference.is_other_scene) patch = merge_diff(wall_scene(before), wall_scene(after));
  if (difference.are_other_groups) patch.update(merge_diff(groups_on_wall(before), groups_on_wall(after)));
  put_entries(patch, "cards", std::move(difference.cards));
  // Looked at all of them only where one came, changed or went.
  if (!difference.reflections.is_null()) {
    put_entries(patch, "reflections", std::move(difference.reflections), shows_reflections(before),
                shows_reflections(after));
  }
  put_entries(patch, "walls", std::move(difference.walls));
  return merge_of(patch);
}

}  // namespace oogst::hall
