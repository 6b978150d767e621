#include "server/core/plenary/decide.hpp"

#include <algorithm>

#include "server/core/plenary/floor.hpp"
#include "server/core/plenary/groups.hpp"
#include "server/core/plenary/moderation.hpp"
#include "server/core/plenary/reflections.hpp"
#include "server/core/plenary/seats.hpp"
#include "server/core/plenary/steps.hpp"
#include "server/core/plenary/walls.hpp"
#include "server/core/plenary/words_to_tables.hpp"

namespace oogst::core::plenary {
namespace {

using Events = std::vector<Event>;

constexpr int extension_minutes_max = 60;

struct Decide {
  const State& state;
  const Context& context;

  Result<Events> operator()(const MovePhase& command) const {
    if (!may(context.role, Act::lead)) return refusal(RefusalCode::not_allowed);
    const Phase* phase = state.definition->phase(command.phase);
    if (!phase) return refusal(RefusalCode::unknown_phase, "phase");
    if (command.from != state.phase().id) return refusal(RefusalCode::phase_moved_on, "from");
    if (command.phase == state.phase().id) return Events{};
    return Events{PhaseMoved{command.phase, context.now, planned_end(*phase, context.now)}};
  }

  Result<Events> operator()(const ReturnPhase& command) const {
    if (!may(context.role, Act::lead)) return refusal(RefusalCode::not_allowed);
    if (command.from != state.phase().id) return refusal(RefusalCode::phase_moved_on, "from");
    if (state.runs.size() < 2) return refusal(RefusalCode::not_now);
    return Events{PhaseReturned{}};
  }

  Result<Events> operator()(const ExtendPhase& command) const {
    if (!may(context.role, Act::lead)) return refusal(RefusalCode::not_allowed);
    if (command.minutes < -extension_minutes_max || command.minutes > extension_minutes_max) {
      return refusal(RefusalCode::out_of_range, "minutes");
    }
    if (!state.run().ends_at) return refusal(RefusalCode::not_now);
    const TimeMs ends_at = extended_end({state.run().started_at, *state.run().ends_at}, command.minutes, context.now);
    if (ends_at == *state.run().ends_at) return Events{};
    return Events{PhaseExtended{ends_at}};
  }

  Result<Events> operator()(const SetWallMode& command) const {
    if (!may(context.role, Act::steer_wall)) return refusal(RefusalCode::not_allowed);
    if (command.mode == state.mode) return Events{};
    return Events{WallModeSet{command.mode}};
  }

  Result<Events> operator()(const BlankWall& command) const {
    if (!may(context.role, Act::steer_wall)) return refusal(RefusalCode::not_allowed);
    if (command.blank == state.blank) return Events{};
    return Events{WallBlanked{command.blank, context.now}};
  }

  template <ModerationCommand Command>
  Result<Events> operator()(const Command& command) const {
    return decide_moderation(state, command, context);
  }

  template <ReflectionCommand Command>
  Result<Events> operator()(const Command& command) const {
    return decide_reflections(state, command, context);
  }

  template <FloorCommand Command>
  Result<Events> operator()(const Command& command) const {
    return decide_floor(state, command, context);
  }

  template <GroupCommand Command>
  Result<Events> operator()(const Command& command) const {
    return decide_groups(state, command, context);
  }

  template <WallCommand Command>
  Result<Events> operator()(const Command& command) const {
    return decide_walls(state, command, context);
  }

  template <WordCommand Command>
  Result<Events> operator()(const Command& command) const {
    return decide_words(state, command, context);
  }

  template <SeatCommand Command>
  Result<Events> operator()(const Command& command) const {
    return decide_seats(state, command, context);
  }

  Result<Events> operator()(const UndoStep& command) const { return decide_undo(state, command, context); }
  Result<Events> operator()(const ForgetStep& command) const { return decide_undo(state, command, context); }

  Result<Events> operator()(const CreateConference&) const { return refusal(RefusalCode::already_created); }

  Result<Events> operator()(const ReceiveShared& command) const {
    Events events;
    for (const SharedInsight& insight : command.insights) {
      const SharedInsight* has = state.shared.find(insight.id);
      if (has && has->table != command.table) continue;  // an id is its first table's: nobody replaces another's card
      // Nor does who took an insight's id for words of her own keep it from the hall.
      if (state.reflections.contains(insight.id)) events.push_back(ReflectionWithdrawn{insight.id});
      if (!has || *has != insight) events.push_back(InsightReceived{insight});
    }
    for (const auto& has : state.shared.items()) {
      const bool gone = has->table == command.table &&
                        std::ranges::find(command.insights, has->id, &SharedInsight::id) == command.insights.end();
      if (gone) events.push_back(InsightTakenBack{has->id});
    }
    return events;
  }
};

bool is_overdue(const Command& command, const Context& context) {
  return std::visit(
      [&](const auto& asked) {
        if constexpr (requires { asked.asked_at; }) {
          return asked.asked_at && context.now - *asked.asked_at > asked_ago_ms_max;
        } else {
          return false;
        }
      },
      command);
}

Result<Events> create(const CreateConference& command, const Context& context) {
  return Events{ConferenceCreated{command.id, command.definition, command.codes, context.now}};
}

}  // namespace

Result<std::vector<Event>> decide(const State& state, const Command& command, const Context& context) {
  if (state.is_created()) {
    if (is_overdue(command, context)) return refusal(RefusalCode::too_late, "asked_at");
    auto events = std::visit(Decide{state, context}, command);
    if (events.has_value()) add_step(state, command, context, *events);
    return events;
  }
  if (const auto* creation = std::get_if<CreateConference>(&command)) return create(*creation, context);
  return refusal(RefusalCode::not_allowed);
}

Context context_of(const State& state, const PersonId& person, TimeMs now, std::optional<TableNumber> at) {
  Context context;
  context.now = now;
  context.person = person;
  context.role = Role::participant;
  if (state.is_created()) context.phase = state.phase().kind;
  context.definition = state.definition.get();
  if (const Person* known = state.people.find(person)) {
    context.role = known->seat.role;
    context.table = known->seat.table;
    context.table_is_open = known->seat.table && is_open(state, *known->seat.table);
    context.may_once_write = at && std::ranges::find(known->wrote_at, *at) != known->wrote_at.end();
  } else if (state.walls.contains(WallId{person.value})) {
    context.role = Role::wall;
  }
  return context;
}

}  // namespace oogst::core::plenary
