// What browsers offer after the server went back to an older backup is there again, whole and once (PROTOCOL.md section 7).
#include "tests/core/table_asked.hpp"

namespace oogst::core::table {
namespace {

class Offers : public TableDecide {
 protected:
  OfferInsight offer(std::string id, std::string text, std::uint64_t rank, std::string beside = "beside") const {
    return {{std::move(id)}, QuestionId{"a1"}, InsightKind::quote, {{"ouder"}}, std::move(text), rank, {std::move(beside)}};
  }

  std::string text_of(const std::string& id) const {
    const Insight* insight = state_.insights.find({id});
    return insight ? insight->text : "(not there)";
  }
};

TEST_F(Offers, E2_an_insight_that_is_gone_is_back_as_it_was) {
  happens(offer("gone", "Een vast gezicht", 7));
  const Insight* back = state_.insights.find({"gone"});
  ASSERT_NE(back, nullptr);
  EXPECT_EQ(back->text, "Een vast gezicht");
  EXPECT_EQ(back->kind, InsightKind::quote);
  EXPECT_EQ(back->question, QuestionId{"a1"});
  EXPECT_EQ(back->standing, Standing::safe);
}

TEST_F(Offers, E3_five_browsers_that_offer_the_same_bring_it_back_once) {
  for (int browser = 0; browser < 5; ++browser) {
    happens(offer("gone", "Een vast gezicht", 7));
    happens(offer("plan", "Eén plan voor het hele gezin", 3));
  }
  EXPECT_EQ(state_.insights.size(), 2U);
  EXPECT_EQ(text_of("gone"), "Een vast gezicht");
  EXPECT_EQ(text_of("plan"), "Eén plan voor het hele gezin");
  EXPECT_EQ(plan().text_revision, 1U);
}

TEST_F(Offers, E2_the_text_of_the_highest_rank_wins_in_whatever_order_they_come) {
  for (const auto& ranks : {std::vector{2, 9, 5}, {9, 5, 2}, {5, 2, 9}}) {
    State fresh;
    fresh.number = {1};
    std::swap(state_, fresh);
    for (const int rank : ranks) happens(offer("gone", "rang " + std::to_string(rank), static_cast<std::uint64_t>(rank)));
    EXPECT_EQ(text_of("gone"), "rang 9");
    EXPECT_EQ(state_.insights.size(), 1U);
  }
}

TEST_F(Offers, E2_what_the_server_has_is_not_taken_back_by_an_older_text) {
  happens(edit(0, {text::Retain{8}, text::Insert{" nu"}}));
  happens(offer("plan", "Eén plan", 0));
  EXPECT_EQ(text_of("plan"), "Eén plan nu");
}

TEST_F(Offers, E2_another_text_of_the_same_rank_is_kept_beside_it_once) {
  happens(offer("gone", "Een vast gezicht", 7));
  happens(offer("gone", "Eén vast gezicht", 7, "other"));
  happens(offer("gone", "Eén vast gezicht", 7, "other"));
  EXPECT_EQ(text_of("gone"), "Een vast gezicht");
  EXPECT_EQ(text_of("other"), "Eén vast gezicht");
  EXPECT_EQ(state_.insights.size(), 3U);  // with "plan"
}

TEST_F(Offers, E3_what_was_typed_between_two_offers_of_one_text_stays_and_nothing_is_doubled) {
  happens(offer("plan", "Eén plan voor het hele gezin", 3));
  happens(edit(1, {text::Insert{"Echt: "}}));
  happens(offer("plan", "Eén plan voor het hele gezin", 3));
  EXPECT_EQ(text_of("plan"), "Echt: Eén plan voor het hele gezin");
  EXPECT_EQ(state_.insights.size(), 1U);
}

TEST_F(Offers, E2_the_text_that_is_there_in_a_higher_rank_is_no_edit) {
  const OfferInsight higher = offer("plan", "Eén plan", 5);
  const std::vector<Event> expected{OfferTaken{plan_, "Eén plan", 5}};
  EXPECT_EQ(events(higher, asks(Role::chair)), expected);
  happens(higher);
  EXPECT_EQ(plan().text_revision, 0U);
  happens(offer("plan", "Een ouder plan", 4));
  EXPECT_EQ(text_of("plan"), "Eén plan");
}

TEST_F(Offers, E1_only_who_may_write_here_now_or_once_did_offers) {
  EXPECT_EQ(outcome(offer("gone", "x", 1), asks(Role::participant)), "not_allowed");
  EXPECT_EQ(outcome(offer("gone", "x", 1), asks(Role::chair, 2)), "not_allowed");
  EXPECT_EQ(outcome(offer("gone", "x", 1), asks(Role::scribe)), "granted");
  phase_ = PhaseKind::ended;
  EXPECT_EQ(outcome(offer("gone", "x", 1), wrote_here_once()), "granted");
}

TEST_F(Offers, an_offer_is_held_to_the_rules_of_an_insight) {
  EXPECT_EQ(outcome(offer("gone", std::string(2001, 'x'), 1)), "text_too_long text");
  OfferInsight strange = offer("gone", "x", 1);
  strange.question = QuestionId{"b1"};
  EXPECT_EQ(outcome(strange), "unknown_question question");
}

}  // namespace
}  // namespace oogst::core::table
