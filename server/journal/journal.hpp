// The port to the journal: streams of entries that are only ever added to, the truth from which everything else is
// rebuilt. One owner makes it and outlives all who use it; every function may be called from any thread. Each adapter
// has one thread of its own, "the journal's thread", on which all handlers and followers are called.
#pragma once

#include <boost/system/result.hpp>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "server/journal/damage.hpp"
#include "server/journal/entry.hpp"

namespace oogst::journal {

enum class AppendStatus {
  appended,  // durable: survives a power cut that comes now
  conflict,  // the stream was not where the caller thought; nothing was written
  failed,    // nothing was written and nothing will be; may be tried again (disk full, I/O error)
  unknown,   // may be durable or not: acknowledge nothing, refuse nothing, read the stream again
};

struct AppendOutcome {
  AppendStatus status = AppendStatus::failed;
  std::uint64_t seq = 0;  // the stream's head: after the append (appended), or as it is (conflict); otherwise 0
  std::string reason;     // for logs and operators, when failed or unknown
};

enum class ReadError {
  unavailable,  // the file can't be read now; trying again may help
  damaged,      // what is stored is not what was written; see `oogst verify`
};

struct ReadFailure {
  ReadError error = ReadError::unavailable;
  std::string reason;  // for logs and operators
};

// What result<T>::value() throws when there is no value.
[[noreturn]] inline void throw_exception_from_error(const ReadFailure& failure, const boost::source_location&) {
  if (failure.error == ReadError::damaged) {
    throw JournalDamaged(failure.reason, "A backup can take its place: see `oogst restore --help`.");
  }
  throw std::runtime_error(failure.reason);
}

template <class T>
using Result = boost::system::result<T, ReadFailure>;

// A stream and the seq of its last entry (never 0: a stream exists once it has an entry).
struct StreamHead {
  std::string stream;
  std::uint64_t seq = 0;

  friend bool operator==(const StreamHead&, const StreamHead&) = default;
};

// Following lasts as long as this handle. Letting go of it waits for a call that is under way on the journal's thread
// (so hold no lock that the follower takes), except within that call itself; afterwards no call comes any more.
// The handle may outlive the journal.
class [[nodiscard]] Follow {
 public:
  Follow() = default;
  explicit Follow(std::function<void()> stop) : stop_(std::move(stop)) {}
  Follow(Follow&& other) noexcept : stop_(std::exchange(other.stop_, nullptr)) {}
  Follow& operator=(Follow&& other) noexcept {
    if (this != &other) {
      stop();
      stop_ = std::exchange(other.stop_, nullptr);
    }
    return *this;
  }
  ~Follow() { stop(); }

  void stop() {
    if (auto once = std::exchange(stop_, nullptr)) once();
  }

 private:
  std::function<void()> stop_;
};

class Journal {
 public:
  using AppendHandler = std::function<void(AppendOutcome)>;
  using Follower = std::function<void(std::vector<StoredEntry>)>;

  Journal() = default;
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;
  // Finishes the appends that wait (each handler is called exactly once), then ends the journal's thread.
  virtual ~Journal() = default;

  // Adds `entries` (one or more, all or none) to `stream` if its head is at `expected_seq` (0: the stream is new).
  // Returns at once. `handler` is called once, on the journal's thread, when the entries are durable or known not to
  // be; it must not throw and should only pass the word on: it holds up everyone's appends. Appends that wait together
  // share one sync. Two appends to one stream from one thread are judged in the order of the calls.
  // Throws std::invalid_argument on an empty stream name or no entries.
  virtual void append(std::string stream, std::uint64_t expected_seq, std::vector<Entry> entries,
                      AppendHandler handler) = 0;

  // The entries of `stream` with a seq above `after_seq`, in order, at most `limit`; empty when there are none.
  // Blocks on the disk. Digests and chain are checked: what comes back is what was written.
  virtual Result<std::vector<StoredEntry>> read(const std::string& stream, std::uint64_t after_seq,
                                                std::size_t limit) = 0;

  // All streams, by name. Blocks on the disk.
  virtual Result<std::vector<StreamHead>> streams() = 0;

  // Calls `follower` first with what is stored above `after_seq`, then with every further batch once it is durable:
  // in order, nothing twice, nothing left out, always on the journal's thread and before the handler of the append
  // that brought it. It must not throw and may not block. Nothing is delivered by the caller of follow or append.
  virtual Follow follow(std::string stream, std::uint64_t after_seq, Follower follower) = 0;

  // Which history this is: a random name that stays through restarts and changes only on a restore.
  virtual std::string epoch() const = 0;
};

}  // namespace oogst::journal
