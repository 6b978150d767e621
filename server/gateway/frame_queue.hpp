// The frames that wait for one socket, in order; the first may be out in part. Nearly always there is one, which stands in the queue
// itself: a delivery then touches no memory beside the link's own. Used on one thread.
#pragma once

#include <sys/uio.h>

#include <cstddef>
#include <span>
#include <vector>

#include "protocol/ws_frame.hpp"

namespace oogst::gateway {

class FrameQueue {
 public:
  bool empty() const { return !first_; }
  // What is not out yet.
  std::size_t bytes() const { return bytes_; }

  void push(const protocol::SharedFrame& frame);

  // What to send next, as many frames as `parts` has room for; returns how many. Good until the queue changes.
  std::size_t gather(std::span<iovec> parts) const;

  // So much of it is out; returns how many frames that completes.
  std::size_t take_off(std::size_t sent_bytes);

  // Drops what waits, except the rest of a frame that is out in part.
  void drop_unsent();

  void clear();

 private:
  void drop_first();

  protocol::SharedFrame first_;
  std::size_t first_sent_bytes_ = 0;
  std::size_t bytes_ = 0;
  std::vector<protocol::SharedFrame> others_;
  std::size_t others_from_ = 0;  // those before have gone
};

}  // namespace oogst::gateway
