// What concerns one person alone: it is told to her devices whole, and to nobody else.
#include <gmock/gmock.h>

#include "tests/hall/trial_hall.hpp"

namespace oogst::hall {
namespace {

using core::Role;
using nlohmann::json;
using testing::ElementsAre;
using testing::IsEmpty;

json reflects(const std::string& text) {
  return {{"name", "write_reflection"}, {"reflection", "wood0001"}, {"text", text}, {"may_name", false}};
}

class OwnTopic : public testing::Test {
 protected:
  OwnTopic() {
    day_.seat("mo", Role::moderator);
    day_.seat("rep", Role::reporter);
    day_.seat("sam", Role::scribe, 1);
    day_.start();
    const Guest mo = day_.join("mo", {});
    say(mo, 1, {{"name", "move_phase"}, {"phase", "closing"}, {"from", "tables"}});
    mo.attendee->leave();
  }
  void say(const Guest& guest, std::uint64_t number, const json& body) {
    guest.command(number, 0, body);
    day_.settle();
  }

  TrialHall day_;
};

TEST_F(OwnTopic, F4_comes_whole_before_the_acknowledgement_and_to_nobody_else) {
  const Guest rep = day_.join("rep", {"own"});
  const Guest also_rep = day_.join("rep", {"own"}, "another-device");
  const Guest sam = day_.join("sam", {"own"});
  rep.take();
  also_rep.take();
  sam.take();
  say(rep, 1, reflects("Er is geluisterd."));
  const auto frames = rep.take();
  ASSERT_EQ(frames.size(), 2U);
  EXPECT_EQ(frames[0]["type"], "snapshot");
  EXPECT_EQ(frames[0]["state"]["reflections"]["wood0001"]["text"], "Er is geluisterd.");
  EXPECT_EQ(frames[1]["type"], "acknowledged");
  EXPECT_EQ(frames[0]["revision"], frames[1]["revision"]);
  EXPECT_THAT(also_rep.names(), ElementsAre("snapshot own"));
  EXPECT_THAT(sam.names(), IsEmpty());
}

TEST_F(OwnTopic, F4_tells_what_moderators_say_of_it) {
  const Guest rep = day_.join("rep", {"own"});
  const Guest mo = day_.join("mo", {});
  say(rep, 1, reflects("Er is geluisterd."));
  rep.take();
  say(mo, 2, {{"name", "send_back_insight"}, {"insight", "wood0001"}, {"word", "Zonder namen graag."}});
  const auto frames = rep.take();
  ASSERT_EQ(frames.size(), 1U);
  const json told = frames[0]["state"]["reflections"]["wood0001"];
  EXPECT_EQ(told["wall"], "held");
  EXPECT_EQ(told["returned"]["word"], "Zonder namen graag.");
}

TEST_F(OwnTopic, F4_comes_anew_whatever_one_had_and_ends_when_it_is_not_followed_any_more) {
  const Guest rep = day_.join("rep", {"own"});
  EXPECT_THAT(rep.names(), ElementsAre("welcome", "snapshot own"));
  auto again = subscription_to("own");
  again.epoch = day_.conference().epoch();
  again.revision = 1'000;
  rep.attendee->subscribe({again});
  EXPECT_THAT(rep.names(), ElementsAre("snapshot own"));
  rep.attendee->unsubscribe({subscription_to("own").topic});
  say(rep, 1, reflects("Er is geluisterd."));
  EXPECT_THAT(rep.names(), ElementsAre("acknowledged 1"));
}

}  // namespace
}  // namespace oogst::hall
