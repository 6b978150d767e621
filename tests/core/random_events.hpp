// Random events out of a small world (a few ids, tables and phases), so that they meet each other. Also ones that no
// decision would make in that order: unknown ids, phases that do not exist, times that go back.
#pragma once

#include "server/core/plenary/events.hpp"
#include "server/core/table/events.hpp"
#include "tests/text/random_text.hpp"

namespace oogst::core {

Definition random_definition(const text::Choose& choose);
SharedInsight random_shared_insight(const text::Choose& choose);
table::Event random_table_event(const text::Choose& choose);
plenary::Event random_plenary_event(const text::Choose& choose);

}  // namespace oogst::core
