// Topic `own`: what concerns one person alone. Not computed from every batch, as other views are: there are as many as
// people. `concerned_by` says whom a batch concerns, and those who follow take the whole. Pure functions, for any thread.
#pragma once

#include <set>
#include <string>

#include "server/hall/views/plenary_view.hpp"

namespace oogst::hall {

// Of this person (PROTOCOL.md F4).
nlohmann::json own_state(const core::plenary::State& state, const core::PersonId& person);

// The people whose own state these events, which led from `before` to `after`, may have changed.
std::set<std::string> concerned_by(const core::plenary::State& before, const core::plenary::State& after,
                                   PlenaryEvents events);

}  // namespace oogst::hall
