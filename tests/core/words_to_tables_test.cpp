// What is said to the tables, and words that are explained (PROTOCOL.md section 5.2).
#include <gmock/gmock.h>

#include "tests/core/plenary_asked.hpp"

namespace oogst::core::plenary {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const MessageId hurry{"hurry"};

SendMessage to(std::vector<TableNumber> tables, std::string text = "Nog vijf minuten.") {
  return {hurry, std::move(tables), std::move(text)};
}

class WordsToTables : public PlenaryDecide {
 protected:
  const MessageHere* message_at(int table) const {
    const Stage* stage = state_.stages.find({table});
    return stage && stage->message ? &*stage->message : nullptr;
  }
  std::vector<std::string> words() const {
    std::vector<std::string> words;
    for (const Term& term : *state_.glossary) words.push_back(term.term + ": " + term.explanation);
    return words;
  }
};

TEST_F(WordsToTables, a_message_goes_to_some_tables_or_to_all) {
  EXPECT_THAT(events(to({{3}, {1}, {3}}, " Nog\tvijf minuten.")),
              ElementsAre(Event{MessageSent{hurry, {{1}, {3}}, " Nog vijf minuten.", now_}}));
  EXPECT_THAT(events(SendMessage{hurry, std::nullopt, "Klaar?"}),
              ElementsAre(Event{MessageSent{hurry, {{1}, {2}, {3}}, "Klaar?", now_}}));
  EXPECT_EQ(outcome(to({{1}, {9}})), "unknown_table tables");
  EXPECT_EQ(outcome(to({{1}}, " \n ")), "empty_text text");
  EXPECT_EQ(outcome(to({{1}}, std::string(300, 'x'))), "granted");
  EXPECT_EQ(outcome(to({{1}}, std::string(301, 'x'))), "text_too_long text");
  for (const char* other : {"noor", "sam", "kim"}) EXPECT_EQ(outcome(to({{1}}), other), "not_allowed") << other;
  happens(to({{1}}));
  EXPECT_THAT(events(to({{2}}, "Iets anders")), IsEmpty()) << "an id is one message";
}

TEST_F(WordsToTables, a_table_has_the_last_message_to_it_and_says_that_it_was_seen) {
  EXPECT_EQ(outcome(SeeMessage{hurry}, "noor"), "unknown_message message");
  happens(to({{1}}));
  EXPECT_EQ(*message_at(1), (MessageHere{hurry, "Nog vijf minuten.", now_, false}));
  EXPECT_EQ(message_at(2), nullptr);
  for (const char* other : {"kim", "mo"}) EXPECT_EQ(outcome(SeeMessage{hurry}, other), "not_allowed") << other;
  EXPECT_THAT(events(SeeMessage{hurry}, "sam"), ElementsAre(Event{MessageSeen{{1}, hurry}}));
  seat(state_, "ans", Role::chair, 2);
  EXPECT_EQ(outcome(SeeMessage{hurry}, "ans"), "unknown_message message") << "not said to her table";
  happens(SeeMessage{hurry}, "noor");
  EXPECT_TRUE(message_at(1)->seen);
  EXPECT_THAT(find_message(state_, hurry)->seen, ElementsAre(TableNumber{1}));
  EXPECT_THAT(events(SeeMessage{hurry}, "sam"), IsEmpty());
}

TEST_F(WordsToTables, one_that_came_after_takes_its_place_and_both_can_be_seen) {
  happens(to({{1}}));
  happens(SendMessage{{"later"}, std::nullopt, "Klaar?"});
  EXPECT_EQ(message_at(1)->id.value, "later");
  happens(SeeMessage{hurry}, "noor");
  EXPECT_FALSE(message_at(1)->seen);
  EXPECT_THAT(find_message(state_, hurry)->seen, ElementsAre(TableNumber{1}));
}

TEST_F(WordsToTables, the_last_ten_are_kept_and_what_a_table_has_stays_there) {
  happens(to({{1}}));
  for (int i = 0; i < 10; ++i) happens(SendMessage{{"more" + std::to_string(i)}, {{{2}}}, "x"});
  EXPECT_EQ(state_.messages.size(), 10U);
  EXPECT_EQ(find_message(state_, hurry), nullptr);
  EXPECT_EQ(message_at(1)->id, hurry);
  EXPECT_THAT(events(to({{1}})), IsEmpty());
  happens(SeeMessage{hurry}, "noor");
  EXPECT_TRUE(message_at(1)->seen);
}

TEST_F(WordsToTables, a_message_that_was_not_meant_is_taken_back) {
  EXPECT_THAT(events(TakeBackMessage{hurry}), IsEmpty());
  happens(SendMessage{hurry, std::nullopt, "Klaar?"});
  happens(SendMessage{{"later"}, {{{2}}}, "x"});
  EXPECT_EQ(outcome(TakeBackMessage{hurry}, "noor"), "not_allowed");
  happens(TakeBackMessage{hurry});
  EXPECT_EQ(message_at(1), nullptr);
  EXPECT_EQ(message_at(2)->id.value, "later");
  EXPECT_EQ(find_message(state_, hurry), nullptr);
}

TEST_F(WordsToTables, a_word_becomes_known_with_its_explanation) {
  const AddTerm kopp{{" KOPP ", "", "Kinderen van\nouders met klachten."}};
  EXPECT_THAT(events(kopp, "noor"), ElementsAre(Event{TermAdded{{"KOPP", "", "Kinderen van ouders met klachten."}}}));
  for (const char* other : {"sam", "kim"}) EXPECT_EQ(outcome(kopp, other), "not_allowed") << other;
  EXPECT_EQ(outcome(kopp), "granted");
  EXPECT_EQ(outcome(AddTerm{{" ", "", "x"}}), "empty_text term");
  EXPECT_EQ(outcome(AddTerm{{"x", "", " "}}), "empty_text explanation");
  EXPECT_EQ(outcome(AddTerm{{std::string(61, 'x'), "", "x"}}), "text_too_long term");
  EXPECT_EQ(outcome(AddTerm{{"x", std::string(61, 'x'), "x"}}), "text_too_long plain");
  EXPECT_EQ(outcome(AddTerm{{"x", "", std::string(301, 'x')}}), "text_too_long explanation");
  happens(kopp);
  EXPECT_THAT(events(kopp), IsEmpty());
  EXPECT_THAT(words(), ElementsAre("KOPP: Kinderen van ouders met klachten."));
}

TEST_F(WordsToTables, the_same_word_is_replaced_whatever_its_capitals) {
  happens(AddTerm{{"coördinatie", "", "Eerst"}});
  happens(AddTerm{{"wmo", "", "Een wet"}});
  happens(AddTerm{{"COÖRDINATIE", "", "Dan"}}, "noor");
  EXPECT_THAT(words(), ElementsAre("COÖRDINATIE: Dan", "wmo: Een wet"));
}

TEST_F(WordsToTables, what_was_added_is_taken_back_and_the_files_own_word_stands_there_again) {
  auto definition = std::make_shared<Definition>(*small_definition());
  definition->glossary = {{"regie", "", "Uit het bestand"}};
  fold(state_, ConferenceCreated{{"day"}, definition, {}, now_});
  EXPECT_THAT(events(RemoveTerm{"regie"}), IsEmpty()) << "not added on the day";
  happens(AddTerm{{"Regie", "", "Van tafel 1"}}, "noor");
  happens(AddTerm{{"wmo", "", "Een wet"}});
  EXPECT_THAT(words(), ElementsAre("Regie: Van tafel 1", "wmo: Een wet"));
  EXPECT_EQ(outcome(RemoveTerm{"wmo"}, "kim"), "not_allowed");
  happens(RemoveTerm{"REGIE"}, "noor");
  happens(RemoveTerm{"WMO"});
  EXPECT_THAT(words(), ElementsAre("regie: Uit het bestand"));
}

TEST_F(WordsToTables, there_is_room_for_five_hundred_words) {
  for (int i = 0; i < 500; ++i) fold(state_, TermAdded{{"w" + std::to_string(i), "", "x"}});
  EXPECT_EQ(outcome(AddTerm{{"one more", "", "x"}}), "too_many term");
  EXPECT_EQ(outcome(AddTerm{{"W7", "", "y"}}), "granted") << "in the place of one";
}

}  // namespace
}  // namespace oogst::core::plenary
