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

std::optional<Offered> find_offered(const State& state, const InsightId& id) {
  if (const SharedInsight* insight = state.shared.find(id)) return Offered{&insight->text, insight->text_revision, {}};
  const Reflection* reflection = state.reflections.find(id);
  if (!reflection) return std::nullopt;
  return Offered{&reflection->text, reflection->text_revision, reflection->name};
}

bool approves(const Approval& approval, const Offered& offered) {
  return approval.text == *offered.text && approval.name == offered.name;
}

Verdict verdict_of(const State& state, const InsightId& id) {
  Verdict verdict;
  verdict.held = state.held.contains(id);
  if (const auto at = state.returned.find(id); at != state.returned.end()) verdict.returned = at->second;
  if (const Approval* approval = state.approved.find(id)) verdict.approval = *approval;
  return verdict;
}

bool is_let_through(const State& state, const InsightId& id) {
  return !state.held.contains(id) && (state.moderation == Moderation::direct || state.approved.contains(id));
}

static const std::string* text_let_through(const State& state, const InsightId& id, const std::string& text) {
  if (!is_let_through(state, id)) return nullptr;
  return state.moderation == Moderation::direct ? &text : &state.approved.find(id)->text;
}

const std::string* wall_text(const State& state, const SharedInsight& insight) {
  return text_let_through(state, insight.id, insight.text);
}

const std::string* wall_text(const State& state, const Reflection& reflection) {
  return text_let_through(state, reflection.id, reflection.text);
}

const std::string* wall_name(const State& state, const Reflection& reflection) {
  if (!reflection.name) return nullptr;
  if (state.moderation == Moderation::direct) return &*reflection.name;
  const Approval* approval = state.approved.find(reflection.id);
  return approval && approval->name == reflection.name ? &*reflection.name : nullptr;
}

bool is_spotlit(const State& state, const InsightId& id) {
  return state.spotlight && state.spotlight->insight == id;
}

bool is_closing_or_ended(const State& state) {
  const PhaseKind phase = state.phase().kind;
  return phase == PhaseKind::closing || phase == PhaseKind::ended;
}

// What is offered is shown from the closing round on.
static bool shows_offered(const State& state) { return !state.blank && is_closing_or_ended(state); }

bool shows_table(const State& state, TableNumber table) {
  if (!shows_offered(state)) return false;
  if (state.phase().kind == PhaseKind::ended) return true;
  if (state.mode != WallMode::floor) return state.mode != WallMode::reflections;
  const auto floor = floor_of(state);
  return floor && floor->table == table;
}

// Whoever has the floor.
static bool keeps_place(const State& state, const InsightId& id) {
  if (state.blank || state.phase().kind != PhaseKind::closing) return false;
  return is_spotlit(state, id) || (state.pinned.contains(id) && state.mode != WallMode::reflections);
}

bool is_in_round(const State& state, const SharedInsight& insight) {
  const bool waits_to_be_revealed = shows_revealed_only(state) && !state.revealed_at.contains(insight.id);
  const bool is_in_turn = shows_table(state, insight.table) && !waits_to_be_revealed;
  return wall_text(state, insight) && (is_in_turn || keeps_place(state, insight.id));
}

bool is_in_round(const State& state, const Reflection& reflection) {
  const bool is_in_turn = state.phase().kind == PhaseKind::ended || state.mode == WallMode::reflections;
  return shows_offered(state) && wall_text(state, reflection) && (is_in_turn || is_spotlit(state, reflection.id));
}

template <class Shows>
static bool some_wall(const State& state, Shows&& shows) {
  return shows_offered(state) &&
         std::ranges::any_of(state.walls.items(), [&](const auto& wall) { return shows(wall->shown); });
}

bool is_on_wall(const State& state, const SharedInsight& insight) {
  if (!wall_text(state, insight)) return false;
  const TablePlan* plan = state.definition->table(insight.table);
  return is_in_round(state, insight) || some_wall(state, [&](const ShownView& shown) {
           return shown.view == WallView::groups || shown.insight == insight.id ||
                  (shown.theme && plan && shown.theme == plan->theme);
         });
}

bool is_on_wall(const State& state, const Reflection& reflection) {
  if (!wall_text(state, reflection)) return false;
  return is_in_round(state, reflection) || some_wall(state, [&](const ShownView& shown) {
           return shown.view == WallView::reflections || shown.insight == reflection.id;
         });
}

bool shows_groups(const State& state) {
  return (shows_offered(state) && state.mode == WallMode::groups) ||
         some_wall(state, [](const ShownView& shown) { return shown.view == WallView::groups; });
}

static TimeMs moment_in(const std::map<InsightId, TimeMs>& moments, const InsightId& id) {
  const auto moment = moments.find(id);
  return moment == moments.end() ? TimeMs{0} : moment->second;
}

// Since when there is a place for it on the wall.
static TimeMs placed_at(const State& state, const SharedInsight& insight) {
  const InsightId& id = insight.id;
  if (is_spotlit(state, id)) return state.spotlight->since;
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

TimeMs shown_at(const State& state, const Reflection& reflection) {
  const TimeMs placed_at = is_spotlit(state, reflection.id) ? state.spotlight->since : state.run().started_at;
  return std::max({reflection.sent_at, placed_at, state.unblanked_at, moment_in(state.let_through_at, reflection.id)});
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
