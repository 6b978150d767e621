// The operations since a base: out of the cache, or out of the journal.
#include "server/hall/text_history.hpp"

#include <gmock/gmock.h>

#include "server/core/table/fold.hpp"
#include "server/hall/table_aggregate.hpp"
#include "server/journal/entry_codec.hpp"
#include "tests/core/small_day.hpp"
#include "tests/hall/trial_journal.hpp"

namespace oogst::hall {
namespace {

using protocol::TextEdit;

TextEdit edit(std::uint64_t revision) { return {revision, {text::Insert{"a"}}, "client", revision}; }

std::vector<std::uint64_t> revisions(const std::optional<std::vector<TextEdit>>& edits) {
  std::vector<std::uint64_t> found;
  if (!edits) return {999'999};
  for (const TextEdit& one : *edits) found.push_back(one.revision);
  return found;
}
const std::vector<std::uint64_t> not_known{999'999};

TEST(TextHistory, gives_what_came_after_a_base_up_to_a_revision) {
  TextHistory history;
  for (std::uint64_t revision = 1; revision <= 5; ++revision) history.add("plan", edit(revision));
  EXPECT_THAT(revisions(history.since("plan", 2, 4)), testing::ElementsAre(3, 4));
  EXPECT_THAT(revisions(history.since("plan", 5, 5)), testing::IsEmpty());
  EXPECT_THAT(revisions(history.since("other", 0, 0)), testing::IsEmpty());
  EXPECT_EQ(revisions(history.since("plan", 6, 5)), not_known);
  EXPECT_EQ(revisions(history.since("other", 0, 1)), not_known);
}

TEST(TextHistory, keeps_the_latest_512_of_a_text) {
  TextHistory history;
  for (std::uint64_t revision = 1; revision <= 600; ++revision) history.add("plan", edit(revision));
  EXPECT_EQ(revisions(history.since("plan", 88, 600)).size(), 512U);
  EXPECT_EQ(revisions(history.since("plan", 87, 600)), not_known);
}

TEST(TextHistory, takes_back_what_was_not_written) {
  TextHistory history;
  for (std::uint64_t revision = 1; revision <= 5; ++revision) history.add("plan", edit(revision));
  history.take_back("plan", 3);
  history.take_back("other", 0);
  history.add("plan", edit(4));
  EXPECT_THAT(revisions(history.since("plan", 2, 4)), testing::ElementsAre(3, 4));
}

// Table 1 with one insight of many edits: the first `in_journal` of them are stored.
class EditsOfATable : public testing::Test {
 protected:
  void type(std::uint64_t edits, std::uint64_t in_journal) {
    fold(core::table::InsightAdded{{"plan"}, {}, core::InsightKind::idea, {}, "", {"noor"}, 0, false}, true, 0);
    for (std::uint64_t revision = 1; revision <= edits; ++revision) {
      fold(core::table::TextEdited{{"plan"}, {text::Insert{"a"}}, revision, 0, false}, revision <= in_journal, revision);
    }
  }
  void fold(const core::table::Event& event, bool stored, std::uint64_t number) {
    core::table::fold(state_, event);
    aggregate_.decided(event, {"noor", "client", number});
    if (!stored) return;
    journal::Entry entry = journal::encode(event);
    entry.client = "client";
    entry.number = number;
    disk_.write("table", std::move(entry));
  }
  auto since(std::uint64_t base) const { return revisions(aggregate_.edits_since(state_, "plan", base)); }

  core::plenary::State plenary_ = core::created_plenary();
  journal::TrialDisk disk_;
  journal::TrialJournal journal_{disk_};
  TableAggregate aggregate_{{1}, "table", [this]() -> const core::plenary::State& { return plenary_; },
                            [] { return core::TimeMs{0}; }, journal_};
  core::table::State state_ = aggregate_.initial();
};

TEST_F(EditsOfATable, X2_an_old_base_is_found_in_the_journal) {
  type(700, 700);
  const auto all = since(3);
  ASSERT_EQ(all.size(), 697U);
  EXPECT_EQ(all.front(), 4U);
  EXPECT_EQ(all.back(), 700U);
}

TEST_F(EditsOfATable, X2_what_this_batch_decided_is_added_to_what_is_stored) {
  type(700, 640);
  const auto all = since(3);
  ASSERT_EQ(all.size(), 697U);
  EXPECT_EQ(all.back(), 700U);
}

TEST_F(EditsOfATable, V8_what_is_durable_but_not_folded_yet_is_left_out) {
  type(700, 700);
  for (std::uint64_t revision = 701; revision <= 710; ++revision) {
    disk_.write("table", journal::encode(core::table::TextEdited{{"plan"}, {text::Insert{"a"}}, revision, 0, false}));
  }
  EXPECT_EQ(since(3).size(), 697U);
}

TEST_F(EditsOfATable, X4_a_base_that_nobody_knows_is_not_found) {
  type(5, 5);
  EXPECT_EQ(since(6), not_known);
  EXPECT_EQ(revisions(aggregate_.edits_since(state_, "other", 0)), not_known);
}

TEST_F(EditsOfATable, X4_a_base_of_another_history_is_refused_though_it_has_this_revision) {
  type(5, 5);
  const auto typed_in = [this](const std::string& epoch) {
    core::table::Command command = core::table::EditText{{"plan"}, 5, {text::Insert{"!"}}, {}, {}, epoch};
    core::Context context;
    context.may_once_write = true;
    context.definition = core::small_definition().get();
    return aggregate_.decide(state_, command, context);
  };
  EXPECT_TRUE(typed_in(journal_.epoch()));
  ASSERT_FALSE(typed_in("another"));
  EXPECT_EQ(typed_in("another").error().code, core::RefusalCode::unknown_base);
}

TEST_F(EditsOfATable, X4_a_base_is_not_known_while_the_journal_cannot_be_read) {
  type(700, 700);
  journal_.set_readable(false);
  EXPECT_EQ(since(3), not_known);
  EXPECT_EQ(since(300).size(), 400U);
}

}  // namespace
}  // namespace oogst::hall
