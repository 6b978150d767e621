// What a table says beside its insights: read-back, questions on what is meant, "ready" and "we need help".
#include <gmock/gmock.h>

#include "tests/core/table_asked.hpp"

namespace oogst::core::table {
namespace {

using testing::IsEmpty;
using text::Insert;

class TableSignals : public TableDecide {};

constexpr PhaseKind every_phase[] = {PhaseKind::check_in, PhaseKind::plenary, PhaseKind::break_,
                                     PhaseKind::tables,   PhaseKind::closing, PhaseKind::ended};

TEST_F(TableSignals, read_back_names_the_text_that_was_read) {
  happens(edit(0, {Insert{"x"}}));
  const TimeMs changed_at = plan().changed_at;
  now_ += minute_ms;
  happens(ConfirmInsight{plan_, 0, true}, asks(Role::scribe));
  EXPECT_EQ(plan().confirmed, 0u);
  EXPECT_EQ(plan().changed_at, changed_at);
  happens(ConfirmInsight{plan_, 1, true});
  EXPECT_EQ(plan().confirmed, 1u);
  EXPECT_THAT(events(ConfirmInsight{plan_, 1, true}, asks(Role::chair)), IsEmpty());
  EXPECT_THAT(events(ConfirmInsight{plan_, 0, true}, asks(Role::chair)), IsEmpty());
  happens(ConfirmInsight{plan_, 1, false});
  EXPECT_EQ(plan().confirmed, std::nullopt);
  EXPECT_THAT(events(ConfirmInsight{plan_, 1, false}, asks(Role::chair)), IsEmpty());
}

TEST_F(TableSignals, read_back_is_for_who_writes_here_now) {
  const ConfirmInsight command{plan_, 0, true};
  EXPECT_EQ(outcome(command, asks(Role::participant)), "not_allowed");
  EXPECT_EQ(outcome(command, wrote_here_once()), "not_allowed");
  EXPECT_EQ(outcome(ConfirmInsight{plan_, 1, true}), "unknown_base text_revision");
  EXPECT_EQ(outcome(ConfirmInsight{{"nobody"}, 0, true}), "unknown_insight insight");
  happens(WithdrawInsight{plan_});
  EXPECT_EQ(outcome(command), "withdrawn insight");
}

TEST_F(TableSignals, everyone_at_the_table_may_ask_what_is_meant_and_is_not_named) {
  for (const PhaseKind phase : every_phase) {
    phase_ = phase;
    for (const Role role : {Role::chair, Role::scribe, Role::participant}) {
      EXPECT_EQ(events(AskMeaning{plan_}, asks(role)), std::vector<Event>{MeaningAsked{plan_}});
    }
  }
  for (const Role role : {Role::moderator, Role::reporter, Role::organiser, Role::wall}) {
    EXPECT_EQ(outcome(AskMeaning{plan_}, asks(role)), "not_allowed");
  }
  EXPECT_EQ(outcome(AskMeaning{plan_}, asks(Role::participant, 2)), "not_allowed");
  EXPECT_EQ(outcome(AskMeaning{{"nobody"}}), "unknown_insight insight");
}

TEST_F(TableSignals, an_explanation_answers_the_questions) {
  happens(AskMeaning{plan_}, asks(Role::participant));
  happens(AskMeaning{plan_}, asks(Role::participant));
  EXPECT_EQ(plan().asked, 2u);
  happens(ExplainInsight{plan_, "Samen\ttafelen\x01"}, asks(Role::scribe));
  EXPECT_EQ(plan().explanation, "Samen tafelen");
  EXPECT_EQ(plan().asked, 0u);
  EXPECT_EQ(plan().changed_at, plan().added_at);
  EXPECT_THAT(events(ExplainInsight{plan_, "Samen tafelen"}, asks(Role::chair)), IsEmpty());
  happens(AskMeaning{plan_});
  happens(ExplainInsight{plan_, "Samen tafelen"});
  EXPECT_EQ(plan().asked, 0u) << "the same words are an answer too";
  happens(ExplainInsight{plan_, ""});
  EXPECT_EQ(plan().explanation, "");
}

TEST_F(TableSignals, C6_an_explanation_is_taken_as_what_was_typed) {
  for (const PhaseKind phase : every_phase) {
    phase_ = phase;
    EXPECT_EQ(outcome(ExplainInsight{plan_, "x"}, wrote_here_once()), "granted");
  }
  EXPECT_EQ(outcome(ExplainInsight{plan_, "x"}, asks(Role::participant)), "not_allowed");
  EXPECT_EQ(outcome(ExplainInsight{{"nobody"}, "x"}), "unknown_insight insight");
  EXPECT_EQ(outcome(ExplainInsight{plan_, std::string(500, 'x')}), "granted");
  EXPECT_EQ(outcome(ExplainInsight{plan_, std::string(501, 'x')}), "text_too_long explanation");
}

TEST_F(TableSignals, who_writes_says_that_the_table_is_done) {
  EXPECT_EQ(outcome(SetReady{true}, asks(Role::participant)), "not_allowed");
  EXPECT_EQ(outcome(SetReady{true}, asks(Role::moderator, std::nullopt)), "not_allowed");
  EXPECT_EQ(outcome(SetReady{true}, wrote_here_once()), "not_allowed");
  EXPECT_THAT(events(SetReady{false}, asks(Role::chair)), IsEmpty());
  happens(SetReady{true}, asks(Role::scribe));
  EXPECT_TRUE(state_.ready);
  EXPECT_THAT(events(SetReady{true}, asks(Role::chair)), IsEmpty());
  happens(SetReady{false});
  EXPECT_FALSE(state_.ready);
}

TEST_F(TableSignals, everyone_at_the_table_calls_for_help_and_who_leads_answers) {
  const Context moderator = asks(Role::moderator, std::nullopt);
  EXPECT_EQ(outcome(CallHelp{true}, moderator), "not_allowed");
  EXPECT_EQ(outcome(CallHelp{true}, asks(Role::participant, 2)), "not_allowed");
  happens(CallHelp{true}, asks(Role::participant));
  EXPECT_EQ(state_.help, (Help{now_, false}));
  now_ += minute_ms;
  EXPECT_THAT(events(CallHelp{true}, asks(Role::chair)), IsEmpty()) << "it waits since it called first";
  EXPECT_EQ(outcome(CallHelp{false}, asks(Role::reporter, std::nullopt)), "not_allowed");
  EXPECT_EQ(outcome(CallHelp{false}, asks(Role::organiser, std::nullopt)), "granted");
  happens(CallHelp{false}, asks(Role::participant));
  EXPECT_EQ(state_.help, std::nullopt);
  EXPECT_THAT(events(CallHelp{false}, asks(Role::chair)), IsEmpty());
}

TEST_F(TableSignals, a_call_that_was_answered_stands_until_the_table_ends_it_or_calls_again) {
  const Context moderator = asks(Role::moderator, std::nullopt);
  EXPECT_THAT(events(CallHelp{false}, moderator), IsEmpty()) << "nobody called";
  happens(CallHelp{true});
  const TimeMs called_at = now_;
  now_ += minute_ms;
  happens(CallHelp{false}, moderator);
  EXPECT_EQ(state_.help, (Help{called_at, true}));
  EXPECT_THAT(events(CallHelp{false}, moderator), IsEmpty()) << "someone is coming already";
  happens(CallHelp{true}, asks(Role::participant));
  EXPECT_EQ(state_.help, (Help{now_, false})) << "it still waits";
  happens(CallHelp{false}, moderator);
  happens(CallHelp{false}, asks(Role::participant));
  EXPECT_EQ(state_.help, std::nullopt);
}

}  // namespace
}  // namespace oogst::core::table
