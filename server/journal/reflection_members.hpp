// What is stored of reflections. Included by the codec's own sources only.
#pragma once

#include "server/core/plenary/reflection.hpp"
#include "server/journal/entry_format.hpp"

namespace oogst::journal {

using namespace core::plenary;

void members(auto& body, Is<Reflection> auto& reflection) {
  body("id", reflection.id);
  body("person", reflection.person);
  body("text", reflection.text);
  body("name", reflection.name);
  body("perspective", reflection.perspective);
  body("of_reporter", reflection.of_reporter);
  body("text_revision", reflection.text_revision);
  body("sent_at", reflection.sent_at);
  body("changed_at", reflection.changed_at);
}

void members(auto& body, Is<ReflectingLet> auto& event) { body("allowed", event.allowed); }

void members(auto& body, Is<ReflectionWritten> auto& event) { body("reflection", event.reflection); }

void members(auto& body, Is<ReflectionWithdrawn> auto& event) { body("reflection", event.reflection); }

}  // namespace oogst::journal
