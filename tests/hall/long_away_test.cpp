// Who was away for so many edits that only the journal still has them: asking for them costs the table's thread little.
#include <gmock/gmock.h>

#include "tests/hall/trial_hall.hpp"

namespace oogst::hall {
namespace {

using nlohmann::json;
using testing::ElementsAre;

constexpr std::uint64_t edits_of_each = 600;

class LongAway : public testing::Test {
 protected:
  LongAway() {
    day_.seat("noor", core::Role::chair, 1);
    for (const std::string insight : {"plan0001", "plan0002"}) {
      write(core::table::InsightAdded{{insight}, {}, core::InsightKind::idea, {}, "", {"noor"}, 0, false});
      for (std::uint64_t revision = 1; revision <= edits_of_each; ++revision) {
        write(core::table::TextEdited{{insight}, {text::Insert{"a"}}, revision, 0, false});
      }
    }
    day_.start();
    noor_ = day_.join("noor", {});
    noor_.take();
    readings_before_ = day_.journal().readings();
    away_.epoch = day_.journal().epoch();
    away_.texts = {{"plan0001", 0}, {"plan0002", 20}};
  }
  void write(const core::table::Event& event) { day_.disk().write(table_1_of_small, journal::encode(event)); }
  std::size_t readings() { return day_.journal().readings() - readings_before_; }

  TrialHall day_;
  Guest noor_;
  protocol::Subscription away_ = subscription_to("table/1");
  std::size_t readings_before_ = 0;
};

TEST_F(LongAway, V8_the_journal_is_read_once_for_all_texts_of_a_subscription) {
  noor_.attendee->subscribe({away_});
  day_.settle();
  const json texts = noor_.take().at(0).at("texts");
  EXPECT_EQ(texts.at("plan0001").size(), 600U);
  EXPECT_EQ(texts.at("plan0002").size(), 580U);
  EXPECT_EQ(texts.at("plan0002").front().at("revision"), 21);
  EXPECT_EQ(readings(), 1U);
}

TEST_F(LongAway, V1_who_asks_on_and_on_is_answered_for_the_last_time_only) {
  for (int time = 0; time < 100; ++time) noor_.attendee->subscribe({away_});
  day_.settle();
  EXPECT_THAT(noor_.names(), ElementsAre("snapshot table/1"));
  EXPECT_EQ(readings(), 2U) << "the first, which was under way, and the last";
}

TEST_F(LongAway, V1_what_waits_and_is_given_up_is_not_prepared) {
  for (int time = 0; time < 100; ++time) {
    noor_.attendee->subscribe({away_});
    noor_.attendee->unsubscribe({away_.topic});
  }
  day_.settle();
  EXPECT_THAT(noor_.names(), testing::IsEmpty());
  EXPECT_EQ(readings(), 1U);
}

}  // namespace
}  // namespace oogst::hall
