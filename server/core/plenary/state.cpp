#include "server/core/plenary/state.hpp"

#include <algorithm>

namespace oogst::core::plenary {

std::optional<TimeMs> planned_end(const Phase& phase, TimeMs started_at) {
  if (phase.minutes <= 0) return std::nullopt;
  return started_at + phase.minutes * minute_ms;
}

std::optional<TableNumber> next_table(const State& state) {
  std::vector<TableNumber> spoken = state.spoken;
  std::ranges::sort(spoken);
  auto at = spoken.begin();
  for (const TablePlan& table : state.definition->tables) {
    at = std::find_if(at, spoken.end(), [&](TableNumber number) { return number >= table.number; });
    if (at == spoken.end() || *at != table.number) return table.number;
  }
  return std::nullopt;
}

bool shows_table(const State& state, TableNumber table) {
  if (state.blank) return false;
  switch (state.phase().kind) {
    case PhaseKind::closing: return state.mode == WallMode::all || (state.floor && state.floor->table == table);
    case PhaseKind::ended: return true;
    default: return false;
  }
}

bool is_on_wall(const State& state, const SharedInsight& insight) {
  return shows_table(state, insight.table) && !state.held.contains(insight.id);
}

TimeMs shown_at(const State& state, const SharedInsight& insight) {
  const bool by_floor = state.phase().kind == PhaseKind::closing && state.mode == WallMode::floor && state.floor;
  return std::max(insight.shared_at, by_floor ? state.floor->since : state.run().started_at);
}

bool is_open(const State& state, TableNumber table) {
  const Stage* stage = state.stages.find(table);
  return stage && stage->open;
}

const ChairQuestion* chair_question_at(const State& state, TableNumber table) {
  const Stage* stage = state.stages.find(table);
  return stage && stage->chair_asked ? &*stage->chair_asked : nullptr;
}

const Person* chair_of(const State& state, TableNumber table) {
  for (const auto& person : state.people.items()) {
    if (person->seat == Seat{Role::chair, table}) return person.get();
  }
  return nullptr;
}

}  // namespace oogst::core::plenary
