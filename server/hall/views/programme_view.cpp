#include "server/hall/views/programme_view.hpp"

#include "server/core/words.hpp"
#include "server/hall/views/entry_diff.hpp"

namespace oogst::hall {

using core::plenary::State;
using nlohmann::json;

namespace {

json current_phase(const State& state) {
  const core::Phase& phase = state.phase();
  json current = {{"id", phase.id.value}, {"kind", core::text_of(phase.kind)}, {"started_at", state.run().started_at}};
  if (state.run().ends_at) current["ends_at"] = *state.run().ends_at;
  return current;
}

json entry(const core::Phase& phase) {
  return {{"id", phase.id.value},
          {"kind", core::text_of(phase.kind)},
          {"title", phase.title},
          {"starts", phase.starts},
          {"minutes", phase.minutes}};
}

json entry(const core::Question& question) {
  return {{"id", question.id.value}, {"text", question.text}, {"minutes", question.minutes}};
}

json entry(const core::Perspective& perspective) {
  return {{"id", perspective.id.value}, {"label", perspective.label}};
}

json entry(const core::Term& term) {
  return {{"term", term.term}, {"plain", term.plain}, {"explanation", term.explanation}};
}

json entry(const core::Wifi& wifi) {
  json entry = {{"name", wifi.name}};
  if (wifi.password) entry["password"] = *wifi.password;
  return entry;
}

json entry(const core::Theme& theme);

template <class Things>
json list_of(const Things& things) {
  json list = json::array();
  for (const auto& thing : things) list.push_back(entry(thing));
  return list;
}

json entry(const core::Theme& theme) {
  return {{"id", theme.id.value},
          {"letter", theme.letter},
          {"title", theme.title},
          {"questions", list_of(theme.questions)}};
}

json tables_by_number(const std::vector<core::TablePlan>& plans) {
  json tables = json::object();
  for (const core::TablePlan& plan : plans) {
    tables[std::to_string(plan.number.value)] = {{"theme", plan.theme.value}, {"seats", plan.seats}};
  }
  return tables;
}

// True, or null.
json reflecting(const State& state) {
  return state.reflecting && is_closing_or_ended(state) ? json(true) : json(nullptr);
}

// Of all that this audience sees, only the current phase, who may reflect and the glossary change after the creation.
struct ProgrammeDifference {
  const State& before;
  const State& after;
  json patch = nullptr;

  void scene() {
    diff_entry(patch, "phase", current_phase(before), current_phase(after));
    diff_entry(patch, "reflecting", reflecting(before), reflecting(after));
  }
  void person(const core::PersonId&) {}
  void shared(const core::InsightId&, std::optional<core::TableNumber>) {}
  void wall(const core::WallId&) {}
  void groups() {}
  void stage() {}
  void glossary() { diff_entry(patch, "glossary", list_of(*before.glossary), list_of(*after.glossary)); }
  void step() {}
};

}  // namespace

json ProgrammeView::whole(const State& state) const {
  const core::Definition& definition = *state.definition;
  json whole = {{"conference", state.id.value},
          {"title", definition.title},
          {"date", definition.date},
          {"language", definition.language},
          {"phases", list_of(definition.phases)},
          {"phase", current_phase(state)},
          {"themes", list_of(definition.themes)},
          {"questions", list_of(definition.questions)},
          {"tables", tables_by_number(definition.tables)},
          {"perspectives", list_of(definition.perspectives)},
          {"glossary", list_of(*state.glossary)}};
  if (definition.wifi) whole["wifi"] = entry(*definition.wifi);
  diff_entry(whole, "reflecting", nullptr, reflecting(state));
  return whole;
}

Changes ProgrammeView::difference(const State& before, const State& after, PlenaryEvents events) const {
  ProgrammeDifference difference{before, after};
  tell_touches(events, difference);
  return merge_of(difference.patch);
}

}  // namespace oogst::hall
