// Decisions on where insights stand: moving, ordering, merging, splitting.
#include <algorithm>

#include "protocol/text/unicode.hpp"
#include "server/core/table/decisions.hpp"
#include "server/core/table/order.hpp"

namespace oogst::core::table {
namespace {

constexpr const char* white_space = " \n";

const Insight* find(const State& state, const std::optional<InsightId>& id) {
  return id ? state.insights.find(*id) : nullptr;
}

std::optional<InsightId> id_of(const Insight* insight) {
  return insight ? std::optional(insight->id) : std::nullopt;
}

// An insight that others follow: what they say in common, as an event that adds it.
InsightAdded made_of(const Asked& asked, InsightId id, const Insight& first, std::string text) {
  return {std::move(id),        first.question,       first.kind,     first.perspectives, std::move(text),
          asked.context.person, asked.context.now, asked.is_late()};
}

std::optional<Refusal> check_new(const State& state, const InsightId& id, const std::string& field) {
  if (state.insights.contains(id)) return refusal(RefusalCode::insight_exists, field);
  if (state.insights.size() >= insights_of_a_table_max) return refusal(RefusalCode::too_many, field);
  return std::nullopt;
}

std::optional<Refusal> check_original(const Asked& asked, const Insight* original) {
  if (!original) return refusal(RefusalCode::unknown_insight, "originals");
  if (const auto why = not_listed(*original, "originals")) return why;
  // What the chair offered to the hall only a chair takes away again.
  if (original->standing == Standing::shared && !asked.may(Act::share)) {
    return refusal(RefusalCode::not_allowed, "originals");
  }
  return std::nullopt;
}

void unite(InsightAdded& added, const Insight& original) {
  if (!text::is_blank(original.text)) added.text += (added.text.empty() ? "" : "\n") + original.text;
  for (const PerspectiveId& perspective : original.perspectives) {
    auto& united = added.perspectives;
    if (std::ranges::find(united, perspective) == united.end()) united.push_back(perspective);
  }
}

}  // namespace

Result<Events> decide_one(const Asked& asked, const MoveInsight& command) {
  const State& state = asked.state;
  if (!asked.may_arrange()) return refusal(RefusalCode::not_allowed);
  const Insight* insight = state.insights.find(command.insight);
  if (!insight) return refusal(RefusalCode::unknown_insight, "insight");
  if (asked.context.phase == PhaseKind::ended) return refusal(RefusalCode::not_now);
  if (const auto why = not_listed(*insight)) return *why;
  if (command.question && !asked.context.definition->asks(state.number, *command.question)) {
    return refusal(RefusalCode::unknown_question, "question");
  }
  const auto stands_there = [&](const Insight& one) { return one.question == command.question; };
  const Insight* before = find(state, command.before);
  if (before && !stands_there(*before)) before = nullptr;
  if (stands_there(*insight)) {
    const bool is_there_already = before == insight || before == next_after(state, table_order, *insight, stands_there);
    if (is_there_already) return Events{};
  }
  return Events{InsightMoved{command.insight, command.question, id_of(before)}};
}

Result<Events> decide_one(const Asked& asked, const OrderShared& command) {
  const State& state = asked.state;
  if (!asked.may(Act::share)) return refusal(RefusalCode::not_allowed);
  const Insight* insight = state.insights.find(command.insight);
  if (!insight) return refusal(RefusalCode::unknown_insight, "insight");
  if (asked.context.phase == PhaseKind::ended) return refusal(RefusalCode::not_now);
  if (!share_order.holds(*insight)) return refusal(RefusalCode::not_shared, "insight");
  const Insight* before = find(state, command.before);
  if (before && !share_order.holds(*before)) before = nullptr;
  const auto any = [](const Insight&) { return true; };
  if (before == insight || before == next_after(state, share_order, *insight, any)) return Events{};
  return Events{ShareOrderSet{command.insight, id_of(before)}};
}

Result<Events> decide_one(const Asked& asked, const MergeInsights& command) {
  const State& state = asked.state;
  if (!asked.may_write()) return refusal(RefusalCode::not_allowed);
  if (const auto why = check_new(state, command.insight, "insight")) return *why;
  if (command.originals.size() < originals_min) return refusal(RefusalCode::out_of_range, "originals");
  if (command.originals.size() > originals_max) return refusal(RefusalCode::too_many, "originals");
  for (const InsightId& original : command.originals) {
    if (const auto why = check_original(asked, state.insights.find(original))) return *why;
  }
  InsightAdded added = made_of(asked, command.insight, *state.insights.find(command.originals.front()), {});
  for (const InsightId& original : command.originals) unite(added, *state.insights.find(original));
  if (text::count_code_points(added.text) > insight_text_max) return refusal(RefusalCode::text_too_long, "originals");
  if (added.perspectives.size() > perspectives_max) return refusal(RefusalCode::too_many, "originals");
  return Events{std::move(added), InsightsMerged{command.insight, command.originals}};
}

Result<Events> decide_one(const Asked& asked, const UnmergeInsight& command) {
  if (!asked.may_arrange()) return refusal(RefusalCode::not_allowed);
  const Insight* insight = asked.state.insights.find(command.insight);
  if (!insight) return refusal(RefusalCode::unknown_insight, "insight");
  if (insight->standing == Standing::shared && !asked.may(Act::share)) return refusal(RefusalCode::not_allowed);
  if (insight->standing == Standing::merged) return refusal(RefusalCode::merged, "insight");
  if (originals_of(asked.state, command.insight).empty()) return Events{};
  return Events{InsightUnmerged{command.insight}};
}

Result<Events> decide_one(const Asked& asked, const SplitInsight& command) {
  const State& state = asked.state;
  if (!asked.may_write()) return refusal(RefusalCode::not_allowed);
  const Insight* insight = state.insights.find(command.insight);
  if (!insight) return refusal(RefusalCode::unknown_insight, "insight");
  if (const auto why = not_listed(*insight)) return *why;
  if (const auto why = check_new(state, command.into, "into")) return *why;
  if (command.base > insight->text_revision || !command.since) return refusal(RefusalCode::unknown_base, "base");
  std::size_t at = command.at;
  for (const text::TextOp& earlier : *command.since) at = text::transform_position(at, earlier);
  const std::string& whole = insight->text;
  const std::size_t cut = text::byte_offset(whole, at).value_or(whole.size());
  const std::size_t end = whole.find_last_not_of(white_space, cut - 1);
  const std::size_t begin = whole.find_first_not_of(white_space, cut);
  if (cut == 0 || end == whole.npos || begin == whole.npos) return refusal(RefusalCode::empty_text, "at");
  const std::size_t stays = text::count_code_points(std::string_view(whole).substr(0, end + 1));
  text::TextOp op{text::Retain{stays}, text::Delete{text::count_code_points(whole) - stays}};
  return Events{edited(asked, *insight, std::move(op)), made_of(asked, command.into, *insight, whole.substr(begin)),
                InsightSplit{command.into, command.insight}};
}

}  // namespace oogst::core::table
