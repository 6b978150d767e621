// What a table is after an event. Total: never refuses, for what is in the journal has happened.
#pragma once

#include "server/core/table/events.hpp"
#include "server/core/table/state.hpp"

namespace oogst::core::table {

void fold(State& state, const Event& event);

}  // namespace oogst::core::table
