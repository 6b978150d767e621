// Wrong codes are answered later and later (PROTOCOL.md L4), venues are not punished, memory is bounded.
#include "server/gateway/code_throttle.hpp"

#include <gtest/gtest.h>

namespace oogst::gateway {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

const CodeThrottle::Clock::time_point start = CodeThrottle::Clock::time_point{} + std::chrono::hours(1);

TEST(CodeThrottle, L4_AVenueMayMistypeSixtyTimesInOneGo) {
  CodeThrottle throttle;
  for (int i = 0; i < 60; ++i) EXPECT_EQ(throttle.wrong_code("192.0.2.1", start), milliseconds(0));
}

TEST(CodeThrottle, L4_ThenEveryAnswerWaitsASecondLonger) {
  CodeThrottle throttle;
  for (int i = 0; i < 60; ++i) throttle.wrong_code("192.0.2.1", start);
  EXPECT_EQ(throttle.wrong_code("192.0.2.1", start), seconds(1));
  EXPECT_EQ(throttle.wrong_code("192.0.2.1", start), seconds(2));
  EXPECT_EQ(throttle.wrong_code("192.0.2.1", start), seconds(3));
}

TEST(CodeThrottle, OneASecondIsAnsweredAtOnceForEver) {
  CodeThrottle throttle;
  for (int i = 0; i < 10'000; ++i) {
    EXPECT_EQ(throttle.wrong_code("192.0.2.1", start + seconds(i)), milliseconds(0));
  }
}

TEST(CodeThrottle, L4_NoAnswerWaitsLongerThan10SecondsForAPageGivesUpAfter15) {
  CodeThrottle throttle;
  milliseconds longest{0};
  for (int i = 0; i < 5'000; ++i) longest = std::max(longest, throttle.wrong_code("192.0.2.1", start));
  EXPECT_EQ(longest, seconds(10));
}

TEST(CodeThrottle, AddressesDoNotPayForEachOther) {
  CodeThrottle throttle;
  for (int i = 0; i < 100; ++i) throttle.wrong_code("192.0.2.1", start);
  EXPECT_EQ(throttle.wrong_code("192.0.2.2", start), milliseconds(0));
}

TEST(CodeThrottle, AnIpv6NetworkCountsAsOneAddress) {
  CodeThrottle throttle;
  for (int i = 0; i < 60; ++i) throttle.wrong_code("2001:db8:1:2::" + std::to_string(i), start);
  EXPECT_GT(throttle.wrong_code("2001:db8:1:2:ffff::1", start), milliseconds(0));
  EXPECT_EQ(throttle.wrong_code("2001:db8:1:3::1", start), milliseconds(0));
  EXPECT_EQ(throttle.remembered_addresses(), 2U);
}

TEST(CodeThrottle, GuessesFromManyAddressesAreSlowedTogether) {
  CodeThrottle throttle;
  for (int i = 0; i < 600; ++i) {
    EXPECT_EQ(throttle.wrong_code("10.0." + std::to_string(i / 250) + "." + std::to_string(i % 250), start),
              milliseconds(0));
  }
  EXPECT_EQ(throttle.wrong_code("10.9.9.9", start), milliseconds(50));
}

TEST(CodeThrottle, RemembersABoundedNumberOfAddresses) {
  ThrottleLimits limits;
  limits.addresses_max = 100;
  CodeThrottle throttle(limits);
  for (int i = 0; i < 10'000; ++i) throttle.wrong_code("10." + std::to_string(i / 200) + ".0." + std::to_string(i % 200), start);
  EXPECT_EQ(throttle.remembered_addresses(), 100U);
}

TEST(CodeThrottle, ForgetsTheRecoveredToMakeRoom) {
  ThrottleLimits limits;
  limits.addresses_max = 2;
  CodeThrottle throttle(limits);
  throttle.wrong_code("10.0.0.1", start);
  for (int i = 0; i < 90; ++i) throttle.wrong_code("10.0.0.2", start);
  throttle.wrong_code("10.0.0.3", start + seconds(2));  // takes the place of .1, which has recovered; .2 has not
  EXPECT_EQ(throttle.remembered_addresses(), 2U);
  EXPECT_GT(throttle.wrong_code("10.0.0.2", start + seconds(2)), milliseconds(0));
}

TEST(CodeThrottle, StandsAClockThatStepsBack) {
  CodeThrottle throttle;
  for (int i = 0; i < 61; ++i) throttle.wrong_code("192.0.2.1", start);
  EXPECT_EQ(throttle.wrong_code("192.0.2.1", start - seconds(30)), seconds(2));
}

}  // namespace
}  // namespace oogst::gateway
