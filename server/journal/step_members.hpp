// What is in a step as it is stored: its members, and those of each place that it changed. Included by the codec's own
// sources only.
#pragma once

#include "server/core/plenary/step.hpp"
#include "server/journal/entry_format.hpp"
#include "server/journal/verdict_members.hpp"
#include "server/journal/wall_members.hpp"

namespace oogst::journal {

using namespace core::plenary;

void members(auto& body, Is<PhaseChange> auto& change) {
  body("phase", change.phase);
  body("at", change.at);
}

void members(auto& body, Is<FloorChange> auto& change) {
  body("table", change.table);
  body("at", change.at);
}

void members(auto& body, Is<ModeChange> auto& change) {
  body("before", change.before);
  body("after", change.after);
}

void members(auto& body, Is<BlankChange> auto& change) { body("after", change.after); }

void members(auto& body, Is<HoldChange> auto& change) {
  body("insight", change.insight);
  body("after", change.after);
}

void members(auto& body, Is<OrderChange> auto& change) {
  body("before", change.before);
  body("after", change.after);
}

void members(auto& body, Is<SkipChange> auto& change) {
  body("table", change.table);
  body("after", change.after);
}

void members(auto& body, Is<TurnTimeChange> auto& change) {
  body("before", change.before);
  body("after", change.after);
}

void members(auto& body, Is<TurnEndChange> auto& change) {
  body("since", change.since);
  body("before", change.before);
  body("after", change.after);
}

void members(auto& body, Is<RevealChange> auto& change) {
  body("before", change.before);
  body("after", change.after);
}

void members(auto& body, Is<RevealedChange> auto& change) {
  body("insight", change.insight);
  body("after", change.after);
}

void members(auto& body, Is<GroupChange> auto& change) {
  body("before", change.before);
  body("after", change.after);
}

void members(auto& body, Is<ShownChange> auto& change) {
  body("wall", change.wall);
  body("before", change.before);
  body("after", change.after);
}

void members(auto& body, Is<ReflectingChange> auto& change) { body("after", change.after); }

void members(auto& body, Is<ModerationChange> auto& change) {
  body("before", change.before);
  body("after", change.after);
}

void members(auto& body, Is<VerdictChange> auto& change) {
  body("insight", change.insight);
  body("before", change.before);
  body("after", change.after);
}

void members(auto& body, Is<SpotlightChange> auto& change) {
  body("before", change.before);
  body("after", change.after);
}

void members(auto& body, Is<PinChange> auto& change) {
  body("insight", change.insight);
  body("after", change.after);
}

void members(auto& body, Is<Change> auto& change) {
  body.one_of({"phase", "floor", "mode", "blank", "hold", "order", "skip", "turn_time", "turn_end", "reveal",
               "revealed", "group", "shown", "reflecting", "moderation", "verdict", "spotlight", "pin"},
              change);
}

void members(auto& body, Is<Step> auto& step) {
  body("number", step.number);
  body("did", step.did);
  body("table", step.table);
  body("insight", step.insight);
  body.since(2, "wall", step.wall);
  body("changes", step.changes);
}

}  // namespace oogst::journal
