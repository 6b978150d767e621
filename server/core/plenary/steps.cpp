#include "server/core/plenary/steps.hpp"

#include <algorithm>

#include "server/core/plenary/groups.hpp"

namespace oogst::core::plenary {
namespace {

using Events = std::vector<Event>;

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

// What an event changes in the state that it comes to; nothing where it is no part of a step.
struct ChangeBy {
  using Changed = std::optional<Change>;

  const State& state;

  Changed operator()(const PhaseMoved& event) const { return PhaseChange{event.phase, event.at}; }
  Changed operator()(const FloorGiven& event) const { return FloorChange{event.table, event.at}; }
  Changed operator()(const WallModeSet& event) const { return ModeChange{state.mode, event.mode}; }
  Changed operator()(const WallBlanked& event) const { return BlankChange{event.blank}; }
  Changed operator()(const InsightHeld& event) const { return HoldChange{event.insight, event.held}; }
  Changed operator()(const TablesOrdered& event) const { return OrderChange{state.order, event.order}; }
  Changed operator()(const TableSkipped& event) const { return SkipChange{event.table, event.skipped}; }
  Changed operator()(const TurnTimeSet& event) const { return TurnTimeChange{state.turn_minutes, event.minutes}; }
  Changed operator()(const TurnEndSet& event) const {
    return TurnEndChange{state.turns.back().since, state.turns.back().ends_at, event.ends_at};
  }
  Changed operator()(const RevealSet& event) const { return RevealChange{state.reveal, event.reveal}; }
  Changed operator()(const InsightRevealed& event) const { return RevealedChange{event.insight, event.revealed}; }
  Changed operator()(const GroupChanged& event) const {
    return GroupChange{group_now(state, event.group.id), event.group};
  }
  Changed operator()(const WallShown& event) const {
    const Wall* wall = state.walls.find(event.wall);
    return ShownChange{event.wall, wall ? wall->shown : ShownView{}, event.shown};
  }

  template <class Event>
  Changed operator()(const Event&) const {
    return std::nullopt;
  }
};

// Whether what was changed is still as the step left it.
struct Stands {
  const State& state;
  const Step& step;

  bool operator()(const PhaseChange& change) const {
    return state.runs.size() > 1 && state.phase().id == change.phase && state.run().started_at == change.at;
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
};

const Step* latest_step(const State& state, const PersonId& person) {
  const auto own = state.steps.find(person);
  return own == state.steps.end() ? nullptr : own->second.back().get();
}

}  // namespace

void add_step(const State& state, const Command& command, const Context& context, std::vector<Event>& events) {
  std::optional<Step> step = std::visit(StepOf{}, command);
  if (!step || events.empty() || !may(context.role, Act::undo)) return;
  for (const Event& event : events) {
    if (auto change = std::visit(ChangeBy{state}, event)) step->changes.push_back(std::move(*change));
  }
  step->number = state.steps_taken + 1;
  events.push_back(StepTaken{context.person, std::move(*step)});
}

Result<Events> decide_undo(const State& state, const UndoStep& command, const Context& context) {
  if (!may(context.role, Act::undo)) return refusal(RefusalCode::not_allowed);
  const Step* step = latest_step(state, context.person);
  if (!step || step->number != command.step) return refusal(RefusalCode::unknown_step, "step");
  const auto stands = [&](const Change& change) { return std::visit(Stands{state, *step}, change); };
  if (!std::ranges::all_of(step->changes, stands)) return refusal(RefusalCode::step_built_upon, "step");
  Events events;
  for (auto change = step->changes.rbegin(); change != step->changes.rend(); ++change) {
    events.push_back(std::visit(Undoing{context.now}, *change));
  }
  events.push_back(StepUndone{context.person, step->number});
  return events;
}

}  // namespace oogst::core::plenary
