// What the plenary is after an event. Total: never refuses, for what is in the journal has happened.
#pragma once

#include "server/core/plenary/events.hpp"

namespace oogst::core::plenary {

void fold(State& state, const Event& event);

}  // namespace oogst::core::plenary
