// Decisions on what an insight means: read-back, questions and explanations.
#include "protocol/text/unicode.hpp"
#include "server/core/table/decisions.hpp"

namespace oogst::core::table {

Result<Events> decide_one(const Asked& asked, const ConfirmInsight& command) {
  if (!asked.may_arrange()) return refusal(RefusalCode::not_allowed);
  const Insight* insight = asked.state.insights.find(command.insight);
  if (!insight) return refusal(RefusalCode::unknown_insight, "insight");
  if (const auto why = not_listed(*insight)) return *why;
  if (command.text_revision > insight->text_revision) return refusal(RefusalCode::unknown_base, "text_revision");
  // Who read an earlier text back takes nothing from who has read a later one.
  const bool changes = command.confirmed ? insight->confirmed < command.text_revision : insight->confirmed.has_value();
  if (!changes) return Events{};
  return Events{InsightConfirmed{command.insight, command.text_revision, command.confirmed}};
}

Result<Events> decide_one(const Asked& asked, const AskMeaning& command) {
  if (!asked.may(Act::ask)) return refusal(RefusalCode::not_allowed);
  if (!asked.state.insights.contains(command.insight)) return refusal(RefusalCode::unknown_insight, "insight");
  return Events{MeaningAsked{command.insight}};
}

Result<Events> decide_one(const Asked& asked, const ExplainInsight& command) {
  if (!asked.may_write()) return refusal(RefusalCode::not_allowed);
  const Insight* insight = asked.state.insights.find(command.insight);
  if (!insight) return refusal(RefusalCode::unknown_insight, "insight");
  std::string explanation = text::clean_text(command.explanation);
  if (text::count_code_points(explanation) > insight_explanation_max) return refusal(RefusalCode::text_too_long, "explanation");
  if (explanation == insight->explanation && insight->asked == 0) return Events{};
  return Events{InsightExplained{command.insight, std::move(explanation)}};
}

}  // namespace oogst::core::table
