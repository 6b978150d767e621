// Files cut short, with flipped bits, missing or swapped: a loud error, or nothing of what was acknowledged is missing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <fstream>
#include <iterator>
#include <random>

#include "server/journal/data_dir.hpp"
#include "server/journal/sqlite_database.hpp"
#include "server/journal/sqlite_journal.hpp"
#include "server/journal/verify.hpp"
#include "tests/journal/journal_verbs.hpp"
#include "tests/journal/trial_disk.hpp"

namespace oogst::journal {
namespace {

using testing::AllOf;
using testing::HasSubstr;

std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void put(const std::filesystem::path& file, const std::string& content) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
}

using Streams = std::map<std::string, std::vector<StoredEntry>>;

Streams all_of(Journal& journal) {
  Streams all;
  for (const StreamHead& head : journal.streams().value())
    all[head.stream] = journal.read(head.stream, 0, 10'000).value();
  return all;
}

// A data folder as a `kill -9` leaves it: part in the database, part in its log. Damaged copies of it are opened.
class Damage : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder = std::make_unique<TemporaryFolder>();
    const DataDir live{folder->path() / "live"};
    SqliteJournalOptions options;
    options.data_dir = live.path;
    {
      SqliteJournal journal(options);
      write(journal, 0, 60);
    }
    SqliteJournal journal(options);  // closing brought all into the database; what follows stays in the log
    write(journal, 60, 90);
    acknowledged = all_of(journal);
    for (const auto file : {&DataDir::database, &DataDir::write_ahead_log, &DataDir::high_water}) {
      files.emplace_back((live.*file)().filename(), content_of((live.*file)()));
    }
  }
  static void TearDownTestSuite() { folder.reset(); }

  static void write(Journal& journal, std::uint64_t from, std::uint64_t to) {
    for (std::uint64_t seq = from; seq < to; ++seq) {
      for (const char* stream : {"c/K7Q2/plenary", "c/K7Q2/table/1", "c/K7Q2/table/2"}) {
        append(journal, stream, seq,
               {std::string(stream) + " says " + std::to_string(seq) + std::string(seq % 300, '.')});
      }
    }
  }

  void SetUp() override { lay_out(); }

  // The undamaged files again.
  void lay_out() {
    std::filesystem::remove_all(data.path);
    std::filesystem::create_directories(data.path);
    for (const auto& [name, content] : files) put(data.path / name, content);
  }

  std::unique_ptr<Journal> open() {
    SqliteJournalOptions options;
    options.data_dir = data.path;
    options.vfs = disk.name();
    return std::make_unique<SqliteJournal>(options);
  }

  // What opening says; empty when it says nothing.
  std::string complaint() {
    try {
      open();
      return {};
    } catch (const JournalDamaged& damage) {
      return damage.what();
    }
  }

  // The property of this whole file. Says how it went, for the test to know that it has seen both.
  enum class Seen { loud, whole };
  Seen loud_or_whole() {
    try {
      const auto journal = open();
      EXPECT_EQ(all_of(*journal), acknowledged);
      return Seen::whole;
    } catch (const JournalDamaged&) {
      return Seen::loud;
    } catch (const JournalUnavailable&) {
      return Seen::loud;
    } catch (const std::runtime_error&) {  // of a read
      return Seen::loud;
    }
  }

  static std::unique_ptr<TemporaryFolder> folder;
  static std::vector<std::pair<std::filesystem::path, std::string>> files;
  static Streams acknowledged;
  const DataDir data{folder->path() / "damaged"};
  TrialDisk disk;  // without faults; its syncs cost nothing
};

std::unique_ptr<TemporaryFolder> Damage::folder;
std::vector<std::pair<std::filesystem::path, std::string>> Damage::files;
Streams Damage::acknowledged;

TEST_F(Damage, WithoutAnyEverythingIsThere) {
  EXPECT_EQ(loud_or_whole(), Seen::whole);
  EXPECT_GT(files[1].second.size(), 100'000u);  // the log is part of it
}

TEST_F(Damage, FlippedBitsAreLoudOrHarmless) {
  std::mt19937 random(3);
  int loud = 0;
  for (int round = 0; round < 150; ++round) {
    const auto& [name, content] = files[static_cast<std::size_t>(round) % files.size()];
    lay_out();
    std::string flipped = content;
    // Half of them in the first page, where the headers are.
    const std::size_t at = random() % (round % 2 ? flipped.size() : std::min<std::size_t>(flipped.size(), 200));
    flipped[at] = static_cast<char>(flipped[at] ^ (1 << random() % 8));
    put(data.path / name, flipped);
    SCOPED_TRACE(name.string() + " flipped at " + std::to_string(at));
    loud += loud_or_whole() == Seen::loud ? 1 : 0;
  }
  EXPECT_GT(loud, 20);
}

TEST_F(Damage, FilesCutShortAreLoudOrHarmless) {
  std::mt19937 random(5);
  int loud = 0;
  for (int round = 0; round < 60; ++round) {
    const auto& [name, content] = files[static_cast<std::size_t>(round) % files.size()];
    lay_out();
    const std::size_t size = random() % content.size();
    std::filesystem::resize_file(data.path / name, size);
    SCOPED_TRACE(name.string() + " cut to " + std::to_string(size));
    loud += loud_or_whole() == Seen::loud ? 1 : 0;
  }
  EXPECT_GT(loud, 20);
}

TEST_F(Damage, BlocksOfZerosAreLoudOrHarmless) {
  std::mt19937 random(9);
  for (int round = 0; round < 60; ++round) {
    const auto& [name, content] = files[static_cast<std::size_t>(round) % files.size()];
    lay_out();
    std::string zeroed = content;
    const std::size_t at = random() % (content.size() / 512) * 512;
    zeroed.replace(at, 512, 512, '\0');
    put(data.path / name, zeroed);
    SCOPED_TRACE(name.string() + " zeroed at " + std::to_string(at));
    loud_or_whole();
  }
}

TEST_F(Damage, ALostLogIsSaidWithWhatWasExpectedAndAWayOut) {
  std::filesystem::remove(data.write_ahead_log());
  EXPECT_THAT(complaint(), AllOf(HasSubstr("270 entries were acknowledged"), HasSubstr("180 are there"),
                                 HasSubstr("oogst restore"), HasSubstr("oogst verify")));
}

TEST_F(Damage, AMissingDatabaseIsNeverReplacedByAnEmptyOne) {
  std::filesystem::remove(data.database());
  EXPECT_THAT(complaint(), AllOf(HasSubstr("is missing"), HasSubstr("270 entries"), HasSubstr("oogst restore")));
  std::filesystem::remove(data.high_water());
  EXPECT_THAT(complaint(), HasSubstr("its log is there"));
  EXPECT_FALSE(std::filesystem::exists(data.database()));
}

TEST_F(Damage, AnEmptyDatabaseFileIsNotTakenForANewOneAndItsLogIsKept) {
  std::filesystem::resize_file(data.database(), 0);
  EXPECT_THAT(complaint(), HasSubstr("0 bytes"));
  EXPECT_EQ(content_of(data.write_ahead_log()), files[1].second);
}

TEST_F(Damage, AMissingHighWaterFileIsSaidWithAWayOut) {
  std::filesystem::remove(data.high_water());
  EXPECT_THAT(complaint(), AllOf(HasSubstr("high-water is missing"), HasSubstr("270"), HasSubstr("--accept-loss")));
}

TEST_F(Damage, AFileThatIsNoDatabaseOrAnotherProgramsIsRefused) {
  std::filesystem::remove(data.write_ahead_log());
  put(data.database(), std::string(20'000, 'x'));
  EXPECT_THAT(complaint(), AllOf(HasSubstr("can't be read as a database"), HasSubstr("oogst restore")));

  std::filesystem::remove(data.database());
  {
    Database other(data.database(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, {});
    other.execute("CREATE TABLE recipe (name TEXT)");
  }
  EXPECT_THAT(complaint(), HasSubstr("not one of Oogst"));
}

TEST_F(Damage, AHighWaterFileOfAnotherJournalIsRefused) {
  const DataDir other{folder->path() / "other"};
  SqliteJournalOptions options;
  options.data_dir = other.path;
  { const SqliteJournal journal(options); }
  put(data.high_water(), content_of(other.high_water()));
  EXPECT_THAT(complaint(), HasSubstr("another history"));
}

TEST_F(Damage, OpeningADamagedJournalChangesNothing) {
  std::string flipped = files[1].second;
  flipped[flipped.size() / 2] ^= 1;
  put(data.write_ahead_log(), flipped);
  EXPECT_THAT(complaint(), HasSubstr("has lost its end"));
  EXPECT_EQ(content_of(data.database()), files[0].second);
  EXPECT_EQ(content_of(data.write_ahead_log()), flipped);
  EXPECT_EQ(content_of(data.high_water()), files[2].second);
}

// Damage that SQLite can't see, as someone with an editor for databases would do it.
class Forgery : public Damage {
 protected:
  void forge(const std::string& sql) const {
    Database database(data.database(), SQLITE_OPEN_READWRITE, {});
    database.execute(sql);
  }
};

TEST_F(Forgery, OfAnOldBodyIsFoundByReading) {
  forge("UPDATE entry SET body = x'666f72676564' WHERE ord = 100");
  const auto journal = open();
  const auto read = journal->read("c/K7Q2/plenary", 0, 1000);
  ASSERT_TRUE(read.has_error());
  EXPECT_EQ(read.error().error, ReadError::damaged);
  EXPECT_THAT(read.error().reason,
              AllOf(HasSubstr("c/K7Q2/plenary"), HasSubstr("entry 34"), HasSubstr("oogst verify")));
  EXPECT_TRUE(journal->read("c/K7Q2/plenary", 40, 1000).has_value());
  EXPECT_TRUE(journal->read("c/K7Q2/table/1", 0, 1000).has_value());
}

TEST_F(Forgery, OfTheEndIsFoundAtOpening) {
  for (const char* sql : {
           "DELETE FROM entry WHERE ord = 270",
           "DELETE FROM entry WHERE ord = 100",
           "DELETE FROM batch WHERE ord = 270",
           "DELETE FROM stream WHERE name = 'c/K7Q2/table/2'",
           "UPDATE stream SET name = 'c/K7Q2/table/3' WHERE name = 'c/K7Q2/table/2'",
           "UPDATE stream SET seq = seq - 1 WHERE name = 'c/K7Q2/table/2'",
           "UPDATE stream SET chain = randomblob(32) WHERE name = 'c/K7Q2/table/2'",
           "UPDATE entry SET actor = 'someone else' WHERE ord = 269",
           "UPDATE meta SET value = 'deadbeefdeadbeefdeadbeefdeadbeef'",
       }) {
    lay_out();
    forge(sql);
    SCOPED_TRACE(sql);
    const bool old = std::string(sql).ends_with("100");  // far from any end: found by reading and by verify
    EXPECT_EQ(complaint().empty(), old);
    EXPECT_EQ(loud_or_whole(), Seen::loud);
    EXPECT_FALSE(verify(data.path).sound());
  }
}

TEST_F(Forgery, OfAnErasedBodyIsNoneAndTheChainStillHolds) {
  const std::string place = "(SELECT place FROM entry WHERE ord = 100)";
  {
    Database database(data.database(), SQLITE_OPEN_READWRITE, {});
    Statement row(database,
                  "SELECT kind, version, actor, client, number, at_ms, body, salt FROM entry WHERE ord = 100");
    ASSERT_TRUE(row.step());
    const Entry whole{row.text(0), static_cast<std::uint16_t>(row.number(1)), row.text(2),
                      row.text(3), static_cast<std::uint64_t>(row.number(4)), row.number(5),
                      row.text(6)};
    Salt salt;
    ASSERT_TRUE(row.copy_blob(7, salt));
    row.reset();
    const Digest content = content_digest(salt, whole);
    Statement(database, "UPDATE entry SET body = NULL, salt = NULL, content = ?, actor = 'erased' WHERE ord = 100")
        .bind_blob(1, content)
        .run();
  }
  EXPECT_TRUE(verify(data.path).sound());
  const auto stored = open()->read("c/K7Q2/plenary", 0, 1000).value();
  EXPECT_EQ(stored.size(), 90u);
  EXPECT_TRUE(stored[33].erased);
  EXPECT_EQ(stored[33].entry.body, "");
  EXPECT_EQ(stored[34], acknowledged["c/K7Q2/plenary"][34]);
}

}  // namespace
}  // namespace oogst::journal
