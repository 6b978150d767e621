// What a table grants and what it refuses (PROTOCOL.md section 5).
#include <gmock/gmock.h>

#include "tests/core/table_asked.hpp"

namespace oogst::core::table {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using text::Delete;
using text::Insert;
using text::Retain;
using text::TextOp;

TEST_F(TableDecide, an_insight_is_added_by_chair_and_scribe_of_the_table) {
  for (const Role role : {Role::chair, Role::scribe}) EXPECT_EQ(outcome(add("new"), asks(role)), "granted");
  for (const Role role : {Role::participant, Role::moderator, Role::reporter, Role::organiser, Role::wall}) {
    EXPECT_EQ(outcome(add("new"), asks(role)), "not_allowed");
  }
  EXPECT_EQ(outcome(add("new"), asks(Role::chair, 2)), "not_allowed");
  EXPECT_EQ(outcome(add("new"), asks(Role::chair, std::nullopt)), "not_allowed");
}

TEST_F(TableDecide, C8_at_an_open_table_participants_write_and_put_away) {
  Context kim = asks(Role::participant);
  kim.table_is_open = true;
  for (const Command& command :
       {Command{add("new")}, Command{edit(0, {Insert{"x"}})}, Command{WithdrawInsight{plan_}}}) {
    EXPECT_EQ(outcome(command, kim), "granted") << command.index();
    EXPECT_EQ(outcome(command, asks(Role::participant)), "not_allowed") << command.index();
  }
  EXPECT_EQ(outcome(ShareInsight{plan_}, kim), "not_allowed");
  happens(ShareInsight{plan_});
  EXPECT_EQ(outcome(WithdrawInsight{plan_}, kim), "not_allowed") << "what the chair shared";
  kim.table = TableNumber{2};
  EXPECT_EQ(outcome(add("new"), kim), "not_allowed");
}

TEST_F(TableDecide, an_insight_is_added_as_it_was_said) {
  AddInsight command{
      {"new"}, QuestionId{"all-1"}, InsightKind::quote, {{"ouder"}, {"jongere"}}, "Wie\r\nluistert?\x01"};
  const std::vector<Event> expected{InsightAdded{{"new"},
                                                 QuestionId{"all-1"},
                                                 InsightKind::quote,
                                                 {{"ouder"}, {"jongere"}},
                                                 "Wie\nluistert?",
                                                 {"someone"},
                                                 now_,
                                                 false}};
  EXPECT_EQ(events(command, asks(Role::scribe)), expected);
}

TEST_F(TableDecide, an_insight_may_stand_under_its_own_questions_and_those_for_all) {
  AddInsight command = add("new");
  for (const auto& [question, expected] : {std::pair{"a2", "granted"},
                                           {"all-1", "granted"},
                                           {"b1", "unknown_question question"},
                                           {"", "unknown_question question"}}) {
    command.question = QuestionId{question};
    EXPECT_EQ(outcome(command), expected) << question;
  }
  command.question = std::nullopt;
  EXPECT_EQ(outcome(command), "granted");
}

TEST_F(TableDecide, an_insight_is_refused_for_what_is_wrong_with_it) {
  EXPECT_EQ(outcome(add("plan")), "insight_exists insight");
  AddInsight command = add("new");
  command.text = std::string(2000, 'x') + "\x01";
  EXPECT_EQ(outcome(command), "granted");
  command.text = std::string(2001, 'x');
  EXPECT_EQ(outcome(command), "text_too_long text");
  command = add("new");
  command.perspectives = {{"ouder"}, {"koning"}};
  EXPECT_EQ(outcome(command), "unknown_perspective perspectives");
  command.perspectives.assign(perspectives_max + 1, {"ouder"});
  EXPECT_EQ(outcome(command), "too_many perspectives");
}

TEST_F(TableDecide, a_table_has_room_for_500_insights) {
  for (std::size_t i = 1; i < insights_of_a_table_max; ++i) happens(add("i" + std::to_string(i)));
  EXPECT_EQ(state_.insights.size(), insights_of_a_table_max);
  EXPECT_EQ(outcome(add("one-more")), "too_many insight");
}

TEST_F(TableDecide, C6_text_is_taken_from_who_once_wrote_here_in_every_phase) {
  for (const PhaseKind phase : {PhaseKind::check_in, PhaseKind::plenary, PhaseKind::break_, PhaseKind::tables,
                                PhaseKind::closing, PhaseKind::ended}) {
    phase_ = phase;
    for (const Context& context : {asks(Role::scribe), wrote_here_once()}) {
      EXPECT_EQ(outcome(add("new"), context), "granted");
      EXPECT_EQ(outcome(edit(0, {Insert{"x"}}), context), "granted");
      EXPECT_EQ(outcome(SetKind{plan_, InsightKind::quote}, context), "granted");
      EXPECT_EQ(outcome(SetPerspectives{plan_, {{"ouder"}}}, context), "granted");
    }
  }
}

TEST_F(TableDecide, C6_kind_and_perspectives_are_set_by_who_writes_here_or_once_did) {
  for (const Command& command :
       {Command{SetKind{plan_, InsightKind::quote}}, Command{SetPerspectives{plan_, {{"ouder"}}}}}) {
    for (const Context& other : {asks(Role::participant), asks(Role::moderator), asks(Role::chair, 2)}) {
      EXPECT_EQ(outcome(command, other), "not_allowed") << command.index();
    }
    for (const Context& own : {asks(Role::scribe), wrote_here_once()}) {
      EXPECT_EQ(outcome(command, own), "granted") << command.index();
    }
  }
  EXPECT_EQ(outcome(SetPerspectives{plan_, {{"koning"}}}), "unknown_perspective perspectives");
}

TEST_F(TableDecide, C6_what_comes_after_the_end_is_marked_late) {
  EXPECT_FALSE(plan().late);
  phase_ = PhaseKind::ended;
  const std::vector<Command> commands{edit(0, {Insert{"x"}}), SetKind{plan_, InsightKind::quote},
                                      SetPerspectives{plan_, {{"ouder"}}}};
  for (const Command& command : commands) {
    State after = state_;
    for (const Event& event : events(command, asks(Role::chair))) fold(after, event);
    EXPECT_TRUE(after.insights.find(plan_)->late);
  }
  happens(add("new"));
  EXPECT_TRUE(state_.insights.find({"new"})->late);
  EXPECT_FALSE(plan().late);
}

TEST_F(TableDecide, putting_away_needs_the_seat_as_it_is_now) {
  EXPECT_EQ(outcome(WithdrawInsight{plan_}, wrote_here_once()), "not_allowed");
  EXPECT_EQ(outcome(RestoreInsight{plan_}, wrote_here_once()), "not_allowed");
  EXPECT_EQ(outcome(WithdrawInsight{plan_}, asks(Role::scribe)), "granted");
  EXPECT_EQ(outcome(WithdrawInsight{plan_}, asks(Role::participant)), "not_allowed");
}

TEST_F(TableDecide, an_insight_that_nobody_added_is_unknown) {
  const InsightId nobody{"nobody"};
  for (const Command& command : std::vector<Command>{
           EditText{nobody, 0, {}, std::vector<TextOp>{}}, SetKind{nobody, {}}, SetPerspectives{nobody, {}},
           ShareInsight{nobody}, UnshareInsight{nobody}, WithdrawInsight{nobody}, RestoreInsight{nobody}}) {
    EXPECT_EQ(outcome(command), "unknown_insight insight");
  }
}

TEST_F(TableDecide, C5_what_changes_nothing_is_granted_without_events) {
  const Context chair = asks(Role::chair);
  EXPECT_THAT(events(SetKind{plan_, InsightKind::idea}, chair), IsEmpty());
  EXPECT_THAT(events(SetPerspectives{plan_, {}}, chair), IsEmpty());
  EXPECT_THAT(events(UnshareInsight{plan_}, chair), IsEmpty());
  EXPECT_THAT(events(RestoreInsight{plan_}, chair), IsEmpty());
  happens(ShareInsight{plan_});
  EXPECT_THAT(events(ShareInsight{plan_}, chair), IsEmpty());
  happens(WithdrawInsight{plan_});
  EXPECT_THAT(events(WithdrawInsight{plan_}, chair), IsEmpty());
}

TEST_F(TableDecide, sharing_is_the_chairs_and_only_of_her_own_table) {
  EXPECT_EQ(outcome(ShareInsight{plan_}), "granted");
  EXPECT_EQ(outcome(ShareInsight{plan_}, asks(Role::scribe)), "not_allowed");
  EXPECT_EQ(outcome(ShareInsight{plan_}, asks(Role::chair, 2)), "not_allowed");
  EXPECT_EQ(outcome(ShareInsight{plan_}, asks(Role::moderator)), "not_allowed");
  EXPECT_EQ(outcome(ShareInsight{plan_}, wrote_here_once()), "not_allowed");
  EXPECT_EQ(outcome(UnshareInsight{plan_}, asks(Role::scribe)), "not_allowed");
}

TEST_F(TableDecide, sharing_is_for_between_check_in_and_end) {
  for (const auto& [phase, expected] : {std::pair{PhaseKind::check_in, "not_now"},
                                        {PhaseKind::plenary, "granted"},
                                        {PhaseKind::break_, "granted"},
                                        {PhaseKind::tables, "granted"},
                                        {PhaseKind::closing, "granted"},
                                        {PhaseKind::ended, "not_now"}}) {
    phase_ = phase;
    EXPECT_EQ(outcome(ShareInsight{plan_}), expected);
  }
}

TEST_F(TableDecide, taking_back_and_withdrawing_are_possible_after_the_end) {
  happens(ShareInsight{plan_});
  phase_ = PhaseKind::ended;
  EXPECT_EQ(outcome(UnshareInsight{plan_}), "granted");
  EXPECT_EQ(outcome(WithdrawInsight{plan_}), "granted");
}

TEST_F(TableDecide, only_an_insight_with_text_that_was_not_withdrawn_is_shared) {
  happens(WithdrawInsight{plan_});
  EXPECT_EQ(outcome(ShareInsight{plan_}), "withdrawn insight");
  happens(RestoreInsight{plan_});
  happens(edit(0, {Insert{" \n "}, Delete{8}}));
  EXPECT_EQ(outcome(ShareInsight{plan_}), "empty_text insight");
}

TEST_F(TableDecide, what_was_shared_only_a_chair_withdraws) {
  happens(ShareInsight{plan_});
  EXPECT_EQ(outcome(WithdrawInsight{plan_}, asks(Role::scribe)), "not_allowed");
  happens(WithdrawInsight{plan_});
  EXPECT_EQ(plan().standing, Standing::withdrawn);
  happens(RestoreInsight{plan_}, asks(Role::scribe));
  EXPECT_EQ(plan().standing, Standing::safe);
}

TEST_F(TableDecide, the_hall_gets_what_is_shared_in_the_order_of_sharing) {
  happens(add("second"));
  happens(add("third"));
  now_ += minute_ms;
  happens(ShareInsight{{"third"}});
  happens(ShareInsight{plan_});
  happens(ShareInsight{{"second"}});
  happens(UnshareInsight{{"third"}});
  happens(ShareInsight{{"third"}});
  happens(WithdrawInsight{{"second"}});
  happens(edit(0, {Insert{"x"}}));

  std::vector<std::string> ids;
  for (const SharedInsight& shared : shared_insights(state_)) ids.push_back(shared.id.value);
  EXPECT_THAT(ids, ElementsAre("plan", "third"));
  const SharedInsight first = shared_insights(state_).front();
  EXPECT_EQ(first, (SharedInsight{plan_, {1}, QuestionId{"a1"}, InsightKind::idea, {}, "xEén plan", 1, first.share_order, now_}));
  EXPECT_LT(first.share_order, shared_insights(state_).back().share_order);
}

TEST_F(TableDecide, a_text_that_was_emptied_after_sharing_stays_at_the_table) {
  happens(ShareInsight{plan_});
  happens(edit(0, {Delete{8}}));
  EXPECT_THAT(shared_insights(state_), IsEmpty());
  happens(edit(1, {Insert{"Nieuw"}}));
  EXPECT_EQ(shared_insights(state_).size(), 1u);
}

}  // namespace
}  // namespace oogst::core::table
