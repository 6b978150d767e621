// Backups are made beside a running server, restored as a new history, and nothing is ever overwritten.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <atomic>
#include <fstream>
#include <iterator>
#include <thread>

#include "server/journal/backup.hpp"
#include "server/journal/data_dir.hpp"
#include "server/journal/data_lock.hpp"
#include "server/journal/sqlite_journal.hpp"
#include "tests/journal/journal_verbs.hpp"

namespace oogst::journal {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

class Backup : public testing::Test {
 protected:
  static std::unique_ptr<Journal> open(const std::filesystem::path& data) {
    SqliteJournalOptions options;
    options.data_dir = data;
    return std::make_unique<SqliteJournal>(options);
  }

  static void put(const std::filesystem::path& file, const std::string& content) { std::ofstream(file) << content; }
  static std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  // What the function throws, as text; empty when it does not.
  template <class Call>
  static std::string complaint(Call call) {
    try {
      call();
      return {};
    } catch (const std::runtime_error& error) {
      return error.what();
    }
  }

  static void forge(const std::filesystem::path& data, const std::string& sql) {
    Database database(DataDir{data}.database(), SQLITE_OPEN_READWRITE, {});
    database.execute(sql);
  }

  // Two streams of three and two entries, written in turn.
  void write_sample() const {
    const auto journal = open(data);
    append(*journal, "a", 0, {"a1"});
    append(*journal, "b", 0, {"b1"});
    append(*journal, "a", 1, {"a2"});
    append(*journal, "b", 1, {"b2"});
    append(*journal, "a", 2, {"a3"});
  }

  TemporaryFolder folder;
  const std::filesystem::path data = folder.path() / "data";
  const std::filesystem::path copy = folder.path() / "backups" / "copy";
};

TEST_F(Backup, MadeWhileFourWriteHasAllThatWasAcknowledgedBefore) {
  const auto journal = open(data);
  std::atomic<bool> enough = false;
  std::array<std::atomic<std::uint64_t>, 4> acknowledged{};
  std::vector<std::thread> writers;
  for (std::size_t writer = 0; writer < acknowledged.size(); ++writer) {
    writers.emplace_back([&, writer] {
      for (std::uint64_t seq = 0; !enough; ++seq) {
        append(*journal, std::to_string(writer), seq, {std::to_string(seq + 1)});
        acknowledged[writer] = seq + 1;
      }
    });
  }
  for (int round = 0; round < 5; ++round) {
    const std::filesystem::path to = copy.string() + std::to_string(round);
    std::array<std::uint64_t, 4> before{};
    for (std::size_t writer = 0; writer < 4; ++writer) before[writer] = acknowledged[writer];
    backup(data, to);

    EXPECT_TRUE(verify(to).sound());
    const auto copied = open(to);
    EXPECT_EQ(copied->epoch(), journal->epoch());
    for (std::size_t writer = 0; writer < 4; ++writer) {
      const auto there = copied->read(std::to_string(writer), 0, 1'000'000).value();
      EXPECT_GE(there.size(), before[writer]);
      for (const StoredEntry& one : there) EXPECT_EQ(one.entry.body, std::to_string(one.seq));
    }
  }
  enough = true;
  for (std::thread& writer : writers) writer.join();
  EXPECT_TRUE(verify(data).sound());
}

TEST_F(Backup, BringsTheSigningKeyForItsOwnerAlone) {
  write_sample();
  put(DataDir{data}.signing_key(), "the key");
  const BackupReport report = backup(data, copy / "");
  EXPECT_EQ(report.entries, 5u);
  EXPECT_EQ(report.streams, 2u);
  EXPECT_EQ(content_of(DataDir{copy}.signing_key()), "the key");
  using std::filesystem::perms;
  EXPECT_EQ(std::filesystem::status(DataDir{copy}.signing_key()).permissions(), perms::owner_read | perms::owner_write);
  EXPECT_EQ(std::filesystem::status(copy).permissions(), perms::owner_all);
}

TEST_F(Backup, GoesIntoANewOrEmptyFolderOnly) {
  write_sample();
  std::filesystem::create_directories(copy);
  backup(data, copy);
  EXPECT_THAT(complaint([&] { backup(data, copy); }), HasSubstr("new or empty folder"));
  EXPECT_THAT(complaint([&] { backup(folder.path() / "nothing", folder.path() / "x"); }), HasSubstr("no journal"));
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "x"));
}

TEST_F(Backup, OfADamagedJournalIsRefusedAndLeavesNothing) {
  write_sample();
  forge(data, "UPDATE entry SET at_ms = 0 WHERE ord = 1");
  EXPECT_THAT(complaint([&] { backup(data, copy); }), AllOf(HasSubstr("damaged"), HasSubstr("oogst verify")));
  EXPECT_TRUE(std::filesystem::is_empty(copy.parent_path()));
}

TEST_F(Backup, RestoredIntoANewFolderIsTheSameJournalUnderANewEpoch) {
  write_sample();
  put(DataDir{data}.signing_key(), "the key");
  backup(data, copy);
  const std::filesystem::path laptop = folder.path() / "laptop";
  const RestoreReport report = restore(copy, laptop);
  EXPECT_EQ(report.entries, 5u);
  EXPECT_EQ(report.streams, 2u);
  EXPECT_FALSE(report.moved_aside);

  const auto journal = open(laptop);
  EXPECT_EQ(journal->epoch(), report.epoch);
  EXPECT_NE(journal->epoch(), open(data)->epoch());
  EXPECT_EQ(journal->read("a", 0, 10).value(), open(data)->read("a", 0, 10).value());
  EXPECT_EQ(append(*journal, "b", 2, {"b3"}).status, AppendStatus::appended);
  EXPECT_EQ(content_of(DataDir{laptop}.signing_key()), "the key");
  EXPECT_FALSE(std::filesystem::exists(laptop / "restore.unfinished"));
  EXPECT_TRUE(verify(copy).sound());  // as it was
}

TEST_F(Backup, RestoredOverAJournalMovesThatAsideWhole) {
  write_sample();
  backup(data, copy);
  append(*open(data), "a", 3, {"newer than the backup"});
  const std::string epoch = open(data)->epoch();

  const RestoreReport report = restore(copy, data);
  ASSERT_TRUE(report.moved_aside);
  EXPECT_THAT(report.moved_aside->string(), HasSubstr("before-restore-"));
  EXPECT_THAT(stored_bodies(*open(data), "a"), ElementsAre("a1", "a2", "a3"));
  const auto aside = open(*report.moved_aside);
  EXPECT_EQ(aside->epoch(), epoch);
  EXPECT_THAT(stored_bodies(*aside, "a"), ElementsAre("a1", "a2", "a3", "newer than the backup"));
}

TEST_F(Backup, IsNotRestoredUnderARunningServer) {
  write_sample();
  backup(data, copy);
  const auto running = open(data);
  EXPECT_THROW(restore(copy, data), DataInUse);
  EXPECT_THROW(restore(data, folder.path() / "elsewhere"), DataInUse);
}

TEST_F(Backup, ThatIsDamagedIsNotRestoredAndChangesNothing) {
  write_sample();
  backup(data, copy);
  forge(copy, "UPDATE entry SET at_ms = 0 WHERE ord = 3");
  EXPECT_THAT(complaint([&] { restore(copy, data); }),
              AllOf(HasSubstr("Stream a: entry 2"), HasSubstr("--accept-loss")));
  EXPECT_THAT(stored_bodies(*open(data), "a"), ElementsAre("a1", "a2", "a3"));
}

TEST_F(Backup, TheGoodPartOfADamagedJournalIsRestoredWhenLossIsAccepted) {
  write_sample();
  forge(data, "UPDATE entry SET at_ms = 0 WHERE ord = 3");
  const RestoreReport report = restore(data, data, {.accept_loss = true});
  EXPECT_EQ(report.entries, 3u);
  ASSERT_EQ(report.damaged.size(), 1u);
  EXPECT_EQ(report.damaged[0].stream, "a");
  EXPECT_EQ(report.damaged[0].entries, 1u);
  EXPECT_THAT(report.damaged[0].problem, HasSubstr("entry 2"));

  EXPECT_TRUE(verify(data).sound());
  const auto journal = open(data);
  EXPECT_THAT(stored_bodies(*journal, "a"), ElementsAre("a1"));
  EXPECT_THAT(stored_bodies(*journal, "b"), ElementsAre("b1", "b2"));
  EXPECT_EQ(append(*journal, "a", 1, {"again"}).status, AppendStatus::appended);
}

TEST_F(Backup, AJournalWithoutItsMarkGoesOnAsANewHistoryWhenLossIsAccepted) {
  write_sample();
  const std::string epoch = open(data)->epoch();
  std::filesystem::remove(DataDir{data}.high_water());
  EXPECT_THROW(open(data), JournalDamaged);
  EXPECT_THAT(complaint([&] { restore(data, data); }), HasSubstr("high-water"));
  const RestoreReport report = restore(data, data, {.accept_loss = true});
  EXPECT_EQ(report.entries, 5u);
  EXPECT_NE(report.epoch, epoch);
  EXPECT_THAT(stored_bodies(*open(data), "a"), ElementsAre("a1", "a2", "a3"));
}

TEST_F(Backup, ARestoreBrokenOffAnywhereIsLoud) {
  write_sample();
  backup(data, copy);
  const DataDir there{data};
  const std::string old_database = content_of(there.database());
  restore(copy, data);
  const std::string new_mark = content_of(there.high_water());
  // The old database gone, the new one not there yet; then with the new one, and still the old mark.
  std::filesystem::remove(there.database());
  EXPECT_THROW(open(data), JournalDamaged);
  std::ofstream(there.database(), std::ios::binary) << old_database;
  EXPECT_THAT(complaint([&] { open(data); }), HasSubstr("another history"));
}

TEST_F(Backup, VerifySaysPerStreamWhatItFound) {
  write_sample();
  const auto running = open(data);
  VerifyReport report = verify(data);
  EXPECT_TRUE(report.sound());
  EXPECT_EQ(report.epoch, running->epoch());
  EXPECT_EQ(report.entries, 5u);
  EXPECT_EQ(report.acknowledged, 5u);
  ASSERT_EQ(report.streams.size(), 2u);
  EXPECT_EQ(report.streams[1].stream, "b");
  EXPECT_EQ(report.streams[1].entries, 2u);

  forge(data, "UPDATE entry SET salt = randomblob(16) WHERE ord = 4");
  report = verify(data);
  EXPECT_FALSE(report.sound());
  EXPECT_EQ(report.streams[0].problem, "");
  EXPECT_THAT(report.streams[1].problem, HasSubstr("entry 2"));

  EXPECT_THROW(verify(folder.path() / "nothing"), JournalUnavailable);
}

TEST_F(Backup, VerifyFindsEntriesInAnotherOrderThanWritten) {
  write_sample();
  forge(data,
        "UPDATE entry SET ord = -1 WHERE ord = 2; UPDATE entry SET ord = 2 WHERE ord = 3;"
        "UPDATE entry SET ord = 3 WHERE ord = -1");
  const VerifyReport report = verify(data);
  ASSERT_FALSE(report.problems.empty());
  EXPECT_THAT(report.problems[0], HasSubstr("order of all entries"));
}

}  // namespace
}  // namespace oogst::journal
