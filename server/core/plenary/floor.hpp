// The closing round: who has the floor, which tables follow in which order, how long a turn lasts, and how what a table
// shared comes onto the wall while it has the floor. Pure, as `decide` and `fold` are, which come here with these
// commands and events; an overload each.
#pragma once

#include "server/core/context.hpp"
#include "server/core/plenary/commands.hpp"
#include "server/core/plenary/events.hpp"
#include "server/core/refusal.hpp"

namespace oogst::core::plenary {

inline constexpr int turn_minutes_max = 60;
inline constexpr int turn_extension_minutes_max = 30;  // longer or shorter, at a time

Result<std::vector<Event>> decide_floor(const State& state, const GiveFloor& command, const Context& context);
Result<std::vector<Event>> decide_floor(const State& state, const MoveTable& command, const Context& context);
Result<std::vector<Event>> decide_floor(const State& state, const OrderTables& command, const Context& context);
Result<std::vector<Event>> decide_floor(const State& state, const SkipTable& command, const Context& context);
Result<std::vector<Event>> decide_floor(const State& state, const SetTurnTime& command, const Context& context);
Result<std::vector<Event>> decide_floor(const State& state, const ExtendTurn& command, const Context& context);
Result<std::vector<Event>> decide_floor(const State& state, const SetReveal& command, const Context& context);
Result<std::vector<Event>> decide_floor(const State& state, const RevealInsight& command, const Context& context);

void fold_floor(State& state, const FloorGiven& event);
void fold_floor(State& state, const FloorReturned& event);
void fold_floor(State& state, const TablesOrdered& event);
void fold_floor(State& state, const TableSkipped& event);
void fold_floor(State& state, const TurnTimeSet& event);
void fold_floor(State& state, const TurnEndSet& event);
void fold_floor(State& state, const RevealSet& event);
void fold_floor(State& state, const InsightRevealed& event);

template <class Command>
concept FloorCommand = requires(const State& state, const Command& command, const Context& context) {
  decide_floor(state, command, context);
};

template <class Event>
concept FloorEvent = requires(State& state, const Event& event) { fold_floor(state, event); };

}  // namespace oogst::core::plenary
