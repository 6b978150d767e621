// Collects the links of one io_context that have something to send and writes them all in one posted handler, so that
// everything that piled up for a session during a turn of the loop leaves in one system call. One per thread, used on
// that thread only (the counters may be read from anywhere). Must outlive every FrameLink that refers to it.
#pragma once

#include <boost/asio/io_context.hpp>
#include <cstddef>
#include <vector>

#include "server/gateway/thread_counter.hpp"

namespace oogst::gateway {

class FrameLink;

// What the links of one thread did, since the start.
struct LinkCounters {
  ThreadCounter frames_sent;        // frames handed to the kernel completely
  ThreadCounter bytes_sent;         // bytes handed to the kernel
  ThreadCounter send_calls;         // send/sendmsg system calls
  ThreadCounter sockets_full;       // times that a socket took no more and was waited for
  ThreadCounter outbox_overflows;   // links cut off because their outbox was over its bound
  ThreadCounter write_failures;     // links cut off because the kernel refused a write
};

class TurnFlusher {
 public:
  explicit TurnFlusher(boost::asio::io_context& context) : context_(context) {}
  TurnFlusher(const TurnFlusher&) = delete;
  TurnFlusher& operator=(const TurnFlusher&) = delete;

  // The slot of a link that waits for no flush.
  static constexpr std::size_t no_slot = static_cast<std::size_t>(-1);

  // Has `link` flushed at the end of this turn; returns the slot that it keeps until then.
  std::size_t mark(FrameLink& link);
  // Takes back a mark, for a link that ends before its flush.
  void forget(std::size_t slot) { dirty_[slot] = nullptr; }

  LinkCounters& counters() { return counters_; }
  const LinkCounters& counters() const { return counters_; }

 private:
  void flush_all();

  boost::asio::io_context& context_;
  std::vector<FrameLink*> dirty_;
  bool posted_ = false;
  LinkCounters counters_;
};

}  // namespace oogst::gateway
