// The plenary of the small day that is asked things, in a test that may choose who asks and when.
#pragma once

#include <gtest/gtest.h>

#include "tests/core/small_day.hpp"

namespace oogst::core::plenary {

// A moderator, and at table 1 the chair noor, the scribe sam and the participant kim.
class PlenaryDecide : public testing::Test {
 protected:
  PlenaryDecide() {
    seat(state_, "mo", Role::moderator);
    seat(state_, "noor", Role::chair, 1);
    seat(state_, "sam", Role::scribe, 1);
    seat(state_, "kim", Role::participant, 1);
  }

  Result<std::vector<Event>> decided(const Command& command, const std::string& person) const {
    return decide(state_, command, context_of(state_, {person}, now_));
  }
  std::string outcome(const Command& command, const std::string& person = "mo") const {
    return outcome_of(decided(command, person));
  }
  // What comes of it, without the note that it can be taken back: steps_test is about that.
  std::vector<Event> events(const Command& command, const std::string& person = "mo") const {
    auto result = decided(command, person);
    EXPECT_TRUE(result.has_value()) << outcome_of(result);
    if (!result.has_value()) return {};
    std::erase_if(*result, [](const Event& event) { return std::holds_alternative<StepTaken>(event); });
    return *result;
  }
  void happens(const Command& command, const std::string& person = "mo") {
    const auto result = decided(command, person);
    ASSERT_TRUE(result.has_value()) << outcome_of(result);
    for (const Event& event : *result) fold(state_, event);
  }
  void take_seat(const std::string& person, Role role, std::optional<int> table = {}) {
    happens(TakeSeat{{person}, person, std::nullopt, seat_of(role, table)});
  }

  static Seat seat_of(Role role, std::optional<int> table) {
    return {role, table ? std::optional(TableNumber{*table}) : std::nullopt};
  }
  const Person& person(const std::string& id) const { return *state_.people.find({id}); }
  Role role_of(const std::string& id) const { return person(id).seat.role; }

  State state_ = created_plenary();
  TimeMs now_ = day_begins_at;
};

}  // namespace oogst::core::plenary
