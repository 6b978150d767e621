// What is said to the tables: messages, and words that are explained. Pure, as `decide` is, which comes here with these
// commands; an overload a command.
#pragma once

#include "server/core/context.hpp"
#include "server/core/plenary/commands.hpp"
#include "server/core/plenary/events.hpp"
#include "server/core/refusal.hpp"

namespace oogst::core::plenary {

Result<std::vector<Event>> decide_words(const State& state, const SendMessage& command, const Context& context);
Result<std::vector<Event>> decide_words(const State& state, const TakeBackMessage& command, const Context& context);
Result<std::vector<Event>> decide_words(const State& state, const SeeMessage& command, const Context& context);
Result<std::vector<Event>> decide_words(const State& state, const AddTerm& command, const Context& context);
Result<std::vector<Event>> decide_words(const State& state, const RemoveTerm& command, const Context& context);

template <class Command>
concept WordCommand = requires(const State& state, const Command& command, const Context& context) {
  decide_words(state, command, context);
};

}  // namespace oogst::core::plenary
