#include "server/core/plenary/state.hpp"

#include <algorithm>

#include "protocol/text/fold_case.hpp"

namespace oogst::core::plenary {

std::optional<TimeMs> planned_end(const Phase& phase, TimeMs started_at) {
  if (phase.minutes <= 0) return std::nullopt;
  return started_at + phase.minutes * minute_ms;
}

std::optional<Floor> floor_of(const State& state) {
  if (state.turns.empty() || !state.turns.back().table) return std::nullopt;
  return Floor{*state.turns.back().table, state.turns.back().since};
}

std::vector<TableNumber> spoken_of(const State& state) {
  std::vector<TableNumber> spoken;
  for (const FloorTurn& turn : state.turns) {
    if (!turn.table) continue;
    std::erase(spoken, *turn.table);
    spoken.push_back(*turn.table);
  }
  return spoken;
}

std::optional<TableNumber> next_table(const State& state) {
  std::vector<TableNumber> spoken = spoken_of(state);
  std::ranges::sort(spoken);
  auto at = spoken.begin();
  for (const TablePlan& table : state.definition->tables) {
    at = std::find_if(at, spoken.end(), [&](TableNumber number) { return number >= table.number; });
    if (at == spoken.end() || *at != table.number) return table.number;
  }
  return std::nullopt;
}

const std::string* wall_text(const State& state, const SharedInsight& insight) {
  if (state.held.contains(insight.id)) return nullptr;
  if (state.moderation == Moderation::direct) return &insight.text;
  const Approval* approval = state.approved.find(insight.id);
  return approval ? &approval->text : nullptr;
}

bool shows_table(const State& state, TableNumber table) {
  if (state.blank) return false;
  switch (state.phase().kind) {
    case PhaseKind::closing: {
      const auto floor = floor_of(state);
      return state.mode == WallMode::all || (floor && floor->table == table);
    }
    case PhaseKind::ended: return true;
    default: return false;
  }
}

// Whoever has the floor.
static bool keeps_place(const State& state, const InsightId& id) {
  if (state.blank || state.phase().kind != PhaseKind::closing) return false;
  return state.pinned.contains(id) || (state.spotlight && state.spotlight->insight == id);
}

bool is_on_wall(const State& state, const SharedInsight& insight) {
  return wall_text(state, insight) && (shows_table(state, insight.table) || keeps_place(state, insight.id));
}

// Since when there is a place for it on the wall.
static TimeMs placed_at(const State& state, const InsightId& id) {
  if (state.spotlight && state.spotlight->insight == id) return state.spotlight->since;
  if (const auto pinned = state.pinned.find(id); pinned != state.pinned.end()) return pinned->second;
  const auto floor = floor_of(state);
  const bool by_floor = state.phase().kind == PhaseKind::closing && state.mode == WallMode::floor && floor;
  return by_floor ? floor->since : state.run().started_at;
}

TimeMs shown_at(const State& state, const SharedInsight& insight) {
  const auto let_through = state.let_through_at.find(insight.id);
  return std::max({insight.shared_at, placed_at(state, insight.id), state.unblanked_at,
                   let_through == state.let_through_at.end() ? TimeMs{0} : let_through->second});
}

bool is_open(const State& state, TableNumber table) {
  const Stage* stage = state.stages.find(table);
  return stage && stage->open;
}

const ChairQuestion* chair_question_at(const State& state, TableNumber table) {
  const Stage* stage = state.stages.find(table);
  return stage && stage->chair_asked ? &*stage->chair_asked : nullptr;
}

const Message* find_message(const State& state, const MessageId& id) {
  const auto at = std::ranges::find(state.messages, id, [](const auto& message) { return message->id; });
  return at == state.messages.end() ? nullptr : at->get();
}

const Term* find_term(const std::vector<Term>& glossary, const std::string& word) {
  const std::string folded = text::fold_case(word);
  const auto at = std::ranges::find(glossary, folded, [](const Term& term) { return text::fold_case(term.term); });
  return at == glossary.end() ? nullptr : &*at;
}

const Person* chair_of(const State& state, TableNumber table) {
  for (const auto& person : state.people.items()) {
    if (person->seat == Seat{Role::chair, table}) return person.get();
  }
  return nullptr;
}

}  // namespace oogst::core::plenary
