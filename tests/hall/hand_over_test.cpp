// What a table shares reaches the plenary and the wall; log-in and pairing.
#include <gmock/gmock.h>

#include "tests/hall/trial_hall.hpp"

namespace oogst::hall {
namespace {

using core::Role;
using nlohmann::json;
using testing::ElementsAre;
using testing::IsEmpty;

class Closing : public testing::Test {
 protected:
  Closing() {
    day_.seat("mo", Role::moderator);
    day_.seat("noor", Role::chair, 1);
    day_.write(core::plenary::PhaseMoved{{"closing"}, 0, {}});
    day_.write(core::plenary::WallModeSet{core::plenary::WallMode::all});
    day_.write(core::plenary::WallPaired{{"screen"}, "Zaal", 0});
  }
  void say(const Guest& guest, std::uint64_t number, int table, const json& body) {
    guest.command(number, table, body);
    day_.settle();
  }
  json cards() {
    const Guest screen = day_.join("screen", {"wall"});
    json texts = json::object();
    const json state = screen.take().at(1)["state"];
    for (const auto& [id, card] : state["cards"].items()) texts[id] = card["text"];
    screen.attendee->leave();
    return texts;
  }

  TrialHall day_;
};

TEST_F(Closing, what_is_shared_reaches_the_wall_and_follows_its_table) {
  day_.start();
  const Guest noor = day_.join("noor", {});
  say(noor, 1, 1, add_insight("plan0001", "Plan"));
  EXPECT_EQ(cards(), json::object());
  say(noor, 2, 1, about("share_insight", "plan0001"));
  EXPECT_EQ(cards(), json::parse(R"({"plan0001":"Plan"})"));
  say(noor, 3, 1, insert_text("plan0001", 0, "Een "));
  EXPECT_EQ(cards(), json::parse(R"({"plan0001":"Een Plan"})"));
  say(noor, 4, 1, about("withdraw_insight", "plan0001"));
  EXPECT_EQ(cards(), json::object());
}

TEST_F(Closing, V2_what_left_the_wall_while_a_screen_was_away_does_not_reach_it) {
  day_.start();
  const Guest noor = day_.join("noor", {});
  const Guest other = day_.join("mo", {"wall"});
  auto known = subscription_to("wall");
  known.epoch = "trial1";
  known.revision = other.take().at(1)["revision"].get<std::uint64_t>();
  EXPECT_EQ(day_.join_with("screen", {known}).take().at(1)["type"], "change") << "nothing happened";
  say(noor, 1, 1, add_insight("plan0001", "Geheim"));
  say(noor, 2, 1, about("share_insight", "plan0001"));
  say(noor, 3, 1, about("withdraw_insight", "plan0001"));
  const json frame = day_.join_with("screen", {known}).take().at(1);
  EXPECT_EQ(frame["type"], "snapshot");
  EXPECT_EQ(frame.dump().find("Geheim"), std::string::npos);
}

TEST_F(Closing, many_changes_during_one_hand_over_are_handed_over_together) {
  day_.start();
  const Guest noor = day_.join("noor", {});
  say(noor, 1, 1, add_insight("plan0001", ""));
  say(noor, 2, 1, insert_text("plan0001", 0, "a"));
  const auto before = day_.disk().streams[plenary_of_small].size();
  noor.command(3, 1, about("share_insight", "plan0001"));
  const auto land_at_table = [&] {
    day_.run();
    day_.journal().judge(table_1_of_small, journal::Fate::appended);
    while (!day_.journal().untold().empty()) day_.journal().tell(table_1_of_small);
    day_.run();
  };
  land_at_table();
  for (std::uint64_t number = 4; number < 14; ++number) {
    noor.command(number, 1, insert_text("plan0001", 1, "b"));
    land_at_table();
  }
  day_.settle();
  EXPECT_EQ(cards(), json::parse(R"({"plan0001":"bbbbbbbbbba"})"));
  EXPECT_EQ(day_.disk().streams[plenary_of_small].size(), before + 2) << "the first, and then all that came meanwhile";
}

TEST_F(Closing, what_was_shared_before_a_crash_is_handed_over_at_the_start) {
  day_.start();
  const Guest noor = day_.join("noor", {});
  say(noor, 1, 1, add_insight("plan0001", "Plan"));
  noor.command(2, 1, about("share_insight", "plan0001"));
  day_.run();
  day_.journal().judge(table_1_of_small, journal::Fate::appended);
  while (!day_.journal().untold().empty()) day_.journal().tell(table_1_of_small);
  day_.run();
  ASSERT_THAT(day_.journal().waiting(), ElementsAre(plenary_of_small));
  day_.start();
  EXPECT_EQ(cards(), json::parse(R"({"plan0001":"Plan"})"));
  const auto entries = day_.disk().streams[plenary_of_small].size();
  day_.start();
  EXPECT_EQ(day_.disk().streams[plenary_of_small].size(), entries) << "and once only";
}

TEST_F(Closing, what_was_withdrawn_before_a_crash_leaves_the_wall_at_the_start) {
  day_.start();
  Guest noor = day_.join("noor", {});
  say(noor, 1, 1, add_insight("plan0001", "Plan"));
  say(noor, 2, 1, about("share_insight", "plan0001"));
  noor.command(3, 1, about("withdraw_insight", "plan0001"));
  day_.run();
  day_.journal().judge(table_1_of_small, journal::Fate::appended);
  day_.start();
  EXPECT_EQ(cards(), json::object());
}

// -- Log-in and walls --

struct Screen final : PairingScreen {
  std::vector<std::string> told;
  void paired(const std::string& conference, const std::string& wall) override { told = {conference, wall}; }
};

TEST_F(Closing, L2_a_seat_is_taken_and_known_on_every_thread) {
  day_.start();
  std::optional<core::plenary::Person> taken;
  Hall& hall = day_.hall();
  EXPECT_FALSE(hall.door("NOSUCH00"));
  hall.take_seat(*hall.door("SEATS001"), {"  Kim ", "ouder", {}}, [&](auto person) { taken = person.value(); });
  day_.run();
  EXPECT_FALSE(taken) << "not before it is durable";
  day_.settle();
  ASSERT_TRUE(taken);
  EXPECT_EQ(taken->name, "Kim");
  for (const std::size_t thread : {0UL, 1UL}) EXPECT_TRUE(day_.conference().plenary(thread).people.contains(taken->id));
}

TEST_F(Closing, L2_a_chairs_code_with_the_chairs_name_is_that_chair_again) {
  day_.start();
  std::vector<std::string> ids;
  for (const char* name : {" noor ", "Bea", "noor"}) {
    day_.hall().take_seat(*day_.hall().door("CHAIR001"), {name, {}, {}}, [&](auto person) { ids.push_back(person->id.value); });
    day_.settle();
  }
  ASSERT_EQ(ids.size(), 3U);
  EXPECT_EQ(ids[0], "noor");
  EXPECT_NE(ids[1], "noor");
  EXPECT_NE(ids[2], "noor") << "the chair is Bea now";
}

TEST_F(Closing, L2_who_moderates_goes_on_as_herself_on_another_device) {
  day_.start();
  const auto enter = [&](const std::string& code, const std::string& name) {
    std::string id;
    day_.hall().take_seat(*day_.hall().door(code), {name, {}, {}}, [&](auto person) { id = person->id.value; });
    day_.settle();
    return id;
  };
  const std::string mina = enter("MODERATE", "Mina");
  EXPECT_EQ(enter("MODERATE", " Mina "), mina) << "with her steps";
  EXPECT_NE(enter("MODERATE", "Karim"), mina);
  EXPECT_NE(enter("ORGANISE", "Mina"), mina);
  const std::string rita = enter("REPORTER", "Rita");
  EXPECT_NE(enter("REPORTER", "Rita"), rita) << "others' own texts are nobody's to change";
}

TEST_F(Closing, L4_a_name_that_is_none_is_refused) {
  day_.start();
  std::string refused;
  day_.hall().take_seat(*day_.hall().door("SEATS001"), {" ", {}, {}}, [&](auto person) { refused = core::outcome_of(person); });
  day_.settle();
  EXPECT_EQ(refused, "bad_name name");
}

TEST_F(Closing, L7_a_wall_is_paired_by_the_code_that_it_shows) {
  day_.start();
  const auto screen = std::make_shared<Screen>();
  Hall& hall = day_.hall();
  EXPECT_TRUE(hall.pairings().offer("ABCDE", {1, screen}));
  EXPECT_FALSE(hall.pairings().offer("ABCDE", {0, std::weak_ptr<PairingScreen>()}));
  std::string outcome;
  const auto pair = [&](const std::string& person, const std::string& code) {
    const bool known = hall.pair_wall(hall.find("small"), person, code, "Zaal", [&](auto wall) { outcome = core::outcome_of(wall); });
    day_.settle();
    return known;
  };
  EXPECT_FALSE(pair("mo", "EDCBA"));
  EXPECT_TRUE(pair("noor", "ABCDE"));
  EXPECT_EQ(outcome, "not_allowed");
  EXPECT_THAT(screen->told, IsEmpty());
  EXPECT_TRUE(pair("mo", "ABCDE"));
  EXPECT_EQ(outcome, "granted");
  ASSERT_EQ(screen->told.size(), 2U);
  EXPECT_TRUE(day_.join(screen->told[1], {"wall"}).joined);
  hall.pairings().withdraw("ABCDE");
  EXPECT_FALSE(pair("mo", "ABCDE"));
}

TEST_F(Closing, a_request_that_waits_when_the_hall_stops_is_dropped) {
  day_.start();
  const auto token = std::make_shared<int>(0);
  day_.hall().take_seat(*day_.hall().door("SEATS001"), {"Kim", {}, {}}, [token](const auto&) {});
  day_.run();
  day_.journal().judge(plenary_of_small, journal::Fate::failed);
  day_.journal().tell(plenary_of_small);
  day_.start();
  EXPECT_EQ(token.use_count(), 1);
}

}  // namespace
}  // namespace oogst::hall
