// A step that somebody took with the day, so that she can take it back: what it changed, place by place, as it was before
// and after. Stored for ever within StepTaken: a place is added at the end, never given another meaning.
#pragma once

#include <variant>

#include "server/core/plenary/state.hpp"

namespace oogst::core::plenary {

inline constexpr std::size_t steps_max = 20;  // of each person, that can be taken back

// Named as the command that takes it.
enum class StepName {
  move_phase,
  give_floor,
  set_wall_mode,
  blank_wall,
  hold_insight,
  move_table,
  order_tables,
  skip_table,
  set_turn_time,
  extend_turn,
  set_reveal,
  reveal_insight,
  group_insights,
  ungroup_insights,
  name_group,
  show_on_wall,
  let_reflect,
  approve_insights,
  send_back_insight,
  spotlight_insight,
  pin_insight,
  set_moderation
};

// The phase began; the one before is beneath it.
struct PhaseChange {
  PhaseId phase;
  TimeMs at = 0;

  friend bool operator==(const PhaseChange&, const PhaseChange&) = default;
};

// The turn began; the one before is beneath it.
struct FloorChange {
  std::optional<TableNumber> table;
  TimeMs at = 0;

  friend bool operator==(const FloorChange&, const FloorChange&) = default;
};

struct ModeChange {
  WallMode before = WallMode::floor;
  WallMode after = WallMode::floor;

  friend bool operator==(const ModeChange&, const ModeChange&) = default;
};

struct BlankChange {
  bool after = false;

  friend bool operator==(const BlankChange&, const BlankChange&) = default;
};

struct HoldChange {
  InsightId insight;
  bool after = false;

  friend bool operator==(const HoldChange&, const HoldChange&) = default;
};

struct OrderChange {
  std::vector<TableNumber> before;
  std::vector<TableNumber> after;

  friend bool operator==(const OrderChange&, const OrderChange&) = default;
};

struct SkipChange {
  TableNumber table;
  bool after = false;

  friend bool operator==(const SkipChange&, const SkipChange&) = default;
};

struct TurnTimeChange {
  int before = 0;
  int after = 0;

  friend bool operator==(const TurnTimeChange&, const TurnTimeChange&) = default;
};

// Of the turn that began then.
struct TurnEndChange {
  TimeMs since = 0;
  std::optional<TimeMs> before;
  std::optional<TimeMs> after;

  friend bool operator==(const TurnEndChange&, const TurnEndChange&) = default;
};

struct RevealChange {
  RevealMode before = RevealMode::all;
  RevealMode after = RevealMode::all;

  friend bool operator==(const RevealChange&, const RevealChange&) = default;
};

struct RevealedChange {
  InsightId insight;
  bool after = false;

  friend bool operator==(const RevealedChange&, const RevealedChange&) = default;
};

// Where it has no insights the group was not there.
struct GroupChange {
  Group before;
  Group after;

  friend bool operator==(const GroupChange&, const GroupChange&) = default;
};

struct ShownChange {
  WallId wall;
  ShownView before;
  ShownView after;

  friend bool operator==(const ShownChange&, const ShownChange&) = default;
};

struct ReflectingChange {
  bool after = false;

  friend bool operator==(const ReflectingChange&, const ReflectingChange&) = default;
};

struct ModerationChange {
  Moderation before = Moderation::direct;
  Moderation after = Moderation::direct;

  friend bool operator==(const ModerationChange&, const ModerationChange&) = default;
};

struct VerdictChange {
  InsightId insight;
  Verdict before;
  Verdict after;

  friend bool operator==(const VerdictChange&, const VerdictChange&) = default;
};

struct SpotlightChange {
  std::optional<InsightId> before;
  std::optional<InsightId> after;

  friend bool operator==(const SpotlightChange&, const SpotlightChange&) = default;
};

struct PinChange {
  InsightId insight;
  bool after = false;

  friend bool operator==(const PinChange&, const PinChange&) = default;
};

using Change = std::variant<PhaseChange, FloorChange, ModeChange, BlankChange, HoldChange, OrderChange, SkipChange,
                            TurnTimeChange, TurnEndChange, RevealChange, RevealedChange, GroupChange, ShownChange,
                            ReflectingChange, ModerationChange, VerdictChange, SpotlightChange, PinChange>;

struct Step {
  std::uint64_t number = 0;  // counts the steps of all people
  StepName did = StepName::move_phase;
  std::optional<TableNumber> table;  // that it was about
  std::optional<InsightId> insight;  // that it was about
  std::vector<Change> changes;
  std::optional<WallId> wall = {};  // that it was about

  friend bool operator==(const Step&, const Step&) = default;
};

}  // namespace oogst::core::plenary
