// What is stored of the walls and of the groups that stand on them. Included by the codec's own sources only.
#pragma once

#include "server/core/plenary/wall_events.hpp"
#include "server/journal/entry_format.hpp"

namespace oogst::journal {

using namespace core::plenary;

void members(auto& body, Is<Group> auto& group) {
  body("id", group.id);
  body("title", group.title);
  body("insights", group.insights);
  body("made_at", group.made_at);
}

void members(auto& body, Is<ShownView> auto& shown) {
  body("view", shown.view);
  body("theme", shown.theme);
  body("insight", shown.insight);
}

void members(auto& body, Is<WallPaired> auto& event) {
  body("wall", event.wall);
  body("name", event.name);
  body("at", event.at);
}

void members(auto& body, Is<WallRemoved> auto& event) {
  body("wall", event.wall);
}

void members(auto& body, Is<WallShown> auto& event) {
  body("wall", event.wall);
  body("shown", event.shown);
}

void members(auto& body, Is<WallAdjusted> auto& event) {
  body("wall", event.wall);
  body("text_size", event.text_size);
  body("light", event.light);
}

void members(auto& body, Is<GroupChanged> auto& event) {
  body("group", event.group);
}

}  // namespace oogst::journal
