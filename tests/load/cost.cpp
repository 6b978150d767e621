#include "tests/load/cost.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

namespace oogst::load {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds pause_between{20};

}  // namespace

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

double quantile(std::vector<double> values, double q) {
  std::ranges::sort(values);
  return values[std::min(values.size() - 1, static_cast<std::size_t>(q * static_cast<double>(values.size())))];
}

Cost measure(const Process& server, Crowd& crowd, Seen& seen, int rounds, std::size_t senders, std::size_t readers_each,
             const std::function<void(std::size_t sender)>& send) {
  std::vector<double> took_ms;
  const std::uint64_t cpu_before = server.cpu_ns();
  const std::uint64_t first = seen.texts;
  for (int round = 0; round < rounds; ++round) {
    // All servers at the same pace: one that never rests has its sockets in the processor's cache, as nobody in a hall has.
    std::this_thread::sleep_for(pause_between);
    const std::uint64_t wanted = seen.texts + senders * readers_each;
    const auto begun = Clock::now();
    for (std::size_t sender = 0; sender < senders; ++sender) send(sender);
    crowd.read_until([&] { return seen.texts >= wanted; });
    took_ms.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begun).count());
  }
  const double deliveries = static_cast<double>(seen.texts - first);
  Cost cost;
  cost.cpu_us_a_delivery = static_cast<double>(server.cpu_ns() - cpu_before) / 1000.0 / deliveries;
  cost.p50_ms = quantile(took_ms, 0.5);
  cost.p99_ms = quantile(took_ms, 0.99);
  return cost;
}

}  // namespace oogst::load
