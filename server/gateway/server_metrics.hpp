// The numbers that the gateway counts by itself, by their names in /metrics. Made once at start; counting is for any thread.
#pragma once

#include <array>
#include <atomic>

#include "server/core/permissions.hpp"
#include "server/gateway/metrics.hpp"

namespace oogst::gateway {

class ServerMetrics {
 public:
  explicit ServerMetrics(MetricRegistry& registry);

  // Connections that have said hello, by the role they came in with.
  void connected(core::Role role) { ++connections_[static_cast<std::size_t>(role)]; }
  void disconnected(core::Role role) { --connections_[static_cast<std::size_t>(role)]; }

  Counter& commands() { return commands_; }
  Counter& invalid_frames() { return invalid_frames_; }
  Counter& log_ins() { return log_ins_; }
  Counter& wrong_codes() { return wrong_codes_; }

 private:
  std::array<std::atomic<std::int64_t>, 7> connections_{};
  Counter& commands_;
  Counter& invalid_frames_;
  Counter& log_ins_;
  Counter& wrong_codes_;
};

}  // namespace oogst::gateway
