// The one thread that an adapter writes from: takes what waits, commits it as one batch, delivers to the followers,
// then answers. Owned by an adapter, which gives it a store and must outlive it; every public function may be called
// from any thread.
#pragma once

#include <chrono>
#include <functional>
#include <span>
#include <thread>

#include "server/journal/followers.hpp"
#include "server/journal/work_queue.hpp"

namespace oogst::journal {

// What one batch did, for metrics and logs. Without appends: only whether there is trouble has changed.
struct CommitReport {
  std::size_t appends = 0;
  std::size_t entries = 0;  // made durable
  std::chrono::microseconds took{};
  std::string trouble;  // empty: nothing failed; otherwise why nothing can be written now
};

// Where a journal's thread writes to. Used on that thread alone; nothing here throws.
class Store {
 public:
  virtual ~Store() = default;

  // Judges and writes the appends as one batch; gives an outcome for each, in their order.
  virtual std::vector<AppendOutcome> commit(std::span<const AppendRequest> appends) = 0;
  virtual Result<std::vector<StoredEntry>> read(const std::string& stream, std::uint64_t after_seq,
                                                std::size_t limit) = 0;

  // After each batch and at every pause: housekeeping, and a try to get going again after trouble.
  // True: what is stored may have changed by it, so followers are to be brought up.
  virtual bool tend() { return false; }

  // Not empty: nothing can be written until tend() has succeeded.
  virtual std::string trouble() const { return {}; }
};

class JournalThread {
 public:
  using OnCommit = std::function<void(const CommitReport&)>;

  JournalThread(Store& store, BatchLimits limits, std::chrono::milliseconds retry_pause, OnCommit on_commit);
  ~JournalThread();

  void append(AppendRequest request);
  Follow follow(std::string stream, std::uint64_t after_seq, Journal::Follower follower);

 private:
  void run();
  void commit(std::vector<AppendRequest>& appends);
  void deliver(std::vector<AppendRequest>& appends, const std::vector<AppendOutcome>& outcomes);
  std::string trouble() const;
  void report_trouble();
  void report(const std::vector<AppendRequest>& appends, const std::vector<AppendOutcome>& outcomes,
              std::chrono::steady_clock::time_point begun);

  Store& store_;
  const std::chrono::milliseconds retry_pause_;
  const OnCommit on_commit_;
  WorkQueue queue_;
  Followers followers_;
  std::string reported_trouble_;
  std::thread thread_;
};

}  // namespace oogst::journal
