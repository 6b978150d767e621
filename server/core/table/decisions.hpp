// The decisions on a table, one function a command, grouped in sources: writing and sharing (decide.cpp), arranging,
// read-back, signals, and a moderator's correction. Only `decide` calls them; what they ask in common stands here.
#pragma once

#include "server/core/context.hpp"
#include "server/core/refusal.hpp"
#include "server/core/table/commands.hpp"
#include "server/core/table/events.hpp"
#include "server/core/table/state.hpp"

namespace oogst::core::table {

using Events = std::vector<Event>;

// What is decided on, and who asks.
struct Asked {
  const State& state;
  const Context& context;

  // Text is taken from whoever writes here now or once did: no phase, takeover or changed seat refuses it (PROTOCOL.md C6).
  bool may_write() const;
  // What is not typing needs the seat as it is now.
  bool may_arrange() const;
  bool may(Act act) const;
  bool sits_here() const { return context.table == state.number; }
  bool is_late() const { return context.phase == PhaseKind::ended; }
};

// An operation that was made to fit this insight's text becomes its next revision.
TextEdited edited(const Asked& asked, const Insight& insight, text::TextOp op);

// Why this insight is not on the table's list, if so: it was withdrawn, or merged into another.
std::optional<Refusal> not_listed(const Insight& insight, const std::string& field = "insight");

Result<Events> decide_one(const Asked& asked, const AddInsight& command);
Result<Events> decide_one(const Asked& asked, const WriteForTable& command);
Result<Events> decide_one(const Asked& asked, const OfferInsight& command);
Result<Events> decide_one(const Asked& asked, const EditText& command);
Result<Events> decide_one(const Asked& asked, const SetKind& command);
Result<Events> decide_one(const Asked& asked, const SetPerspectives& command);
Result<Events> decide_one(const Asked& asked, const ShareInsight& command);
Result<Events> decide_one(const Asked& asked, const UnshareInsight& command);
Result<Events> decide_one(const Asked& asked, const WithdrawInsight& command);
Result<Events> decide_one(const Asked& asked, const RestoreInsight& command);

Result<Events> decide_one(const Asked& asked, const MoveInsight& command);
Result<Events> decide_one(const Asked& asked, const OrderShared& command);
Result<Events> decide_one(const Asked& asked, const MergeInsights& command);
Result<Events> decide_one(const Asked& asked, const UnmergeInsight& command);
Result<Events> decide_one(const Asked& asked, const SplitInsight& command);

Result<Events> decide_one(const Asked& asked, const ConfirmInsight& command);
Result<Events> decide_one(const Asked& asked, const AskMeaning& command);
Result<Events> decide_one(const Asked& asked, const ExplainInsight& command);

Result<Events> decide_one(const Asked& asked, const CorrectInsight& command);

Result<Events> decide_one(const Asked& asked, const SetReady& command);
Result<Events> decide_one(const Asked& asked, const CallHelp& command);

}  // namespace oogst::core::table
