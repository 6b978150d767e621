// A stream to which things happen, and what a view says of them: for tests that look at a view frame for frame.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "server/core/plenary/fold.hpp"
#include "server/core/table/fold.hpp"
#include "server/hall/views/view.hpp"

namespace oogst::hall {

inline nlohmann::json written(const protocol::MergePatch& patch) {
  return {{"merge", nlohmann::json::parse(patch.json)}};
}
inline nlohmann::json written(const protocol::InsightEdit& edit) {
  return {{"edit", {edit.insight, edit.edit.revision, edit.edit.client, edit.edit.number}}};
}

template <class State, class Event>
class Stream {
 public:
  explicit Stream(State state) : state_(std::move(state)) {}

  // Everything that `view` says when these events happen; they then have happened.
  template <class AView>
  std::vector<nlohmann::json> sees(const AView& view, std::vector<Event> events) {
    const State before = state_;
    happens(events);
    return says(view, before, events);
  }

  void happens(const std::vector<Event>& events) {
    for (const Event& event : events) fold(state_, event);
  }

  // What `view` would say, without it.
  template <class AView>
  std::vector<nlohmann::json> would_see(const AView& view, std::vector<Event> events) const {
    return Stream(*this).sees(view, std::move(events));
  }

  const State& state() const { return state_; }

 private:
  template <class AView>
  std::vector<nlohmann::json> says(const AView& view, const State& before, const std::vector<Event>& events) {
    std::vector<Recorded<Event>> recorded;
    for (const Event& event : events) recorded.push_back({event, "clientx1", 7});
    std::vector<nlohmann::json> said;
    for (const auto& change : view.changes(before, state_, recorded)) {
      said.push_back(std::visit([](const auto& one) { return written(one); }, change));
    }
    return said;
  }

  State state_;
};

using Plenary = Stream<core::plenary::State, core::plenary::Event>;

// An insight of this table, "Samen eten".
inline core::SharedInsight shared(const std::string& id, int table) {
  return {{id}, {table}, {}, core::InsightKind::idea, {}, "Samen eten", 0, 1, 5'000};
}

// Tables 1 to 3 of one theme, while they talk.
inline Plenary a_plenary() {
  core::Definition definition;
  definition.phases = {{{"tafels"}, core::PhaseKind::tables, "Aan tafel", "10:45", 45},
                       {{"slot"}, core::PhaseKind::closing, "Slot", "11:30", 0}};
  definition.themes = {{{"a"}, "A", "Thuis", {}}};
  definition.tables = {{{1}, {"a"}, 6}, {{2}, {"a"}, 6}, {{3}, {"a"}, 6}};
  Plenary plenary{core::plenary::State{}};
  plenary.happens(
      {core::plenary::ConferenceCreated{{"dag"}, std::make_shared<const core::Definition>(definition), {}, 1'000}});
  return plenary;
}

// The round begins; tables 1 and 2 share insight1 and insight2.
inline Plenary a_closing_round() {
  Plenary plenary = a_plenary();
  plenary.happens({core::plenary::InsightReceived{shared("insight1", 1)},
                   core::plenary::InsightReceived{shared("insight2", 2)},
                   core::plenary::PhaseMoved{{"slot"}, 9'000, {}}});
  return plenary;
}

}  // namespace oogst::hall
