// Seeded days: whatever is cut, lost, repeated, slow or crashed, in the end everybody agrees, with the journal too.
// OOGST_EFFORT=long plays 10,000; OOGST_SEED=n plays that one.
#include <gtest/gtest.h>

#include <cstdlib>
#include <string_view>

#include "tests/simulation/day.hpp"

namespace oogst::simulation {
namespace {

constexpr std::uint64_t short_days = 120;
constexpr std::uint64_t long_days = 10'000;
constexpr std::uint64_t parts = 4;  // that run side by side

std::uint64_t days() {
  const char* effort = std::getenv("OOGST_EFFORT");
  return effort != nullptr && std::string_view(effort) == "long" ? long_days : short_days;
}

void play(std::uint64_t seed, Day::Happened& total) {
  Day day(seed);
  try {
    day.play();
  } catch (const std::exception& error) {
    FAIL() << "seed " << seed << ": " << error.what();
  }
  total.operations += day.happened().operations;
  total.drops += day.happened().drops;
  total.crashes += day.happened().crashes;
  total.failed_appends += day.happened().failed_appends;
}

class Days : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Days, everybody_agrees_in_the_end) {
  Day::Happened total;
  if (const char* seed = std::getenv("OOGST_SEED")) return play(std::strtoull(seed, nullptr, 10), total);
  const std::uint64_t each = days() / parts;
  for (std::uint64_t i = 0; i < each && !HasFailure(); ++i) play(GetParam() * each + i, total);
  RecordProperty("operations", std::to_string(total.operations));
  // A pass means something only where things went wrong on the way.
  EXPECT_GE(total.operations, each * 200);
  EXPECT_GE(total.drops, each * 3);
  EXPECT_GE(total.crashes, each);
  EXPECT_GE(total.failed_appends, each);
}

// A screen that was away got a card that had come to the wall and left it again, on the way to what was there by then.
TEST(DaysThatFailed, V2_a_screen_that_was_away_gets_nothing_that_left_the_wall) {
  Day::Happened total;
  play(41, total);
}

// Somebody sat down elsewhere, her former table was opened, and a phone that had heard of the one but not of the other typed.
TEST(DaysThatFailed, C8_who_sits_elsewhere_is_not_let_write_where_she_sat) {
  Day::Happened total;
  play(5082, total);
}

INSTANTIATE_TEST_SUITE_P(Seeded, Days, testing::Range<std::uint64_t>(0, parts));

}  // namespace
}  // namespace oogst::simulation
