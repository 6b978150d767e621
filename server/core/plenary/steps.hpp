// Steps and the way back: everybody's own latest step first, and only while what it set still stands. The one place that
// knows which commands are steps, what an event changes and what undoes it. Pure, as `decide` is.
#pragma once

#include "server/core/context.hpp"
#include "server/core/plenary/commands.hpp"
#include "server/core/plenary/events.hpp"
#include "server/core/refusal.hpp"

namespace oogst::core::plenary {

// Where the command is a step and these events, which it brings about, change something: adds to them that it was taken.
void add_step(const State& state, const Command& command, const Context& context, std::vector<Event>& events);

Result<std::vector<Event>> decide_undo(const State& state, const UndoStep& command, const Context& context);
Result<std::vector<Event>> decide_undo(const State& state, const ForgetStep& command, const Context& context);

}  // namespace oogst::core::plenary
