// The power fails at any moment under load: what was acknowledged before it is there afterwards, whole and in order,
// and the high-water mark had it too.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <numeric>
#include <thread>

#include "server/journal/data_dir.hpp"
#include "server/journal/high_water.hpp"
#include "server/journal/sqlite_journal.hpp"
#include "tests/journal/journal_verbs.hpp"
#include "tests/journal/trial_disk.hpp"

namespace oogst::journal {
namespace {

constexpr std::size_t writers = 3;
constexpr std::size_t cuts = 40;

std::string stream_of(std::size_t writer) {
  return "table/" + std::to_string(writer);
}

// Every tenth body is large, so that the log fills and is brought into the database now and then.
std::string body_of(std::uint64_t seq) {
  return std::to_string(seq) + std::string(seq % 10 == 0 ? 30'000 : 100, 'x');
}

void write_until(const std::atomic<bool>& enough, Journal& journal, std::size_t writer,
                 std::atomic<std::uint64_t>& acknowledged) {
  for (std::uint64_t seq = 0; !enough; ++seq) {
    ASSERT_EQ(append(journal, stream_of(writer), seq, {body_of(seq + 1)}).status, AppendStatus::appended);
    acknowledged = seq + 1;
    std::this_thread::sleep_for(std::chrono::microseconds(300));
  }
}

void expect_recovered(const std::filesystem::path& data, const std::array<std::uint64_t, writers>& acknowledged) {
  SqliteJournalOptions options;
  options.data_dir = data;
  SqliteJournal journal(options);
  for (std::size_t writer = 0; writer < writers; ++writer) {
    const auto stored = journal.read(stream_of(writer), 0, 1'000'000).value();
    EXPECT_GE(stored.size(), acknowledged[writer]);
    for (const StoredEntry& one : stored) EXPECT_EQ(one.entry.body, body_of(one.seq));
  }
}

TEST(PowerCut, WhatWasAcknowledgedIsThereAndMarked) {
  const TemporaryFolder folder;
  TrialDisk disk;
  SqliteJournalOptions options;
  options.data_dir = folder.path() / "data";
  options.vfs = disk.name();
  SqliteJournal journal(options);

  std::atomic<bool> enough = false;
  std::array<std::atomic<std::uint64_t>, writers> acknowledged{};
  std::vector<std::thread> threads;
  for (std::size_t writer = 0; writer < writers; ++writer) {
    threads.emplace_back([&, writer] { write_until(enough, journal, writer, acknowledged[writer]); });
  }
  std::mt19937 random(11);
  std::vector<std::array<std::uint64_t, writers>> before(cuts);
  const auto survivor = [&](std::size_t cut) { return DataDir{folder.path() / ("cut" + std::to_string(cut))}; };
  for (std::size_t cut = 0; cut < cuts; ++cut) {
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 10'000));
    for (std::size_t writer = 0; writer < writers; ++writer) before[cut][writer] = acknowledged[writer];
    disk.cut_power(survivor(cut).path, random);
  }
  enough = true;
  for (std::thread& thread : threads) thread.join();

  for (std::size_t cut = 0; cut < cuts; ++cut) {
    SCOPED_TRACE("cut " + std::to_string(cut));
    const auto mark = HighWater::read(survivor(cut).high_water());
    ASSERT_TRUE(mark);
    EXPECT_GE(mark->order, std::accumulate(before[cut].begin(), before[cut].end(), std::uint64_t{0}));
    expect_recovered(survivor(cut).path, before[cut]);
  }
}

}  // namespace
}  // namespace oogst::journal
