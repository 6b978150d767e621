// A counter that exactly one thread raises and any thread may read: a plain add for the writer, no locked instruction.
#pragma once

#include <atomic>
#include <cstdint>

namespace oogst::gateway {

class ThreadCounter {
 public:
  // Only the owning thread.
  void add(std::uint64_t amount = 1) {
    value_.store(value_.load(std::memory_order_relaxed) + amount, std::memory_order_relaxed);
  }
  // Any thread; possibly a moment old.
  std::uint64_t value() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::uint64_t> value_{0};
};

}  // namespace oogst::gateway
