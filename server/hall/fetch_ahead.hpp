// One message goes to thousands of connections whose memory nobody has touched for seconds. Asked for a few connections ahead, it
// arrives while the ones before are served; otherwise the processor waits for each.
#pragma once

#include <cstddef>
#include <vector>

namespace oogst::hall {

// While the connection at `served` is served, has the processor fetch `bytes` of one further on. A hint: any address will do, also none.
template <class Connection>
void fetch_ahead(const std::vector<Connection*>& connections, std::size_t served, std::size_t bytes) {
  constexpr std::size_t ahead = 4;  // further is no faster, and pushes out what was fetched before
  constexpr std::size_t cache_line_bytes = 64;
  if (served + ahead >= connections.size()) return;
  const auto* from = reinterpret_cast<const char*>(connections[served + ahead]);
  for (std::size_t at = 0; at < bytes; at += cache_line_bytes) __builtin_prefetch(from + at);
}

}  // namespace oogst::hall
