// Who sits where and as what: what the plenary grants and refuses of it (PROTOCOL.md sections 2 and 5.2).
#include <gmock/gmock.h>

#include "tests/core/plenary_asked.hpp"

namespace oogst::core::plenary {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST_F(PlenaryDecide, a_chair_names_a_scribe_at_her_own_table) {
  EXPECT_THAT(events(NameScribe{{"kim"}, true}, "noor"), ElementsAre(Event{ScribeNamed{{"kim"}, true}}));
  EXPECT_THAT(events(NameScribe{{"sam"}, false}, "noor"), ElementsAre(Event{ScribeNamed{{"sam"}, false}}));
  EXPECT_THAT(events(NameScribe{{"sam"}, true}, "noor"), IsEmpty());
  EXPECT_EQ(outcome(NameScribe{{"noor"}, false}, "noor"), "not_allowed person");
  EXPECT_EQ(outcome(NameScribe{{"kim"}, true}, "sam"), "not_allowed");
  EXPECT_EQ(outcome(NameScribe{{"mo"}, true}, "noor"), "unknown_person person");
  EXPECT_EQ(outcome(NameScribe{{"nobody"}, true}, "noor"), "unknown_person person");
  seat(state_, "ans", Role::participant, 2);
  EXPECT_EQ(outcome(NameScribe{{"ans"}, true}, "noor"), "unknown_person person");
}

TEST_F(PlenaryDecide, a_chair_without_a_table_names_nobody) {
  seat(state_, "noor", Role::chair);
  EXPECT_EQ(outcome(NameScribe{{"mo"}, true}, "noor"), "unknown_person person");
}

TEST_F(PlenaryDecide, L6_a_new_chair_makes_the_former_one_scribe) {
  take_seat("ans", Role::chair, 1);
  EXPECT_EQ(role_of("ans"), Role::chair);
  EXPECT_EQ(role_of("noor"), Role::scribe);
  EXPECT_EQ(chair_of(state_, {1})->id.value, "ans");
  EXPECT_TRUE(context_of(state_, {"noor"}, now_, TableNumber{1}).may_once_write);
}

TEST_F(PlenaryDecide, L6_who_wrote_at_a_table_may_still_write_there_from_another) {
  take_seat("noor", Role::participant, 2);
  EXPECT_TRUE(context_of(state_, {"noor"}, now_, TableNumber{1}).may_once_write);
  EXPECT_FALSE(context_of(state_, {"noor"}, now_, TableNumber{2}).may_once_write);
  EXPECT_FALSE(context_of(state_, {"kim"}, now_, TableNumber{1}).may_once_write);
}

TEST_F(PlenaryDecide, the_seats_code_at_ones_own_table_takes_nothing_away) {
  take_seat("noor", Role::participant, 1);
  take_seat("sam", Role::participant, 1);
  EXPECT_EQ(role_of("noor"), Role::chair);
  EXPECT_EQ(role_of("sam"), Role::scribe);
  take_seat("sam", Role::participant, 2);
  EXPECT_EQ(role_of("sam"), Role::participant);
}

TEST_F(PlenaryDecide, a_person_who_comes_back_changes_only_what_is_new) {
  const TimeMs joined = person("kim").joined_at;
  now_ += minute_ms;
  EXPECT_THAT(events(TakeSeat{{"kim"}, "kim", std::nullopt, seat_of(Role::participant, 1)}), IsEmpty());
  happens(TakeSeat{{"kim"}, " Kim\tde Wit ", PerspectiveId{"ouder"}, seat_of(Role::participant, 3)});
  EXPECT_EQ(person("kim"),
            (Person{{"kim"}, "Kim de Wit", PerspectiveId{"ouder"}, seat_of(Role::participant, 3), {}, joined}));
}

TEST_F(PlenaryDecide, L4_a_name_has_1_to_60_characters_and_a_perspective_exists) {
  TakeSeat taking{{"new"}, "  \x01 ", std::nullopt, seat_of(Role::participant, 1)};
  EXPECT_EQ(outcome(taking), "bad_name name");
  taking.name = std::string(61, 'x');
  EXPECT_EQ(outcome(taking), "bad_name name");
  taking.name = std::string(60, 'x');
  EXPECT_EQ(outcome(taking), "granted");
  taking.perspective = PerspectiveId{"koning"};
  EXPECT_EQ(outcome(taking), "unknown_perspective perspective");
}

// What becomes of people who come in with one code until no more may, and of who comes after them.
class CodeUsedUp : public PlenaryDecide {
 protected:
  // Lets that many more in.
  void fill(Role role, std::optional<int> table, int people) {
    for (int number = 0; number < people; ++number) {
      state_.people.put({{"p" + std::to_string(people_++)}, "Iemand", {}, seat_of(role, table), {}, now_});
    }
  }
  std::string coming(const std::string& person, Role role, std::optional<int> table = {}) const {
    return outcome(TakeSeat{{person}, person, std::nullopt, seat_of(role, table)});
  }

 private:
  int people_ = 100'000;
};

TEST_F(CodeUsedUp, L4_a_seats_code_lets_20_in_for_each_of_6_seats_and_keeps_nobody_out_who_has_another) {
  fill(Role::participant, 1, 118);
  EXPECT_EQ(coming("new", Role::participant, 1), "granted");
  fill(Role::participant, 1, 1);
  EXPECT_EQ(coming("new", Role::participant, 1), "code_used_up code");
  EXPECT_EQ(coming("mo", Role::participant, 1), "code_used_up code") << "nor whom it knows from elsewhere";
  for (const char* who_sits_there : {"kim", "sam", "noor"}) {
    EXPECT_EQ(coming(who_sits_there, Role::participant, 1), "granted");
  }
  EXPECT_EQ(coming("new", Role::chair, 1), "granted");
  EXPECT_EQ(coming("new", Role::participant, 2), "granted");
  EXPECT_EQ(coming("new", Role::moderator), "granted");
}

TEST_F(CodeUsedUp, L4_a_small_table_has_room_for_100) {
  auto with_small_table = std::make_shared<Definition>(*state_.definition);
  with_small_table->tables.front().seats = 2;
  state_.definition = with_small_table;
  fill(Role::participant, 1, 98);
  EXPECT_EQ(coming("new", Role::participant, 1), "granted");
  fill(Role::participant, 1, 1);
  EXPECT_EQ(coming("new", Role::participant, 1), "code_used_up code");
}

TEST_F(CodeUsedUp, L4_who_was_chair_counts_on_the_chairs_code_and_the_chair_may_come_back) {
  fill(Role::scribe, 1, 118);
  EXPECT_EQ(coming("new", Role::chair, 1), "code_used_up code");
  EXPECT_EQ(coming("noor", Role::chair, 1), "granted");
  EXPECT_EQ(coming("sam", Role::chair, 1), "granted");
  EXPECT_EQ(coming("new", Role::participant, 1), "granted");
}

TEST_F(CodeUsedUp, L4_the_hall_has_room_for_10000_and_each_office_for_200) {
  fill(Role::participant, {}, 10'000);
  EXPECT_EQ(coming("new", Role::participant), "code_used_up code");
  for (const Role office : {Role::organiser, Role::moderator, Role::reporter}) {
    fill(office, {}, 198);
    EXPECT_EQ(coming("new", office), "granted");
    fill(office, {}, 2);
    EXPECT_EQ(coming("new", office), "code_used_up code");
  }
  EXPECT_EQ(coming("kim", Role::participant, 2), "granted");
}

TEST_F(PlenaryDecide, C8_a_chair_lets_participants_write_at_her_table) {
  EXPECT_THAT(events(LetWrite{false}, "noor"), IsEmpty());
  EXPECT_THAT(events(LetWrite{true}, "noor"), ElementsAre(Event{WritingLet{{1}, true}}));
  for (const char* other : {"sam", "kim", "mo"}) EXPECT_EQ(outcome(LetWrite{true}, other), "not_allowed") << other;
  EXPECT_FALSE(may_write_at_own_table(context_of(state_, {"kim"}, now_)));
  happens(LetWrite{true}, "noor");
  EXPECT_TRUE(may_write_at_own_table(context_of(state_, {"kim"}, now_)));
  seat(state_, "ans", Role::participant, 2);
  EXPECT_FALSE(may_write_at_own_table(context_of(state_, {"ans"}, now_))) << "another table's";
  EXPECT_FALSE(may_write_at_own_table(context_of(state_, {"mo"}, now_)));
}

TEST_F(PlenaryDecide, C6_a_participant_who_might_write_may_be_heard_for_ever) {
  happens(LetWrite{true}, "noor");
  take_seat("lea", Role::participant, 1);
  happens(LetWrite{false}, "noor");
  take_seat("tom", Role::participant, 1);
  EXPECT_FALSE(may_write_at_own_table(context_of(state_, {"kim"}, now_)));
  EXPECT_TRUE(context_of(state_, {"kim"}, now_, TableNumber{1}).may_once_write) << "sat there when it was opened";
  EXPECT_TRUE(context_of(state_, {"lea"}, now_, TableNumber{1}).may_once_write) << "came while it was open";
  EXPECT_FALSE(context_of(state_, {"tom"}, now_, TableNumber{1}).may_once_write) << "came when it was closed";
  take_seat("kim", Role::participant, 2);
  EXPECT_TRUE(context_of(state_, {"kim"}, now_, TableNumber{1}).may_once_write);
}

TEST_F(PlenaryDecide, C6_a_scribe_who_is_one_no_more_may_be_heard_for_ever) {
  happens(NameScribe{{"sam"}, false}, "noor");
  EXPECT_TRUE(context_of(state_, {"sam"}, now_, TableNumber{1}).may_once_write);
}

TEST_F(PlenaryDecide, L6_a_chair_hands_over_and_is_scribe_from_then_on) {
  EXPECT_THAT(events(HandOverChair{{"kim"}}, "noor"),
              ElementsAre(Event{ChairHandedOver{{1}, {"kim"}, PersonId{"noor"}}}));
  EXPECT_THAT(events(HandOverChair{{"noor"}}, "noor"), IsEmpty());
  EXPECT_EQ(outcome(HandOverChair{{"kim"}}, "sam"), "not_allowed");
  EXPECT_EQ(outcome(HandOverChair{{"kim"}}, "mo"), "not_allowed");
  EXPECT_EQ(outcome(HandOverChair{{"nobody"}}, "noor"), "unknown_person person");
  seat(state_, "ans", Role::participant, 2);
  EXPECT_EQ(outcome(HandOverChair{{"ans"}}, "noor"), "unknown_person person");
  happens(HandOverChair{{"kim"}}, "noor");
  EXPECT_EQ(role_of("kim"), Role::chair);
  EXPECT_EQ(role_of("noor"), Role::scribe);
  EXPECT_TRUE(context_of(state_, {"noor"}, now_, TableNumber{1}).may_once_write);
  EXPECT_TRUE(context_of(state_, {"kim"}, now_, TableNumber{1}).may_once_write);
}

TEST_F(PlenaryDecide, L6_the_chair_is_asked_for_by_one_at_a_time) {
  EXPECT_EQ(outcome(AskChair{}, "noor"), "not_allowed");
  EXPECT_EQ(outcome(AskChair{}, "mo"), "not_allowed");
  EXPECT_THAT(events(AskChair{}, "kim"), ElementsAre(Event{ChairAskedFor{{1}, {"kim"}, now_}}));
  happens(AskChair{}, "kim");
  EXPECT_THAT(events(AskChair{}, "kim"), IsEmpty());
  EXPECT_EQ(outcome(AskChair{}, "sam"), "already_asked");
  seat(state_, "ans", Role::participant, 2);
  EXPECT_EQ(outcome(AskChair{}, "ans"), "granted") << "each table has its own question";
  EXPECT_EQ(role_of("kim"), Role::participant) << "asking alone changes nothing";
}

TEST_F(PlenaryDecide, L6_another_at_the_table_or_who_leads_the_day_confirms_the_chair) {
  seat(state_, "olga", Role::organiser);
  seat(state_, "lea", Role::participant, 1);
  seat(state_, "ans", Role::chair, 2);
  EXPECT_EQ(outcome(ConfirmChair{{"kim"}}, "sam"), "not_asked person");
  happens(AskChair{}, "kim");
  for (const char* other : {"noor", "sam", "lea", "mo", "olga"}) {
    EXPECT_THAT(events(ConfirmChair{{"kim"}}, other),
                ElementsAre(Event{ChairHandedOver{{1}, {"kim"}, PersonId{"noor"}}}));
  }
  EXPECT_EQ(outcome(ConfirmChair{{"kim"}}, "kim"), "not_allowed person");
  EXPECT_EQ(outcome(ConfirmChair{{"kim"}}, "ans"), "unknown_person person");
  EXPECT_EQ(outcome(ConfirmChair{{"sam"}}, "lea"), "not_asked person");
  seat(state_, "rik", Role::reporter);
  EXPECT_EQ(outcome(ConfirmChair{{"kim"}}, "rik"), "not_allowed");
  EXPECT_EQ(outcome(ConfirmChair{{"nobody"}}, "mo"), "unknown_person person");
  happens(ConfirmChair{{"kim"}}, "sam");
  EXPECT_EQ(role_of("kim"), Role::chair);
  EXPECT_EQ(role_of("noor"), Role::scribe);
  EXPECT_EQ(chair_question_at(state_, {1}), nullptr);
  EXPECT_THAT(events(ConfirmChair{{"kim"}}, "lea"), IsEmpty()) << "two confirmed at once";
}

TEST_F(PlenaryDecide, L6_a_table_without_a_chair_gets_one_by_another_s_word) {
  take_seat("noor", Role::participant, 2);
  happens(AskChair{}, "sam");
  EXPECT_THAT(events(ConfirmChair{{"sam"}}, "kim"), ElementsAre(Event{ChairHandedOver{{1}, {"sam"}, std::nullopt}}));
}

TEST_F(PlenaryDecide, L6_the_chair_refuses_and_the_asker_takes_back) {
  EXPECT_THAT(events(RefuseChair{{"kim"}}, "noor"), IsEmpty());
  happens(AskChair{}, "kim");
  EXPECT_EQ(outcome(RefuseChair{{"kim"}}, "sam"), "not_allowed");
  EXPECT_EQ(outcome(RefuseChair{{"kim"}}, "mo"), "not_allowed");
  EXPECT_EQ(outcome(RefuseChair{{"mo"}}, "noor"), "unknown_person person");
  for (const char* one : {"noor", "kim"}) {
    EXPECT_THAT(events(RefuseChair{{"kim"}}, one), ElementsAre(Event{ChairRefused{{1}, {"kim"}}})) << one;
  }
  happens(RefuseChair{{"kim"}}, "noor");
  EXPECT_EQ(outcome(ConfirmChair{{"kim"}}, "sam"), "not_asked person");
  EXPECT_EQ(outcome(AskChair{}, "sam"), "granted");
}

TEST_F(PlenaryDecide, L6_who_goes_elsewhere_or_becomes_chair_asks_no_more) {
  happens(AskChair{}, "kim");
  take_seat("kim", Role::participant, 1);
  happens(TakeSeat{{"kim"}, "Kim", std::nullopt, seat_of(Role::participant, 1)});
  take_seat("lea", Role::participant, 1);
  take_seat("lea", Role::participant, 2);
  EXPECT_NE(chair_question_at(state_, {1}), nullptr) << "the same seat under another name, and another who goes";
  take_seat("kim", Role::participant, 2);
  EXPECT_EQ(chair_question_at(state_, {1}), nullptr);
  happens(AskChair{}, "sam");
  happens(HandOverChair{{"sam"}}, "noor");
  EXPECT_EQ(chair_question_at(state_, {1}), nullptr);
}

}  // namespace
}  // namespace oogst::core::plenary
