// What the views of the plenary stream have in common: before the conference is created there is nothing to see, and
// from then on a batch touches a few things, which each view looks at before and after. Usable on any thread.
#pragma once

#include <optional>
#include <variant>

#include "server/core/plenary/events.hpp"
#include "server/core/plenary/state.hpp"
#include "server/hall/views/view.hpp"

namespace oogst::hall {

using PlenaryEvents = std::span<const Recorded<core::plenary::Event>>;

class PlenaryView : public View<core::plenary::State, core::plenary::Event> {
 public:
  // An empty object where there is no conference yet.
  nlohmann::json state(const core::plenary::State& state) const final;
  Changes changes(const core::plenary::State& before, const core::plenary::State& after,
                  PlenaryEvents events) const final;

 private:
  // Both are asked only of a conference that is created.
  virtual nlohmann::json whole(const core::plenary::State& state) const = 0;
  virtual Changes difference(const core::plenary::State& before, const core::plenary::State& after,
                             PlenaryEvents events) const = 0;
};

// Tells a listener what the events touch, an event at a time:
//   scene()          phase, floor, the round, mode, blank, moderation, spotlight or who may reflect: rare, and whole tables
//                    may come or go
//   step()           somebody's latest step
//   person(id)       someone's name, seat or role; what is asked at her table may end with it
//   stage()          what is said to a table, or asked there
//   shared(id, of)   a shared insight or a reflection: come, changed, gone, held, let through, sent back, pinned or revealed;
//                    `of` its table where the event says it
//   glossary()       a word was explained
//   wall(id)         a projector paired or removed, or what it shows and how
//   groups()         insights that stand together, or their title
template <class Listener>
struct Touches {
  Listener& listener;

  void operator()(const core::plenary::ConferenceCreated&) const { listener.scene(); }
  void operator()(const core::plenary::PersonSeated& event) const { listener.person(event.person); }
  void operator()(const core::plenary::ScribeNamed& event) const { listener.person(event.person); }
  void operator()(const core::plenary::PhaseMoved&) const { listener.scene(); }
  void operator()(const core::plenary::PhaseReturned&) const { listener.scene(); }
  void operator()(const core::plenary::PhaseExtended&) const { listener.scene(); }
  void operator()(const core::plenary::FloorGiven&) const { listener.scene(); }
  void operator()(const core::plenary::FloorReturned&) const { listener.scene(); }
  void operator()(const core::plenary::WallModeSet&) const { listener.scene(); }
  void operator()(const core::plenary::TablesOrdered&) const { listener.scene(); }
  void operator()(const core::plenary::TableSkipped&) const { listener.scene(); }
  void operator()(const core::plenary::TurnTimeSet&) const { listener.scene(); }
  void operator()(const core::plenary::TurnEndSet&) const { listener.scene(); }
  void operator()(const core::plenary::RevealSet&) const { listener.scene(); }
  void operator()(const core::plenary::InsightRevealed& event) const { listener.shared(event.insight, std::nullopt); }
  void operator()(const core::plenary::StepTaken&) const { listener.step(); }
  void operator()(const core::plenary::StepUndone&) const { listener.step(); }
  void operator()(const core::plenary::WallBlanked&) const { listener.scene(); }
  void operator()(const core::plenary::InsightHeld& event) const { listener.shared(event.insight, std::nullopt); }
  void operator()(const core::plenary::InsightReceived& event) const {
    listener.shared(event.insight.id, event.insight.table);
  }
  void operator()(const core::plenary::InsightTakenBack& event) const { listener.shared(event.insight, std::nullopt); }
  void operator()(const core::plenary::ModerationSet&) const { listener.scene(); }
  void operator()(const core::plenary::InsightsApproved& event) const {
    for (const auto& seen : event.insights) listener.shared(seen.insight, std::nullopt);
  }
  void operator()(const core::plenary::InsightSentBack& event) const { listener.shared(event.insight, std::nullopt); }
  void operator()(const core::plenary::VerdictReturned& event) const { listener.shared(event.insight, std::nullopt); }
  void operator()(const core::plenary::ReflectionWritten& event) const {
    listener.shared(event.reflection.id, std::nullopt);
  }
  void operator()(const core::plenary::ReflectionWithdrawn& event) const {
    listener.shared(event.reflection, std::nullopt);
  }
  void operator()(const core::plenary::ReflectingLet&) const { listener.scene(); }
  void operator()(const core::plenary::InsightSpotlit&) const { listener.scene(); }
  void operator()(const core::plenary::InsightPinned& event) const { listener.shared(event.insight, std::nullopt); }
  void operator()(const core::plenary::WallPaired& event) const { listener.wall(event.wall); }
  void operator()(const core::plenary::WallRemoved& event) const { listener.wall(event.wall); }
  void operator()(const core::plenary::WallShown& event) const { listener.wall(event.wall); }
  void operator()(const core::plenary::WallAdjusted& event) const { listener.wall(event.wall); }
  void operator()(const core::plenary::GroupChanged&) const { listener.groups(); }
  void operator()(const core::plenary::MessageSent&) const { listener.stage(); }
  void operator()(const core::plenary::MessageTakenBack&) const { listener.stage(); }
  void operator()(const core::plenary::MessageSeen&) const { listener.stage(); }
  void operator()(const core::plenary::TermAdded&) const { listener.glossary(); }
  void operator()(const core::plenary::TermRemoved&) const { listener.glossary(); }
  void operator()(const core::plenary::WritingLet&) const { listener.stage(); }
  void operator()(const core::plenary::ChairAskedFor&) const { listener.stage(); }
  void operator()(const core::plenary::ChairRefused&) const { listener.stage(); }
  void operator()(const core::plenary::ChairHandedOver& event) const {
    listener.person(event.person);
    if (event.former) listener.person(*event.former);
  }
};

template <class Listener>
void tell_touches(PlenaryEvents events, Listener& listener) {
  for (const auto& recorded : events) std::visit(Touches<Listener>{listener}, recorded.event);
}

// The same, with what follows from them: holding the insight in the spotlight ends that.
template <class Listener>
void tell_touches(const core::plenary::State& before, const core::plenary::State& after, PlenaryEvents events,
                  Listener& listener) {
  tell_touches(events, listener);
  if (before.spotlight != after.spotlight) listener.scene();
}

// Tells the listener, as shared(), which of these things (shared insights or reflections of `after`) another scene takes
// onto the wall or drops from it. What came, went or was held is told by its own event.
template <class Things, class Listener>
void tell_round(const core::plenary::State& before, const core::plenary::State& after, const Things& things,
                Listener& listener) {
  for (const auto& thing : things) {
    if (is_in_round(before, *thing) != is_in_round(after, *thing)) listener.shared(thing->id, std::nullopt);
  }
}

}  // namespace oogst::hall
