// A small conference for tests of the core: themes A (tables 1 and 2) and B (table 3), five phases, and its people.
#pragma once

#include "server/core/plenary/decide.hpp"
#include "server/core/plenary/fold.hpp"

namespace oogst::core {

// 2027-03-12 09:30 UTC: the conference is created.
inline constexpr TimeMs day_begins_at = 1'804'843'800'000;

// Phases checkin 30', opening 30', tables 45', closing 30', end. Questions a1, a2 (theme regie), b1 (theme netwerk) and
// all-1 for all. Perspectives ouder and jongere.
std::shared_ptr<const Definition> small_definition();

// The plenary of that day, just created.
plenary::State created_plenary();

// People as events: `seat(state, "noor", Role::chair, 1)`.
void seat(plenary::State& state, std::string person, Role role, std::optional<int> table = {});
void move_to(plenary::State& state, std::string phase, TimeMs at);

SharedInsight shared_insight(std::string id, int table, std::string text = "Eén plan", std::uint64_t share_order = 1);
void receive(plenary::State& state, SharedInsight insight);

// The code as it stands in the protocol with the field at fault, `not_now` or `unknown_phase phase`; `granted` where
// none.
template <class T>
std::string outcome_of(const Result<T>& result) {
  if (result.has_value()) return "granted";
  std::string text(name_of(result.error().code));
  if (!result.error().field.empty()) text += " " + result.error().field;
  return text;
}

}  // namespace oogst::core
