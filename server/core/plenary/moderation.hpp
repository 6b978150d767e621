// What of that which is offered a wall may show, and how: held, approved, sent back, spotlit, pinned. Pure, as `decide`
// and `fold` are, which come here with these commands and events; an overload each. The rule that follows from it is
// `is_on_wall` (state.hpp).
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

// Where the spotlight is on this one, it is on none any more.
void end_spotlight_on(State& state, const InsightId& id);

void fold_moderation(State& state, const InsightHeld& event);
void fold_moderation(State& state, const ModerationSet& event);
void fold_moderation(State& state, const InsightsApproved& event);
void fold_moderation(State& state, const InsightSentBack& event);
void fold_moderation(State& state, const VerdictReturned& event);
void fold_moderation(State& state, const InsightSpotlit& event);
void fold_moderation(State& state, const InsightPinned& event);

template <class Command>
concept ModerationCommand = requires(const State& state, const Command& command, const Context& context) {
  decide_moderation(state, command, context);
};

template <class Event>
concept ModerationEvent = requires(State& state, const Event& event) {
  fold_moderation(state, event);
};

}  // namespace oogst::core::plenary
