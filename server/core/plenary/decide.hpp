// What a command to the plenary leads to: events, or a refusal. Pure; never changes the state.
#pragma once

#include "server/core/context.hpp"
#include "server/core/plenary/commands.hpp"
#include "server/core/plenary/events.hpp"
#include "server/core/refusal.hpp"

namespace oogst::core::plenary {

// No events: the command is granted and changes nothing.
Result<std::vector<Event>> decide(const State& state, const Command& command, const Context& context);

// What a person's command may know, for a command to the plenary or (with `at`) to a table.
Context context_of(const State& state, const PersonId& person, TimeMs now, std::optional<TableNumber> at = {});

}  // namespace oogst::core::plenary
