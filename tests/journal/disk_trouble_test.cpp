// A full, failing or read-only disk: nothing is acknowledged falsely, reading goes on, writing comes back by itself.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

#include "server/journal/sqlite_journal.hpp"
#include "server/journal/verify.hpp"
#include "tests/journal/journal_verbs.hpp"
#include "tests/journal/trial_disk.hpp"

namespace oogst::journal {
namespace {

using namespace std::chrono_literals;
using testing::AnyOf;
using testing::ElementsAre;

class DiskTrouble : public testing::Test {
 protected:
  void open() {
    SqliteJournalOptions options;
    options.data_dir = data;
    options.vfs = disk.name();
    options.retry_pause = 5ms;
    journal = std::make_unique<SqliteJournal>(options);
  }

  // Offers it again, as a hall would, until it is taken.
  void append_until_taken(const std::string& stream, const std::string& body) {
    for (;;) {
      const auto head = journal->read(stream, 0, 1'000'000).value().size();
      if (append(*journal, stream, head, {body}).status == AppendStatus::appended) return;
      std::this_thread::sleep_for(1ms);
    }
  }

  std::vector<std::string> after_restart(const std::string& stream) {
    journal.reset();
    open();
    return stored_bodies(*journal, stream);
  }

  TemporaryFolder folder;
  std::filesystem::path data = folder.path() / "data";
  TrialDisk disk;
  std::unique_ptr<Journal> journal;
};

TEST_F(DiskTrouble, AFullDiskRefusesAndComesBackWithoutARestart) {
  open();
  append(*journal, "a", 0, {"1"});
  disk.fail(DiskCall::write, "-wal", SQLITE_FULL);
  for (int i = 0; i < 3; ++i) {
    const AppendOutcome outcome = append(*journal, "a", 1, {"refused"});
    EXPECT_EQ(outcome.status, AppendStatus::failed);
    EXPECT_THAT(outcome.reason, testing::HasSubstr("full"));
    EXPECT_THAT(stored_bodies(*journal, "a"), ElementsAre("1"));
  }
  disk.heal();
  EXPECT_EQ(append(*journal, "a", 1, {"2"}).status, AppendStatus::appended);
  EXPECT_THAT(after_restart("a"), ElementsAre("1", "2"));
}

TEST_F(DiskTrouble, ADiskThatIsFullInTheMiddleOfALargeAppendTakesNothingOfIt) {
  open();
  append(*journal, "a", 0, {"1"});
  disk.fail(DiskCall::write, "-wal", SQLITE_FULL, 100);
  const std::vector<std::string> large(100, std::string(50'000, 'x'));
  EXPECT_EQ(append(*journal, "a", 1, large).status, AppendStatus::failed);
  disk.heal();
  EXPECT_EQ(append(*journal, "a", 1, {"2"}).status, AppendStatus::appended);
  EXPECT_THAT(after_restart("a"), ElementsAre("1", "2"));
}

TEST_F(DiskTrouble, AConflictWithAnAppendThatFailedIsNoConflict) {
  open();
  append(*journal, "a", 0, {"1"});
  disk.fail(DiskCall::write, "-wal", SQLITE_FULL);
  std::promise<void> go, ended;
  std::vector<AppendOutcome> outcomes;
  const auto remember = [&](AppendOutcome outcome) { outcomes.push_back(outcome); };
  journal->append("z", 9, entries({"x"}), [&](AppendOutcome) { go.get_future().wait(); });
  journal->append("a", 1, entries({"2"}), remember);
  journal->append("a", 1, entries({"2 too"}), remember);
  journal->append("a", 5, entries({"nowhere"}), [&](AppendOutcome outcome) {
    remember(outcome);
    ended.set_value();
  });
  go.set_value();
  ended.get_future().wait();
  EXPECT_EQ(outcomes[0].status, AppendStatus::failed);
  EXPECT_EQ(outcomes[1].status, AppendStatus::failed);
  EXPECT_NE(outcomes[2].status, AppendStatus::appended);
  disk.heal();
  EXPECT_EQ(append(*journal, "a", 1, {"2"}).status, AppendStatus::appended);
}

struct Trouble {
  const char* what;
  DiskCall call;
  const char* file;
  int code;
};

class AnyTrouble : public DiskTrouble, public testing::WithParamInterface<Trouble> {};

// Followers, readers and the file after a restart agree, whatever became of the append in between.
TEST_P(AnyTrouble, IsNeverAnAcknowledgementAndPassesByItself) {
  const Trouble trouble = GetParam();
  open();
  append(*journal, "a", 0, {"1"});
  Watcher watcher(*journal, "a", 0);
  disk.fail(trouble.call, trouble.file, trouble.code);
  EXPECT_THAT(append(*journal, "a", 1, {"in doubt"}).status, AnyOf(AppendStatus::failed, AppendStatus::unknown));
  EXPECT_THAT(append(*journal, "a", 1, {"in doubt"}).status, AnyOf(AppendStatus::failed, AppendStatus::unknown));
  EXPECT_GE(disk.struck(), 1);
  EXPECT_THAT(stored_bodies(*journal, "a"), AnyOf(ElementsAre("1"), ElementsAre("1", "in doubt")));

  disk.heal();
  append_until_taken("a", "2");
  const auto stored = stored_bodies(*journal, "a");
  EXPECT_THAT(stored, AnyOf(ElementsAre("1", "2"), ElementsAre("1", "in doubt", "2")));
  EXPECT_EQ(bodies(watcher.until(stored.size())), stored);
  EXPECT_EQ(after_restart("a"), stored);
  journal.reset();
  EXPECT_TRUE(verify(data).sound());
}

INSTANTIATE_TEST_SUITE_P(
    Disk, AnyTrouble,
    testing::Values(Trouble{"WritingTheLogFails", DiskCall::write, "-wal", SQLITE_IOERR_WRITE},
                    Trouble{"TheLogIsFull", DiskCall::write, "-wal", SQLITE_FULL},
                    Trouble{"TheLogIsReadOnly", DiskCall::write, "-wal", SQLITE_READONLY},
                    Trouble{"SyncingTheLogFails", DiskCall::sync, "-wal", SQLITE_IOERR_FSYNC},
                    Trouble{"WritingTheMarkFails", DiskCall::write, "high-water", SQLITE_IOERR_WRITE},
                    Trouble{"SyncingTheMarkFails", DiskCall::sync, "high-water", SQLITE_IOERR_FSYNC},
                    Trouble{"AllWritingFails", DiskCall::write, "", SQLITE_IOERR_WRITE},
                    Trouble{"AllSyncingFails", DiskCall::sync, "", SQLITE_IOERR_FSYNC}),
    [](const auto& one) { return std::string(one.param.what); });

TEST_F(DiskTrouble, AFailedSyncLeavesItUnknownAndNothingIsServedUntilItIsKnown) {
  open();
  append(*journal, "a", 0, {"1"});
  disk.fail(DiskCall::sync, "", SQLITE_IOERR_FSYNC);
  EXPECT_EQ(append(*journal, "a", 1, {"in doubt"}).status, AppendStatus::unknown);
  EXPECT_EQ(append(*journal, "b", 0, {"not even tried"}).status, AppendStatus::failed);
  EXPECT_THAT(stored_bodies(*journal, "b"), testing::IsEmpty());
  disk.heal();
  append_until_taken("b", "1");
}

TEST_F(DiskTrouble, AnEntryWhoseMarkFailedReachesItsFollowersAfterAll) {
  open();
  Watcher watcher(*journal, "a", 0);
  disk.fail(DiskCall::sync, "high-water", SQLITE_IOERR_FSYNC);
  EXPECT_EQ(append(*journal, "a", 0, {"durable, not acknowledged"}).status, AppendStatus::unknown);
  disk.heal();
  EXPECT_THAT(bodies(watcher.until(1)), ElementsAre("durable, not acknowledged"));
}

TEST_F(DiskTrouble, ACheckpointThatFailsLosesNothing) {
  open();
  disk.fail(DiskCall::write, "journal.sqlite", SQLITE_IOERR_WRITE);
  std::vector<std::string> all;
  for (int i = 0; i < 30; ++i) {
    all.push_back(std::string(200'000, static_cast<char>('a' + i % 26)));
    ASSERT_EQ(append(*journal, "a", all.size() - 1, {all.back()}).status, AppendStatus::appended);
  }
  EXPECT_GE(disk.struck(), 1);
  disk.heal();
  EXPECT_EQ(after_restart("a"), all);
}

// After a failed sync the log shows an entry that only the system's cache holds. Once a restart has read it, it counts
// as safe, so it must have been made so.
TEST_F(DiskTrouble, WhatARestartReadsSurvivesAPowerCut) {
  open();
  append(*journal, "a", 0, {"1"});
  disk.fail(DiskCall::sync, "", SQLITE_IOERR_FSYNC);
  EXPECT_EQ(append(*journal, "a", 1, {"in doubt"}).status, AppendStatus::unknown);
  journal.reset();
  disk.heal();
  open();
  const auto read = stored_bodies(*journal, "a");
  EXPECT_THAT(read, ElementsAre("1", "in doubt"));

  std::mt19937 random(1);
  disk.cut_power(folder.path() / "cut", random);
  SqliteJournalOptions options;
  options.data_dir = folder.path() / "cut";
  SqliteJournal survivor(options);
  EXPECT_EQ(stored_bodies(survivor, "a"), read);
}

TEST_F(DiskTrouble, IsReportedWhenItComesAndWhenItIsOver) {
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<std::string> troubles;
  SqliteJournalOptions options;
  options.data_dir = data;
  options.vfs = disk.name();
  options.retry_pause = 5ms;
  options.on_commit = [&](const CommitReport& report) {
    const std::lock_guard lock(mutex);
    troubles.push_back(report.trouble);
    changed.notify_all();
  };
  SqliteJournal reporting(options);
  append(reporting, "a", 0, {"1"});
  disk.fail(DiskCall::sync, "", SQLITE_IOERR_FSYNC);
  append(reporting, "a", 1, {"2"});
  disk.heal();
  std::unique_lock lock(mutex);
  changed.wait(lock, [&] { return troubles.size() > 1 && troubles.back().empty(); });
  EXPECT_EQ(troubles[0], "");
  EXPECT_THAT(troubles[1], testing::HasSubstr("disk I/O error"));
}

TEST_F(DiskTrouble, ADiskThatFailsAtTheStartIsSaidAndIsNoDamage) {
  open();
  append(*journal, "a", 0, {"1"});
  journal.reset();
  disk.fail(DiskCall::sync, "high-water", SQLITE_IOERR_FSYNC);
  EXPECT_THROW(open(), JournalUnavailable);
  disk.heal();
  open();
  EXPECT_THAT(stored_bodies(*journal, "a"), ElementsAre("1"));
}

// What writers were told, each body under the last outcome it had.
struct Told {
  std::mutex mutex;
  std::set<std::string> acknowledged;
  std::set<std::string> failed;

  std::set<std::string> acknowledged_until_now() {
    const std::lock_guard lock(mutex);
    return acknowledged;
  }
};

void write_until(const std::atomic<bool>& enough, Journal& journal, int writer, Told& told) {
  std::uint64_t head = 0;
  for (int i = 0; !enough; ++i) {
    const std::string body = std::to_string(writer) + ":" + std::to_string(i);
    AppendOutcome outcome = append(journal, "a", head, {body});
    while (outcome.status == AppendStatus::conflict) outcome = append(journal, "a", outcome.seq, {body});
    head = outcome.seq;
    {
      const std::lock_guard lock(told.mutex);
      if (outcome.status == AppendStatus::appended) told.acknowledged.insert(body);
      if (outcome.status == AppendStatus::failed) told.failed.insert(body);
    }
    std::this_thread::sleep_for(1ms);
  }
}

void expect_all_there(const std::filesystem::path& data, const std::set<std::string>& acknowledged) {
  SqliteJournalOptions options;
  options.data_dir = data;
  try {
    SqliteJournal survivor(options);
    const auto stored = stored_bodies(survivor, "a");
    const std::set<std::string> there(stored.begin(), stored.end());
    EXPECT_TRUE(std::ranges::includes(there, acknowledged));
  } catch (const std::runtime_error& error) {
    ADD_FAILURE() << error.what();
  }
}

// Faults come and go under four writers, and after each the power is cut: what was acknowledged is there, what failed
// is not, what was unknown may be.
TEST_F(DiskTrouble, ComesAndGoesUnderLoadAndEveryOutcomeIsTrue) {
  open();
  Watcher watcher(*journal, "a", 0);
  Told told;
  std::atomic<bool> enough = false;
  std::vector<std::thread> writers;
  for (int writer = 0; writer < 4; ++writer) {
    writers.emplace_back([&, writer] { write_until(enough, *journal, writer, told); });
  }
  std::mt19937 random(7);
  for (int round = 0; round < 30; ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    const int struck_before = disk.struck();
    const DiskCall call = random() % 2 ? DiskCall::write : DiskCall::sync;
    const int code = call == DiskCall::sync ? SQLITE_IOERR_FSYNC : random() % 2 ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    disk.fail(call, random() % 2 ? "-wal" : "high-water", code, static_cast<int>(random() % 5));
    disk.fail(DiskCall::sync, "journal.sqlite", SQLITE_IOERR_FSYNC);
    while (disk.struck() == struck_before) std::this_thread::sleep_for(1ms);
    disk.heal();

    const std::set<std::string> acknowledged = told.acknowledged_until_now();
    const auto cut = folder.path() / ("cut" + std::to_string(round));
    disk.cut_power(cut, random);
    expect_all_there(cut, acknowledged);
  }
  enough = true;
  for (std::thread& writer : writers) writer.join();

  append_until_taken("a", "the end");
  const auto stored = stored_bodies(*journal, "a");
  const std::set<std::string> there(stored.begin(), stored.end());
  EXPECT_EQ(there.size(), stored.size());
  EXPECT_TRUE(std::ranges::includes(there, told.acknowledged));
  for (const std::string& body : told.failed) EXPECT_FALSE(there.contains(body)) << body;
  EXPECT_EQ(bodies(watcher.until(stored.size())), stored);
  EXPECT_EQ(after_restart("a"), stored);
}

}  // namespace
}  // namespace oogst::journal
