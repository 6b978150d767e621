#include "server/hall/views/own_view.hpp"

#include "server/hall/views/pieces.hpp"

namespace oogst::hall {

using core::plenary::Reflection;
using core::plenary::State;
using nlohmann::json;

namespace {

json entry_of(const State& state, const Reflection& reflection) {
  json entry = {{"text", reflection.text},
                {"may_name", reflection.name.has_value()},
                {"sent_at", reflection.sent_at},
                {"changed_at", reflection.changed_at}};
  // In an earlier text that was let through it is not yet what its author reads here.
  if (is_in_round(state, reflection) && *wall_text(state, reflection) == reflection.text) entry["wall"] = "on_wall";
  if (state.held.contains(reflection.id)) entry["wall"] = "held";
  const auto returned = state.returned.find(reflection.id);
  if (returned != state.returned.end()) entry["returned"] = returned_json(returned->second);
  return entry;
}

struct Concerned {
  const State& before;
  const State& after;
  bool is_other_scene = false;
  std::set<std::string> people{};

  void scene() { is_other_scene = true; }
  void person(const core::PersonId&) {}
  void stage() {}
  void glossary() {}
  void step() {}
  void wall(const core::WallId&) {}
  void groups() {}

  void shared(const core::InsightId& id, std::optional<core::TableNumber>) {
    for (const State* state : {&before, &after}) {
      if (const Reflection* reflection = state->reflections.find(id)) people.insert(reflection->person.value);
    }
  }

  void all_that_look_otherwise() {
    for (const auto& reflection : after.reflections.items()) {
      if (entry_of(before, *reflection) != entry_of(after, *reflection)) people.insert(reflection->person.value);
    }
  }
};

}  // namespace

json own_state(const State& state, const core::PersonId& person) {
  json reflections = json::object();
  for (const auto& reflection : state.reflections.items()) {
    if (reflection->person == person) reflections[reflection->id.value] = entry_of(state, *reflection);
  }
  return {{"reflections", std::move(reflections)}};
}

std::set<std::string> concerned_by(const State& before, const State& after, PlenaryEvents events) {
  Concerned concerned{before, after};
  tell_touches(before, after, events, concerned);
  if (concerned.is_other_scene) concerned.all_that_look_otherwise();
  return std::move(concerned.people);
}

}  // namespace oogst::hall
