// What a command to a table leads to: events, or a refusal. Pure; never changes the state.
#pragma once

#include "server/core/context.hpp"
#include "server/core/refusal.hpp"
#include "server/core/table/commands.hpp"
#include "server/core/table/events.hpp"
#include "server/core/table/state.hpp"

namespace oogst::core::table {

// No events: the command is granted and changes nothing.
Result<std::vector<Event>> decide(const State& state, const Command& command, const Context& context);

}  // namespace oogst::core::table
