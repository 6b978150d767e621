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

  // The changes of the first frame since the last look.
  static json changes(const Guest& guest) { return guest.take().at(0).at("changes"); }

  TrialHall day_;
};

TEST_F(PresenceOfTheHall, V6_tells_who_comes_and_goes) {
  const Guest noor = day_.join("noor", {"presence/1"});
  const Guest mo = day_.join("mo", {"presence"});
  noor.take();
  EXPECT_EQ(mo.take().back()["state"],
            json::parse(R"({"here":{"mo":true,"noor":true},"walls":{},"moderators":{"mo":"mo"},"tables":{"1":{"here":1,"chair":true}}})"));
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

TEST_F(PresenceOfTheHall, V6_names_the_moderators_who_are_here) {
  const Guest mo = day_.join("mo", {"presence"});
  mo.take();
  day_.hall().take_seat({day_.hall().find("small"), {Role::moderator, {}}}, {"Jo", {}, "jo"}, [](const auto&) {});
  day_.settle();
  const Guest jo = day_.join("jo", {});
  EXPECT_EQ(mo.take().at(0)["changes"], json::parse(R"([{"merge":{"here":{"jo":true},"moderators":{"jo":"Jo"}}}])"));
  day_.hall().take_seat(*day_.hall().door("SEATS001"), {"Jo", {}, "jo"}, [](const auto&) {});
  day_.settle();
  EXPECT_EQ(mo.take().at(0)["changes"], json::parse(R"([{"merge":{"moderators":{"jo":null},"tables":{"1":{"here":1,"chair":null}}}}])"));
  EXPECT_EQ(snapshot("mo", "presence")["moderators"], json::parse(R"({"mo":"mo"})"));
  mo.attendee->leave();
  day_.settle();
  EXPECT_FALSE(snapshot("noor", "presence/1").contains("moderators"));
}

TEST_F(PresenceOfTheHall, V6_tells_who_leads_how_many_of_a_table_are_here_and_whether_its_chair_is) {
  const Guest mo = day_.join("mo", {"presence"});
  const auto tables = [&] { return mo.take().at(0)["changes"].at(0)["merge"]["tables"]; };
  mo.take();
  const Guest kim = day_.join("kim", {});
  EXPECT_EQ(tables(), json::parse(R"({"1":{"here":1,"chair":null}})"));
  const Guest noor = day_.join("noor", {});
  EXPECT_EQ(tables(), json::parse(R"({"1":{"here":2,"chair":true}})"));
  EXPECT_EQ(snapshot("mo", "presence")["tables"], json::parse(R"({"1":{"here":2,"chair":true}})"));
  noor.attendee->leave();
  day_.settle();
  EXPECT_EQ(tables(), json::parse(R"({"1":{"here":1,"chair":null}})"));
  day_.hall().take_seat(*day_.hall().door("SEATS002"), {"kim", {}, "kim"}, [](const auto&) {});
  day_.settle();
  EXPECT_EQ(tables(), json::parse(R"({"1":null,"2":{"here":1,"chair":null}})"));
  kim.attendee->leave();
  day_.settle();
  EXPECT_EQ(tables(), json::parse(R"({"2":null})"));
}

TEST_F(PresenceOfTheHall, V9_tells_who_writes_where) {
  const Guest noor = day_.join("noor", {"presence/1"});
  const Guest kim = day_.join("kim", {"presence/1"});
  kim.take();
  noor.writes(1, "insight1");
  day_.settle();
  EXPECT_EQ(changes(kim), json::parse(R"([{"merge":{"writing":{"noor":"insight1"}}}])"));
  noor.writes(1, "insight1");
  day_.settle();
  EXPECT_THAT(kim.take(), IsEmpty()) << "still there";
  noor.writes(1, "insight2");
  day_.settle();
  EXPECT_EQ(changes(kim), json::parse(R"([{"merge":{"writing":{"noor":"insight2"}}}])"));
  EXPECT_EQ(snapshot("kim", "presence/1")["writing"], json::parse(R"({"noor":"insight2"})"));
  kim.take();
  noor.writes(1, std::nullopt);
  noor.writes(1, std::nullopt);
  day_.settle();
  EXPECT_EQ(changes(kim), json::parse(R"([{"merge":{"writing":null}}])"));
  EXPECT_FALSE(snapshot("kim", "presence/1").contains("writing"));
}

TEST_F(PresenceOfTheHall, V9_is_for_who_may_write_at_that_table) {
  const Guest noor = day_.join("noor", {"presence/1"});
  const Guest kim = day_.join("kim", {});
  const Guest mo = day_.join("mo", {});
  noor.take();
  kim.writes(1, "insight1");
  mo.writes(1, "insight1");
  noor.writes(2, "insight1");
  noor.writes(9, "insight1");
  day_.settle();
  EXPECT_THAT(noor.take(), IsEmpty());
  noor.command(1, 0, {{"name", "let_write"}, {"allowed", true}});
  day_.settle();
  noor.take();
  kim.writes(1, "insight1");
  noor.writes(1, "insight1");
  day_.settle();
  EXPECT_EQ(noor.take().size(), 2U);
  kim.writes(1, std::nullopt);
  day_.settle();
  EXPECT_EQ(changes(noor), json::parse(R"([{"merge":{"writing":{"kim":null}}}])")) << "noor still writes";
}

TEST_F(PresenceOfTheHall, V9_ends_with_the_connection_that_said_it) {
  const Guest kim = day_.join("kim", {"presence/1"});
  const Guest phone = day_.join("noor", {}, "phone-of-noor");
  const Guest laptop = day_.join("noor", {}, "laptop-of-noor");
  kim.take();
  phone.writes(1, "insight1");
  day_.settle();
  kim.take();
  laptop.writes(1, std::nullopt);
  day_.settle();
  EXPECT_THAT(kim.take(), IsEmpty()) << "said by the other one";
  phone.attendee->leave();
  day_.settle();
  EXPECT_EQ(changes(kim), json::parse(R"([{"merge":{"writing":null}}])"));
}

TEST_F(PresenceOfTheHall, V9_ends_where_who_writes_leaves_the_table) {
  const Guest kim = day_.join("kim", {"presence/1"});
  const Guest noor = day_.join("noor", {});
  kim.take();
  noor.writes(1, "insight1");
  day_.settle();
  kim.take();
  day_.hall().take_seat(*day_.hall().door("SEATS002"), {"noor", {}, "noor"}, [](const auto&) {});
  day_.settle();
  EXPECT_EQ(changes(kim), json::parse(R"([{"merge":{"writing":null}}])"));
}

TEST_F(PresenceOfTheHall, V9_ends_with_silence) {
  day_.writing_silence = std::chrono::milliseconds(0);
  day_.start();
  const Guest kim = day_.join("kim", {"presence/1"});
  const Guest noor = day_.join("noor", {});
  kim.take();
  noor.writes(1, "insight1");
  day_.settle();
  const auto seen = kim.take();
  ASSERT_EQ(seen.size(), 2U);
  EXPECT_EQ(seen[0]["changes"], json::parse(R"([{"merge":{"writing":{"noor":"insight1"}}}])"));
  EXPECT_EQ(seen[1]["changes"], json::parse(R"([{"merge":{"writing":null}}])"));
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
