#include "server/core/plenary/seats.hpp"

#include <algorithm>

#include "protocol/text/unicode.hpp"

namespace oogst::core::plenary {
namespace {

using Events = std::vector<Event>;

// How many come in with one code, so that a card in the wrong hands keeps nobody out who has another. Generous: who lost
// her token comes in as someone new.
constexpr std::size_t staff_max = 200;
constexpr std::size_t hall_people_max = 10'000;
constexpr std::size_t table_people_min = 100;
constexpr std::size_t people_for_a_seat = 20;

std::size_t room_behind(const State& state, const Seat& door) {
  if (door.table) {
    const auto seats = static_cast<std::size_t>(state.definition->table(*door.table)->seats);
    return std::max(table_people_min, people_for_a_seat * seats);
  }
  return door.role == Role::participant ? hall_people_max : staff_max;
}

// Whoever came in by a chair's code is chair there, or scribe since another did.
bool is_behind(const Seat& door, const Seat& seat) {
  const bool was_chair = door.role == Role::chair && seat.role == Role::scribe;
  return seat.table == door.table && (seat.role == door.role || was_chair);
}

bool is_full(const State& state, const Seat& door) {
  const auto count =
      std::ranges::count_if(state.people.items(), [&](const auto& person) { return is_behind(door, person->seat); });
  return static_cast<std::size_t>(count) >= room_behind(state, door);
}

// The person with this id if she sits at the table of who asks; nullptr if not.
const Person* at_own_table(const State& state, const PersonId& id, const Context& context) {
  const Person* person = state.people.find(id);
  return person && context.table && person->seat.table == context.table ? person : nullptr;
}

// Where the person sits whose question for the chair is granted or refused; none where it is not for this one to
// answer.
std::optional<TableNumber> table_to_answer_at(const State& state, const PersonId& id, const Context& context) {
  const Person* person = state.people.find(id);
  if (!person || !person->seat.table) return std::nullopt;
  if (may(context.role, Act::confirm_any_chair) || person->seat.table == context.table) return person->seat.table;
  return std::nullopt;
}

bool asks_for_chair(const State& state, const PersonId& person, TableNumber table) {
  const ChairQuestion* question = chair_question_at(state, table);
  return question && question->person == person;
}

ChairHandedOver handed_over(const State& state, TableNumber table, const PersonId& person) {
  const Person* former = chair_of(state, table);
  return {table, person, former ? std::optional(former->id) : std::nullopt};
}

}  // namespace

Result<Events> decide_seats(const State& state, const TakeSeat& command, const Context& context) {
  std::string name = text::clean_line(command.name);
  if (name.empty() || text::count_code_points(name) > name_max) return refusal(RefusalCode::bad_name, "name");
  if (command.perspective && !state.definition->perspective(*command.perspective)) {
    return refusal(RefusalCode::unknown_perspective, "perspective");
  }
  const Person* known = state.people.find(command.person);
  Seat seat = command.seat;
  if (known && seat.role == Role::participant && seat.table && known->seat.table == seat.table) {
    seat.role = known->seat.role;  // the seats' code at one's own table takes nothing away
  }
  const bool comes_in = !known || !is_behind(seat, known->seat);
  if (comes_in && is_full(state, seat)) return refusal(RefusalCode::code_used_up, "code");
  Events events;
  if (seat.role == Role::chair && seat.table) {
    const Person* former = chair_of(state, *seat.table);
    if (former && former->id != command.person) {
      events.push_back(
          PersonSeated{former->id, former->name, former->perspective, {Role::scribe, seat.table}, context.now});
    }
  }
  const bool same = known && known->name == name && known->perspective == command.perspective && known->seat == seat;
  if (!same) events.push_back(PersonSeated{command.person, std::move(name), command.perspective, seat, context.now});
  return events;
}

Result<Events> decide_seats(const State& state, const NameScribe& command, const Context& context) {
  if (!may(context.role, Act::give_roles)) return refusal(RefusalCode::not_allowed);
  const Person* person = at_own_table(state, command.person, context);
  if (!person) return refusal(RefusalCode::unknown_person, "person");
  const bool has_a_seat = person->seat.role == Role::participant || person->seat.role == Role::scribe;
  if (!has_a_seat) return refusal(RefusalCode::not_allowed, "person");
  if ((person->seat.role == Role::scribe) == command.scribe) return Events{};
  return Events{ScribeNamed{command.person, command.scribe}};
}

Result<Events> decide_seats(const State& state, const LetWrite& command, const Context& context) {
  if (!may(context.role, Act::give_roles) || !context.table) return refusal(RefusalCode::not_allowed);
  if (command.allowed == is_open(state, *context.table)) return Events{};
  return Events{WritingLet{*context.table, command.allowed}};
}

Result<Events> decide_seats(const State& state, const HandOverChair& command, const Context& context) {
  if (!may(context.role, Act::give_roles)) return refusal(RefusalCode::not_allowed);
  const Person* person = at_own_table(state, command.person, context);
  if (!person) return refusal(RefusalCode::unknown_person, "person");
  if (person->seat.role == Role::chair) return Events{};
  return Events{handed_over(state, *context.table, command.person)};
}

Result<Events> decide_seats(const State& state, const AskChair&, const Context& context) {
  if (!may(context.role, Act::ask_chair) || !context.table) return refusal(RefusalCode::not_allowed);
  if (asks_for_chair(state, context.person, *context.table)) return Events{};
  if (chair_question_at(state, *context.table)) return refusal(RefusalCode::already_asked);
  return Events{ChairAskedFor{*context.table, context.person, context.now}};
}

Result<Events> decide_seats(const State& state, const ConfirmChair& command, const Context& context) {
  const bool may_confirm = may(context.role, Act::confirm_chair) || may(context.role, Act::confirm_any_chair);
  if (!may_confirm) return refusal(RefusalCode::not_allowed);
  if (command.person == context.person) return refusal(RefusalCode::not_allowed, "person");  // another's word is needed
  const auto table = table_to_answer_at(state, command.person, context);
  if (!table) return refusal(RefusalCode::unknown_person, "person");
  if (state.people.find(command.person)->seat.role == Role::chair) return Events{};  // two confirmed at once
  if (!asks_for_chair(state, command.person, *table)) return refusal(RefusalCode::not_asked, "person");
  return Events{handed_over(state, *table, command.person)};
}

Result<Events> decide_seats(const State& state, const RefuseChair& command, const Context& context) {
  const bool takes_back = command.person == context.person;
  if (!takes_back && !may(context.role, Act::give_roles)) return refusal(RefusalCode::not_allowed);
  if (!at_own_table(state, command.person, context)) return refusal(RefusalCode::unknown_person, "person");
  if (!asks_for_chair(state, command.person, *context.table)) return Events{};
  return Events{ChairRefused{*context.table, command.person}};
}

}  // namespace oogst::core::plenary
