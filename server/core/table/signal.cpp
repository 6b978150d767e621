// Decisions on what a table signals to who leads the day.
#include "server/core/table/decisions.hpp"

namespace oogst::core::table {

Result<Events> decide_one(const Asked& asked, const SetReady& command) {
  if (!asked.may_arrange()) return refusal(RefusalCode::not_allowed);
  if (command.ready == asked.state.ready) return Events{};
  return Events{ReadySet{command.ready}};
}

Result<Events> decide_one(const Asked& asked, const CallHelp& command) {
  // "Someone is coming": who answers sits at no table.
  const bool answers = !command.help && may(asked.context.role, Act::answer_help);
  if (!asked.may(Act::ask) && !answers) return refusal(RefusalCode::not_allowed);
  if (command.help == asked.state.help_since.has_value()) return Events{};
  return Events{HelpCalled{command.help, asked.context.now}};
}

}  // namespace oogst::core::table
