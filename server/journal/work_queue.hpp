// What waits for the journal's thread: appends and requests to follow. Owned by an adapter; any thread pushes, the
// journal's thread takes. Nothing here fails; the queue is bounded by the callers, who await their outcomes.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "server/journal/journal.hpp"

namespace oogst::journal {

class Following;

struct AppendRequest {
  std::string stream;
  std::uint64_t expected_seq = 0;
  std::vector<Entry> entries;
  Journal::AppendHandler handler;
};

// How much one commit takes at most; one append larger than this still goes, alone.
struct BatchLimits {
  std::size_t entries_max = 4096;
  std::size_t bytes_max = 8 << 20;  // of bodies
};

struct Work {
  std::vector<AppendRequest> appends;
  std::vector<std::shared_ptr<Following>> follows;
  bool last = false;  // the queue is closed and this emptied it
};

class WorkQueue {
 public:
  explicit WorkQueue(BatchLimits limits) : limits_(limits) {}

  void push(AppendRequest request);
  void push(std::shared_ptr<Following> following);

  // From now on take() no longer waits; what is pushed before still comes out.
  void close();

  // Waits until there is work, the queue is closed or `pause` is over (none: for ever). Takes every request to follow
  // and as many appends, in order, as the limits allow.
  Work take(std::optional<std::chrono::milliseconds> pause);

 private:
  const BatchLimits limits_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<AppendRequest> appends_;
  std::vector<std::shared_ptr<Following>> follows_;
  bool closed_ = false;
};

}  // namespace oogst::journal
