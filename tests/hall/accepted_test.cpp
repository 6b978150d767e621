// Which numbers of which client a stream has accepted.
#include "server/hall/accepted.hpp"

#include <gtest/gtest.h>

namespace oogst::hall {
namespace {

using Standing = AcceptedBatch::Standing;

TEST(Accepted, C3_a_repeat_is_known) {
  Accepted durable;
  durable.accept("client", "noor", 1);
  durable.accept("client", "noor", 2);
  const AcceptedBatch batch(durable);
  EXPECT_EQ(batch.standing("client", "noor", 1), Standing::accepted);
  EXPECT_EQ(batch.standing("client", "noor", 2), Standing::accepted);
  EXPECT_EQ(batch.standing("client", "noor", 3), Standing::fresh);
  EXPECT_EQ(batch.standing("another", "noor", 1), Standing::fresh);
  EXPECT_EQ(durable.last("client"), 2U);
  EXPECT_EQ(durable.last("another"), 0U);
}

TEST(Accepted, C3_skipped_numbers_count_as_refused) {
  Accepted durable;
  durable.accept("client", "noor", 1);
  durable.accept("client", "noor", 4);
  const AcceptedBatch batch(durable);
  EXPECT_EQ(batch.standing("client", "noor", 2), Standing::passed_over);
  EXPECT_EQ(batch.standing("client", "noor", 3), Standing::passed_over);
  EXPECT_EQ(batch.standing("client", "noor", 4), Standing::accepted);
}

TEST(Accepted, C3_remembers_as_many_gaps_as_can_be_unanswered) {
  Accepted durable;
  durable.accept("client", "noor", 1'000'000'000);
  durable.accept("client", "noor", 1'000'000'010);
  const AcceptedBatch batch(durable);
  EXPECT_EQ(batch.standing("client", "noor", 1'000'000'009), Standing::passed_over);
  EXPECT_EQ(batch.standing("client", "noor", 1'000'000'000 - 55), Standing::passed_over);
  EXPECT_EQ(batch.standing("client", "noor", 1'000'000'000), Standing::accepted);
}

TEST(Accepted, several_entries_of_one_command_are_one_number) {
  Accepted durable;
  for (int entry = 0; entry < 3; ++entry) durable.accept("client", "noor", 7);
  EXPECT_EQ(durable.last("client"), 7U);
  EXPECT_EQ(AcceptedBatch(durable).standing("client", "noor", 7), Standing::accepted);
}

TEST(Accepted, W3_a_client_is_one_persons_for_ever) {
  Accepted durable;
  durable.accept("client", "noor", 1);
  AcceptedBatch batch(durable);
  EXPECT_EQ(batch.standing("client", "sam", 1), Standing::of_another);
  EXPECT_EQ(batch.standing("client", "sam", 2), Standing::of_another);
  batch.accept("fresh", "sam", 1);
  EXPECT_EQ(batch.standing("fresh", "noor", 2), Standing::of_another);
}

TEST(Accepted, a_batch_that_is_dropped_leaves_nothing_behind) {
  Accepted durable;
  durable.accept("client", "noor", 1);
  {
    AcceptedBatch batch(durable);
    batch.accept("client", "noor", 3);
    EXPECT_EQ(batch.standing("client", "noor", 3), Standing::accepted);
    EXPECT_EQ(batch.standing("client", "noor", 2), Standing::passed_over);
  }
  EXPECT_EQ(durable.last("client"), 1U);
  EXPECT_EQ(AcceptedBatch(durable).standing("client", "noor", 2), Standing::fresh);
}

TEST(Accepted, a_batch_that_is_durable_adds_to_what_was_known) {
  Accepted durable;
  durable.accept("client", "noor", 1);
  AcceptedBatch batch(durable);
  batch.accept("client", "noor", 3);
  batch.accept("other", "sam", 1);
  durable.accept(std::move(batch));
  EXPECT_EQ(durable.last("client"), 3U);
  EXPECT_EQ(durable.last("other"), 1U);
  EXPECT_EQ(AcceptedBatch(durable).standing("client", "noor", 2), Standing::passed_over);
}

}  // namespace
}  // namespace oogst::hall
