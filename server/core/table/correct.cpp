// The one thing that a moderator writes at a table: a typo in what it shares with the hall is mended.
#include "protocol/text/unicode.hpp"
#include "server/core/table/decisions.hpp"

namespace oogst::core::table {

// An edit as any other, so that who types in the text at this moment is not disturbed, and the earlier versions say who
// it was.
Result<Events> decide_one(const Asked& asked, const CorrectInsight& command) {
  if (!core::may(asked.context.role, Act::moderate)) return refusal(RefusalCode::not_allowed);
  const Insight* insight = asked.state.insights.find(command.insight);
  if (!insight) return refusal(RefusalCode::unknown_insight, "insight");
  if (insight->standing != Standing::shared) return refusal(RefusalCode::not_shared, "insight");
  if (command.text_revision != insight->text_revision) return refusal(RefusalCode::text_changed, "text_revision");
  const std::string text = text::clean_text(command.text);
  if (text::count_code_points(text) > insight_text_max) return refusal(RefusalCode::text_too_long, "text");
  if (text::is_blank(text)) return refusal(RefusalCode::empty_text, "text");
  if (text == insight->text) return Events{};
  return Events{edited(asked, *insight, text::difference(insight->text, text))};
}

}  // namespace oogst::core::table
