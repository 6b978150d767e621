// The paired walls: which there are, what each shows, and how. Pure, as `decide` and `fold` are, which come here with
// these commands and events; an overload each.
#pragma once

#include "server/core/context.hpp"
#include "server/core/plenary/commands.hpp"
#include "server/core/plenary/events.hpp"
#include "server/core/refusal.hpp"

namespace oogst::core::plenary {

Result<std::vector<Event>> decide_walls(const State& state, const PairWall& command, const Context& context);
Result<std::vector<Event>> decide_walls(const State& state, const RemoveWall& command, const Context& context);
Result<std::vector<Event>> decide_walls(const State& state, const ShowOnWall& command, const Context& context);
Result<std::vector<Event>> decide_walls(const State& state, const AdjustWall& command, const Context& context);

void fold_walls(State& state, const WallPaired& event);
void fold_walls(State& state, const WallRemoved& event);
void fold_walls(State& state, const WallShown& event);
void fold_walls(State& state, const WallAdjusted& event);

template <class Command>
concept WallCommand = requires(const State& state, const Command& command, const Context& context) {
  decide_walls(state, command, context);
};

template <class Event>
concept WallEvent = requires(State& state, const Event& event) {
  fold_walls(state, event);
};

}  // namespace oogst::core::plenary
