// What can be asked of the plenary: by people (PROTOCOL.md section 5.2), at log-in, and by the hall itself.
#pragma once

#include <variant>

#include "server/core/plenary/state.hpp"

namespace oogst::core::plenary {

// When a person asked for what the hall sees at once, where her page says so.
using AskedAt = std::optional<TimeMs>;

// So long that may wait for a connection: later the hall is elsewhere, and she too.
inline constexpr TimeMs asked_ago_ms_max = 30'000;

struct MovePhase {
  PhaseId phase;
  PhaseId from;  // what the person saw when she asked
};

struct ReturnPhase {
  PhaseId from;
};

struct ExtendPhase {
  int minutes;
};

// A table, or nobody.
using FloorHolder = std::optional<TableNumber>;

struct GiveFloor {
  FloorHolder table;
  std::optional<FloorHolder> from = {};  // who had it when the person asked, where she looked
  AskedAt asked_at = {};
};

struct MoveTable {
  TableNumber table;
  std::optional<TableNumber> before;  // none: to the end of the round
};

enum class RoundOrder { number, theme };  // theme: by the programme's themes, and by number in each

struct OrderTables {
  RoundOrder by;
};

struct SkipTable {
  TableNumber table;
  bool skipped;
};

struct SetTurnTime {
  int minutes;  // 0: none
};

struct ExtendTurn {
  int minutes;
};

struct SetReveal {
  RevealMode reveal;
};

struct RevealInsight {
  InsightId insight;
  bool revealed;
};

struct UndoStep {
  std::uint64_t step;  // the number of one's own latest
};

struct ForgetStep {
  std::uint64_t step;  // the number of one's own latest
};

struct SetWallMode {
  WallMode mode;
  AskedAt asked_at = {};
};

struct BlankWall {
  bool blank;
  AskedAt asked_at = {};
};

struct HoldInsight {
  InsightId insight;
  bool held;
  bool seen_returned = false;  // the person saw that it was sent back
};

struct SetModeration {
  Moderation moderation;
};

// All of them or none.
struct ApproveInsights {
  std::vector<TextSeen> insights;
  std::set<InsightId> seen_held{};  // which of them the person saw held; she lets these go
};

struct SendBackInsight {
  InsightId insight;
  std::string word;  // why, for its table; may be empty
};

struct SpotlightInsight {
  std::optional<InsightId> insight;
  AskedAt asked_at = {};
};

struct PinInsight {
  InsightId insight;
  bool pinned;
};

struct LetReflect {
  bool allowed;
};

// New, or in the place of what this person wrote before.
struct WriteReflection {
  ReflectionId reflection;
  std::string text;
  bool may_name;
};

struct WithdrawReflection {
  ReflectionId reflection;
};

struct NameScribe {
  PersonId person;
  bool scribe;
};

struct LetWrite {
  bool allowed;
};

struct HandOverChair {
  PersonId person;
};

struct AskChair {};

struct ConfirmChair {
  PersonId person;  // who asked
};

struct RefuseChair {
  PersonId person;  // who asked
};

struct SendMessage {
  MessageId message;
  std::optional<std::vector<TableNumber>> tables;  // none: to all of them
  std::string text;
};

struct TakeBackMessage {
  MessageId message;
};

struct SeeMessage {
  MessageId message;
};

struct AddTerm {
  Term term;
};

struct RemoveTerm {
  std::string term;
};

// To the end of that group, which is made where it is not known.
struct GroupInsights {
  GroupId group;
  std::vector<InsightId> insights;
};

struct UngroupInsights {
  std::vector<InsightId> insights;
};

struct NameGroup {
  GroupId group;
  std::string title;
};

struct ShowOnWall {
  WallId wall;
  ShownView shown;
  AskedAt asked_at = {};
};

struct AdjustWall {
  WallId wall;
  int text_size;
  HallLight light;
};

struct RemoveWall {
  WallId wall;
};

struct PairWall {
  WallId wall;
  std::string name;
};

// The three below come from the server itself and are open to no role.

struct CreateConference {
  ConferenceId id;
  std::shared_ptr<const Definition> definition;
  std::vector<AccessCode> codes;
};

// A person with a code takes the seat that belongs to it; an id that is known keeps its person.
struct TakeSeat {
  PersonId person;
  std::string name;
  std::optional<PerspectiveId> perspective;
  Seat seat;
};

// What a table has shared, all of it: the plenary takes over what differs. Any number of times.
struct ReceiveShared {
  TableNumber table;
  std::vector<SharedInsight> insights;
};

using Command = std::variant<MovePhase, ReturnPhase, ExtendPhase, GiveFloor, SetWallMode, BlankWall, HoldInsight,
                             NameScribe, LetWrite, HandOverChair, AskChair, ConfirmChair, RefuseChair, SendMessage,
                             TakeBackMessage, SeeMessage, AddTerm, RemoveTerm, RemoveWall,
                             SetModeration, ApproveInsights, SendBackInsight, SpotlightInsight, PinInsight,
                             PairWall, CreateConference, TakeSeat, ReceiveShared, MoveTable, OrderTables, SkipTable,
                             SetTurnTime, ExtendTurn, SetReveal, RevealInsight, UndoStep, ForgetStep, GroupInsights,
                             UngroupInsights, NameGroup, ShowOnWall, AdjustWall, LetReflect, WriteReflection,
                             WithdrawReflection>;

}  // namespace oogst::core::plenary
