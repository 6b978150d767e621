// Groups: shared insights that say the same, put together (PROTOCOL.md G1). An insight is in at most one. Pure, as
// `decide` and `fold` are, which come here with these commands and events; an overload each.
#pragma once

#include "server/core/context.hpp"
#include "server/core/plenary/commands.hpp"
#include "server/core/plenary/events.hpp"
#include "server/core/refusal.hpp"

namespace oogst::core::plenary {

// The group that this insight is in, or nullptr: it is a lone voice.
const Group* group_with(const State& state, const InsightId& insight);

// The group with this id; without insights where there is none.
Group group_now(const State& state, const GroupId& id);

Result<std::vector<Event>> decide_groups(const State& state, const GroupInsights& command, const Context& context);
Result<std::vector<Event>> decide_groups(const State& state, const UngroupInsights& command, const Context& context);
Result<std::vector<Event>> decide_groups(const State& state, const NameGroup& command, const Context& context);

void fold_groups(State& state, const GroupChanged& event);

template <class Command>
concept GroupCommand = requires(const State& state, const Command& command, const Context& context) {
  decide_groups(state, command, context);
};

template <class Event>
concept GroupEvent = requires(State& state, const Event& event) {
  fold_groups(state, event);
};

}  // namespace oogst::core::plenary
