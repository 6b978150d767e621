#include "server/core/plenary/reflections.hpp"

#include <algorithm>

#include "protocol/text/unicode.hpp"
#include "server/core/plenary/moderation.hpp"

namespace oogst::core::plenary {
namespace {

using Events = std::vector<Event>;

// Where there is room for one more by this person; else which limit is in the way.
std::optional<Refusal> no_room_for(const State& state, const PersonId& person) {
  const auto is_hers = [&](const auto& reflection) { return reflection->person == person; };
  const auto written = static_cast<std::size_t>(std::ranges::count_if(state.reflections.items(), is_hers));
  const bool is_full = written >= reflections_of_a_person_max || state.reflections.size() >= reflections_max;
  return is_full ? std::optional(refusal(RefusalCode::too_many, "reflection")) : std::nullopt;
}

// As it is from now on, by who asks.
Reflection written(const State& state, const WriteReflection& command, const Context& context) {
  const Reflection* has = state.reflections.find(command.reflection);
  const Person* author = state.people.find(context.person);
  Reflection reflection;
  reflection.id = command.reflection;
  reflection.person = context.person;
  reflection.text = text::clean_text(command.text);
  if (author && command.may_name) reflection.name = author->name;
  if (author) reflection.perspective = author->perspective;
  reflection.of_reporter = context.role == Role::reporter;
  reflection.text_revision = has ? has->text_revision + 1 : 1;
  reflection.sent_at = has ? has->sent_at : context.now;
  reflection.changed_at = context.now;
  return reflection;
}

}  // namespace

Result<Events> decide_reflections(const State& state, const LetReflect& command, const Context& context) {
  if (!may(context.role, Act::moderate)) return refusal(RefusalCode::not_allowed);
  if (command.allowed == state.reflecting) return Events{};
  return Events{ReflectingLet{command.allowed}};
}

Result<Events> decide_reflections(const State& state, const WriteReflection& command, const Context& context) {
  if (!may(context.role, Act::reflect_when_open)) return refusal(RefusalCode::not_allowed);
  if (state.shared.contains(command.reflection)) return refusal(RefusalCode::insight_exists, "reflection");
  const Reflection* has = state.reflections.find(command.reflection);
  if (has && has->person != context.person) return refusal(RefusalCode::not_allowed, "reflection");
  if (!is_closing_or_ended(state)) return refusal(RefusalCode::not_now);
  if (!has && !state.reflecting && !may(context.role, Act::reflect)) return refusal(RefusalCode::not_now);
  Reflection reflection = written(state, command, context);
  if (text::count_code_points(reflection.text) > reflection_text_max) {
    return refusal(RefusalCode::text_too_long, "text");
  }
  if (text::is_blank(reflection.text)) return refusal(RefusalCode::empty_text, "text");
  if (has && has->text == reflection.text && has->name == reflection.name) return Events{};
  const auto no_room = has ? std::nullopt : no_room_for(state, context.person);
  if (no_room) return *no_room;
  return Events{ReflectionWritten{std::move(reflection)}};
}

Result<Events> decide_reflections(const State& state, const WithdrawReflection& command, const Context& context) {
  const Reflection* has = state.reflections.find(command.reflection);
  if (!has) return refusal(RefusalCode::unknown_reflection, "reflection");
  if (has->person != context.person) return refusal(RefusalCode::not_allowed, "reflection");
  return Events{ReflectionWithdrawn{command.reflection}};
}

void fold_reflections(State& state, const ReflectingLet& event) { state.reflecting = event.allowed; }

void fold_reflections(State& state, const ReflectionWritten& event) {
  state.returned.erase(event.reflection.id);
  state.reflections.put(event.reflection);
}

// Its id is not used again: what was said of it goes, too.
void fold_reflections(State& state, const ReflectionWithdrawn& event) {
  const ReflectionId& id = event.reflection;
  state.reflections.remove(id);
  state.held.erase(id);
  state.approved.remove(id);
  state.returned.erase(id);
  state.let_through_at.erase(id);
  end_spotlight_on(state, id);
}

}  // namespace oogst::core::plenary
