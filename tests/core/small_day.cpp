#include "tests/core/small_day.hpp"

namespace oogst::core {

std::shared_ptr<const Definition> small_definition() {
  static const auto definition = [] {
    Definition made;
    made.title = "Small day";
    made.date = "2027-03-12";
    made.language = "nl";
    made.phases = {{{"checkin"}, PhaseKind::check_in, "Inloggen", "09:30", 30},
                   {{"opening"}, PhaseKind::plenary, "Opening", "10:00", 30},
                   {{"tables"}, PhaseKind::tables, "Tafels", "10:45", 45},
                   {{"closing"}, PhaseKind::closing, "Oogsten", "11:30", 30},
                   {{"end"}, PhaseKind::ended, "Afgelopen", "12:00", 0}};
    made.themes = {{{"regie"}, "A", "Regie", {{{"a1"}, "Wie heeft de regie?", 15}, {{"a2"}, "En later?", 15}}},
                   {{"netwerk"}, "B", "Netwerk", {{{"b1"}, "Wie staat om u heen?", 15}}}};
    made.questions = {{{"all-1"}, "Wat neemt u mee?", 0}};
    made.tables = {{{1}, {"regie"}, 6}, {{2}, {"regie"}, 6}, {{3}, {"netwerk"}, 6}};
    made.perspectives = {{{"ouder"}, "Ouder"}, {{"jongere"}, "Jongere"}};
    return std::make_shared<const Definition>(made);
  }();
  return definition;
}

plenary::State created_plenary() {
  plenary::State state;
  plenary::fold(state, plenary::ConferenceCreated{{"small-day"}, small_definition(), {}, day_begins_at});
  return state;
}

void seat(plenary::State& state, std::string person, Role role, std::optional<int> table) {
  plenary::Seat seat{role, table ? std::optional(TableNumber{*table}) : std::nullopt};
  std::string name = person;
  plenary::fold(state, plenary::PersonSeated{{std::move(person)}, std::move(name), std::nullopt, seat, day_begins_at});
}

void move_to(plenary::State& state, std::string phase, TimeMs at) {
  const Phase* planned = state.definition->phase({phase});
  plenary::fold(state, plenary::PhaseMoved{{std::move(phase)}, at, plenary::planned_end(*planned, at)});
}

SharedInsight shared_insight(std::string id, int table, std::string text, std::uint64_t share_order) {
  SharedInsight made;
  made.id = {std::move(id)};
  made.table = {table};
  made.text = std::move(text);
  made.share_order = share_order;
  made.shared_at = day_begins_at;
  return made;
}

void receive(plenary::State& state, SharedInsight insight) {
  plenary::fold(state, plenary::InsightReceived{std::move(insight)});
}

}  // namespace oogst::core
