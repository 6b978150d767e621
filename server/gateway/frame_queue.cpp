#include "server/gateway/frame_queue.hpp"

#include <utility>

namespace oogst::gateway {
namespace {

// A queue that once grew beyond this gives its memory back when it is empty: an idle connection should cost little.
constexpr std::size_t idle_capacity_frames = 8;
// Places of frames that have gone are kept until there are so many, and they are the most.
constexpr std::size_t gone_frames_max = 64;

}  // namespace

void FrameQueue::push(const protocol::SharedFrame& frame) {
  bytes_ += frame->size();
  if (first_) {
    others_.push_back(frame);
  } else {
    first_ = frame;
  }
}

std::size_t FrameQueue::gather(std::span<iovec> parts) const {
  if (empty() || parts.empty()) return 0;
  const auto whole = [](const std::string& frame) { return iovec{const_cast<char*>(frame.data()), frame.size()}; };
  parts[0] = {const_cast<char*>(first_->data()) + first_sent_bytes_, first_->size() - first_sent_bytes_};
  std::size_t count = 1;
  for (std::size_t i = others_from_; i < others_.size() && count < parts.size(); ++i) parts[count++] = whole(*others_[i]);
  return count;
}

std::size_t FrameQueue::take_off(std::size_t sent_bytes) {
  bytes_ -= sent_bytes;
  first_sent_bytes_ += sent_bytes;
  std::size_t done = 0;
  while (first_ && first_sent_bytes_ >= first_->size()) {
    const std::size_t beyond = first_sent_bytes_ - first_->size();
    drop_first();
    first_sent_bytes_ = beyond;
    ++done;
  }
  return done;
}

void FrameQueue::drop_first() {
  if (others_from_ == others_.size()) return first_.reset();
  first_ = std::move(others_[others_from_++]);
  if (others_from_ == others_.size()) {
    others_.clear();
    others_from_ = 0;
    if (others_.capacity() > idle_capacity_frames) others_.shrink_to_fit();
  } else if (others_from_ >= gone_frames_max && others_from_ * 2 >= others_.size()) {
    // For a reader that is always a little behind, and never empties the queue.
    others_.erase(others_.begin(), others_.begin() + static_cast<std::ptrdiff_t>(others_from_));
    others_from_ = 0;
  }
}

void FrameQueue::drop_unsent() {
  protocol::SharedFrame begun = first_sent_bytes_ > 0 ? std::move(first_) : nullptr;
  const std::size_t sent_bytes = first_sent_bytes_;
  clear();
  if (!begun) return;
  first_ = std::move(begun);
  first_sent_bytes_ = sent_bytes;
  bytes_ = first_->size() - sent_bytes;
}

void FrameQueue::clear() { *this = FrameQueue(); }

}  // namespace oogst::gateway
