// One message goes to thousands of connections whose memory nobody has touched for seconds. Asked for a few connections ahead, it
// arrives while the ones before are served; otherwise the processor waits for each.
#pragma once

#include <cstddef>

namespace oogst::hall {

// How many connections ahead of the one that is served. Further is no faster, and pushes out what was fetched before.
constexpr std::size_t fetched_ahead = 4;

// Has the processor fetch `bytes` from there on. A hint: any address will do, also none.
inline void fetch(const void* from, std::size_t bytes) {
  constexpr std::size_t cache_line_bytes = 64;
  for (std::size_t at = 0; at < bytes; at += cache_line_bytes) __builtin_prefetch(static_cast<const char*>(from) + at);
}

}  // namespace oogst::hall
