// Who sits where and as what: what is asked of the plenary about the people at the tables. Pure, as `decide` is, which
// comes here with these commands; an overload a command.
#pragma once

#include "server/core/context.hpp"
#include "server/core/plenary/commands.hpp"
#include "server/core/plenary/events.hpp"
#include "server/core/refusal.hpp"

namespace oogst::core::plenary {

Result<std::vector<Event>> decide_seats(const State& state, const TakeSeat& command, const Context& context);
Result<std::vector<Event>> decide_seats(const State& state, const NameScribe& command, const Context& context);
Result<std::vector<Event>> decide_seats(const State& state, const LetWrite& command, const Context& context);
Result<std::vector<Event>> decide_seats(const State& state, const HandOverChair& command, const Context& context);
Result<std::vector<Event>> decide_seats(const State& state, const AskChair& command, const Context& context);
Result<std::vector<Event>> decide_seats(const State& state, const ConfirmChair& command, const Context& context);
Result<std::vector<Event>> decide_seats(const State& state, const RefuseChair& command, const Context& context);

template <class Command>
concept SeatCommand = requires(const State& state, const Command& command, const Context& context) {
  decide_seats(state, command, context);
};

}  // namespace oogst::core::plenary
