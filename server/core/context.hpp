// What a decision may know beside the aggregate's own state: who asks, from which seat, and which phase it is. It is read from the
// plenary and may be a moment old.
#pragma once

#include <optional>

#include "server/core/definition.hpp"
#include "server/core/ids.hpp"
#include "server/core/permissions.hpp"

namespace oogst::core {

struct Context {
  TimeMs now = 0;
  PersonId person;
  Role role = Role::participant;
  std::optional<TableNumber> table;  // where this person sits now
  bool table_is_open = false;        // where this person sits, its chair lets participants write
  bool may_once_write = false;       // at the table that is asked: writes there now, or did before
  PhaseKind phase = PhaseKind::check_in;
  const Definition* definition = nullptr;  // outlives the call
};

// Whether this person may write now, at the table where she sits.
inline bool may_write_at_own_table(const Context& context) {
  return may(context.role, context.table_is_open ? Act::write_when_open : Act::write);
}

}  // namespace oogst::core
