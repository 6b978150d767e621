// What a table says, written down and shared by who leads the day.
#include <gmock/gmock.h>

#include "tests/core/table_asked.hpp"

namespace oogst::core::table {
namespace {

using testing::ElementsAre;

class TableWrittenFor : public TableDecide {
 protected:
  static WriteForTable said(std::string id, std::string text = "Samen eten") {
    return {{{std::move(id)}, QuestionId{"a1"}, InsightKind::idea, {{"ouder"}}, std::move(text)}};
  }
  Context moderator() const { return asks(Role::moderator, std::nullopt); }
};

TEST_F(TableWrittenFor, is_added_and_shared_at_once) {
  EXPECT_THAT(
      events(said("eten"), moderator()),
      ElementsAre(
          Event{InsightAdded{
              {"eten"}, QuestionId{"a1"}, InsightKind::idea, {{"ouder"}}, "Samen eten", {"someone"}, now_, false}},
          Event{InsightShared{{"eten"}, now_}}));
}

TEST_F(TableWrittenFor, is_the_tables_own_from_then_on) {
  happens(said("eten"), moderator());
  happens(UnshareInsight{{"eten"}});
  happens(WithdrawInsight{{"eten"}}, asks(Role::scribe));
  EXPECT_EQ(state_.insights.find({"eten"})->standing, Standing::withdrawn);
}

TEST_F(TableWrittenFor, is_refused_as_what_a_table_adds_and_shares) {
  EXPECT_EQ(outcome(said("plan"), moderator()), "insight_exists insight");
  EXPECT_EQ(outcome(said("eten", " \n"), moderator()), "empty_text text");
  EXPECT_EQ(outcome(said("eten", "\u202E"), moderator()), "empty_text text") << "nothing is left of it";
  EXPECT_EQ(outcome(said("eten", std::string(insight_text_max + 1, 'x')), moderator()), "text_too_long text");
  WriteForTable wrong = said("eten");
  wrong.said.question = QuestionId{"b1"};
  EXPECT_EQ(outcome(wrong, moderator()), "unknown_question question");
  wrong = said("eten");
  wrong.said.perspectives = {{"nobody"}};
  EXPECT_EQ(outcome(wrong, moderator()), "unknown_perspective perspectives");
}

TEST_F(TableWrittenFor, is_for_the_tables_and_the_closing_round) {
  for (const PhaseKind phase : {PhaseKind::check_in, PhaseKind::plenary, PhaseKind::break_, PhaseKind::ended}) {
    phase_ = phase;
    EXPECT_EQ(outcome(said("eten"), moderator()), "not_now") << static_cast<int>(phase);
  }
  for (const PhaseKind phase : {PhaseKind::tables, PhaseKind::closing}) {
    phase_ = phase;
    EXPECT_EQ(outcome(said("eten"), moderator()), "granted") << static_cast<int>(phase);
  }
}

TEST_F(TableWrittenFor, is_for_moderators_and_organisers) {
  EXPECT_EQ(outcome(said("eten"), asks(Role::organiser, std::nullopt)), "granted");
  for (const Role role : {Role::chair, Role::scribe, Role::participant, Role::reporter, Role::wall}) {
    EXPECT_EQ(outcome(said("eten"), asks(role)), "not_allowed");
  }
}

}  // namespace
}  // namespace oogst::core::table
