// Who is connected, by table and in all.
#include "server/hall/presence.hpp"

#include <gmock/gmock.h>

#include "tests/hall/trial_hall.hpp"

namespace oogst::hall {
namespace {

using core::Role;
using nlohmann::json;
using testing::ElementsAre;
using testing::IsEmpty;

class PresenceOfTheHall : public testing::Test {
 protected:
  PresenceOfTheHall() {
    day_.seat("mo", Role::moderator);
    day_.seat("noor", Role::chair, 1);
    day_.seat("kim", Role::participant, 1);
    day_.write(core::plenary::WallPaired{{"screen"}, "Zaal", 0});
    day_.start();
  }
  json snapshot(const std::string& id, const std::string& topic) {
    const Guest guest = day_.join(id, {topic}, "looks-at-" + topic);
    json state = guest.take().back().at("state");
    guest.attendee->leave();
    day_.settle();
    return state;
  }

  TrialHall day_;
};

TEST_F(PresenceOfTheHall, V6_tells_who_comes_and_goes) {
  const Guest noor = day_.join("noor", {"presence/1"});
  const Guest mo = day_.join("mo", {"presence"});
  noor.take();
  EXPECT_EQ(mo.take().back()["state"], json::parse(R"({"here":{"mo":true,"noor":true},"walls":{}})"));
  const Guest kim = day_.join("kim", {});
  const Guest screen = day_.join("screen", {"wall"});
  EXPECT_EQ(noor.take().at(0)["changes"], json::parse(R"([{"merge":{"here":{"kim":true}}}])"));
  const auto seen = mo.take();
  ASSERT_EQ(seen.size(), 2U);
  EXPECT_EQ(seen[1]["changes"], json::parse(R"([{"merge":{"walls":{"screen":true}}}])"));
  kim.attendee->leave();
  day_.settle();
  EXPECT_EQ(noor.take().at(0)["changes"], json::parse(R"([{"merge":{"here":{"kim":null}}}])"));
}

TEST_F(PresenceOfTheHall, V6_a_second_screen_is_the_same_person) {
  const Guest mo = day_.join("mo", {"presence"});
  const Guest phone = day_.join("kim", {}, "phone-of-kim");
  mo.take();
  const Guest laptop = day_.join("kim", {}, "laptop-of-kim");
  phone.attendee->leave();
  phone.attendee->leave();
  day_.settle();
  EXPECT_THAT(mo.take(), IsEmpty());
  laptop.attendee->leave();
  day_.settle();
  EXPECT_THAT(mo.names(), ElementsAre("change presence"));
}

TEST_F(PresenceOfTheHall, V6_follows_who_moves_to_another_table) {
  const Guest noor = day_.join("noor", {"presence/1"});
  const Guest kim = day_.join("kim", {});
  noor.take();
  day_.hall().take_seat(*day_.hall().door("SEATS002"), {"kim", {}, "kim"}, [](const auto&) {});
  day_.settle();
  EXPECT_EQ(noor.take().at(0)["changes"], json::parse(R"([{"merge":{"here":{"kim":null}}}])"));
  EXPECT_EQ(snapshot("mo", "presence")["here"], json::parse(R"({"noor":true,"kim":true,"mo":true})"));
}

// Her connection's thread has not heard yet that she has moved when she comes in.
TEST_F(PresenceOfTheHall, V6_takes_the_seat_from_where_it_changes) {
  const Guest noor = day_.join("noor", {"presence/1"});
  noor.take();
  const auto plenary = day_.conference().plenary_loop().thread();
  day_.hall().take_seat(*day_.hall().door("SEATS002"), {"kim", {}, "kim"}, [](const auto&) {});
  day_.run();
  day_.journal().judge(plenary_of_small, journal::Fate::appended);
  day_.journal().tell(plenary_of_small);
  const auto connection = std::make_shared<TrialConnection>();
  const std::size_t elsewhere = 1 - plenary;
  auto& contexts = day_.loops();
  contexts.context(plenary).restart();
  contexts.context(plenary).poll();
  const auto attendee = std::make_shared<Attendee>(day_.conference(), elsewhere, connection, "kim", "client-of-kim",
                                                   protocol::Language::nl);
  ASSERT_TRUE(attendee->join({}));
  day_.settle();
  EXPECT_THAT(noor.take(), IsEmpty());
  EXPECT_EQ(connection->take().at(0)["table"], 2) << "what changed before the welcome is in it";
}

}  // namespace
}  // namespace oogst::hall
