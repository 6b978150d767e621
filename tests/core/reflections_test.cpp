// Who may write a reflection, when, and what becomes of it (PROTOCOL.md F1, F3).
#include "tests/core/reflections_asked.hpp"

namespace oogst::core::plenary {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Reflections : public ReflectionsAsked {};

TEST_F(Reflections, F1_a_reporter_writes_in_the_closing_round_and_after) {
  for (const char* phase : {"checkin", "opening", "tables"}) {
    move_to(state_, phase, now_);
    EXPECT_EQ(outcome(write("r1", "Mooi"), "rob"), "not_now") << phase;
  }
  for (const char* phase : {"closing", "end"}) {
    move_to(state_, phase, now_);
    EXPECT_EQ(outcome(write("r1", "Mooi"), "rob"), "granted") << phase;
  }
}

TEST_F(Reflections, F1_who_sits_at_a_table_writes_while_it_is_open) {
  for (const char* person : {"noor", "sam", "kim"}) EXPECT_EQ(outcome(write("r1", "Mooi"), person), "not_now");
  happens(LetReflect{true});
  for (const char* person : {"noor", "sam", "kim"}) EXPECT_EQ(outcome(write("r1", "Mooi"), person), "granted");
  move_to(state_, "tables", now_);
  EXPECT_EQ(outcome(write("r1", "Mooi"), "kim"), "not_now") << "not yet its time";
}

TEST_F(Reflections, F1_who_leads_the_day_writes_none) {
  seat(state_, "otto", Role::organiser);
  open();
  for (const char* person : {"mo", "otto"}) EXPECT_EQ(outcome(write("r1", "Mooi"), person), "not_allowed");
}

TEST_F(Reflections, F1_a_moderator_or_organiser_opens_it_and_closes_it) {
  seat(state_, "otto", Role::organiser);
  for (const char* person : {"noor", "kim", "rob"}) EXPECT_EQ(outcome(LetReflect{true}, person), "not_allowed");
  EXPECT_THAT(events(LetReflect{false}), IsEmpty());
  EXPECT_THAT(events(LetReflect{true}, "otto"), ElementsAre(Event{ReflectingLet{true}}));
  happens(LetReflect{true});
  EXPECT_TRUE(state_.reflecting);
  happens(LetReflect{false});
  EXPECT_EQ(outcome(write("r1", "Mooi"), "kim"), "not_now");
}

TEST_F(Reflections, F1_what_was_written_may_be_changed_after_it_was_closed) {
  open();
  writes("kim", "r1", "Mooi");
  happens(LetReflect{false});
  writes("kim", "r1", "Heel mooi");
  EXPECT_EQ(reflection("r1").text, "Heel mooi");
  move_to(state_, "tables", now_);
  EXPECT_EQ(outcome(write("r1", "Te mooi"), "kim"), "not_now");
}

TEST_F(Reflections, a_reflection_is_its_authors_with_what_she_is) {
  fold(state_, PersonSeated{{"yara"}, "Yara", PerspectiveId{"jongere"}, seat_of(Role::participant, 2), now_});
  open();
  Reflection hers;
  hers.id = {"r1"};
  hers.person = {"yara"};
  hers.text = "Mooi";
  hers.perspective = PerspectiveId{"jongere"};
  hers.sent_at = now_;
  hers.changed_at = now_;
  EXPECT_THAT(events(write("r1", "Mooi"), "yara"), ElementsAre(Event{ReflectionWritten{hers}}));
  writes("rob", "r2", "Stil");
  EXPECT_TRUE(reflection("r2").of_reporter);
  EXPECT_EQ(reflection("r2").perspective, std::nullopt);
}

TEST_F(Reflections, a_new_text_takes_the_place_of_the_one_before_and_keeps_when_it_was_sent) {
  writes("rob", "r1", "Mooi");
  const TimeMs sent_at = now_;
  now_ += minute_ms;
  writes("rob", "r1", "Heel mooi");
  EXPECT_EQ(reflection("r1").text, "Heel mooi");
  EXPECT_EQ(reflection("r1").text_revision, 2U);
  EXPECT_EQ(reflection("r1").sent_at, sent_at);
  EXPECT_EQ(reflection("r1").changed_at, now_);
  EXPECT_THAT(events(write("r1", "Heel mooi"), "rob"), IsEmpty());
}

TEST_F(Reflections, nobody_else_changes_it_or_takes_it_back) {
  open();
  writes("kim", "r1", "Mooi");
  for (const char* person : {"noor", "rob"}) {
    EXPECT_EQ(outcome(write("r1", "Lelijk"), person), "not_allowed reflection");
    EXPECT_EQ(outcome(WithdrawReflection{{"r1"}}, person), "not_allowed reflection");
  }
  EXPECT_EQ(outcome(write("r1", "Lelijk")), "not_allowed") << "nor who moderates it";
  EXPECT_EQ(outcome(WithdrawReflection{{"r1"}}), "not_allowed reflection");
}

TEST_F(Reflections, a_text_is_clean_short_and_not_blank) {
  writes("rob", "r1", "Mo\x07oi\nhoor");
  EXPECT_EQ(reflection("r1").text, "Mooi\nhoor");
  EXPECT_EQ(outcome(write("r2", " \n "), "rob"), "empty_text text");
  EXPECT_EQ(outcome(write("r2", "\x07"), "rob"), "empty_text text");
  std::string longest;
  for (int i = 0; i < 500; ++i) longest += "é";
  EXPECT_EQ(outcome(write("r2", longest), "rob"), "granted");
  EXPECT_EQ(outcome(write("r2", longest + "!"), "rob"), "text_too_long text");
}

TEST_F(Reflections, one_person_writes_ten_at_most) {
  for (int i = 0; i < 10; ++i) writes("rob", "r" + std::to_string(i), "Mooi");
  EXPECT_EQ(outcome(write("r10", "Mooi"), "rob"), "too_many reflection");
  writes("rob", "r3", "Heel mooi");
  open();
  EXPECT_EQ(outcome(write("r10", "Mooi"), "kim"), "granted") << "another person";
  happens(WithdrawReflection{{"r3"}}, "rob");
  EXPECT_EQ(outcome(write("r10", "Mooi"), "rob"), "granted");
}

TEST_F(Reflections, a_conference_has_room_for_five_thousand) {
  writes("rob", "own", "Mooi");
  for (std::size_t i = 1; i < reflections_max; ++i) {
    Reflection other;
    other.id = {"r" + std::to_string(i)};
    other.person = {"p" + std::to_string(i)};
    fold(state_, ReflectionWritten{std::move(other)});
  }
  EXPECT_EQ(outcome(write("more", "Mooi"), "rob"), "too_many reflection");
  EXPECT_EQ(outcome(write("own", "Heel mooi"), "rob"), "granted") << "it is there already";
  happens(WithdrawReflection{{"own"}}, "rob");
  EXPECT_EQ(outcome(write("more", "Mooi"), "rob"), "granted");
}

TEST_F(Reflections, T3_an_insights_id_is_no_reflections) {
  receive(state_, shared_insight("plan", 1));
  EXPECT_EQ(outcome(write("plan", "Mooi"), "rob"), "insight_exists reflection");
  writes("rob", "r1", "Mooi");
  happens(ReceiveShared{{1}, {shared_insight("plan", 1), shared_insight("r1", 1)}}, "noor");
  EXPECT_TRUE(state_.shared.contains({"r1"})) << "nobody keeps an insight from the hall by taking its id";
  EXPECT_FALSE(state_.reflections.contains({"r1"}));
}

TEST_F(Reflections, F3_a_name_is_asked_for_with_each_writing_and_is_the_one_of_that_moment) {
  const auto is_called = [&](const std::string& name) {
    fold(state_, PersonSeated{{"rob"}, name, std::nullopt, seat_of(Role::reporter, {}), now_});
  };
  writes("rob", "r1", "Mooi");
  EXPECT_EQ(reflection("r1").name, std::nullopt);
  writes("rob", "r1", "Mooi", true);
  EXPECT_EQ(reflection("r1").name, "rob");
  EXPECT_EQ(reflection("r1").text_revision, 2U) << "it is read again with the name";
  is_called("Robert");
  EXPECT_EQ(reflection("r1").name, "rob");
  writes("rob", "r1", "Mooi", true);
  EXPECT_EQ(reflection("r1").name, "Robert");
  writes("rob", "r1", "Heel mooi");
  EXPECT_EQ(reflection("r1").name, std::nullopt);
}

TEST_F(Reflections, F1_its_author_takes_it_back_at_any_time) {
  EXPECT_EQ(outcome(WithdrawReflection{{"r1"}}, "rob"), "unknown_reflection reflection");
  open();
  writes("kim", "r1", "Mooi");
  happens(LetReflect{false});
  move_to(state_, "tables", now_);
  EXPECT_THAT(events(WithdrawReflection{{"r1"}}, "kim"), ElementsAre(Event{ReflectionWithdrawn{{"r1"}}}));
  happens(WithdrawReflection{{"r1"}}, "kim");
  EXPECT_FALSE(has("r1"));
  EXPECT_EQ(outcome(WithdrawReflection{{"r1"}}, "kim"), "unknown_reflection reflection") << "twice";
}

TEST_F(Reflections, what_was_said_of_one_goes_with_it) {
  writes("rob", "r1", "Mooi");
  set_moderation(Moderation::held);
  approve("r1");
  happens(SpotlightInsight{ReflectionId{"r1"}});
  ASSERT_TRUE(state_.spotlight);
  State state = state_;
  fold(state, ReflectionWithdrawn{{"r1"}});
  EXPECT_FALSE(state.spotlight);
  EXPECT_THAT(state.let_through_at, IsEmpty());
  happens(SendBackInsight{{"r1"}, "Wat bedoelt u?"});
  happens(WithdrawReflection{{"r1"}}, "rob");
  EXPECT_EQ(verdict_of(state_, {"r1"}), Verdict{});
}

}  // namespace
}  // namespace oogst::core::plenary
