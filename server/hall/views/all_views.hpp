// Which topics a conference has, each with its view.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "server/core/plenary/events.hpp"
#include "server/core/plenary/state.hpp"
#include "server/core/table/events.hpp"
#include "server/core/table/state.hpp"
#include "server/hall/views/view.hpp"

namespace oogst::hall {

using PlenaryViewPtr = std::unique_ptr<View<core::plenary::State, core::plenary::Event>>;
using TableViewPtr = std::unique_ptr<View<core::table::State, core::table::Event>>;

// programme, moderator, organiser, wall, shared, and a stage for each table. (`own` is each person's: own_view.hpp.)
std::vector<std::pair<protocol::Topic, PlenaryViewPtr>> plenary_views(const core::Definition& definition);

// table/N and tally/N.
std::vector<std::pair<protocol::Topic, TableViewPtr>> table_views(core::TableNumber table);

}  // namespace oogst::hall
