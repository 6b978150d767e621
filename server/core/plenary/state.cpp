#include "server/core/plenary/state.hpp"

#include <algorithm>

#include "protocol/text/fold_case.hpp"

namespace oogst::core::plenary {

std::optional<TimeMs> planned_end(const Phase& phase, TimeMs started_at) {
  if (phase.minutes <= 0) return std::nullopt;
  return started_at + phase.minutes * minute_ms;
}

TimeMs extended_end(const Stretch& stretch, int minutes, TimeMs now) {
  const TimeMs from = minutes > 0 ? std::max(stretch.ends_at, now) : stretch.ends_at;
  return std::max(from + minutes * minute_ms, stretch.from);
}

std::optional<Floor> floor_of(const State& state) {
  if (state.turns.empty() || !state.turns.back().table) return std::nullopt;
  const FloorTurn& turn = state.turns.back();
  return Floor{*turn.table, turn.since, turn.ends_at};
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
  const auto waits = [&](TableNumber table) {
    return !state.skipped.contains(table) && !std::ranges::binary_search(spoken, table);
  };
  const auto next = std::ranges::find_if(state.order, waits);
  return next == state.order.end() ? std::nullopt : std::optional(*next);
}

std::optional<TimeMs> turn_end(const State& state, TimeMs since) {
  if (state.turn_minutes <= 0) return std::nullopt;
  return since + state.turn_minutes * minute_ms;
}

bool shows_revealed_only(const State& state) {
  return state.phase().kind == PhaseKind::closing && state.mode == WallMode::floor &&
         state.reveal == RevealMode::one_by_one;
}

const std::string* wall_text(const State& state, const SharedInsight& insight) {
  if (state.held.contains(insight.id)) return nullptr;
  if (state.moderation == Moderation::direct) return &insight.text;
  const Approval* approval = state.approved.find(insight.id);
  return approval ? &approval->text : nullptr;
}

// Insights are shown from the closing round on.
static bool shows_insights(const State& state) {
  const PhaseKind phase = state.phase().kind;
  return !state.blank && (phase == PhaseKind::closing || phase == PhaseKind::ended);
}

bool shows_table(const State& state, TableNumber table) {
  if (!shows_insights(state)) return false;
  if (state.phase().kind == PhaseKind::ended || state.mode != WallMode::floor) return true;
  const auto floor = floor_of(state);
  return floor && floor->table == table;
}

// Whoever has the floor.
static bool keeps_place(const State& state, const InsightId& id) {
  if (state.blank || state.phase().kind != PhaseKind::closing) return false;
  return state.pinned.contains(id) || (state.spotlight && state.spotlight->insight == id);
}

bool is_in_round(const State& state, const SharedInsight& insight) {
  const bool waits_to_be_revealed = shows_revealed_only(state) && !state.revealed_at.contains(insight.id);
  const bool is_in_turn = shows_table(state, insight.table) && !waits_to_be_revealed;
  return wall_text(state, insight) && (is_in_turn || keeps_place(state, insight.id));
}

// Whether a wall with a view of its own shows what this table shared.
static bool shows_elsewhere(const State& state, TableNumber table) {
  const TablePlan* plan = state.definition->table(table);
  return shows_insights(state) && std::ranges::any_of(state.walls.items(), [&](const auto& wall) {
           const ShownView& shown = wall->shown;
           return shown.view == WallView::groups || (shown.theme && plan && shown.theme == plan->theme);
         });
}

bool is_on_wall(const State& state, const SharedInsight& insight) {
  return is_in_round(state, insight) || (wall_text(state, insight) && shows_elsewhere(state, insight.table));
}

bool shows_groups(const State& state) {
  const auto has_them = [](const auto& wall) { return wall->shown.view == WallView::groups; };
  return shows_insights(state) &&
         (state.mode == WallMode::groups || std::ranges::any_of(state.walls.items(), has_them));
}

static TimeMs moment_in(const std::map<InsightId, TimeMs>& moments, const InsightId& id) {
  const auto moment = moments.find(id);
  return moment == moments.end() ? TimeMs{0} : moment->second;
}

// Since when there is a place for it on the wall.
static TimeMs placed_at(const State& state, const SharedInsight& insight) {
  const InsightId& id = insight.id;
  if (state.spotlight && state.spotlight->insight == id) return state.spotlight->since;
  if (const auto pinned = state.pinned.find(id); pinned != state.pinned.end()) return pinned->second;
  const auto floor = floor_of(state);
  const bool is_with_floor = floor && floor->table == insight.table && is_in_round(state, insight);
  const bool by_floor = state.phase().kind == PhaseKind::closing && state.mode == WallMode::floor && is_with_floor;
  if (!by_floor) return state.run().started_at;
  return std::max(floor->since, shows_revealed_only(state) ? moment_in(state.revealed_at, id) : TimeMs{0});
}

TimeMs shown_at(const State& state, const SharedInsight& insight) {
  return std::max({insight.shared_at, placed_at(state, insight), state.unblanked_at,
                   moment_in(state.let_through_at, insight.id)});
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
