// The closing round of the small day with people who reflect on it, for tests that write and moderate reflections.
#pragma once

#include <gmock/gmock.h>

#include "tests/core/plenary_asked.hpp"

namespace oogst::core::plenary {

// The reporter rob, and the people at table 1 (plenary_asked.hpp); only he may write until it is opened.
class ReflectionsAsked : public PlenaryDecide {
 protected:
  ReflectionsAsked() {
    seat(state_, "rob", Role::reporter);
    move_to(state_, "closing", now_);
  }

  static WriteReflection write(std::string id, std::string text, bool may_name = false) {
    return {{std::move(id)}, std::move(text), may_name};
  }
  void writes(const std::string& person, std::string id, std::string text, bool may_name = false) {
    happens(write(std::move(id), std::move(text), may_name), person);
  }
  void open() { fold(state_, ReflectingLet{true}); }
  void set_moderation(Moderation moderation) { fold(state_, ModerationSet{moderation, now_}); }
  void approve(const std::string& id) { happens(ApproveInsights{{seen(id)}, state_.held}); }
  TextSeen seen(const std::string& id) const { return {{id}, reflection(id).text_revision}; }
  const Reflection& reflection(const std::string& id) const { return *state_.reflections.find({id}); }
  bool has(const std::string& id) const { return state_.reflections.contains({id}); }

  // What the hall reads: "Mooi (rob), Stil".
  std::string wall() const {
    std::string texts;
    for (const auto& item : state_.reflections.items()) {
      if (!is_on_wall(state_, *item)) continue;
      texts += (texts.empty() ? "" : ", ") + *wall_text(state_, *item);
      if (const std::string* name = wall_name(state_, *item)) texts += " (" + *name + ")";
    }
    return texts;
  }
};

}  // namespace oogst::core::plenary
