#include "server/core/table/decide.hpp"

#include <algorithm>

#include "protocol/text/unicode.hpp"
#include "server/core/table/decisions.hpp"

namespace oogst::core::table {

bool Asked::may_write() const { return context.may_once_write || may_arrange(); }

bool Asked::may_arrange() const { return sits_here() && may_write_at_own_table(context); }

bool Asked::may(Act act) const { return sits_here() && core::may(context.role, act); }

TextEdited edited(const Asked& asked, const Insight& insight, text::TextOp op) {
  return {insight.id, std::move(op), insight.text_revision + 1, asked.context.now, asked.is_late()};
}

std::optional<Refusal> not_listed(const Insight& insight, const std::string& field) {
  if (insight.standing == Standing::withdrawn) return refusal(RefusalCode::withdrawn, field);
  if (insight.standing == Standing::merged) return refusal(RefusalCode::merged, field);
  return std::nullopt;
}

namespace {

std::optional<Refusal> check_perspectives(const std::vector<PerspectiveId>& perspectives, const Context& context) {
  if (perspectives.size() > perspectives_max) return refusal(RefusalCode::too_many, "perspectives");
  for (const PerspectiveId& perspective : perspectives) {
    if (!context.definition->perspective(perspective)) return refusal(RefusalCode::unknown_perspective, "perspectives");
  }
  return std::nullopt;
}

// The text of a new insight, clean; or what is wrong with what it is told with.
template <class Told>
Result<std::string> text_of(const Asked& asked, const Told& command) {
  const bool is_full = asked.state.insights.size() >= insights_of_a_table_max;
  if (is_full && !asked.state.insights.contains(command.insight)) return refusal(RefusalCode::too_many, "insight");
  if (command.question && !asked.context.definition->asks(asked.state.number, *command.question)) {
    return refusal(RefusalCode::unknown_question, "question");
  }
  if (const auto wrong = check_perspectives(command.perspectives, asked.context)) return *wrong;
  std::string text = text::clean_text(command.text);
  if (text::count_code_points(text) > insight_text_max) return refusal(RefusalCode::text_too_long, "text");
  return text;
}

template <class Told>
Event added(const Asked& asked, const Told& command, const InsightId& id, const std::string& text) {
  return InsightAdded{id,   command.question,     command.kind,      command.perspectives,
                      text, asked.context.person, asked.context.now, asked.is_late()};
}

Result<Event> new_insight(const Asked& asked, const AddInsight& command) {
  if (asked.state.insights.contains(command.insight)) return refusal(RefusalCode::insight_exists, "insight");
  const auto text = text_of(asked, command);
  if (!text) return text.error();
  return added(asked, command, command.insight, *text);
}

}  // namespace

Result<Events> decide_one(const Asked& asked, const AddInsight& command) {
  if (!asked.may_write()) return refusal(RefusalCode::not_allowed);
  auto event = new_insight(asked, command);
  if (!event) return event.error();
  return Events{std::move(*event)};
}

// For a table that cannot write at this moment: nobody need come to its device to share it.
Result<Events> decide_one(const Asked& asked, const WriteForTable& command) {
  if (!core::may(asked.context.role, Act::write_for_table)) return refusal(RefusalCode::not_allowed);
  const PhaseKind phase = asked.context.phase;
  if (phase != PhaseKind::tables && phase != PhaseKind::closing) return refusal(RefusalCode::not_now);
  auto event = new_insight(asked, command.said);
  if (!event) return event.error();
  if (text::is_blank(std::get<InsightAdded>(*event).text)) return refusal(RefusalCode::empty_text, "text");
  return Events{std::move(*event), InsightShared{command.said.insight, asked.context.now}};
}

// The text of the highest rank wins; another of the same rank is kept beside it, once.
Result<Events> decide_one(const Asked& asked, const OfferInsight& command) {
  if (!asked.may_write()) return refusal(RefusalCode::not_allowed);
  const auto text = text_of(asked, command);
  if (!text) return text.error();
  const OfferTaken taken{command.insight, *text, command.text_revision};
  const Insight* insight = asked.state.insights.find(command.insight);
  if (!insight) return Events{added(asked, command, command.insight, *text), taken};

  const std::uint64_t offered_rank = insight->offered ? insight->offered->text_revision : 0;
  const std::uint64_t rank = std::max(insight->text_revision, offered_rank);
  const bool is_known = insight->text == *text || (insight->offered && insight->offered->text == *text);
  if (command.text_revision < rank || (command.text_revision == rank && is_known)) return Events{};
  if (command.text_revision == rank) {
    if (asked.state.insights.contains(command.beside)) return Events{};
    return Events{added(asked, command, command.beside, *text)};
  }
  if (insight->text == *text) return Events{taken};
  return Events{edited(asked, *insight, text::difference(insight->text, *text)), taken};
}

Result<Events> decide_one(const Asked& asked, const EditText& command) {
  if (!asked.may_write()) return refusal(RefusalCode::not_allowed);
  const Insight* insight = asked.state.insights.find(command.insight);
  if (!insight) return refusal(RefusalCode::unknown_insight, "insight");
  if (command.base > insight->text_revision || !command.since) return refusal(RefusalCode::unknown_base, "base");
  if (const auto wrong = text::check(command.op)) {
    const bool unclean = *wrong == text::OpError::unclean_insert;
    return refusal(unclean ? RefusalCode::unclean_text : RefusalCode::bad_operation, "op");
  }
  // One that runs past the end of its base runs past the end of what it becomes, too: `apply` tells.
  text::TextOp op = command.op;
  for (const text::TextOp& earlier : *command.since) op = text::transform(op, earlier, text::Side::right);
  // Even one that others made empty becomes an event: its author waits to see it come by.
  const auto applied = text::apply(insight->text, op);
  const auto* after = std::get_if<std::string>(&applied);
  if (!after) return refusal(RefusalCode::bad_operation, "op");
  if (text::count_code_points(*after) > insight_text_max) return refusal(RefusalCode::text_too_long, "op");
  return Events{edited(asked, *insight, std::move(op))};
}

Result<Events> decide_one(const Asked& asked, const SetKind& command) {
  if (!asked.may_write()) return refusal(RefusalCode::not_allowed);
  const Insight* insight = asked.state.insights.find(command.insight);
  if (!insight) return refusal(RefusalCode::unknown_insight, "insight");
  if (insight->kind == command.kind) return Events{};
  return Events{KindSet{command.insight, command.kind, asked.context.now, asked.is_late()}};
}

Result<Events> decide_one(const Asked& asked, const SetPerspectives& command) {
  if (!asked.may_write()) return refusal(RefusalCode::not_allowed);
  const Insight* insight = asked.state.insights.find(command.insight);
  if (!insight) return refusal(RefusalCode::unknown_insight, "insight");
  if (const auto wrong = check_perspectives(command.perspectives, asked.context)) return *wrong;
  if (insight->perspectives == command.perspectives) return Events{};
  return Events{PerspectivesSet{command.insight, command.perspectives, asked.context.now, asked.is_late()}};
}

Result<Events> decide_one(const Asked& asked, const ShareInsight& command) {
  if (!asked.may(Act::share)) return refusal(RefusalCode::not_allowed);
  const Insight* insight = asked.state.insights.find(command.insight);
  if (!insight) return refusal(RefusalCode::unknown_insight, "insight");
  if (asked.context.phase == PhaseKind::check_in || asked.context.phase == PhaseKind::ended) return refusal(RefusalCode::not_now);
  if (const auto why = not_listed(*insight)) return *why;
  if (text::is_blank(insight->text)) return refusal(RefusalCode::empty_text, "insight");
  if (insight->standing == Standing::shared) return Events{};
  return Events{InsightShared{command.insight, asked.context.now}};
}

Result<Events> decide_one(const Asked& asked, const UnshareInsight& command) {
  if (!asked.may(Act::share)) return refusal(RefusalCode::not_allowed);
  const Insight* insight = asked.state.insights.find(command.insight);
  if (!insight) return refusal(RefusalCode::unknown_insight, "insight");
  if (insight->standing != Standing::shared) return Events{};
  return Events{InsightUnshared{command.insight, asked.context.now}};
}

Result<Events> decide_one(const Asked& asked, const WithdrawInsight& command) {
  if (!asked.may_arrange()) return refusal(RefusalCode::not_allowed);
  const Insight* insight = asked.state.insights.find(command.insight);
  if (!insight) return refusal(RefusalCode::unknown_insight, "insight");
  // What the chair offered to the hall only a chair takes away again.
  if (insight->standing == Standing::shared && !asked.may(Act::share)) return refusal(RefusalCode::not_allowed);
  if (insight->standing == Standing::withdrawn) return Events{};
  if (const auto why = not_listed(*insight)) return *why;
  return Events{InsightWithdrawn{command.insight, asked.context.now}};
}

Result<Events> decide_one(const Asked& asked, const RestoreInsight& command) {
  if (!asked.may_arrange()) return refusal(RefusalCode::not_allowed);
  const Insight* insight = asked.state.insights.find(command.insight);
  if (!insight) return refusal(RefusalCode::unknown_insight, "insight");
  if (insight->standing != Standing::withdrawn) return Events{};
  return Events{InsightRestored{command.insight, asked.context.now}};
}

Result<std::vector<Event>> decide(const State& state, const Command& command, const Context& context) {
  return std::visit([asked = Asked{state, context}](const auto& known) { return decide_one(asked, known); }, command);
}

}  // namespace oogst::core::table
