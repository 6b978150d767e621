// What every adapter of the journal promises: one suite, run against each.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <thread>

#include "server/journal/memory_journal.hpp"
#include "server/journal/sqlite_journal.hpp"
#include "tests/journal/journal_verbs.hpp"

namespace oogst::journal {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// An adapter, and where it keeps what it has.
struct InMemory {
  std::unique_ptr<Journal> open() const { return std::make_unique<MemoryJournal>(); }
};
struct InSqlite {
  TemporaryFolder folder;
  std::unique_ptr<Journal> open() const {
    SqliteJournalOptions options;
    options.data_dir = folder.path() / "data";
    options.batch.entries_max = 16;  // small, so that batches are cut too
    return std::make_unique<SqliteJournal>(options);
  }
};

template <class Adapter>
class JournalContract : public testing::Test {
 protected:
  Adapter adapter;
  std::unique_ptr<Journal> journal = adapter.open();
};

using Adapters = testing::Types<InMemory, InSqlite>;

class AdapterNames {
 public:
  template <class Adapter>
  static std::string GetName(int) {
    return std::is_same_v<Adapter, InMemory> ? "memory" : "sqlite";
  }
};
TYPED_TEST_SUITE(JournalContract, Adapters, AdapterNames);

TYPED_TEST(JournalContract, WhatWasAppendedIsReadBackWhole) {
  Entry odd = entry(std::string("nul \0 and é\xff and 👩‍👩‍👧", 28));
  odd.number = ~std::uint64_t{0};
  odd.at_ms = -5;
  odd.client.clear();
  Entry empty;
  std::promise<AppendOutcome> done;
  this->journal->append("c/K7Q2/table/7", 0, {odd, empty}, [&](AppendOutcome outcome) { done.set_value(outcome); });

  const AppendOutcome outcome = done.get_future().get();
  EXPECT_EQ(outcome.status, AppendStatus::appended);
  EXPECT_EQ(outcome.seq, 2u);
  EXPECT_THAT(this->journal->read("c/K7Q2/table/7", 0, 10).value(),
              ElementsAre(StoredEntry{1, odd, false}, StoredEntry{2, empty, false}));
}

TYPED_TEST(JournalContract, SeqsCountWithoutGapsAndEachStreamOnItsOwn) {
  EXPECT_EQ(append(*this->journal, "a", 0, {"1", "2"}).seq, 2u);
  EXPECT_EQ(append(*this->journal, "b", 0, {"1"}).seq, 1u);
  EXPECT_EQ(append(*this->journal, "a", 2, {"3"}).seq, 3u);
  EXPECT_THAT(stored_bodies(*this->journal, "a"), ElementsAre("1", "2", "3"));
  EXPECT_THAT(stored_bodies(*this->journal, "b"), ElementsAre("1"));
  EXPECT_THAT(this->journal->streams().value(), ElementsAre(StreamHead{"a", 3}, StreamHead{"b", 1}));
}

TYPED_TEST(JournalContract, AnAppendAtTheWrongPlaceIsAConflictAndWritesNothing) {
  append(*this->journal, "a", 0, {"1", "2"});
  for (const std::uint64_t wrong : {0u, 1u, 3u}) {
    const AppendOutcome outcome = append(*this->journal, "a", wrong, {"x"});
    EXPECT_EQ(outcome.status, AppendStatus::conflict);
    EXPECT_EQ(outcome.seq, 2u);
  }
  EXPECT_EQ(append(*this->journal, "new", 1, {"x"}).status, AppendStatus::conflict);
  EXPECT_THAT(stored_bodies(*this->journal, "a"), ElementsAre("1", "2"));
  EXPECT_THAT(this->journal->streams().value(), ElementsAre(StreamHead{"a", 2}));
}

TYPED_TEST(JournalContract, OneConflictDoesNotSpoilTheAppendsThatWaitWithIt) {
  // Holds up the journal's thread, so that all that follows waits together.
  std::promise<void> go;
  std::promise<void> ended;
  this->journal->append("first", 0, entries({"x"}), [&](AppendOutcome) { go.get_future().wait(); });
  std::vector<AppendOutcome> outcomes;
  const auto remember = [&](AppendOutcome outcome) { outcomes.push_back(outcome); };
  this->journal->append("a", 0, entries({"1"}), remember);
  this->journal->append("a", 0, entries({"too late"}), remember);
  this->journal->append("b", 7, entries({"nowhere"}), remember);
  this->journal->append("b", 0, entries({"1"}), remember);
  this->journal->append("a", 1, entries({"2"}), [&](AppendOutcome outcome) {
    remember(outcome);
    ended.set_value();
  });
  go.set_value();
  ended.get_future().wait();

  std::vector<AppendStatus> statuses;
  for (const AppendOutcome& outcome : outcomes) statuses.push_back(outcome.status);
  EXPECT_THAT(statuses, ElementsAre(AppendStatus::appended, AppendStatus::conflict, AppendStatus::conflict,
                                    AppendStatus::appended, AppendStatus::appended));
  EXPECT_EQ(outcomes[1].seq, 1u);
  EXPECT_THAT(stored_bodies(*this->journal, "a"), ElementsAre("1", "2"));
  EXPECT_THAT(stored_bodies(*this->journal, "b"), ElementsAre("1"));
}

TYPED_TEST(JournalContract, ReadingGivesAWindowOfTheStream) {
  append(*this->journal, "a", 0, {"1", "2", "3", "4", "5"});
  EXPECT_THAT(bodies(this->journal->read("a", 1, 2).value()), ElementsAre("2", "3"));
  EXPECT_THAT(bodies(this->journal->read("a", 4, 100).value()), ElementsAre("5"));
  EXPECT_THAT(bodies(this->journal->read("a", 5, 100).value()), IsEmpty());
  EXPECT_THAT(bodies(this->journal->read("a", 99, 100).value()), IsEmpty());
  EXPECT_THAT(bodies(this->journal->read("a", 0, 0).value()), IsEmpty());
  EXPECT_THAT(bodies(this->journal->read("unknown", 0, 100).value()), IsEmpty());
}

TYPED_TEST(JournalContract, AnAppendWithoutEntriesOrStreamIsRefusedToItsCaller) {
  EXPECT_THROW(this->journal->append("a", 0, {}, [](AppendOutcome) {}), std::invalid_argument);
  EXPECT_THROW(this->journal->append("", 0, entries({"x"}), [](AppendOutcome) {}), std::invalid_argument);
}

TYPED_TEST(JournalContract, AFollowerGetsWhatIsStoredAndThenWhatComes) {
  append(*this->journal, "a", 0, {"1", "2", "3"});
  Watcher all(*this->journal, "a", 0);
  Watcher some(*this->journal, "a", 2);
  Watcher later(*this->journal, "a", 4);
  append(*this->journal, "other", 0, {"not this"});
  append(*this->journal, "a", 3, {"4", "5"});
  EXPECT_THAT(bodies(all.until(5)), ElementsAre("1", "2", "3", "4", "5"));
  EXPECT_THAT(bodies(some.until(5)), ElementsAre("3", "4", "5"));
  EXPECT_THAT(bodies(later.until(5)), ElementsAre("5"));
}

TYPED_TEST(JournalContract, AFollowerHearsOfABatchBeforeTheOneWhoAppendedIt) {
  Watcher watcher(*this->journal, "a", 0);
  for (std::uint64_t seq = 0; seq < 50; ++seq) {
    std::promise<std::size_t> seen;
    this->journal->append("a", seq, entries({"x"}), [&](AppendOutcome) { seen.set_value(watcher.so_far().size()); });
    EXPECT_EQ(seen.get_future().get(), seq + 1);
  }
}

TYPED_TEST(JournalContract, FollowersAndHandlersAreCalledOnOneThreadThatIsNotTheCallers) {
  std::mutex mutex;
  std::set<std::thread::id> threads;
  const auto note = [&] {
    const std::lock_guard lock(mutex);
    threads.insert(std::this_thread::get_id());
  };
  append(*this->journal, "a", 0, {"stored"});
  const Follow follow = this->journal->follow("a", 0, [&](std::span<const StoredEntry>) { note(); });
  for (std::uint64_t seq = 1; seq < 4; ++seq) {
    std::promise<void> done;
    this->journal->append("a", seq, entries({"x"}), [&](AppendOutcome) {
      note();
      done.set_value();
    });
    done.get_future().wait();
  }
  EXPECT_EQ(threads.size(), 1u);
  EXPECT_FALSE(threads.contains(std::this_thread::get_id()));
}

TYPED_TEST(JournalContract, AFollowerThatHasLetGoHearsNoMore) {
  Watcher watcher(*this->journal, "a", 0);
  append(*this->journal, "a", 0, {"1"});
  watcher.stop();
  append(*this->journal, "a", 1, {"2"});
  EXPECT_THAT(bodies(watcher.so_far()), ElementsAre("1"));
}

TYPED_TEST(JournalContract, AFollowerMayLetGoWhileItIsCalledAndMayOutliveTheJournal) {
  Follow itself;
  int calls = 0;
  itself = this->journal->follow("a", 0, [&](std::span<const StoredEntry>) {
    ++calls;
    itself.stop();
  });
  append(*this->journal, "a", 0, {"1"});
  append(*this->journal, "a", 1, {"2"});
  EXPECT_EQ(calls, 1);

  Follow survivor = this->journal->follow("a", 0, [](std::span<const StoredEntry>) {});
  this->journal.reset();
  survivor.stop();
}

TYPED_TEST(JournalContract, EightThreadsOnOneStreamNeverBothWin) {
  constexpr int threads = 8;
  constexpr int wins_each = 40;
  Watcher watcher(*this->journal, "shared", 0);
  std::vector<std::thread> writers;
  for (int writer = 0; writer < threads; ++writer) {
    writers.emplace_back([&, writer] {
      std::uint64_t head = 0;
      for (int won = 0; won < wins_each;) {
        const std::string name = std::to_string(writer) + ":" + std::to_string(won);
        const AppendOutcome outcome = append(*this->journal, "shared", head, {name, name + "b"});
        if (outcome.status == AppendStatus::appended) ++won;
        head = outcome.seq;
      }
    });
  }
  for (std::thread& writer : writers) writer.join();

  const auto stored = this->journal->read("shared", 0, 10'000).value();
  ASSERT_EQ(stored.size(), std::size_t{threads} * wins_each * 2);
  std::set<std::string> names;
  for (std::size_t i = 0; i < stored.size(); i += 2) {
    EXPECT_EQ(stored[i + 1].entry.body, stored[i].entry.body + "b");  // an append stays together
    names.insert(stored[i].entry.body);
  }
  EXPECT_EQ(names.size(), std::size_t{threads} * wins_each);
  EXPECT_EQ(watcher.until(stored.size()), stored);
}

TYPED_TEST(JournalContract, EightThreadsOnTheirOwnStreamsAreReadAndFollowedMeanwhile) {
  constexpr int threads = 8;
  constexpr std::uint64_t appends = 60;
  std::atomic<bool> reading = true;
  std::thread reader([&] {
    while (reading) {
      for (const StreamHead& head : this->journal->streams().value()) {
        EXPECT_GE(this->journal->read(head.stream, 0, 1000).value().size(), head.seq);
      }
    }
  });
  std::vector<std::thread> writers;
  for (int writer = 0; writer < threads; ++writer) {
    writers.emplace_back([&, writer] {
      const std::string stream = "table/" + std::to_string(writer);
      Watcher watcher(*this->journal, stream, 0);
      for (std::uint64_t seq = 0; seq < appends; ++seq) {
        EXPECT_EQ(append(*this->journal, stream, seq, {std::to_string(seq)}).status, AppendStatus::appended);
      }
      EXPECT_EQ(watcher.until(appends).size(), appends);
    });
  }
  for (std::thread& writer : writers) writer.join();
  reading = false;
  reader.join();
}

TYPED_TEST(JournalContract, ClosingFinishesWhatWaits) {
  std::atomic<int> appended = 0;
  for (std::uint64_t seq = 0; seq < 100; ++seq) {
    this->journal->append("a", seq, entries({"x"}),
                          [&](AppendOutcome outcome) { appended += outcome.status == AppendStatus::appended ? 1 : 0; });
  }
  this->journal.reset();
  EXPECT_EQ(appended, 100);
}

TYPED_TEST(JournalContract, TheEpochIsARandomName) {
  const TypeParam another;
  EXPECT_EQ(this->journal->epoch().size(), 32u);
  EXPECT_NE(this->journal->epoch(), another.open()->epoch());
}

TEST(SqliteJournalReopened, HasEverythingAndTheSameEpoch) {
  const InSqlite adapter;
  auto journal = adapter.open();
  const std::string epoch = journal->epoch();
  append(*journal, "a", 0, {"1", "2"});
  append(*journal, "b", 0, {"1"});
  journal.reset();

  journal = adapter.open();
  EXPECT_EQ(journal->epoch(), epoch);
  EXPECT_THAT(stored_bodies(*journal, "a"), ElementsAre("1", "2"));
  EXPECT_EQ(append(*journal, "a", 0, {"x"}).seq, 2u);
  EXPECT_EQ(append(*journal, "a", 2, {"3"}).seq, 3u);
  Watcher watcher(*journal, "a", 1);
  EXPECT_THAT(bodies(watcher.until(3)), ElementsAre("2", "3"));
  EXPECT_THAT(journal->streams().value(), ElementsAre(StreamHead{"a", 3}, StreamHead{"b", 1}));
}

}  // namespace
}  // namespace oogst::journal
