#include "server/hall/views/stage_view.hpp"

#include "server/core/words.hpp"
#include "server/hall/views/entry_diff.hpp"
#include "server/hall/views/merge_diff.hpp"
#include "server/hall/views/pieces.hpp"

namespace oogst::hall {

using core::TableNumber;
using core::plenary::State;
using nlohmann::json;

namespace {

// Null for nobody, and for who sits elsewhere.
json person_at(TableNumber table, const core::plenary::Person* person) {
  if (person == nullptr || person->seat.table != table) return nullptr;
  json entry = {{"name", person->name}, {"role", core::text_of(person->seat.role)}};
  if (person->perspective) entry["perspective"] = person->perspective->value;
  return entry;
}

// Null for what is not shared, of another table, or waits for its moment.
json standing_at(TableNumber table, const State& state, const core::SharedInsight* insight) {
  if (insight == nullptr || insight->table != table) return nullptr;
  if (state.held.contains(insight->id)) return "held";
  if (is_in_round(state, *insight)) return "on_wall";
  return nullptr;
}

// What was sent back to this table: an empty object where nothing was.
json returned_to(TableNumber table, const State& state) {
  json returned = json::object();
  for (const auto& [id, why] : state.returned) {
    const core::SharedInsight* insight = state.shared.find(id);
    if (insight && insight->table == table) returned["returned"][id.value] = returned_json(why);
  }
  return returned;
}

json stage_scene(const State& state) {
  json scene = {{"phase", phase_seen(state)}};
  if (const auto floor = floor_now(state)) scene["floor"] = floor_json(*floor);
  if (const auto next = next_now(state)) scene["next"] = next->value;
  if (state.phase().kind == core::PhaseKind::closing) scene["reveal"] = core::text_of(state.reveal);
  return scene;
}

json said_to(TableNumber table, const State& state) {
  json said = json::object();
  const core::plenary::Stage* stage = state.stages.find(table);
  if (stage == nullptr) return said;
  if (stage->open) said["open"] = true;
  if (stage->chair_asked) {
    said["chair_asked"] = {{"person", stage->chair_asked->person.value}, {"at", stage->chair_asked->at}};
  }
  if (stage->message) {
    said["message"] = {{"id", stage->message->id.value},
                       {"text", stage->message->text},
                       {"at", stage->message->at},
                       {"seen", stage->message->seen}};
  }
  return said;
}

struct StageDifference {
  const State& before;
  const State& after;
  TableNumber table;
  bool is_other_scene = false;
  bool is_other_stage = false;
  json people = nullptr;
  json insights = nullptr;

  void scene() { is_other_scene = true; }

  void stage() { is_other_stage = true; }
  void glossary() {}
  void step() {}

  void person(const core::PersonId& id) {
    is_other_stage = true;
    diff_entry(people, id.value, person_at(table, before.people.find(id)), person_at(table, after.people.find(id)));
  }

  void shared(const core::InsightId& id, std::optional<TableNumber> of) {
    if (of && *of != table) return;
    diff_entry(insights, id.value, standing_at(table, before, before.shared.find(id)),
               standing_at(table, after, after.shared.find(id)));
  }

  void wall(const core::WallId&) {}
  void groups() {}

  // What the wall shows of a table may change for all of its insights at once; what came or went is told by itself.
  void shared_of_table() {
    for (const auto& insight : after.shared.items()) {
      if (insight->table == table) shared(insight->id, table);
    }
  }
};

}  // namespace

json StageView::whole(const State& state) const {
  json people = json::object();
  for (const auto& person : state.people.items())
    diff_entry(people, person->id.value, nullptr, person_at(table_, person.get()));
  json insights = json::object();
  for (const auto& insight : state.shared.items()) {
    diff_entry(insights, insight->id.value, nullptr, standing_at(table_, state, insight.get()));
  }
  json whole = stage_scene(state);
  whole.update(said_to(table_, state));
  whole.update(returned_to(table_, state));
  whole["table"] = table_.value;
  whole["people"] = std::move(people);
  whole["wall"] = std::move(insights);
  return whole;
}

Changes StageView::difference(const State& before, const State& after, PlenaryEvents events) const {
  StageDifference difference{before, after, table_};
  tell_touches(before, after, events, difference);
  json patch;
  if (difference.is_other_scene) {
    difference.shared_of_table();
    patch = merge_diff(stage_scene(before), stage_scene(after));
  }
  if (difference.is_other_stage) patch.update(merge_diff(said_to(table_, before), said_to(table_, after)));
  if (before.returned != after.returned)
    patch.update(merge_diff(returned_to(table_, before), returned_to(table_, after)));
  put_entries(patch, "people", std::move(difference.people));
  put_entries(patch, "wall", std::move(difference.insights));
  return merge_of(patch);
}

}  // namespace oogst::hall
