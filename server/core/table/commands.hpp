// What can be asked of a table (PROTOCOL.md section 5.1).
#pragma once

#include <variant>

#include "protocol/text/text_op.hpp"
#include "server/core/insight.hpp"

namespace oogst::core::table {

struct AddInsight {
  InsightId insight;
  std::optional<QuestionId> question;
  InsightKind kind;
  std::vector<PerspectiveId> perspectives;
  std::string text;
};

// An operation whose author has not heard what became of it: under which name it travelled, and what it was on the text before it.
struct FlownOp {
  std::string client;
  std::uint64_t number;
  text::TextOp op;
};

struct EditText {
  InsightId insight;
  std::uint64_t base;  // the text revision that `op`, behind `behind`, was made on
  text::TextOp op;
  // The operations from `base` to now but for those in `behind`, in order and as they are past those: history is not in the state,
  // the hall brings it. Absent where the base is unknown, or of another history.
  std::optional<std::vector<text::TextOp>> since;
  std::vector<FlownOp> behind = {};
  std::optional<std::string> epoch = {};  // of the history that `base` belongs to
};

struct SetKind {
  InsightId insight;
  InsightKind kind;
};

struct SetPerspectives {
  InsightId insight;
  std::vector<PerspectiveId> perspectives;
};

struct ShareInsight {
  InsightId insight;
};

struct UnshareInsight {
  InsightId insight;
};

struct WithdrawInsight {
  InsightId insight;
};

struct RestoreInsight {
  InsightId insight;
};

// A browser offers what it last saw of an insight, since the server went back to an older backup (PROTOCOL.md E2). Says the same
// however often and by however many it is asked.
struct OfferInsight {
  InsightId insight;
  std::optional<QuestionId> question;
  InsightKind kind;
  std::vector<PerspectiveId> perspectives;
  std::string text;
  std::uint64_t text_revision;  // that `text` had, in the history that is gone
  InsightId beside;             // where `text` goes when it must stand beside another of the same rank
};

// To a question, before another insight there or, without one that stands there, to the end.
struct MoveInsight {
  InsightId insight;
  std::optional<QuestionId> question;
  std::optional<InsightId> before;
};

// The same among what is shared.
struct OrderShared {
  InsightId insight;
  std::optional<InsightId> before;
};

struct MergeInsights {
  InsightId insight;  // new
  std::vector<InsightId> originals;
};

struct UnmergeInsight {
  InsightId insight;
};

// What stands from `at` on, a position in the text at revision `base`, becomes an insight of its own.
struct SplitInsight {
  InsightId insight;
  InsightId into;  // new
  std::uint64_t base;
  std::size_t at;
  std::optional<std::vector<text::TextOp>> since;  // as of EditText
};

struct ConfirmInsight {
  InsightId insight;
  std::uint64_t text_revision;
  bool confirmed;
};

struct SetReady {
  bool ready;
};

struct CallHelp {
  bool help;
};

struct AskMeaning {
  InsightId insight;
};

struct ExplainInsight {
  InsightId insight;
  std::string explanation;
};

// What the table says, written down and shared by who leads the day.
struct WriteForTable {
  AddInsight said;
};

// A moderator mends a typo in what is shared: the whole new text, made on this text revision.
struct CorrectInsight {
  InsightId insight;
  std::uint64_t text_revision;
  std::string text;
};

using Command = std::variant<AddInsight, EditText, SetKind, SetPerspectives, ShareInsight, UnshareInsight,
                             WithdrawInsight, RestoreInsight, OfferInsight, MoveInsight, OrderShared, MergeInsights, UnmergeInsight,
                             SplitInsight, ConfirmInsight, SetReady, CallHelp, AskMeaning, ExplainInsight,
                             CorrectInsight, WriteForTable>;

}  // namespace oogst::core::table
