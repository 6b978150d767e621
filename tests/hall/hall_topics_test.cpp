// Who may follow what, what a subscription begins with, and what a change of seat does to it.
#include <gmock/gmock.h>

#include "tests/hall/trial_hall.hpp"

namespace oogst::hall {
namespace {

using core::Role;
using nlohmann::json;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kim_writes = R"({"name":"name_scribe","person":"kim","scribe":true})";

class Topics : public testing::Test {
 protected:
  Topics() {
    day_.seat("mo", Role::moderator);
    day_.seat("org", Role::organiser);
    day_.seat("rep", Role::reporter);
    day_.seat("noor", Role::chair, 1);
    day_.seat("sam", Role::scribe, 1);
    day_.seat("kim", Role::participant, 1);
    day_.seat("hal", Role::participant);
    day_.write(core::plenary::WallPaired{{"screen"}, "Zaal", 0});
    day_.start();
  }
  void take_seat(const std::string& code, const std::string& person) {
    day_.hall().take_seat(*day_.hall().door(code), {person, {}, person}, [](const auto&) {});
    day_.settle();
  }
  void say(const Guest& guest, std::uint64_t number, int table, const json& body) {
    guest.command(number, table, body);
    day_.settle();
  }

  TrialHall day_;
};

TEST_F(Topics, V5_each_topic_is_for_whom_it_is_for) {
  const std::map<std::string, std::string> followers{
      {"programme", "hal kim mo noor org rep sam screen "},
      {"table/1", "kim noor sam "},
      {"stage/1", "kim noor sam "},
      {"presence/1", "kim noor sam "},
      {"table/2", ""},
      {"tally/1", "mo org "},
      {"presence", "mo org "},
      {"moderator", "mo org "},
      {"organiser", "org "},
      {"wall", "hal kim mo noor org rep sam screen "},
      {"shared", "mo org rep "},
      {"own", "hal kim mo noor org rep sam "}};
  for (const auto& [topic, expected] : followers) {
    std::string found;
    for (const char* person : {"hal", "kim", "mo", "noor", "org", "rep", "sam", "screen"}) {
      const Guest guest = day_.join(person, {topic});
      const auto names = guest.names();
      ASSERT_THAT(names, ElementsAre("welcome", testing::AnyOf("snapshot " + topic, "refused_topic " + topic + " not_allowed")));
      if (names[1].starts_with("snapshot")) found += std::string(person) + " ";
      guest.attendee->leave();
    }
    EXPECT_EQ(found, expected) << topic;
  }
}

TEST_F(Topics, V1_an_unknown_table_is_said_to_be_unknown) {
  const Guest mo = day_.join("mo", {"tally/9", "stage/9"});
  EXPECT_THAT(mo.names(), ElementsAre("welcome", "refused_topic tally/9 unknown_table", "refused_topic stage/9 unknown_table"));
}

TEST_F(Topics, W3_a_stranger_does_not_come_in) {
  const Guest nobody = day_.join("nobody", {"programme"});
  EXPECT_FALSE(nobody.joined);
  EXPECT_THAT(nobody.names(), IsEmpty());
}

TEST_F(Topics, W3_the_welcome_says_what_was_accepted_of_this_client) {
  {
    const Guest sam = day_.join("sam", {});
    say(sam, 1, 1, add_insight("plan0001", "Plan"));
    say(sam, 2, 1, about("withdraw_insight", "plan0001"));
    sam.attendee->leave();
  }
  day_.start();
  const Guest sam = day_.join("sam", {});
  EXPECT_EQ(sam.take().at(0)["accepted"], json::parse(R"({"table/1":2})"));
  const Guest other = day_.join("sam", {}, "another-device");
  EXPECT_EQ(other.take().at(0)["accepted"], json::object());
}

TEST_F(Topics, W7_a_change_of_seat_is_told_and_ends_what_may_no_longer_be_followed) {
  const Guest sam = day_.join("sam", {"programme", "table/1", "stage/1"});
  const Guest noor = day_.join("noor", {"table/1"});
  sam.take();
  take_seat("SEATS002", "sam");
  EXPECT_THAT(sam.names(), ElementsAre("change stage/1", "you", "ended table/1", "ended stage/1"));
  say(noor, 1, 1, add_insight("plan0001", "Plan"));
  EXPECT_THAT(sam.names(), IsEmpty());
  sam.subscribe("table/1");
  sam.subscribe("table/2");
  day_.settle();
  EXPECT_THAT(sam.names(), ElementsAre("refused_topic table/1 not_allowed", "snapshot table/2"));
}

TEST_F(Topics, C6_who_moved_on_is_still_taken_at_the_former_table) {
  const Guest sam = day_.join("sam", {});
  sam.take();
  take_seat("SEATS002", "sam");
  say(sam, 1, 1, add_insight("plan0001", "Plan"));
  say(sam, 2, 1, about("share_insight", "plan0001"));
  EXPECT_THAT(sam.names(), ElementsAre("you", "acknowledged 1", "refused 2 not_allowed"));
}

TEST_F(Topics, X5_who_was_moved_is_taken_what_she_typed_behind_what_was_in_flight) {
  const Guest noor = day_.join("noor", {"table/1"});
  const Guest sam = day_.join("sam", {"table/1"}, "client01");
  say(noor, 1, 1, add_insight("plan0001", "ab"));
  take_seat("SEATS002", "sam");
  sam.take();
  say(sam, 1, 1, insert_text("plan0001", 0, "X"));
  say(noor, 2, 1, insert_text("plan0001", 1, "0"));
  const json flown{{"client", "client01"}, {"number", 1}, {"op", {"X"}}};
  json behind{{"name", "edit_text"}, {"insight", "plan0001"}, {"base", 0}, {"op", {1, "Y"}}, {"behind", {flown}}};
  say(sam, 2, 1, behind);
  behind["behind"][0]["op"] = {"Z"};
  say(sam, 3, 1, behind);
  EXPECT_THAT(sam.names(), ElementsAre("acknowledged 1", "acknowledged 2", "refused 3 unknown_base"));
  EXPECT_EQ(day_.join("kim", {"table/1"}).take().at(1)["state"]["insights"]["plan0001"]["text"], "0XYab");
}

TEST_F(Topics, L6_a_new_chair_makes_the_former_one_scribe) {
  const Guest noor = day_.join("noor", {"table/1"});
  const Guest kim = day_.join("kim", {"table/1"});
  noor.take();
  kim.take();
  take_seat("CHAIR001", "kim");
  EXPECT_EQ(noor.take().at(0), json::parse(R"({"type":"you","role":"scribe","table":1})"));
  EXPECT_EQ(kim.take().at(0), json::parse(R"({"type":"you","role":"chair","table":1})"));
  say(noor, 1, 1, add_insight("plan0001", "Plan"));
  say(noor, 2, 1, about("share_insight", "plan0001"));
  say(kim, 1, 1, about("share_insight", "plan0001"));
  EXPECT_THAT(noor.names(), ElementsAre("change table/1", "acknowledged 1", "refused 2 not_allowed", "change table/1"));
  EXPECT_THAT(kim.names(), ElementsAre("change table/1", "change table/1", "acknowledged 1"));
}

TEST_F(Topics, a_scribe_who_was_just_named_writes_at_once) {
  const Guest noor = day_.join("noor", {});
  const Guest kim = day_.join("kim", {});
  say(kim, 1, 1, add_insight("plan0001", "Plan"));
  kim.take();
  noor.command(1, 0, json::parse(kim_writes));
  // The moment that the word reaches her she writes, while other threads have not run yet.
  for (int step = 0; step < 100 && kim.connection->frames().size() < 3; ++step) {
    for (const auto& stream : day_.journal().waiting()) day_.journal().judge(stream, journal::Fate::appended);
    for (const auto& stream : day_.journal().untold()) day_.journal().tell(stream);
    for (const std::size_t thread : {0UL, 1UL}) {
      day_.loops().context(thread).restart();
      day_.loops().context(thread).poll_one();
    }
  }
  EXPECT_THAT(kim.names(), ElementsAre("you"));
  say(kim, 2, 1, add_insight("plan0001", "Plan"));
  EXPECT_THAT(kim.names(), ElementsAre("acknowledged 2"));
}

TEST_F(Topics, W5_the_same_client_connected_anew_takes_over) {
  const Guest first = day_.join("sam", {"table/1"});
  const Guest second = day_.join("sam", {"table/1"});
  EXPECT_EQ(first.connection->dismissed(), 4010);
  first.attendee->leave();
  day_.settle();
  const Guest third = day_.join("sam", {"table/1"});
  EXPECT_EQ(second.connection->dismissed(), 4010);
  EXPECT_FALSE(third.connection->dismissed());
}

// Else a command that is refused on the new connection could still be accepted on the old one, whose thread was busy.
TEST_F(Topics, C3_a_client_is_not_welcome_before_its_earlier_connection_is_silent) {
  const std::size_t free = day_.conference().plenary_loop().thread();
  const std::size_t busy = 1 - free;
  const auto connect = [this](std::size_t thread) {
    Guest hal;
    hal.attendee = std::make_shared<Attendee>(day_.conference(), thread, hal.connection, "hal", "client01",
                                              protocol::Language::nl);
    hal.joined = hal.attendee->join({}, {});
    return hal;
  };
  const Guest first = connect(busy);
  day_.settle();
  const Guest second = connect(free);
  for (int step = 0; step < 100; ++step) {
    day_.loops().context(free).restart();
    day_.loops().context(free).poll_one();
  }
  EXPECT_THAT(second.names(), IsEmpty());
  day_.settle();
  EXPECT_EQ(first.connection->dismissed(), 4010);
  EXPECT_THAT(second.names(), ElementsAre("welcome"));
  first.attendee->leave();
  second.attendee->leave();
  day_.settle();
}

TEST_F(Topics, W5_another_persons_client_id_takes_nothing_over) {
  const Guest sam = day_.join("sam", {}, "client01");
  say(sam, 1, 1, add_insight("plan0001", "Plan"));
  const Guest kim = day_.join("noor", {}, "client01");
  EXPECT_FALSE(sam.connection->dismissed());
  kim.take();
  say(kim, 1, 1, add_insight("plan0002", "Plan"));
  EXPECT_THAT(kim.names(), ElementsAre("refused 1 client_of_another"));
}

TEST_F(Topics, W5_a_wall_that_is_removed_sees_nothing_more) {
  const Guest mo = day_.join("mo", {});
  const Guest screen = day_.join("screen", {"wall"});
  screen.take();
  say(mo, 1, 0, json::parse(R"({"name":"remove_wall","wall":"screen"})"));
  EXPECT_EQ(screen.connection->dismissed(), 4005);
  screen.take();
  say(mo, 2, 0, json::parse(R"({"name":"blank_wall","blank":true})"));
  EXPECT_THAT(screen.names(), IsEmpty());
  EXPECT_FALSE(day_.join("screen", {"wall"}).joined);
}

TEST_F(Topics, V7_a_change_comes_before_the_acknowledgement) {
  const Guest noor = day_.join("noor", {"table/1"});
  noor.take();
  say(noor, 1, 1, add_insight("plan0001", "Plan"));
  EXPECT_THAT(noor.names(), ElementsAre("change table/1", "acknowledged 1"));
}

TEST_F(Topics, V2_continues_by_revision_or_takes_a_snapshot) {
  const Guest noor = day_.join("noor", {"table/1"});
  const std::uint64_t begun = noor.take().at(1).at("revision");
  say(noor, 1, 1, add_insight("plan0001", "Plan"));
  say(noor, 2, 1, insert_text("plan0001", 0, "Een "));

  auto known = subscription_to("table/1");
  known.epoch = "trial1";
  known.revision = begun;
  const json continued = day_.join_with("sam", {known}).take().at(1);
  EXPECT_EQ(continued["type"], "change");
  EXPECT_EQ(continued["revision"], begun + 2);
  EXPECT_EQ(continued["changes"].size(), 2U);

  known.revision = begun + 2;
  EXPECT_EQ(day_.join_with("sam", {known}).take().at(1)["changes"], json::array());
  known.epoch = "other";
  EXPECT_EQ(day_.join_with("sam", {known}).take().at(1)["type"], "snapshot");
  known.epoch = "trial1";
  known.revision = begun + 3;
  EXPECT_EQ(day_.join_with("sam", {known}).take().at(1)["type"], "snapshot");
  known.revision = begun + 1;
  day_.start();
  EXPECT_EQ(day_.join_with("sam", {known}).take().at(1)["type"], "snapshot") << "the differences went with the process";
}

TEST_F(Topics, V8_a_snapshot_brings_what_a_pending_text_has_missed) {
  const Guest noor = day_.join("noor", {});
  say(noor, 1, 1, add_insight("plan0001", "Plan"));
  for (std::uint64_t number = 2; number <= 4; ++number) say(noor, number, 1, insert_text("plan0001", number - 2, "x"));
  auto known = subscription_to("table/1");
  known.epoch = "trial1";
  known.revision = 0;
  known.texts = {{"plan0001", 1}, {"plan0002", 0}};
  const json snapshot = day_.join_with("sam", {known}).take().at(1);
  ASSERT_EQ(snapshot["type"], "snapshot");
  ASSERT_EQ(snapshot["texts"].size(), 1U) << "what is not known is absent";
  EXPECT_EQ(snapshot["texts"]["plan0001"][0],
            json::parse(R"({"revision":2,"op":["x"],"client":"client-of-noor","number":3})"));
  EXPECT_EQ(snapshot["texts"]["plan0001"].size(), 2U);
  known.texts = {{"plan0001", 4}};
  EXPECT_FALSE(day_.join_with("sam", {known}).take().at(1).contains("texts")) << "the future";
  known.epoch = "other";
  known.texts = {{"plan0001", 1}};
  EXPECT_FALSE(day_.join_with("sam", {known}).take().at(1).contains("texts"));
}

TEST_F(Topics, V1_asked_for_twice_or_given_up_it_is_followed_as_often_as_it_should) {
  const Guest noor = day_.join("noor", {"table/1"});
  const Guest sam = day_.join("sam", {});
  noor.take();
  sam.take();
  sam.subscribe("table/1");
  sam.attendee->unsubscribe({{protocol::TopicKind::table, 1}});
  day_.settle();
  EXPECT_THAT(sam.names(), IsEmpty()) << "given up before it began";
  sam.subscribe("table/1");
  sam.attendee->unsubscribe({{protocol::TopicKind::table, 1}});
  sam.subscribe("table/1");
  sam.subscribe("table/1");
  day_.settle();
  EXPECT_THAT(sam.names(), ElementsAre("snapshot table/1"));
  sam.subscribe("table/1");
  day_.settle();
  EXPECT_THAT(sam.names(), ElementsAre("snapshot table/1"));
  say(noor, 1, 1, add_insight("plan0001", "Plan"));
  EXPECT_THAT(sam.names(), ElementsAre("change table/1"));
  sam.attendee->unsubscribe({{protocol::TopicKind::table, 1}, {protocol::TopicKind::wall, 0}});
  noor.attendee->leave();
  day_.settle();
  EXPECT_FALSE(day_.conference().feed({protocol::TopicKind::table, 1})->has_followers());
}

TEST_F(Topics, V1_who_leaves_while_it_begins_is_not_counted) {
  const Guest sam = day_.join("sam", {});
  sam.subscribe("table/1");
  sam.attendee->leave();
  sam.subscribe("stage/1");
  day_.settle();
  EXPECT_THAT(sam.names(), ElementsAre("welcome"));
  EXPECT_FALSE(day_.conference().feed({protocol::TopicKind::table, 1})->has_followers());
}

TEST_F(Topics, C7_what_is_no_command_is_refused_and_not_journalled) {
  const Guest noor = day_.join("noor", {});
  noor.take();
  noor.command(1, 9, add_insight("plan0001", "Plan"));
  noor.command(2, 1, json::parse(R"({"name":"dance"})"));
  noor.command(3, 0, json::parse(R"({"name":"take_seat","person":"noor"})"));
  day_.settle();
  EXPECT_THAT(noor.names(), ElementsAre("refused 1 unknown_table", "refused 2 invalid_command", "refused 3 invalid_command"));
  EXPECT_TRUE(day_.disk().streams[table_1_of_small].empty());
}

TEST_F(Topics, W8_everyone_is_told_that_nothing_can_be_saved_and_that_it_is_over) {
  const Guest noor = day_.join("noor", {});
  const Guest kim = day_.join("kim", {});
  noor.take();
  kim.take();
  noor.command(1, 1, add_insight("plan0001", "Plan"));
  day_.run();
  day_.journal().judge(table_1_of_small, journal::Fate::failed);
  day_.journal().tell(table_1_of_small);
  day_.run();
  EXPECT_THAT(noor.names(), ElementsAre("saving"));
  EXPECT_EQ(kim.take().at(0)["saving"], false);
  EXPECT_FALSE(day_.hall().saving());
  const Guest late = day_.join("sam", {});
  day_.settle();
  EXPECT_THAT(noor.names(), ElementsAre("acknowledged 1", "saving"));
  EXPECT_EQ(kim.take().at(0)["saving"], true);
  const auto told = late.take();
  ASSERT_EQ(told.size(), 2U) << "the welcome says how it is, and nothing is said twice";
  EXPECT_EQ(told[0]["saving"], false);
  EXPECT_EQ(told[1]["saving"], true);
  EXPECT_THAT(day_.saving(), ElementsAre(false, true));
}

}  // namespace
}  // namespace oogst::hall
