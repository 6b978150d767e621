// The words that the journal's tests are told in.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <future>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "server/journal/journal.hpp"

namespace oogst::journal {

inline Entry entry(std::string body) {
  Entry made;
  made.kind = "insight_added";
  made.version = 3;
  made.actor = "p12";
  made.client = "browser-5";
  made.number = 42;
  made.at_ms = 1'795'000'000'123;
  made.body = std::move(body);
  return made;
}

inline std::vector<Entry> entries(const std::vector<std::string>& bodies) {
  std::vector<Entry> made;
  for (const std::string& body : bodies) made.push_back(entry(body));
  return made;
}

// Appends and waits for the outcome.
inline AppendOutcome append(Journal& journal, const std::string& stream, std::uint64_t expected_seq,
                            const std::vector<std::string>& bodies) {
  std::promise<AppendOutcome> promise;
  auto outcome = promise.get_future();
  journal.append(stream, expected_seq, entries(bodies), [&](AppendOutcome done) { promise.set_value(done); });
  return outcome.get();
}

inline std::vector<std::string> bodies(std::span<const StoredEntry> stored) {
  std::vector<std::string> found;
  for (const StoredEntry& one : stored) found.push_back(one.entry.body);
  return found;
}

inline std::vector<std::string> stored_bodies(Journal& journal, const std::string& stream) {
  return bodies(journal.read(stream, 0, 1'000'000).value());
}

// Follows a stream and remembers what came.
class Watcher {
 public:
  Watcher(Journal& journal, const std::string& stream, std::uint64_t after_seq)
      : follow_(journal.follow(stream, after_seq, [this](std::span<const StoredEntry> batch) { take(batch); })) {}

  // Waits until an entry with this seq has come, then gives all that came.
  std::vector<StoredEntry> until(std::uint64_t seq) {
    std::unique_lock lock(mutex_);
    arrived_.wait(lock, [&] { return !seen_.empty() && seen_.back().seq >= seq; });
    return seen_;
  }

  std::vector<StoredEntry> so_far() {
    const std::lock_guard lock(mutex_);
    return seen_;
  }

  void stop() { follow_.stop(); }

 private:
  void take(std::span<const StoredEntry> batch) {
    const std::lock_guard lock(mutex_);
    seen_.insert(seen_.end(), batch.begin(), batch.end());
    arrived_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable arrived_;
  std::vector<StoredEntry> seen_;
  Follow follow_;  // last: it ends before what it writes to
};

// A folder of its own for one test, gone afterwards.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "oogst-journal-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace oogst::journal
