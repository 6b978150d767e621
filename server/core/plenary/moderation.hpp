// What of the shared insights a wall may show, and how: held, approved, sent back, spotlit, pinned. Pure, as `decide`
// is, which comes here with these commands; an overload a command. The rule that follows from it is `is_on_wall`
// (state.hpp).
#pragma once

#include "server/core/context.hpp"
#include "server/core/plenary/commands.hpp"
#include "server/core/plenary/events.hpp"
#include "server/core/refusal.hpp"

namespace oogst::core::plenary {

Result<std::vector<Event>> decide_moderation(const State& state, const SetModeration& command, const Context& context);
Result<std::vector<Event>> decide_moderation(const State& state, const HoldInsight& command, const Context& context);
Result<std::vector<Event>> decide_moderation(const State& state, const ApproveInsights& command,
                                             const Context& context);
Result<std::vector<Event>> decide_moderation(const State& state, const SendBackInsight& command,
                                             const Context& context);
Result<std::vector<Event>> decide_moderation(const State& state, const SpotlightInsight& command,
                                             const Context& context);
Result<std::vector<Event>> decide_moderation(const State& state, const PinInsight& command, const Context& context);

template <class Command>
concept ModerationCommand = requires(const State& state, const Command& command, const Context& context) {
  decide_moderation(state, command, context);
};

}  // namespace oogst::core::plenary
