#include "server/core/plenary/moderation.hpp"

#include "protocol/text/unicode.hpp"

namespace oogst::core::plenary {
namespace {

using Events = std::vector<Event>;

// By its text: one that came back to what was approved waits for nothing.
bool is_let_through_as_it_is(const State& state, const SharedInsight& insight) {
  const std::string* text = wall_text(state, insight);
  return text && *text == insight.text;
}

}  // namespace

Result<Events> decide_moderation(const State& state, const SetModeration& command, const Context& context) {
  if (!may(context.role, Act::moderate)) return refusal(RefusalCode::not_allowed);
  if (command.moderation == state.moderation) return Events{};
  InsightsApproved approved{{}, context.now};
  if (command.moderation == Moderation::held) {
    for (const auto& insight : state.shared.items()) {
      if (is_on_wall(state, *insight)) approved.insights.push_back({insight->id, insight->text_revision});
    }
  }
  Events events;
  if (!approved.insights.empty()) events.push_back(std::move(approved));
  events.push_back(ModerationSet{command.moderation, context.now});
  return events;
}

Result<Events> decide_moderation(const State& state, const HoldInsight& command, const Context& context) {
  if (!may(context.role, Act::moderate)) return refusal(RefusalCode::not_allowed);
  if (!state.shared.contains(command.insight)) return refusal(RefusalCode::not_shared, "insight");
  if (command.held == state.held.contains(command.insight)) return Events{};
  return Events{InsightHeld{command.insight, command.held, context.now}};
}

Result<Events> decide_moderation(const State& state, const ApproveInsights& command, const Context& context) {
  if (!may(context.role, Act::moderate)) return refusal(RefusalCode::not_allowed);
  InsightsApproved approved{{}, context.now};
  for (const TextSeen& seen : command.insights) {
    const SharedInsight* insight = state.shared.find(seen.insight);
    if (!insight) return refusal(RefusalCode::not_shared, "insights");
    if (insight->text_revision != seen.text_revision) return refusal(RefusalCode::text_changed, "insights");
    if (!is_let_through_as_it_is(state, *insight)) approved.insights.push_back(seen);
  }
  if (approved.insights.empty()) return refusal(RefusalCode::already_approved, "insights");
  return Events{std::move(approved)};
}

Result<Events> decide_moderation(const State& state, const SendBackInsight& command, const Context& context) {
  if (!may(context.role, Act::moderate)) return refusal(RefusalCode::not_allowed);
  if (!state.shared.contains(command.insight)) return refusal(RefusalCode::not_shared, "insight");
  std::string word = text::clean_text(command.word);
  if (text::count_code_points(word) > return_word_max) return refusal(RefusalCode::text_too_long, "word");
  const auto returned = state.returned.find(command.insight);
  if (returned != state.returned.end() && returned->second.word == word) return Events{};
  return Events{InsightSentBack{command.insight, std::move(word), context.now}};
}

Result<Events> decide_moderation(const State& state, const SpotlightInsight& command, const Context& context) {
  if (!may(context.role, Act::moderate)) return refusal(RefusalCode::not_allowed);
  if (!command.insight) return state.spotlight ? Events{InsightSpotlit{std::nullopt, context.now}} : Events{};
  const PhaseKind phase = state.phase().kind;
  if (phase != PhaseKind::closing && phase != PhaseKind::ended) return refusal(RefusalCode::not_now);
  const SharedInsight* insight = state.shared.find(*command.insight);
  if (!insight) return refusal(RefusalCode::not_shared, "insight");
  if (!wall_text(state, *insight)) return refusal(RefusalCode::not_let_through, "insight");
  if (state.spotlight && state.spotlight->insight == *command.insight) return Events{};
  return Events{InsightSpotlit{command.insight, context.now}};
}

Result<Events> decide_moderation(const State& state, const PinInsight& command, const Context& context) {
  if (!may(context.role, Act::moderate)) return refusal(RefusalCode::not_allowed);
  if (state.phase().kind != PhaseKind::closing) return refusal(RefusalCode::not_now);
  if (!state.shared.contains(command.insight)) return refusal(RefusalCode::not_shared, "insight");
  if (command.pinned == state.pinned.contains(command.insight)) return Events{};
  if (command.pinned && state.pinned.size() >= pinned_max) return refusal(RefusalCode::too_many, "insight");
  return Events{InsightPinned{command.insight, command.pinned, context.now}};
}

}  // namespace oogst::core::plenary
