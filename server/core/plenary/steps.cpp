#include "server/core/plenary/steps.hpp"

#include <algorithm>
#include <functional>
#include <memory>

#include "server/core/plenary/fold.hpp"
#include "server/core/plenary/groups.hpp"

namespace oogst::core::plenary {
namespace {

using Events = std::vector<Event>;

std::optional<InsightId> spotlit(const State& state) {
  return state.spotlight ? std::optional(state.spotlight->insight) : std::nullopt;
}

// The step that a command asks for; nothing where it is none.
struct StepOf {
  using Named = std::optional<Step>;

  Named operator()(const MovePhase&) const { return named(StepName::move_phase); }
  Named operator()(const GiveFloor& command) const { return about(StepName::give_floor, command.table); }
  Named operator()(const SetWallMode&) const { return named(StepName::set_wall_mode); }
  Named operator()(const BlankWall&) const { return named(StepName::blank_wall); }
  Named operator()(const HoldInsight& command) const { return about(StepName::hold_insight, command.insight); }
  Named operator()(const MoveTable& command) const { return about(StepName::move_table, command.table); }
  Named operator()(const OrderTables&) const { return named(StepName::order_tables); }
  Named operator()(const SkipTable& command) const { return about(StepName::skip_table, command.table); }
  Named operator()(const SetTurnTime&) const { return named(StepName::set_turn_time); }
  Named operator()(const ExtendTurn&) const { return named(StepName::extend_turn); }
  Named operator()(const SetReveal&) const { return named(StepName::set_reveal); }
  Named operator()(const RevealInsight& command) const { return about(StepName::reveal_insight, command.insight); }
  Named operator()(const GroupInsights&) const { return named(StepName::group_insights); }
  Named operator()(const UngroupInsights&) const { return named(StepName::ungroup_insights); }
  Named operator()(const NameGroup&) const { return named(StepName::name_group); }
  Named operator()(const ShowOnWall& command) const { return about(StepName::show_on_wall, command.wall); }
  Named operator()(const LetReflect&) const { return named(StepName::let_reflect); }
  Named operator()(const ApproveInsights& command) const {
    if (command.insights.size() != 1) return named(StepName::approve_insights);
    return about(StepName::approve_insights, command.insights.front().insight);
  }
  Named operator()(const SendBackInsight& command) const { return about(StepName::send_back_insight, command.insight); }
  Named operator()(const SpotlightInsight& command) const {
    if (!command.insight) return named(StepName::spotlight_insight);
    return about(StepName::spotlight_insight, *command.insight);
  }
  Named operator()(const PinInsight& command) const { return about(StepName::pin_insight, command.insight); }
  Named operator()(const SetModeration&) const { return named(StepName::set_moderation); }

  template <class Command>
  Named operator()(const Command&) const {
    return std::nullopt;
  }

 private:
  static Step named(StepName did) {
    Step step;
    step.did = did;
    return step;
  }
  static Step about(StepName did, std::optional<TableNumber> table) {
    Step step = named(did);
    step.table = table;
    return step;
  }
  static Step about(StepName did, const InsightId& insight) {
    Step step = named(did);
    step.insight = insight;
    return step;
  }
  static Step about(StepName did, const WallId& wall) {
    Step step = named(did);
    step.wall = wall;
    return step;
  }
};

// Adds what an event changes in the state that it comes to; nothing where it is no part of a step.
struct ChangesBy {
  const State& state;
  Step& step;

  void operator()(const PhaseMoved& event) const { add(PhaseChange{event.phase, event.at}); }
  void operator()(const FloorGiven& event) const { add(FloorChange{event.table, event.at}); }
  void operator()(const WallModeSet& event) const { add(ModeChange{state.mode, event.mode}); }
  void operator()(const WallBlanked& event) const { add(BlankChange{event.blank}); }
  void operator()(const InsightHeld& event) const {
    if (event.held) add_spotlight_ended(event.insight);
    add(HoldChange{event.insight, event.held});
  }
  void operator()(const TablesOrdered& event) const { add(OrderChange{state.order, event.order}); }
  void operator()(const TableSkipped& event) const { add(SkipChange{event.table, event.skipped}); }
  void operator()(const TurnTimeSet& event) const { add(TurnTimeChange{state.turn_minutes, event.minutes}); }
  void operator()(const TurnEndSet& event) const {
    add(TurnEndChange{state.turns.back().since, state.turns.back().ends_at, event.ends_at});
  }
  void operator()(const RevealSet& event) const { add(RevealChange{state.reveal, event.reveal}); }
  void operator()(const InsightRevealed& event) const { add(RevealedChange{event.insight, event.revealed}); }
  void operator()(const GroupChanged& event) const {
    add(GroupChange{group_now(state, event.group.id), event.group});
  }
  void operator()(const WallShown& event) const {
    const Wall* wall = state.walls.find(event.wall);
    add(ShownChange{event.wall, wall ? wall->shown : ShownView{}, event.shown});
  }
  void operator()(const ReflectingLet& event) const { add(ReflectingChange{event.allowed}); }
  void operator()(const ModerationSet& event) const { add(ModerationChange{state.moderation, event.moderation}); }
  void operator()(const InsightSpotlit& event) const { add(SpotlightChange{spotlit(state), event.insight}); }
  void operator()(const InsightPinned& event) const { add(PinChange{event.insight, event.pinned}); }
  void operator()(const InsightsApproved& event) const {
    // What was approved because everything is to be from now on, asks for nothing when that is taken back.
    if (step.did != StepName::approve_insights) return;
    std::vector<InsightId> approved;
    for (const TextSeen& seen : event.insights) approved.push_back(seen.insight);
    add_verdicts(approved, event);
  }
  void operator()(const InsightSentBack& event) const {
    add_spotlight_ended(event.insight);
    add_verdicts({event.insight}, event);
  }

  template <class Event>
  void operator()(const Event&) const {}

 private:
  void add(Change change) const { step.changes.push_back(std::move(change)); }
  void add_verdicts(const std::vector<InsightId>& ids, const plenary::Event& event) const {
    State after = state;
    fold(after, event);
    for (const InsightId& id : ids) add(VerdictChange{id, verdict_of(state, id), verdict_of(after, id)});
  }
  // Noted before what held it: it comes back after that, as what is let through again.
  void add_spotlight_ended(const InsightId& held) const {
    if (is_spotlit(state, held)) add(SpotlightChange{held, std::nullopt});
  }
};

// Whether what was changed is still as the step left it.
struct Stands {
  const State& state;
  const Step& step;

  // Nor has anybody had the floor in it.
  bool operator()(const PhaseChange& change) const {
    const bool has_turn = !state.turns.empty() && state.turns.back().since >= change.at;
    return state.runs.size() > 1 && state.phase().id == change.phase && state.run().started_at == change.at && !has_turn;
  }
  bool operator()(const FloorChange& change) const {
    return is_in_turn(change.at) && state.turns.back().table == change.table;
  }
  bool operator()(const ModeChange& change) const { return state.mode == change.after; }
  bool operator()(const BlankChange& change) const { return state.blank == change.after; }
  bool operator()(const HoldChange& change) const {
    const bool was_sent_back = state.returned.contains(change.insight);
    return state.held.contains(change.insight) == change.after && !was_sent_back;
  }
  bool operator()(const OrderChange& change) const { return state.order == change.after; }
  bool operator()(const SkipChange& change) const { return state.skipped.contains(change.table) == change.after; }
  bool operator()(const TurnTimeChange& change) const { return state.turn_minutes == change.after; }
  bool operator()(const TurnEndChange& change) const {
    return is_in_turn(change.since) && state.turns.back().ends_at == change.after;
  }
  bool operator()(const RevealChange& change) const { return state.reveal == change.after; }
  bool operator()(const RevealedChange& change) const {
    return state.revealed_at.contains(change.insight) == change.after;
  }
  // Nor did one that would come back go elsewhere since: it would be in two groups.
  bool operator()(const GroupChange& change) const {
    const auto comes_back = [&](const InsightId& id) {
      const Group* group = group_with(state, id);
      return !group || set(group->id);
    };
    return group_now(state, change.after.id) == change.after &&
           std::ranges::all_of(change.before.insights, comes_back);
  }
  bool operator()(const ShownChange& change) const {
    const Wall* wall = state.walls.find(change.wall);
    return wall && wall->shown == change.after;
  }
  bool operator()(const ReflectingChange& change) const { return state.reflecting == change.after; }
  bool operator()(const ModerationChange& change) const { return state.moderation == change.after; }
  // What was withdrawn has lost its verdict.
  bool operator()(const VerdictChange& change) const { return verdict_of(state, change.insight) == change.after; }
  bool operator()(const SpotlightChange& change) const { return spotlit(state) == change.after; }
  // Nor is there too little room for one that would come back.
  bool operator()(const PinChange& change) const {
    const bool has_room = change.after || (state.pinned.size() < pinned_max && state.shared.contains(change.insight));
    return state.pinned.contains(change.insight) == change.after && has_room;
  }

 private:
  // Whether this group is among what the step set.
  bool set(const GroupId& group) const {
    return std::ranges::any_of(step.changes, [&](const Change& change) {
      const auto* of_group = std::get_if<GroupChange>(&change);
      return of_group && of_group->after.id == group;
    });
  }
  bool is_in_turn(TimeMs since) const {
    return state.phase().kind == PhaseKind::closing && !state.turns.empty() && state.turns.back().since == since;
  }
};

// What of its sort a change is of, where there are several.
struct ChangedThing {
  std::string operator()(const HoldChange& change) const { return change.insight.value; }
  std::string operator()(const SkipChange& change) const { return std::to_string(change.table.value); }
  std::string operator()(const RevealedChange& change) const { return change.insight.value; }
  std::string operator()(const GroupChange& change) const { return change.after.id.value; }
  std::string operator()(const ShownChange& change) const { return change.wall.value; }
  std::string operator()(const VerdictChange& change) const { return change.insight.value; }
  std::string operator()(const PinChange& change) const { return change.insight.value; }

  template <class Change>
  std::string operator()(const Change&) const {
    return {};
  }
};

bool are_of_same(const Change& one, const Change& other) {
  return one.index() == other.index() && std::visit(ChangedThing{}, one) == std::visit(ChangedThing{}, other);
}

// Whether somebody changed the same after it: then it is hers, also where she left it as it was.
bool is_changed_again(const State& state, const Step& step) {
  const auto follows = [&](const std::shared_ptr<const Step>& later) {
    return later->number > step.number && std::ranges::any_of(step.changes, [&](const Change& change) {
             return std::ranges::any_of(later->changes, std::bind_front(are_of_same, change));
           });
  };
  return std::ranges::any_of(state.steps, [&](const auto& own) { return std::ranges::any_of(own.second, follows); });
}

// What puts back what stood before.
struct Undoing {
  TimeMs now;

  Event operator()(const PhaseChange&) const { return PhaseReturned{}; }
  Event operator()(const FloorChange&) const { return FloorReturned{}; }
  Event operator()(const ModeChange& change) const { return WallModeSet{change.before}; }
  Event operator()(const BlankChange& change) const { return WallBlanked{!change.after, now}; }
  Event operator()(const HoldChange& change) const { return InsightHeld{change.insight, !change.after, now}; }
  Event operator()(const OrderChange& change) const { return TablesOrdered{change.before}; }
  Event operator()(const SkipChange& change) const { return TableSkipped{change.table, !change.after}; }
  Event operator()(const TurnTimeChange& change) const { return TurnTimeSet{change.before}; }
  Event operator()(const TurnEndChange& change) const { return TurnEndSet{change.before}; }
  Event operator()(const RevealChange& change) const { return RevealSet{change.before}; }
  Event operator()(const RevealedChange& change) const { return InsightRevealed{change.insight, !change.after, now}; }
  Event operator()(const GroupChange& change) const { return GroupChanged{change.before}; }
  Event operator()(const ShownChange& change) const { return WallShown{change.wall, change.before}; }
  Event operator()(const ReflectingChange& change) const { return ReflectingLet{!change.after}; }
  Event operator()(const ModerationChange& change) const { return ModerationSet{change.before, now}; }
  Event operator()(const VerdictChange& change) const { return VerdictReturned{change.insight, change.before, now}; }
  Event operator()(const SpotlightChange& change) const { return InsightSpotlit{change.before, now}; }
  Event operator()(const PinChange& change) const { return InsightPinned{change.insight, !change.after, now}; }
};

// The person's own latest step, where she may undo and it has this number.
Result<const Step*> own_latest(const State& state, std::uint64_t number, const Context& context) {
  if (!may(context.role, Act::undo)) return refusal(RefusalCode::not_allowed);
  const auto own = state.steps.find(context.person);
  const Step* latest = own == state.steps.end() ? nullptr : own->second.back().get();
  if (!latest || latest->number != number) return refusal(RefusalCode::unknown_step, "step");
  return latest;
}

}  // namespace

void add_step(const State& state, const Command& command, const Context& context, std::vector<Event>& events) {
  std::optional<Step> step = std::visit(StepOf{}, command);
  if (!step || events.empty() || !may(context.role, Act::undo)) return;
  for (const Event& event : events) std::visit(ChangesBy{state, *step}, event);
  step->number = state.steps_taken + 1;
  events.push_back(StepTaken{context.person, std::move(*step)});
}

Result<Events> decide_undo(const State& state, const UndoStep& command, const Context& context) {
  const Result<const Step*> latest = own_latest(state, command.step, context);
  if (!latest) return latest.error();
  const Step* step = *latest;
  const auto stands = [&](const Change& change) { return std::visit(Stands{state, *step}, change); };
  const bool is_built_upon = !std::ranges::all_of(step->changes, stands) || is_changed_again(state, *step);
  if (is_built_upon) return refusal(RefusalCode::step_built_upon, "step");
  Events events;
  for (auto change = step->changes.rbegin(); change != step->changes.rend(); ++change) {
    events.push_back(std::visit(Undoing{context.now}, *change));
  }
  events.push_back(StepUndone{context.person, step->number});
  return events;
}

Result<Events> decide_undo(const State& state, const ForgetStep& command, const Context& context) {
  const Result<const Step*> latest = own_latest(state, command.step, context);
  if (!latest) return latest.error();
  return Events{StepUndone{context.person, command.step}};
}

}  // namespace oogst::core::plenary
