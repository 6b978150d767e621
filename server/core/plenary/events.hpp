// What happened in the plenary. Stored for ever: a member is added, never given another meaning (server/journal/entry_codec).
#pragma once

#include <variant>

#include "server/core/plenary/reflection.hpp"
#include "server/core/plenary/step.hpp"
#include "server/core/plenary/wall_events.hpp"

namespace oogst::core::plenary {

struct ConferenceCreated {
  ConferenceId id;
  std::shared_ptr<const Definition> definition;
  std::vector<AccessCode> codes;
  TimeMs at;

  // By what the definition says, not by which copy of it.
  friend bool operator==(const ConferenceCreated& a, const ConferenceCreated& b) {
    return a.id == b.id && *a.definition == *b.definition && a.codes == b.codes && a.at == b.at;
  }
};

struct PersonSeated {
  PersonId person;
  std::string name;
  std::optional<PerspectiveId> perspective;
  Seat seat;
  TimeMs at;

  friend bool operator==(const PersonSeated&, const PersonSeated&) = default;
};

struct ScribeNamed {
  PersonId person;
  bool scribe;

  friend bool operator==(const ScribeNamed&, const ScribeNamed&) = default;
};

struct PhaseMoved {
  PhaseId phase;
  TimeMs at;
  std::optional<TimeMs> ends_at;

  friend bool operator==(const PhaseMoved&, const PhaseMoved&) = default;
};

struct PhaseReturned {
  friend bool operator==(const PhaseReturned&, const PhaseReturned&) = default;
};

struct PhaseExtended {
  TimeMs ends_at;

  friend bool operator==(const PhaseExtended&, const PhaseExtended&) = default;
};

struct FloorGiven {
  std::optional<TableNumber> table;
  TimeMs at;
  std::optional<TimeMs> ends_at = std::nullopt;  // none in entries of version 1

  friend bool operator==(const FloorGiven&, const FloorGiven&) = default;
};

// The last turn was not meant: the floor is where it was before, and so is who has spoken.
struct FloorReturned {
  friend bool operator==(const FloorReturned&, const FloorReturned&) = default;
};

struct WallModeSet {
  WallMode mode;

  friend bool operator==(const WallModeSet&, const WallModeSet&) = default;
};

struct WallBlanked {
  bool blank;
  TimeMs at = 0;  // 0 in entries of version 1

  friend bool operator==(const WallBlanked&, const WallBlanked&) = default;
};

struct InsightHeld {
  InsightId insight;
  bool held;
  TimeMs at = 0;  // 0 in entries of version 1

  friend bool operator==(const InsightHeld&, const InsightHeld&) = default;
};

struct InsightReceived {
  SharedInsight insight;  // whole, new or changed

  friend bool operator==(const InsightReceived&, const InsightReceived&) = default;
};

struct InsightTakenBack {
  InsightId insight;

  friend bool operator==(const InsightTakenBack&, const InsightTakenBack&) = default;
};

struct WritingLet {
  TableNumber table;
  bool allowed;

  friend bool operator==(const WritingLet&, const WritingLet&) = default;
};

struct ChairAskedFor {
  TableNumber table;
  PersonId person;
  TimeMs at;

  friend bool operator==(const ChairAskedFor&, const ChairAskedFor&) = default;
};

// Nobody asks for the chair any more: it was refused, or taken back.
struct ChairRefused {
  TableNumber table;
  PersonId person;

  friend bool operator==(const ChairRefused&, const ChairRefused&) = default;
};

// By the chair herself, or by who confirmed that another may be it. The former chair is scribe from then on.
struct ChairHandedOver {
  TableNumber table;
  PersonId person;
  std::optional<PersonId> former;

  friend bool operator==(const ChairHandedOver&, const ChairHandedOver&) = default;
};

struct MessageSent {
  MessageId message;
  std::vector<TableNumber> tables;
  std::string text;
  TimeMs at;

  friend bool operator==(const MessageSent&, const MessageSent&) = default;
};

struct MessageTakenBack {
  MessageId message;

  friend bool operator==(const MessageTakenBack&, const MessageTakenBack&) = default;
};

struct MessageSeen {
  TableNumber table;
  MessageId message;

  friend bool operator==(const MessageSeen&, const MessageSeen&) = default;
};

// New, or in the place of the same word.
struct TermAdded {
  Term term;

  friend bool operator==(const TermAdded&, const TermAdded&) = default;
};

// What was added is taken back: the definition's own term, where it has one, stands there again.
struct TermRemoved {
  std::string term;

  friend bool operator==(const TermRemoved&, const TermRemoved&) = default;
};

struct ModerationSet {
  Moderation moderation;
  TimeMs at;

  friend bool operator==(const ModerationSet&, const ModerationSet&) = default;
};

// These texts were let through. They stand in what the plenary received, and are not stored again.
struct InsightsApproved {
  std::vector<TextSeen> insights;
  TimeMs at;

  friend bool operator==(const InsightsApproved&, const InsightsApproved&) = default;
};

// Held, with a word for its table.
struct InsightSentBack {
  InsightId insight;
  std::string word;
  TimeMs at;

  friend bool operator==(const InsightSentBack&, const InsightSentBack&) = default;
};

// What moderators had said of it before stands again.
struct VerdictReturned {
  InsightId insight;
  Verdict verdict;
  TimeMs at;

  friend bool operator==(const VerdictReturned&, const VerdictReturned&) = default;
};

struct InsightSpotlit {
  std::optional<InsightId> insight;  // absent: none any more
  TimeMs at;

  friend bool operator==(const InsightSpotlit&, const InsightSpotlit&) = default;
};

struct InsightPinned {
  InsightId insight;
  bool pinned;
  TimeMs at;

  friend bool operator==(const InsightPinned&, const InsightPinned&) = default;
};

// The whole order, every table once.
struct TablesOrdered {
  std::vector<TableNumber> order;

  friend bool operator==(const TablesOrdered&, const TablesOrdered&) = default;
};

struct TableSkipped {
  TableNumber table;
  bool skipped;

  friend bool operator==(const TableSkipped&, const TableSkipped&) = default;
};

// For turns to come; the one that is changes by TurnEndSet.
struct TurnTimeSet {
  int minutes;

  friend bool operator==(const TurnTimeSet&, const TurnTimeSet&) = default;
};

// Of the turn that is.
struct TurnEndSet {
  std::optional<TimeMs> ends_at;

  friend bool operator==(const TurnEndSet&, const TurnEndSet&) = default;
};

struct RevealSet {
  RevealMode reveal;

  friend bool operator==(const RevealSet&, const RevealSet&) = default;
};

struct InsightRevealed {
  InsightId insight;
  bool revealed;
  TimeMs at;

  friend bool operator==(const InsightRevealed&, const InsightRevealed&) = default;
};

// Beside what it changed: who can take it back, and how.
struct StepTaken {
  PersonId person;
  Step step;

  friend bool operator==(const StepTaken&, const StepTaken&) = default;
};

// It is off her list: beside what puts back what stood before it, or alone where she gave that up.
struct StepUndone {
  PersonId person;
  std::uint64_t step;

  friend bool operator==(const StepUndone&, const StepUndone&) = default;
};

using Event =
    std::variant<ConferenceCreated, PersonSeated, ScribeNamed, PhaseMoved, PhaseReturned, PhaseExtended, FloorGiven,
                 WallModeSet, WallBlanked, InsightHeld, InsightReceived, InsightTakenBack, WallPaired, WallRemoved,
                 WritingLet, ChairAskedFor, ChairRefused, ChairHandedOver, FloorReturned, MessageSent, MessageTakenBack,
                 MessageSeen, TermAdded, TermRemoved, ModerationSet, InsightsApproved, InsightSentBack, InsightSpotlit,
                 InsightPinned, TablesOrdered, TableSkipped, TurnTimeSet, TurnEndSet, RevealSet, InsightRevealed,
                 StepTaken, StepUndone, GroupChanged, WallShown, WallAdjusted, ReflectingLet, ReflectionWritten,
                 ReflectionWithdrawn, VerdictReturned>;

}  // namespace oogst::core::plenary
