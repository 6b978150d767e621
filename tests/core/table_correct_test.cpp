// A moderator mends a typo in what a table shares.
#include <gmock/gmock.h>

#include "tests/core/table_asked.hpp"

namespace oogst::core::table {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class TableCorrect : public TableDecide {
 protected:
  TableCorrect() { happens(ShareInsight{plan_}); }

  CorrectInsight correct(std::string text, std::uint64_t text_revision = 0) const {
    return {plan_, text_revision, std::move(text)};
  }
  Context moderator() const { return asks(Role::moderator, std::nullopt); }
};

TEST_F(TableCorrect, is_an_edit_between_the_common_beginning_and_end) {
  EXPECT_THAT(events(correct("Eén goed plan"), moderator()),
              ElementsAre(Event{TextEdited{plan_, {text::Retain{4}, text::Insert{"goed "}}, 1, now_, false}}));
  happens(correct("Eén goed plan"), moderator());
  EXPECT_EQ(plan().text, "Eén goed plan");
}

TEST_F(TableCorrect, X2_what_the_table_types_meanwhile_stays) {
  happens(correct("Eén goed plan"), moderator());
  happens(edit(0, {text::Retain{8}, text::Insert{"!"}}));
  EXPECT_EQ(plan().text, "Eén goed plan!");
}

TEST_F(TableCorrect, is_made_on_the_text_that_the_moderator_read) {
  happens(edit(0, {text::Insert{"Nu "}}));
  EXPECT_EQ(outcome(correct("Een plan", 0), moderator()), "text_changed text_revision");
  EXPECT_EQ(outcome(correct("Een plan", 2), moderator()), "text_changed text_revision");
  EXPECT_EQ(outcome(correct("Nu één plan", 1), moderator()), "granted");
}

TEST_F(TableCorrect, is_for_what_is_shared) {
  happens(UnshareInsight{plan_});
  EXPECT_EQ(outcome(correct("Een plan"), moderator()), "not_shared insight");
  EXPECT_EQ(outcome(CorrectInsight{{"nothing"}, 0, "Een plan"}, moderator()), "unknown_insight insight");
}

TEST_F(TableCorrect, leaves_a_clean_text_that_is_there) {
  EXPECT_EQ(outcome(correct(" \n"), moderator()), "empty_text text");
  EXPECT_EQ(outcome(correct(std::string(insight_text_max + 1, 'w')), moderator()), "text_too_long text");
  EXPECT_THAT(events(correct("Eén\x07 plan"), moderator()), IsEmpty()) << "nothing is another once it is clean";
}

TEST_F(TableCorrect, is_for_moderators_and_organisers) {
  EXPECT_EQ(outcome(correct("Een plan"), asks(Role::organiser, std::nullopt)), "granted");
  for (const Role role : {Role::chair, Role::scribe, Role::participant}) {
    EXPECT_EQ(outcome(correct("Een plan"), asks(role)), "not_allowed");
  }
  EXPECT_EQ(outcome(correct("Een plan"), asks(Role::reporter, std::nullopt)), "not_allowed");
}

TEST_F(TableCorrect, C6_after_the_end_it_is_late) {
  phase_ = PhaseKind::ended;
  happens(correct("Een plan"), moderator());
  EXPECT_TRUE(plan().late);
}

}  // namespace
}  // namespace oogst::core::table
