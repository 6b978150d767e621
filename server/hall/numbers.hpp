// What the hall counts for /metrics. One relaxed atomic add from any thread.
#pragma once

#include <atomic>
#include <cstdint>

namespace oogst::hall {

struct Numbers {
  std::atomic<std::uint64_t> commands_acknowledged{0};
  std::atomic<std::uint64_t> commands_refused{0};
};

}  // namespace oogst::hall
