#include "server/hall/views/moderator_view.hpp"

#include "server/core/plenary/groups.hpp"
#include "server/core/words.hpp"
#include "server/hall/views/entry_diff.hpp"
#include "server/hall/views/merge_diff.hpp"
#include "server/hall/views/pieces.hpp"

namespace oogst::hall {

using core::plenary::State;
using nlohmann::json;

namespace {

json phase_with_previous(const State& state) {
  json phase = {{"id", state.phase().id.value}};
  if (state.runs.size() > 1) {
    const core::plenary::PhaseRun& previous = state.runs[state.runs.size() - 2];
    phase["previous"] = state.definition->phases[previous.phase].id.value;
  }
  return phase;
}

json moderator_scene(const State& state) {
  json scene = {{"phase", phase_with_previous(state)},
                {"mode", core::text_of(state.mode)},
                {"blank", state.blank},
                {"moderation", core::text_of(state.moderation)},
                {"reveal", core::text_of(state.reveal)}};
  put_round(scene, state);
  if (state.turn_minutes > 0) scene["turn_minutes"] = state.turn_minutes;
  if (state.spotlight) scene["spotlight"] = state.spotlight->insight.value;
  if (state.reflecting) scene["reflecting"] = true;
  return scene;
}

// "text_revision","held","approved"?,"returned"?
void put_verdict(json& card, const State& state, const core::InsightId& id, const core::plenary::Offered& offered) {
  card["text_revision"] = offered.text_revision;
  card["held"] = state.held.contains(id);
  if (const auto* approval = state.approved.find(id)) {
    card["approved"] = {{"text_revision", approval->text_revision}};
    if (!approves(*approval, offered)) card["approved"]["text"] = approval->text;
  }
  if (const auto at = state.returned.find(id); at != state.returned.end()) card["returned"] = returned_json(at->second);
}

json card_of(const State& state, const core::SharedInsight* insight) {
  if (insight == nullptr) return nullptr;
  json card = shared_card(state, *insight, insight->text);
  card["shared_at"] = insight->shared_at;
  card["on_wall"] = is_in_round(state, *insight);
  put_verdict(card, state, insight->id, {&insight->text, insight->text_revision, std::nullopt});
  return card;
}

json reflection_of(const State& state, const core::ReflectionId& id) {
  const core::plenary::Reflection* reflection = state.reflections.find(id);
  if (reflection == nullptr) return nullptr;
  json card = reflection_card(*reflection, reflection->text, reflection->name ? &*reflection->name : nullptr);
  card["on_wall"] = is_in_round(state, *reflection);
  put_verdict(card, state, id, {&reflection->text, reflection->text_revision, reflection->name});
  return card;
}

json entry_of(const core::plenary::Wall* wall) {
  if (wall == nullptr) return nullptr;
  json entry = shown_json(*wall);
  entry["name"] = wall->name;
  entry["paired_at"] = wall->paired_at;
  return entry;
}

// What is said to tables and asked there; what there is nothing of is absent.
json said_at_tables(const State& state) {
  json said = chair_questions(state);
  for (const auto& message : state.messages) {
    said["messages"][message->id.value] = {{"text", message->text},
                                           {"at", message->at},
                                           {"tables", table_list(message->tables)},
                                           {"seen", table_list(message->seen)}};
  }
  return said;
}

// What each person can take back; absent where nobody can.
json last_steps(const State& state) {
  json last = json::object();
  for (const auto& [person, steps] : state.steps) {
    const core::plenary::Step& step = *steps.back();
    json entry = {{"step", step.number}, {"did", core::text_of(step.did)}};
    if (step.table) entry["table"] = step.table->value;
    if (step.insight) entry["insight"] = step.insight->value;
    if (step.wall) entry["wall"] = step.wall->value;
    last[person.value] = std::move(entry);
  }
  return last.empty() ? json::object() : json{{"last_steps", std::move(last)}};
}

json all_groups(const State& state) {
  return groups_json(state, [](const State&, const core::SharedInsight&) { return true; });
}

struct ModeratorDifference {
  const State& before;
  const State& after;
  bool is_other_scene = false;
  bool is_other_stage = false;
  bool is_other_step = false;
  bool are_other_groups = false;
  json cards = nullptr;
  json reflections = nullptr;
  json walls = nullptr;

  void scene() { is_other_scene = true; }
  void person(const core::PersonId&) { is_other_stage = true; }
  void stage() { is_other_stage = true; }
  void glossary() {}
  void step() { is_other_step = true; }
  void groups() { are_other_groups = true; }

  void shared(const core::InsightId& id, std::optional<core::TableNumber>) {
    diff_entry(reflections, id.value, reflection_of(before, id), reflection_of(after, id));
    diff_entry(cards, id.value, card_of(before, before.shared.find(id)), card_of(after, after.shared.find(id)));
    const bool came_or_went = before.shared.contains(id) != after.shared.contains(id);
    if (came_or_went && group_with(after, id)) are_other_groups = true;
  }

  void wall(const core::WallId& id) {
    diff_entry(walls, id.value, entry_of(before.walls.find(id)), entry_of(after.walls.find(id)));
  }
};

}  // namespace

json ModeratorView::whole(const State& state) const {
  json cards = json::object();
  for (const auto& insight : state.shared.items()) cards[insight->id.value] = card_of(state, insight.get());
  json walls = json::object();
  for (const auto& wall : state.walls.items()) walls[wall->id.value] = entry_of(wall.get());
  json reflections = nullptr;
  for (const auto& reflection : state.reflections.items()) {
    diff_entry(reflections, reflection->id.value, nullptr, reflection_of(state, reflection->id));
  }
  json whole = moderator_scene(state);
  put_entries(whole, "reflections", std::move(reflections));
  whole.update(said_at_tables(state));
  whole.update(last_steps(state));
  whole.update(all_groups(state));
  whole["insights"] = std::move(cards);
  whole["walls"] = std::move(walls);
  return whole;
}

Changes ModeratorView::difference(const State& before, const State& after, PlenaryEvents events) const {
  ModeratorDifference difference{before, after};
  tell_touches(before, after, events, difference);
  json patch;
  if (difference.is_other_scene) {
    tell_round(before, after, after.shared.items(), difference);
    tell_round(before, after, after.reflections.items(), difference);
    patch = merge_diff(moderator_scene(before), moderator_scene(after));
  }
  if (difference.is_other_stage) patch.update(merge_diff(said_at_tables(before), said_at_tables(after)));
  if (difference.is_other_step) patch.update(merge_diff(last_steps(before), last_steps(after)));
  if (difference.are_other_groups) patch.update(merge_diff(all_groups(before), all_groups(after)));
  put_entries(patch, "insights", std::move(difference.cards));
  put_entries(patch, "reflections", std::move(difference.reflections), !before.reflections.empty(),
              !after.reflections.empty());
  put_entries(patch, "walls", std::move(difference.walls));
  return merge_of(patch);
}

}  // namespace oogst::hall
