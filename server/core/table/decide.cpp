#include "server/core/table/decide.hpp"

#include <algorithm>

#include "protocol/text/unicode.hpp"

namespace oogst::core::table {
namespace {

using Events = std::vector<Event>;

Refusal refusal(RefusalCode code, std::string field = {}) { return {code, std::move(field)}; }

bool sits_here(const State& state, const Context& context) { return context.table == state.number; }

// Text is taken from whoever writes here now or once did: no phase, takeover or changed seat refuses it (PROTOCOL.md C6).
bool may_write(const State& state, const Context& context) {
  return context.may_once_write || (sits_here(state, context) && may_write_at_own_table(context));
}

// Withdrawing is not typing: it needs the seat as it is now.
bool may_put_away(const State& state, const Context& context) {
  return sits_here(state, context) && may_write_at_own_table(context);
}

bool may_share(const State& state, const Context& context) {
  return sits_here(state, context) && may(context.role, Act::share);
}

bool is_late(const Context& context) { return context.phase == PhaseKind::ended; }

std::optional<Refusal> check_perspectives(const std::vector<PerspectiveId>& perspectives, const Context& context) {
  if (perspectives.size() > perspectives_max) return refusal(RefusalCode::too_many, "perspectives");
  for (const PerspectiveId& perspective : perspectives) {
    if (!context.definition->perspective(perspective)) return refusal(RefusalCode::unknown_perspective, "perspectives");
  }
  return std::nullopt;
}

struct Decide {
  const State& state;
  const Context& context;

  Result<Events> operator()(const AddInsight& command) const {
    if (!may_write(state, context)) return refusal(RefusalCode::not_allowed);
    if (state.insights.contains(command.insight)) return refusal(RefusalCode::insight_exists, "insight");
    const auto text = text_of(command);
    if (!text) return text.error();
    return Events{added(command, command.insight, *text)};
  }

  // The text of the highest rank wins; another of the same rank is kept beside it, once.
  Result<Events> operator()(const OfferInsight& command) const {
    if (!may_write(state, context)) return refusal(RefusalCode::not_allowed);
    const auto text = text_of(command);
    if (!text) return text.error();
    const OfferTaken taken{command.insight, *text, command.text_revision};
    const Insight* insight = state.insights.find(command.insight);
    if (!insight) return Events{added(command, command.insight, *text), taken};

    const std::uint64_t offered_rank = insight->offered ? insight->offered->text_revision : 0;
    const std::uint64_t rank = std::max(insight->text_revision, offered_rank);
    const bool is_known = insight->text == *text || (insight->offered && insight->offered->text == *text);
    if (command.text_revision < rank || (command.text_revision == rank && is_known)) return Events{};
    if (command.text_revision == rank) {
      if (state.insights.contains(command.beside)) return Events{};
      return Events{added(command, command.beside, *text)};
    }
    if (insight->text == *text) return Events{taken};
    return Events{TextEdited{command.insight, text::difference(insight->text, *text), insight->text_revision + 1,
                             context.now, is_late(context)},
                  taken};
  }

  Result<Events> operator()(const EditText& command) const {
    if (!may_write(state, context)) return refusal(RefusalCode::not_allowed);
    const Insight* insight = state.insights.find(command.insight);
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
    return Events{TextEdited{command.insight, std::move(op), insight->text_revision + 1, context.now, is_late(context)}};
  }

  Result<Events> operator()(const SetKind& command) const {
    if (!may_write(state, context)) return refusal(RefusalCode::not_allowed);
    const Insight* insight = state.insights.find(command.insight);
    if (!insight) return refusal(RefusalCode::unknown_insight, "insight");
    if (insight->kind == command.kind) return Events{};
    return Events{KindSet{command.insight, command.kind, context.now, is_late(context)}};
  }

  Result<Events> operator()(const SetPerspectives& command) const {
    if (!may_write(state, context)) return refusal(RefusalCode::not_allowed);
    const Insight* insight = state.insights.find(command.insight);
    if (!insight) return refusal(RefusalCode::unknown_insight, "insight");
    if (const auto wrong = check_perspectives(command.perspectives, context)) return *wrong;
    if (insight->perspectives == command.perspectives) return Events{};
    return Events{PerspectivesSet{command.insight, command.perspectives, context.now, is_late(context)}};
  }

  Result<Events> operator()(const ShareInsight& command) const {
    if (!may_share(state, context)) return refusal(RefusalCode::not_allowed);
    const Insight* insight = state.insights.find(command.insight);
    if (!insight) return refusal(RefusalCode::unknown_insight, "insight");
    if (context.phase == PhaseKind::check_in || context.phase == PhaseKind::ended) return refusal(RefusalCode::not_now);
    if (insight->standing == Standing::withdrawn) return refusal(RefusalCode::withdrawn, "insight");
    if (is_blank(insight->text)) return refusal(RefusalCode::empty_text, "insight");
    if (insight->standing == Standing::shared) return Events{};
    return Events{InsightShared{command.insight, context.now}};
  }

  Result<Events> operator()(const UnshareInsight& command) const {
    if (!may_share(state, context)) return refusal(RefusalCode::not_allowed);
    const Insight* insight = state.insights.find(command.insight);
    if (!insight) return refusal(RefusalCode::unknown_insight, "insight");
    if (insight->standing != Standing::shared) return Events{};
    return Events{InsightUnshared{command.insight, context.now}};
  }

  Result<Events> operator()(const WithdrawInsight& command) const {
    if (!may_put_away(state, context)) return refusal(RefusalCode::not_allowed);
    const Insight* insight = state.insights.find(command.insight);
    if (!insight) return refusal(RefusalCode::unknown_insight, "insight");
    // What the chair offered to the hall only a chair takes away again.
    if (insight->standing == Standing::shared && !may_share(state, context)) return refusal(RefusalCode::not_allowed);
    if (insight->standing == Standing::withdrawn) return Events{};
    return Events{InsightWithdrawn{command.insight, context.now}};
  }

  Result<Events> operator()(const RestoreInsight& command) const {
    if (!may_put_away(state, context)) return refusal(RefusalCode::not_allowed);
    const Insight* insight = state.insights.find(command.insight);
    if (!insight) return refusal(RefusalCode::unknown_insight, "insight");
    if (insight->standing != Standing::withdrawn) return Events{};
    return Events{InsightRestored{command.insight, context.now}};
  }

 private:
  // The text of a new insight, clean; or what is wrong with what it is told with.
  template <class Told>
  Result<std::string> text_of(const Told& command) const {
    const bool is_full = state.insights.size() >= insights_of_a_table_max;
    if (is_full && !state.insights.contains(command.insight)) return refusal(RefusalCode::too_many, "insight");
    if (command.question && !context.definition->asks(state.number, *command.question)) {
      return refusal(RefusalCode::unknown_question, "question");
    }
    if (const auto wrong = check_perspectives(command.perspectives, context)) return *wrong;
    std::string text = text::clean_text(command.text);
    if (text::count_code_points(text) > insight_text_max) return refusal(RefusalCode::text_too_long, "text");
    return text;
  }

  template <class Told>
  Event added(const Told& command, const InsightId& id, const std::string& text) const {
    return InsightAdded{id,   command.question, command.kind, command.perspectives,
                        text, context.person,   context.now,  is_late(context)};
  }
};

}  // namespace

Result<std::vector<Event>> decide(const State& state, const Command& command, const Context& context) {
  return std::visit(Decide{state, context}, command);
}

}  // namespace oogst::core::table
