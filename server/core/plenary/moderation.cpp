#include "server/core/plenary/moderation.hpp"

#include "protocol/text/unicode.hpp"

namespace oogst::core::plenary {
namespace {

using Events = std::vector<Event>;

// By its words: one that came back to what was approved waits for nothing.
bool is_let_through_as_it_is(const State& state, const InsightId& id, const Offered& offered) {
  if (!is_let_through(state, id)) return false;
  return state.moderation == Moderation::direct || approves(*state.approved.find(id), offered);
}

// What of these the hall sees at this moment.
template <class Things>
void add_seen(std::vector<TextSeen>& seen, const State& state, const Things& things) {
  for (const auto& thing : things) {
    if (is_on_wall(state, *thing)) seen.push_back({thing->id, thing->text_revision});
  }
}

void hold(State& state, const InsightId& id) {
  state.held.insert(id);
  state.let_through_at.erase(id);
  end_spotlight_on(state, id);
}

template <class Thing>
TimeMs seen_since(const State& state, const Thing& thing, TimeMs now) {
  return is_in_round(state, thing) ? shown_at(state, thing) : now;
}

// What is given a place of its own on the wall does not come anew where the hall sees it already.
TimeMs seen_since(const State& state, const InsightId& id, TimeMs now) {
  if (const SharedInsight* insight = state.shared.find(id)) return seen_since(state, *insight, now);
  const Reflection* reflection = state.reflections.find(id);
  return reflection ? seen_since(state, *reflection, now) : now;
}

template <class Things>
void note_let_through(State& state, const State& before, const Things& things, TimeMs at) {
  for (const auto& thing : things) {
    if (!is_let_through(before, thing->id) && is_let_through(state, thing->id)) state.let_through_at[thing->id] = at;
  }
}

}  // namespace

Result<Events> decide_moderation(const State& state, const SetModeration& command, const Context& context) {
  if (!may(context.role, Act::moderate)) return refusal(RefusalCode::not_allowed);
  if (command.moderation == state.moderation) return Events{};
  InsightsApproved approved{{}, context.now};
  if (command.moderation == Moderation::held) {
    add_seen(approved.insights, state, state.shared.items());
    add_seen(approved.insights, state, state.reflections.items());
  }
  Events events;
  if (!approved.insights.empty()) events.push_back(std::move(approved));
  events.push_back(ModerationSet{command.moderation, context.now});
  return events;
}

Result<Events> decide_moderation(const State& state, const HoldInsight& command, const Context& context) {
  if (!may(context.role, Act::moderate)) return refusal(RefusalCode::not_allowed);
  if (!find_offered(state, command.insight)) return refusal(RefusalCode::not_shared, "insight");
  if (command.held == state.held.contains(command.insight)) return Events{};
  const bool is_returned_since = state.returned.contains(command.insight) && !command.seen_returned;
  if (!command.held && is_returned_since) return refusal(RefusalCode::held_since, "insight");
  return Events{InsightHeld{command.insight, command.held, context.now}};
}

Result<Events> decide_moderation(const State& state, const ApproveInsights& command, const Context& context) {
  if (!may(context.role, Act::moderate)) return refusal(RefusalCode::not_allowed);
  InsightsApproved approved{{}, context.now};
  for (const TextSeen& seen : command.insights) {
    const auto offered = find_offered(state, seen.insight);
    if (!offered) return refusal(RefusalCode::not_shared, "insights");
    if (offered->text_revision != seen.text_revision) return refusal(RefusalCode::text_changed, "insights");
    const bool is_held_since = state.held.contains(seen.insight) && !command.seen_held.contains(seen.insight);
    if (is_held_since) return refusal(RefusalCode::held_since, "insights");
    if (!is_let_through_as_it_is(state, seen.insight, *offered)) approved.insights.push_back(seen);
  }
  if (approved.insights.empty()) return refusal(RefusalCode::already_approved, "insights");
  return Events{std::move(approved)};
}

Result<Events> decide_moderation(const State& state, const SendBackInsight& command, const Context& context) {
  if (!may(context.role, Act::moderate)) return refusal(RefusalCode::not_allowed);
  if (!find_offered(state, command.insight)) return refusal(RefusalCode::not_shared, "insight");
  std::string word = text::clean_text(command.word);
  if (text::count_code_points(word) > return_word_max) return refusal(RefusalCode::text_too_long, "word");
  const auto returned = state.returned.find(command.insight);
  if (returned != state.returned.end() && returned->second.word == word) return Events{};
  return Events{InsightSentBack{command.insight, std::move(word), context.now}};
}

Result<Events> decide_moderation(const State& state, const SpotlightInsight& command, const Context& context) {
  if (!may(context.role, Act::moderate)) return refusal(RefusalCode::not_allowed);
  if (!command.insight) return state.spotlight ? Events{InsightSpotlit{std::nullopt, context.now}} : Events{};
  if (!is_closing_or_ended(state)) return refusal(RefusalCode::not_now);
  if (!find_offered(state, *command.insight)) return refusal(RefusalCode::not_shared, "insight");
  if (!is_let_through(state, *command.insight)) return refusal(RefusalCode::not_let_through, "insight");
  if (is_spotlit(state, *command.insight)) return Events{};
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

void end_spotlight_on(State& state, const InsightId& id) {
  if (is_spotlit(state, id)) state.spotlight.reset();
}

void fold_moderation(State& state, const InsightHeld& event) {
  if (event.held) return hold(state, event.insight);
  state.held.erase(event.insight);
  state.returned.erase(event.insight);
  state.let_through_at[event.insight] = event.at;
}

void fold_moderation(State& state, const ModerationSet& event) {
  const State before = state;
  state.moderation = event.moderation;
  note_let_through(state, before, state.shared.items(), event.at);
  note_let_through(state, before, state.reflections.items(), event.at);
  if (state.spotlight && !is_let_through(state, state.spotlight->insight)) state.spotlight.reset();
}

void fold_moderation(State& state, const InsightsApproved& event) {
  for (const TextSeen& seen : event.insights) {
    const auto offered = find_offered(state, seen.insight);
    if (!offered || offered->text_revision != seen.text_revision) continue;
    if (!is_let_through(state, seen.insight)) state.let_through_at[seen.insight] = event.at;
    state.held.erase(seen.insight);
    state.returned.erase(seen.insight);
    state.approved.put({seen.insight, *offered->text, offered->text_revision, offered->name});
  }
}

void fold_moderation(State& state, const InsightSentBack& event) {
  hold(state, event.insight);
  state.returned[event.insight] = {event.word, event.at};
}

void fold_moderation(State& state, const VerdictReturned& event) {
  const InsightId& id = event.insight;
  if (!find_offered(state, id)) return;
  const bool was_let_through = is_let_through(state, id);
  state.held.erase(id);
  state.returned.erase(id);
  state.approved.remove(id);
  if (event.verdict.held) state.held.insert(id);
  if (event.verdict.returned) state.returned[id] = *event.verdict.returned;
  if (event.verdict.approval) state.approved.put(*event.verdict.approval);
  const bool is_let_through_now = is_let_through(state, id);
  if (!was_let_through && is_let_through_now) state.let_through_at[id] = event.at;
  if (!is_let_through_now) end_spotlight_on(state, id);
}

void fold_moderation(State& state, const InsightSpotlit& event) {
  const bool is_offered = event.insight && find_offered(state, *event.insight);
  // A step that is taken back may name one that was held since.
  if (is_offered && is_let_through(state, *event.insight)) {
    state.spotlight = Spotlight{*event.insight, seen_since(state, *event.insight, event.at)};
  } else {
    state.spotlight.reset();
  }
}

void fold_moderation(State& state, const InsightPinned& event) {
  if (event.pinned && state.shared.contains(event.insight)) {
    state.pinned[event.insight] = seen_since(state, event.insight, event.at);
  } else {
    state.pinned.erase(event.insight);
  }
}

}  // namespace oogst::core::plenary
