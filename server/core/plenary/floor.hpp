// The closing round: who has the floor, which tables follow in which order, how long a turn lasts, and how what a table
// shared comes onto the wall while it has the floor. Pure, as `decide` is, which comes here with these commands; an
// overload a command.
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

template <class Command>
concept FloorCommand = requires(const State& state, const Command& command, const Context& context) {
  decide_floor(state, command, context);
};

}  // namespace oogst::core::plenary
