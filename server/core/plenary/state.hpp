// The conference as a whole: programme, people, floor, wall, and what the tables shared with the hall.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "server/core/definition.hpp"
#include "server/core/insight.hpp"
#include "server/core/permissions.hpp"
#include "server/core/plenary/group.hpp"
#include "server/core/plenary/reflection.hpp"
#include "server/core/plenary/verdict.hpp"
#include "server/core/plenary/wall.hpp"
#include "server/core/shelf.hpp"

namespace oogst::core::plenary {

// What an access code opens: a role, and for people at a table its number.
struct Seat {
  Role role = Role::participant;
  std::optional<TableNumber> table;

  friend bool operator==(const Seat&, const Seat&) = default;
};

struct AccessCode {
  std::string code;  // 8 symbols, unformatted
  Seat seat;

  friend bool operator==(const AccessCode&, const AccessCode&) = default;
};

struct Person {
  PersonId id;
  std::string name;
  std::optional<PerspectiveId> perspective;
  Seat seat;
  std::vector<TableNumber> wrote_at;  // tables where this person may write, or once might (PROTOCOL.md C6)
  TimeMs joined_at = 0;

  friend bool operator==(const Person&, const Person&) = default;
};

// One stretch of a phase. Going back takes the last one off, so that the one before has its own times again.
struct PhaseRun {
  std::size_t phase = 0;  // index in the definition
  TimeMs started_at = 0;
  std::optional<TimeMs> ends_at;  // absent: open-ended

  friend bool operator==(const PhaseRun&, const PhaseRun&) = default;
};

// A turn to speak: a table's, or nobody's. Going back takes the last one off.
struct FloorTurn {
  std::optional<TableNumber> table;
  TimeMs since = 0;
  std::optional<TimeMs> ends_at;  // absent: no time is set for it

  friend bool operator==(const FloorTurn&, const FloorTurn&) = default;
};

// The table that has the floor now.
struct Floor {
  TableNumber table;
  TimeMs since = 0;
  std::optional<TimeMs> ends_at;

  friend bool operator==(const Floor&, const Floor&) = default;
};

// floor: the wall shows the table that has the floor. In every other mode it shows everything that was shared: all of
// it by table, by theme, by kind, or by group; or, in the last one, the reflections.
enum class WallMode { floor, all, theme, kind, groups, reflections };

// How the insights of the table that has the floor come onto the wall: at once, or each when it is revealed.
enum class RevealMode { all, one_by_one };

inline constexpr std::size_t pinned_max = 3;

// Someone at a table asks to be its chair, and waits for another's word.
struct ChairQuestion {
  PersonId person;
  TimeMs at = 0;

  friend bool operator==(const ChairQuestion&, const ChairQuestion&) = default;
};

inline constexpr std::size_t messages_max = 10;

// What a moderator or organiser says to tables.
struct Message {
  MessageId id;
  std::string text;
  TimeMs at = 0;
  std::vector<TableNumber> tables;  // ascending
  std::vector<TableNumber> seen;    // in the order in which they said so

  friend bool operator==(const Message&, const Message&) = default;
};

// The last message to a table.
struct MessageHere {
  MessageId id;
  std::string text;
  TimeMs at = 0;
  bool seen = false;

  friend bool operator==(const MessageHere&, const MessageHere&) = default;
};

// What the plenary knows of a table, beside its people and what it shared.
struct Stage {
  TableNumber id;
  bool open = false;  // the chair lets participants write, too
  std::optional<ChairQuestion> chair_asked;
  std::optional<MessageHere> message;

  friend bool operator==(const Stage&, const Stage&) = default;
};

struct Step;  // plenary/step.hpp

struct State {
  ConferenceId id;
  std::shared_ptr<const Definition> definition;  // nullptr until the conference is created
  std::shared_ptr<const std::vector<AccessCode>> codes;
  std::vector<PhaseRun> runs;  // the last is now; never empty once created
  Shelf<Person> people;
  Shelf<Stage> stages;  // a table's is there from the first thing that is to be said of it
  Shelf<SharedInsight> shared;
  Shelf<Reflection> reflections;
  bool reflecting = false;       // everyone at the tables may write them
  std::set<InsightId> held;  // kept from the wall by the moderator; outlives taking back and sharing again
  Moderation moderation = Moderation::direct;
  Shelf<Approval> approved;                    // of what is offered
  std::map<InsightId, Returned> returned;      // of what is offered and held
  std::map<InsightId, TimeMs> let_through_at;  // those that were held, or waited for approval, and do so no longer
  std::optional<Spotlight> spotlight;
  std::map<InsightId, TimeMs> pinned;  // of what is shared: since when the hall sees it without a pause
  std::vector<FloorTurn> turns;  // the last is now
  std::vector<TableNumber> order;  // all tables, in the order of the round
  std::set<TableNumber> skipped;   // passed over until they are given the floor
  int turn_minutes = 0;            // for each table; 0: none set
  RevealMode reveal = RevealMode::all;
  std::map<InsightId, TimeMs> revealed_at;  // once revealed, whatever `reveal` is
  WallMode mode = WallMode::floor;
  bool blank = false;
  TimeMs unblanked_at = 0;
  Shelf<Group> groups;  // none is without insights
  Shelf<Wall> walls;
  std::vector<std::shared_ptr<const Message>> messages;    // the last `messages_max`, in order
  std::shared_ptr<const std::vector<Term>> glossary;       // the definition's, with what was added on the day

  std::map<PersonId, std::vector<std::shared_ptr<const Step>>> steps;  // the last `steps_max` of each, in order
  std::uint64_t steps_taken = 0;

  bool is_created() const { return definition != nullptr; }
  const PhaseRun& run() const { return runs.back(); }
  const Phase& phase() const { return definition->phases[run().phase]; }
};

// When a phase that starts now is planned to end; absent where it is open-ended.
std::optional<TimeMs> planned_end(const Phase& phase, TimeMs started_at);

// From when to when something is planned to last.
struct Stretch {
  TimeMs from = 0;
  TimeMs ends_at = 0;
};

// The end that is so many minutes later, or earlier where they are negative; never before the beginning. What has passed
// is extended from now: "five more minutes" means five minutes.
TimeMs extended_end(const Stretch& stretch, int minutes, TimeMs now);

// The table that has the floor, and those that had it, in order; the one that has it is the last of them.
std::optional<Floor> floor_of(const State& state);
std::vector<TableNumber> spoken_of(const State& state);

// The first table, in the order of the round, that has not had the floor yet and is not skipped.
std::optional<TableNumber> next_table(const State& state);

// What is offered to the hall: the words of a shared insight or a reflection. Lives as long as that does.
struct Offered {
  const std::string* text;
  std::uint64_t text_revision;
  std::optional<std::string> name;  // a reflection's
};

// Nothing where it is not offered, or no longer.
std::optional<Offered> find_offered(const State& state, const InsightId& id);

// Whether these very words, with this name, were approved.
bool approves(const Approval& approval, const Offered& offered);

// What moderators have said of it so far.
Verdict verdict_of(const State& state, const InsightId& id);

// Whether it was let through, in whatever text: it is not held, and does not wait for approval.
bool is_let_through(const State& state, const InsightId& id);

// The text in which it was let through, or nullptr where it was not: it is held, or waits for approval. No other text of
// it reaches a wall. Lives as long as what is offered and the state do.
const std::string* wall_text(const State& state, const SharedInsight& insight);
const std::string* wall_text(const State& state, const Reflection& reflection);

// The name that was let through with the text, and that its author still agrees to; else nullptr.
const std::string* wall_name(const State& state, const Reflection& reflection);

// Whether it fills the wall alone, if it is let through.
bool is_spotlit(const State& state, const InsightId& id);

// Whether the closing round has come, or is over.
bool is_closing_or_ended(const State& state);

// When a turn that begins then ends; absent where no time is set for turns.
std::optional<TimeMs> turn_end(const State& state, TimeMs since);

// Whether the wall shows of a table only what was revealed: in turn, and one by one.
bool shows_revealed_only(const State& state);

// Whether the wall shows now what this table shared, as far as it was let through and need not be revealed.
bool shows_table(const State& state, TableNumber table);

// Whether the round shows it now: what the moderator conducts, on every wall without a view of its own.
bool is_in_round(const State& state, const SharedInsight& insight);
bool is_in_round(const State& state, const Reflection& reflection);

// Whether the hall may see it on some wall now. The one rule on what reaches a wall.
bool is_on_wall(const State& state, const SharedInsight& insight);
bool is_on_wall(const State& state, const Reflection& reflection);

// Whether some wall shows groups now, in the round or as its own view.
bool shows_groups(const State& state);

// Since when the hall may see it; meaningful only where it is on the wall.
TimeMs shown_at(const State& state, const SharedInsight& insight);
TimeMs shown_at(const State& state, const Reflection& reflection);

// Whether the chair of this table lets participants write.
bool is_open(const State& state, TableNumber table);

// Who asks to be chair of this table, or nullptr.
const ChairQuestion* chair_question_at(const State& state, TableNumber table);

// The message with this id, or nullptr.
const Message* find_message(const State& state, const MessageId& id);

// The term of a glossary that is this word, capitals apart, or nullptr.
const Term* find_term(const std::vector<Term>& glossary, const std::string& word);

// The chair who sits at this table, or nullptr.
const Person* chair_of(const State& state, TableNumber table);

}  // namespace oogst::core::plenary
