// Decisions on what a table signals to who leads the day.
#include "server/core/table/decisions.hpp"

namespace oogst::core::table {

Result<Events> decide_one(const Asked& asked, const SetReady& command) {
  if (!asked.may_arrange()) return refusal(RefusalCode::not_allowed);
  if (command.ready == asked.state.ready) return Events{};
  return Events{ReadySet{command.ready}};
}

Result<Events> decide_one(const Asked& asked, const CallHelp& command) {
  const auto& help = asked.state.help;
  // "Someone is coming": who answers sits at no table.
  if (!command.help && may(asked.context.role, Act::answer_help)) {
    return help && !help->coming ? Events{HelpAnswered{asked.context.now}} : Events{};
  }
  if (!asked.may(Act::ask)) return refusal(RefusalCode::not_allowed);
  // Who calls again while someone should be coming, still waits.
  const bool is_so = command.help ? help && !help->coming : !help;
  if (is_so) return Events{};
  return Events{HelpCalled{command.help, asked.context.now}};
}

}  // namespace oogst::core::table
