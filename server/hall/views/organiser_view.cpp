#include "server/hall/views/organiser_view.hpp"

#include <algorithm>
#include <map>

#include "server/core/words.hpp"
#include "server/hall/views/entry_diff.hpp"
#include "server/hall/views/merge_diff.hpp"
#include "server/hall/views/pieces.hpp"

namespace oogst::hall {

using core::TableNumber;
using core::plenary::State;
using nlohmann::json;

namespace {

json entry_of(const core::plenary::Person* person) {
  if (person == nullptr) return nullptr;
  json entry = {{"name", person->name}, {"role", core::text_of(person->seat.role)}, {"joined_at", person->joined_at}};
  if (person->seat.table) entry["table"] = person->seat.table->value;
  if (person->perspective) entry["perspective"] = person->perspective->value;
  return entry;
}

// Null for a table that shares nothing.
json shared_by(const State& state, TableNumber table) {
  const auto count =
      std::ranges::count_if(state.shared.items(), [&](const auto& insight) { return insight->table == table; });
  return count > 0 ? json(count) : json(nullptr);
}

struct OrganiserDifference {
  const State& before;
  const State& after;
  bool is_other_stage = false;
  json people = nullptr;
  json counts = nullptr;

  void scene() {}
  void stage() { is_other_stage = true; }
  void glossary() {}
  void step() {}
  void wall(const core::WallId&) {}
  void groups() {}

  void person(const core::PersonId& id) {
    is_other_stage = true;
    diff_entry(people, id.value, entry_of(before.people.find(id)), entry_of(after.people.find(id)));
  }

  // Most often a shared text is typed at, and no count changes.
  void shared(const core::InsightId& id, std::optional<TableNumber>) {
    const core::SharedInsight* was = before.shared.find(id);
    const core::SharedInsight* is = after.shared.find(id);
    if ((was == nullptr) == (is == nullptr)) return;
    const TableNumber table = (was != nullptr ? was : is)->table;
    diff_entry(counts, std::to_string(table.value), shared_by(before, table), shared_by(after, table));
  }
};

}  // namespace

json OrganiserView::whole(const State& state) const {
  json people = json::object();
  for (const auto& person : state.people.items()) people[person->id.value] = entry_of(person.get());
  std::map<TableNumber, std::size_t> counts;
  for (const auto& insight : state.shared.items()) ++counts[insight->table];
  json shared = json::object();
  for (const auto& [table, count] : counts) shared[std::to_string(table.value)] = count;
  json whole = chair_questions(state);
  whole["people"] = std::move(people);
  whole["shared"] = std::move(shared);
  return whole;
}

Changes OrganiserView::difference(const State& before, const State& after, PlenaryEvents events) const {
  OrganiserDifference difference{before, after};
  tell_touches(events, difference);
  json patch;
  if (difference.is_other_stage) patch.update(merge_diff(chair_questions(before), chair_questions(after)));
  put_entries(patch, "people", std::move(difference.people));
  put_entries(patch, "shared", std::move(difference.counts));
  return merge_of(patch);
}

}  // namespace oogst::hall
