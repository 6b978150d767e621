#include "server/hall/views/shared_view.hpp"

#include "server/hall/views/entry_diff.hpp"
#include "server/hall/views/pieces.hpp"

namespace oogst::hall {

using core::plenary::State;
using nlohmann::json;

namespace {

// Null for what is not shared, or held.
json card_of(const State& state, const core::InsightId& id) {
  const core::SharedInsight* insight = state.shared.find(id);
  if (insight == nullptr || state.held.contains(id)) return nullptr;
  json card = shared_card(state, *insight, insight->text);
  card["shared_at"] = insight->shared_at;
  if (is_in_round(state, *insight)) card["on_wall"] = true;
  return card;
}

struct SharedDifference {
  const State& before;
  const State& after;
  bool is_other_scene = false;
  json cards = nullptr;

  void scene() { is_other_scene = true; }
  void person(const core::PersonId&) {}
  void stage() {}
  void glossary() {}
  void step() {}
  void wall(const core::WallId&) {}
  void groups() {}

  void shared(const core::InsightId& id, std::optional<core::TableNumber>) {
    diff_entry(cards, id.value, card_of(before, id), card_of(after, id));
  }
};

}  // namespace

json SharedView::whole(const State& state) const {
  json cards = json::object();
  for (const auto& insight : state.shared.items()) {
    diff_entry(cards, insight->id.value, nullptr, card_of(state, insight->id));
  }
  return {{"insights", std::move(cards)}};
}

Changes SharedView::difference(const State& before, const State& after, PlenaryEvents events) const {
  SharedDifference difference{before, after};
  tell_touches(before, after, events, difference);
  if (difference.is_other_scene) tell_round(before, after, after.shared.items(), difference);
  json patch;
  put_entries(patch, "insights", std::move(difference.cards));
  return merge_of(patch);
}

}  // namespace oogst::hall
