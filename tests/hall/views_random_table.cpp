// What is asked of a table on a random day.
#include <algorithm>

#include "protocol/text/unicode.hpp"
#include "tests/hall/views_random_day.hpp"

namespace oogst::hall {
namespace {

constexpr std::size_t canary_length = std::string_view("canary000123").size();

}  // namespace

core::table::Command RandomDay::table_command(const core::table::State& state) {
  const core::InsightId insight = one_of(state);
  const auto kind = static_cast<core::InsightKind>(below(6));
  const std::vector<core::PerspectiveId> perspectives =
      once_in(2) ? std::vector<core::PerspectiveId>{{"ouder"}} : std::vector<core::PerspectiveId>{};
  switch (below(34)) {
    case 32:
    case 33:
      return correct(state, insight);
    case 0:
      return core::table::AddInsight{insight, a_question(), kind, perspectives, new_text()};
    case 1:
      return core::table::SetKind{insight, kind};
    case 2:
      return core::table::SetPerspectives{insight, perspectives};
    case 3:
    case 4:
    case 20:
    case 21:
      return core::table::ShareInsight{insight};
    case 5:
      return core::table::UnshareInsight{insight};
    case 6:
      return core::table::WithdrawInsight{insight};
    case 7:
      return core::table::RestoreInsight{insight};
    case 8:
      return core::table::OfferInsight{insight,    std::nullopt, kind,
                                       perspectives, new_text(), below(4), a_made_insight(state.number)};
    case 9:
      return core::table::MoveInsight{insight, a_question(), another(state)};
    case 10:
    case 11:
      return core::table::OrderShared{insight, another(state)};
    case 12:
    case 22:
      return core::table::MergeInsights{a_made_insight(state.number), {insight, one_of(state)}};
    case 13:
      return core::table::UnmergeInsight{merged_in(state).value_or(insight)};
    case 14:
    case 15:
      return split(state, insight);
    case 16:
      return core::table::ConfirmInsight{insight, below(4), !once_in(3)};
    case 17:
      return core::table::SetReady{once_in(2)};
    case 23:
    case 24:
      return core::table::CallHelp{once_in(2)};
    case 18:
      return core::table::AskMeaning{insight};
    case 19:
      return core::table::ExplainInsight{insight, once_in(3) ? "" : new_text()};
    default:
      break;
  }
  const core::table::Insight* known = state.insights.find(insight);
  if (known == nullptr) return core::table::AddInsight{insight, std::nullopt, kind, perspectives, new_text()};
  return edit(*known);
}

core::table::CorrectInsight RandomDay::correct(const core::table::State& state, const core::InsightId& id) {
  const core::table::Insight* insight = state.insights.find(id);
  return {id, insight && !once_in(8) ? insight->text_revision : below(4), new_text()};
}

core::table::SplitInsight RandomDay::split(const core::table::State& state, const core::InsightId& id) {
  const core::table::Insight* insight = state.insights.find(id);
  const std::uint64_t base = insight ? insight->text_revision : 0;
  const std::size_t length = insight ? text::count_code_points(insight->text) : 0;
  // Canaries are kept whole: a cut between two that were merged.
  const std::size_t at = words_ == Words::canaries ? canary_length : below(length + 1);
  return {id, a_made_insight(state.number), base, at, std::vector<text::TextOp>{}};
}

std::optional<core::QuestionId> RandomDay::a_question() {
  return once_in(2) ? std::optional<core::QuestionId>{{"alle"}} : std::nullopt;
}

// Mostly one that is there.
core::InsightId RandomDay::one_of(const core::table::State& state) {
  const auto& insights = state.insights.items();
  return insights.empty() || once_in(3) ? an_insight(state.number) : insights[below(insights.size())]->id;
}

// What another one was merged into, if any.
std::optional<core::InsightId> RandomDay::merged_in(const core::table::State& state) {
  for (const auto& insight : state.insights.items()) {
    if (insight->merged_into) return insight->merged_into;
  }
  return std::nullopt;
}

std::optional<core::InsightId> RandomDay::another(const core::table::State& state) {
  return once_in(4) ? std::nullopt : std::optional(one_of(state));
}

core::table::EditText RandomDay::edit(const core::table::Insight& insight) {
  const Past& past = past_.at(insight.id);
  if (words_ == Words::canaries) {
    return {insight.id, insight.text_revision, text::difference(insight.text, new_text()), std::vector<text::TextOp>{}};
  }
  const std::size_t base = past.texts.size() - 1 - below(std::min<std::size_t>(past.texts.size(), 4));
  const std::size_t length = text::count_code_points(past.texts[base]);
  const std::size_t skip = below(length + 1);
  const text::TextOp op =
      text::normalize({text::Retain{skip}, text::Insert{new_text()}, text::Delete{below(length - skip + 1)}});
  return {insight.id, base, op,
          std::vector<text::TextOp>(past.ops.begin() + static_cast<std::ptrdiff_t>(base), past.ops.end())};
}

}  // namespace oogst::hall
