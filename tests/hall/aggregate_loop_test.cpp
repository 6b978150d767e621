// A table's loop over a journal that fails, doubts and lets others write.
#include "server/hall/aggregate_loop.hpp"

#include <gmock/gmock.h>

#include "server/core/table/fold.hpp"
#include "server/hall/table_aggregate.hpp"
#include "tests/hall/trial_hall.hpp"

namespace oogst::hall {
namespace {

using core::Role;
using journal::Fate;
using testing::ElementsAre;
using testing::IsEmpty;

const std::string trial_stream = "table";

class LoopOfATable : public testing::Test {
 protected:
  using Loop = AggregateLoop<TableAggregate>;

  LoopOfATable() {
    seat(plenary_, "noor", Role::chair, 1);
    seat(plenary_, "sam", Role::scribe, 1);
    load();
  }
  ~LoopOfATable() override { loop_->stop(); }

  void load() {
    if (loop_) loop_->stop();
    loop_ = std::make_shared<Loop>(
        TableAggregate({1}, trial_stream, [this]() -> const core::plenary::State& { return plenary_; }, [] { return core::TimeMs{0}; },
                       journal_),
        trial_stream, 0, loops_, journal_, saving_,
        [this](const auto&, const auto&, auto events, std::uint64_t seq, Delivery&) {
          heard_.push_back("published " + std::to_string(events.size()) + " to " + std::to_string(seq));
        });
    loop_->load();
    settle();
    heard_.clear();
  }

  void run() { run_ready(context_); }
  void settle() {
    for (run(); !journal_.waiting().empty() || !journal_.untold().empty(); run()) {
      if (!journal_.waiting().empty()) journal_.judge(trial_stream, Fate::appended);
      tell();
    }
  }
  // The first append that waits gets its fate, and all hear of it.
  void judge(Fate fate) {
    journal_.judge(trial_stream, fate);
    tell();
    run();
  }
  void tell() {
    while (!journal_.untold().empty()) journal_.tell(trial_stream);
  }

  void submit(core::table::Command command, std::uint64_t number, std::string person = "noor", std::string client = "client") {
    loop_->submit(std::move(command), {std::move(person), std::move(client), number}, [this, number](const Answer& answer, Delivery&) {
      const auto* refusal = std::get_if<core::Refusal>(&answer);
      heard_.push_back(std::to_string(number) + " " +
                       (refusal ? std::string(core::name_of(refusal->code)) : std::to_string(std::get<std::uint64_t>(answer))));
    });
  }
  static core::table::Command add(std::string id, std::string text = "Eén plan") {
    return core::table::AddInsight{{std::move(id)}, {}, core::InsightKind::idea, {}, std::move(text)};
  }
  static core::table::Command type(std::uint64_t base, std::string text) {
    return core::table::EditText{{"plan"}, base, {text::Insert{std::move(text)}}, {}};
  }
  static journal::Entry written_by_sam(const core::table::Event& event, std::uint64_t number) {
    journal::Entry entry = journal::encode(event);
    entry.actor = "sam";
    entry.client = "elsewhere";
    entry.number = number;
    return entry;
  }
  std::string text() const { return loop_->state()->insights.find({"plan"})->text; }
  std::vector<std::string> take() { return std::exchange(heard_, {}); }

  core::plenary::State plenary_ = core::created_plenary();
  boost::asio::io_context context_{1};
  Loops loops_{{&context_}};
  journal::TrialDisk disk_;
  journal::TrialJournal journal_{disk_};
  std::vector<bool> told_;  // saving
  Saving saving_{[this](bool works, const std::string&, const std::string&) { told_.push_back(works); },
                 std::chrono::milliseconds(0)};
  std::vector<std::string> heard_;
  std::shared_ptr<Loop> loop_;
};

TEST_F(LoopOfATable, C2_answers_only_what_is_durable_and_told_to_the_followers) {
  submit(add("plan"), 1);
  run();
  EXPECT_THAT(take(), IsEmpty());
  EXPECT_TRUE(loop_->state()->insights.empty()) << "the state follows the journal";
  journal_.judge(trial_stream, Fate::appended);
  run();
  EXPECT_THAT(take(), IsEmpty());
  tell();
  run();
  EXPECT_THAT(take(), ElementsAre("published 1 to 1", "1 1"));
}

TEST_F(LoopOfATable, commands_that_come_during_an_append_form_one_batch) {
  submit(add("plan"), 1);
  submit(type(0, "b"), 2);
  submit(type(0, "a"), 3, "sam", "client of sam");
  EXPECT_EQ(journal_.first(trial_stream).size(), 1U);
  judge(Fate::appended);
  EXPECT_EQ(journal_.first(trial_stream).size(), 2U);
  settle();
  EXPECT_THAT(take(), ElementsAre("published 1 to 1", "1 1", "published 2 to 3", "2 2", "3 3"));
  EXPECT_EQ(text(), "baEén plan") << "of two at one place the earlier stays in front";
}

TEST_F(LoopOfATable, C3_a_repeat_does_nothing_wherever_it_meets_the_first) {
  submit(add("plan"), 1);
  submit(add("plan"), 1);  // while the first is under way
  settle();
  submit(add("plan"), 1);
  submit(add("more"), 2);
  submit(add("more"), 2);
  submit(add("more"), 2);  // in one batch
  settle();
  EXPECT_THAT(take(), ElementsAre("published 1 to 1", "1 1", "1 1", "1 1", "published 1 to 2", "2 2", "2 2", "2 2"));
  EXPECT_EQ(disk_.streams[trial_stream].size(), 2U);
}

TEST_F(LoopOfATable, C3_a_repeat_is_known_after_a_restart) {
  submit(add("plan"), 1);
  submit(core::table::SetKind{{"none"}, core::InsightKind::idea}, 2);
  submit(core::table::SetKind{{"plan"}, core::InsightKind::idea}, 3);
  settle();
  EXPECT_THAT(take(), ElementsAre("published 1 to 1", "1 1", "published 0 to 2", "2 unknown_insight", "3 2"));
  load();
  submit(add("plan"), 1);
  submit(core::table::SetKind{{"plan"}, core::InsightKind::quote}, 2);
  submit(core::table::SetKind{{"plan"}, core::InsightKind::quote}, 3);
  submit(core::table::SetKind{{"plan"}, core::InsightKind::quote}, 4, "sam");
  settle();
  EXPECT_THAT(take(), ElementsAre("1 2", "2 refused_before", "3 2", "4 client_of_another"));
  EXPECT_EQ(disk_.streams[trial_stream].size(), 2U) << "the command that changed nothing is noted";
}

TEST_F(LoopOfATable, a_refusal_waits_for_what_it_was_decided_on) {
  submit(add("plan"), 1);
  judge(Fate::appended);
  submit(add("more"), 2);
  submit(add("more"), 3);
  run();
  EXPECT_THAT(take(), ElementsAre("published 1 to 1", "1 1"));
  settle();
  EXPECT_THAT(take(), ElementsAre("published 1 to 2", "2 2", "3 insight_exists"));
}

TEST_F(LoopOfATable, W8_a_failed_append_is_tried_again_and_nothing_is_answered) {
  submit(add("plan"), 1);
  for (int attempt = 0; attempt < 3; ++attempt) {
    judge(Fate::failed);
    EXPECT_THAT(take(), IsEmpty());
    EXPECT_THAT(told_, ElementsAre(false));
    EXPECT_FALSE(saving_.works());
  }
  submit(add("more"), 2);
  judge(Fate::appended);
  EXPECT_THAT(take(), ElementsAre("published 1 to 1", "1 1"));
  EXPECT_THAT(told_, ElementsAre(false, true));
  settle();
  EXPECT_THAT(take(), ElementsAre("published 1 to 2", "2 2"));
  EXPECT_THAT(told_, ElementsAre(false, true));
}

TEST_F(LoopOfATable, unknown_that_landed_is_answered_once) {
  submit(add("plan"), 1);
  journal_.judge(trial_stream, Fate::unknown_landed);
  journal_.tell(trial_stream);  // the outcome
  run();
  EXPECT_THAT(take(), IsEmpty()) << "it is in the journal, but the followers have not heard";
  settle();
  EXPECT_THAT(take(), ElementsAre("published 1 to 1", "1 1"));
  EXPECT_THAT(told_, ElementsAre(false, true));
  EXPECT_EQ(disk_.streams[trial_stream].size(), 1U);
}

TEST_F(LoopOfATable, unknown_that_did_not_land_is_written_again) {
  submit(add("plan"), 1);
  judge(Fate::unknown_lost);
  EXPECT_THAT(take(), IsEmpty());
  settle();
  EXPECT_THAT(take(), ElementsAre("published 1 to 1", "1 1"));
  EXPECT_THAT(told_, ElementsAre(false, true));
  EXPECT_EQ(disk_.streams[trial_stream].size(), 1U);
}

TEST_F(LoopOfATable, unknown_waits_until_the_journal_can_be_read) {
  submit(add("plan"), 1);
  journal_.set_readable(false);
  judge(Fate::unknown_lost);
  run();
  EXPECT_THAT(journal_.waiting(), IsEmpty());
  journal_.set_readable(true);
  settle();
  EXPECT_THAT(take(), ElementsAre("published 1 to 1", "1 1"));
}

// It was looked up, not found and sent again; then the first one turned out to be there.
TEST_F(LoopOfATable, unknown_that_landed_late_is_answered_once) {
  for (const bool followers_hear_first : {true, false}) {
    const std::string id = followers_hear_first ? "plan" : "more";
    const std::uint64_t number = followers_hear_first ? 1 : 2;
    submit(add(id), number);
    const auto entries = journal_.first(trial_stream);
    judge(Fate::unknown_lost);
    run();
    ASSERT_THAT(journal_.waiting(), ElementsAre(trial_stream));
    if (followers_hear_first) journal_.write_elsewhere(trial_stream, entries);
    if (!followers_hear_first) disk_.write(trial_stream, entries.at(0));
    journal_.judge(trial_stream, Fate::appended);  // a conflict
    if (!followers_hear_first) journal_.write_elsewhere(trial_stream, {});
    settle();
    const std::string seq = std::to_string(number);
    EXPECT_THAT(take(), ElementsAre("published 1 to " + seq, seq + " " + seq));
    EXPECT_EQ(disk_.streams[trial_stream].size(), number);
    EXPECT_TRUE(saving_.works());
  }
  submit(type(0, "x"), 3);
  submit(type(0, "y"), 4);
  settle();
  EXPECT_EQ(text(), "xyEén plan");
}

TEST_F(LoopOfATable, another_writer_makes_everything_be_decided_again_on_the_fresh_state) {
  submit(add("plan", ""), 1);
  settle();
  take();
  submit(type(0, "ours"), 2);
  submit(core::table::SetKind{{"gone"}, core::InsightKind::quote}, 3);
  journal_.write_elsewhere(trial_stream, {written_by_sam(core::table::TextEdited{{"plan"}, {text::Insert{"theirs "}}, 1, 0, false}, 1)});
  settle();
  EXPECT_THAT(take(), ElementsAre("published 1 to 2", "published 1 to 3", "2 3", "3 unknown_insight"));
  EXPECT_EQ(text(), "theirs ours");
  submit(core::table::EditText{{"plan"}, 0, {text::Insert{"!"}}, {}}, 4);
  settle();
  EXPECT_EQ(text(), "theirs ours!") << "the history of the text is the journal's";
  EXPECT_THAT(told_, IsEmpty()) << "a conflict is no trouble";
}

TEST_F(LoopOfATable, C3_another_writer_may_have_accepted_the_same_command) {
  submit(add("plan"), 1);
  auto same = journal_.first(trial_stream);
  submit(add("more"), 2);
  same.push_back(written_by_sam(core::table::KindSet{{"plan"}, core::InsightKind::quote, 0}, 1));
  journal_.write_elsewhere(trial_stream, same);
  settle();
  EXPECT_THAT(take(), ElementsAre("published 2 to 2", "published 1 to 3", "1 2", "2 3"));
  EXPECT_EQ(disk_.streams[trial_stream].size(), 3U);
}

TEST_F(LoopOfATable, trouble_ends_where_nothing_is_left_to_write) {
  submit(add("plan"), 1);
  const auto entries = journal_.first(trial_stream);
  judge(Fate::failed);
  run();
  disk_.write(trial_stream, entries.at(0));      // another node took the same command
  journal_.judge(trial_stream, Fate::appended);  // a conflict, before the followers hear
  tell();
  run();
  journal_.write_elsewhere(trial_stream, {});
  settle();
  EXPECT_THAT(take(), ElementsAre("published 1 to 1", "1 1"));
  EXPECT_THAT(told_, ElementsAre(false, true));
}

TEST_F(LoopOfATable, a_batch_has_a_bound) {
  for (std::uint64_t number = 1; number <= 401; ++number) submit(add("plan" + std::to_string(number)), number);
  settle();
  std::vector<std::string> batches = take();
  std::erase_if(batches, [](const std::string& one) { return !one.starts_with("published"); });
  EXPECT_THAT(batches, ElementsAre("published 1 to 1", "published 256 to 257", "published 144 to 401"));
}

TEST_F(LoopOfATable, what_waits_is_let_go_of_when_it_stops) {
  const auto token = std::make_shared<int>(0);
  for (const char* id : {"plan", "more"}) {
    loop_->submit(add(id), {"noor", {}, 0}, [token](const Answer&, Delivery&) { FAIL(); });
  }
  journal_.judge(trial_stream, Fate::failed);
  tell();
  loop_->stop();
  EXPECT_EQ(token.use_count(), 1);
}

TEST_F(LoopOfATable, a_journal_that_cannot_be_read_is_an_error_at_the_start) {
  journal_.set_readable(false);
  EXPECT_THROW(load(), std::runtime_error);
  journal_.set_readable(true);
}

}  // namespace
}  // namespace oogst::hall
