// Reflections: who may write one, and when. Pure, as `decide` and `fold` are, which come here with these commands and
// events; an overload each.
#pragma once

#include "server/core/context.hpp"
#include "server/core/plenary/commands.hpp"
#include "server/core/plenary/events.hpp"
#include "server/core/refusal.hpp"

namespace oogst::core::plenary {

Result<std::vector<Event>> decide_reflections(const State& state, const LetReflect& command, const Context& context);
Result<std::vector<Event>> decide_reflections(const State& state, const WriteReflection& command,
                                              const Context& context);
Result<std::vector<Event>> decide_reflections(const State& state, const WithdrawReflection& command,
                                              const Context& context);

void fold_reflections(State& state, const ReflectingLet& event);
void fold_reflections(State& state, const ReflectionWritten& event);
void fold_reflections(State& state, const ReflectionWithdrawn& event);

template <class Command>
concept ReflectionCommand = requires(const State& state, const Command& command, const Context& context) {
  decide_reflections(state, command, context);
};

template <class Event>
concept ReflectionEvent = requires(State& state, const Event& event) {
  fold_reflections(state, event);
};

}  // namespace oogst::core::plenary
