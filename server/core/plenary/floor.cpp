#include "server/core/plenary/floor.hpp"

#include <algorithm>

namespace oogst::core::plenary {
namespace {

using Events = std::vector<Event>;

bool is_closing(const State& state) {
  return state.phase().kind == PhaseKind::closing;
}

std::optional<TableNumber> table_with_floor(const State& state) {
  const auto floor = floor_of(state);
  return floor ? std::optional(floor->table) : std::nullopt;
}

bool has_floor_now(const State& state, TableNumber table) {
  return is_closing(state) && table_with_floor(state) == table;
}

std::vector<TableNumber> moved(std::vector<TableNumber> order, const MoveTable& command) {
  std::erase(order, command.table);
  const auto at = command.before ? std::ranges::find(order, *command.before) : order.end();
  order.insert(at, command.table);
  return order;
}

std::vector<TableNumber> sorted_by(const Definition& definition, RoundOrder by) {
  std::vector<TableNumber> order;
  for (const TablePlan& table : definition.tables) order.push_back(table.number);
  if (by == RoundOrder::number) return order;
  const auto place_of_theme = [&](TableNumber table) {
    return std::ranges::find(definition.themes, definition.table(table)->theme, &Theme::id) - definition.themes.begin();
  };
  std::ranges::stable_sort(order, {}, place_of_theme);
  return order;
}

Events ordered(const State& state, std::vector<TableNumber> order) {
  if (order == state.order) return {};
  return {TablesOrdered{std::move(order)}};
}

}  // namespace

Result<Events> decide_floor(const State& state, const GiveFloor& command, const Context& context) {
  if (!may(context.role, Act::steer_wall)) return refusal(RefusalCode::not_allowed);
  if (command.table && !state.definition->table(*command.table)) return refusal(RefusalCode::unknown_table, "table");
  if (!is_closing(state)) return refusal(RefusalCode::not_now);
  if (command.table == table_with_floor(state)) return Events{};
  if (command.from && *command.from != table_with_floor(state)) return refusal(RefusalCode::floor_moved_on, "from");
  Events events;
  if (command.table && state.skipped.contains(*command.table)) events.push_back(TableSkipped{*command.table, false});
  if (state.spotlight) events.push_back(InsightSpotlit{std::nullopt, context.now});  // so that undoing brings it back
  const auto ends_at = command.table ? turn_end(state, context.now) : std::nullopt;
  events.push_back(FloorGiven{command.table, context.now, ends_at});
  return events;
}

Result<Events> decide_floor(const State& state, const MoveTable& command, const Context& context) {
  if (!may(context.role, Act::steer_wall)) return refusal(RefusalCode::not_allowed);
  if (!state.definition->table(command.table)) return refusal(RefusalCode::unknown_table, "table");
  if (command.before && !state.definition->table(*command.before)) {
    return refusal(RefusalCode::unknown_table, "before");
  }
  if (command.before == command.table) return Events{};
  return ordered(state, moved(state.order, command));
}

Result<Events> decide_floor(const State& state, const OrderTables& command, const Context& context) {
  if (!may(context.role, Act::steer_wall)) return refusal(RefusalCode::not_allowed);
  return ordered(state, sorted_by(*state.definition, command.by));
}

Result<Events> decide_floor(const State& state, const SkipTable& command, const Context& context) {
  if (!may(context.role, Act::steer_wall)) return refusal(RefusalCode::not_allowed);
  if (!state.definition->table(command.table)) return refusal(RefusalCode::unknown_table, "table");
  if (command.skipped == state.skipped.contains(command.table)) return Events{};
  if (command.skipped && has_floor_now(state, command.table)) return refusal(RefusalCode::not_now, "table");
  return Events{TableSkipped{command.table, command.skipped}};
}

Result<Events> decide_floor(const State& state, const SetTurnTime& command, const Context& context) {
  if (!may(context.role, Act::steer_wall)) return refusal(RefusalCode::not_allowed);
  if (command.minutes < 0 || command.minutes > turn_minutes_max) return refusal(RefusalCode::out_of_range, "minutes");
  if (command.minutes == state.turn_minutes) return Events{};
  Events events{TurnTimeSet{command.minutes}};
  const auto floor = floor_of(state);
  if (!is_closing(state) || !floor) return events;
  std::optional<TimeMs> ends_at;
  if (command.minutes > 0) ends_at = floor->since + command.minutes * minute_ms;
  if (ends_at != floor->ends_at) events.push_back(TurnEndSet{ends_at});
  return events;
}

Result<Events> decide_floor(const State& state, const ExtendTurn& command, const Context& context) {
  if (!may(context.role, Act::steer_wall)) return refusal(RefusalCode::not_allowed);
  const bool is_in_range = command.minutes != 0 && command.minutes >= -turn_extension_minutes_max &&
                           command.minutes <= turn_extension_minutes_max;
  if (!is_in_range) return refusal(RefusalCode::out_of_range, "minutes");
  const auto floor = floor_of(state);
  if (!is_closing(state) || !floor || !floor->ends_at) return refusal(RefusalCode::not_now);
  const TimeMs ends_at = extended_end({floor->since, *floor->ends_at}, command.minutes, context.now);
  if (ends_at == *floor->ends_at) return Events{};
  return Events{TurnEndSet{ends_at}};
}

Result<Events> decide_floor(const State& state, const SetReveal& command, const Context& context) {
  if (!may(context.role, Act::steer_wall)) return refusal(RefusalCode::not_allowed);
  if (command.reveal == state.reveal) return Events{};
  return Events{RevealSet{command.reveal}};
}

// The chair taps along with what she says, or a moderator does it for her.
Result<Events> decide_floor(const State& state, const RevealInsight& command, const Context& context) {
  const SharedInsight* insight = state.shared.find(command.insight);
  const bool is_own = may(context.role, Act::reveal) && insight && insight->table == context.table;
  if (!is_own && !may(context.role, Act::steer_wall)) return refusal(RefusalCode::not_allowed);
  if (!insight) return refusal(RefusalCode::not_shared, "insight");
  if (!has_floor_now(state, insight->table)) return refusal(RefusalCode::not_now);
  if (command.revealed == state.revealed_at.contains(command.insight)) return Events{};
  return Events{InsightRevealed{command.insight, command.revealed, context.now}};
}

void fold_floor(State& state, const FloorGiven& event) {
  state.turns.push_back({event.table, event.at, event.ends_at});
  state.spotlight.reset();
}

void fold_floor(State& state, const FloorReturned&) {
  if (!state.turns.empty()) state.turns.pop_back();
  state.spotlight.reset();
}

void fold_floor(State& state, const TablesOrdered& event) { state.order = event.order; }

void fold_floor(State& state, const TableSkipped& event) {
  if (event.skipped) {
    state.skipped.insert(event.table);
  } else {
    state.skipped.erase(event.table);
  }
}

void fold_floor(State& state, const TurnTimeSet& event) { state.turn_minutes = event.minutes; }

void fold_floor(State& state, const TurnEndSet& event) {
  if (!state.turns.empty()) state.turns.back().ends_at = event.ends_at;
}

void fold_floor(State& state, const RevealSet& event) { state.reveal = event.reveal; }

void fold_floor(State& state, const InsightRevealed& event) {
  if (event.revealed) {
    state.revealed_at[event.insight] = event.at;
  } else {
    state.revealed_at.erase(event.insight);
  }
}

}  // namespace oogst::core::plenary
