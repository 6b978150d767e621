// What happened in the plenary. Stored for ever: a member is added, never given another meaning (server/journal/entry_codec).
#pragma once

#include <variant>

#include "server/core/plenary/state.hpp"

namespace oogst::core::plenary {

struct ConferenceCreated {
  ConferenceId id;
  std::shared_ptr<const Definition> definition;
  std::vector<AccessCode> codes;
  TimeMs at;
};

struct PersonSeated {
  PersonId person;
  std::string name;
  std::optional<PerspectiveId> perspective;
  Seat seat;
  TimeMs at;
};

struct ScribeNamed {
  PersonId person;
  bool scribe;
};

struct PhaseMoved {
  PhaseId phase;
  TimeMs at;
  std::optional<TimeMs> ends_at;
};

struct PhaseReturned {};

struct PhaseExtended {
  TimeMs ends_at;
};

struct FloorGiven {
  std::optional<TableNumber> table;
  TimeMs at;
};

struct WallModeSet {
  WallMode mode;
};

struct WallBlanked {
  bool blank;
};

struct InsightHeld {
  InsightId insight;
  bool held;
};

struct InsightReceived {
  SharedInsight insight;  // whole, new or changed
};

struct InsightTakenBack {
  InsightId insight;
};

struct WallPaired {
  WallId wall;
  std::string name;
  TimeMs at;
};

struct WallRemoved {
  WallId wall;
};

using Event =
    std::variant<ConferenceCreated, PersonSeated, ScribeNamed, PhaseMoved, PhaseReturned, PhaseExtended, FloorGiven,
                 WallModeSet, WallBlanked, InsightHeld, InsightReceived, InsightTakenBack, WallPaired, WallRemoved>;

}  // namespace oogst::core::plenary
