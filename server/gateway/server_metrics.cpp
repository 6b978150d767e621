#include "server/gateway/server_metrics.hpp"

#include "server/core/words.hpp"

namespace oogst::gateway {

ServerMetrics::ServerMetrics(MetricRegistry& registry)
    : commands_(registry.counter("oogst_commands_total", "Commands received.")),
      invalid_frames_(registry.counter("oogst_invalid_frames_total", "Frames that were no valid frame.")),
      log_ins_(registry.counter("oogst_log_ins_total", "People who took a seat with a code.")),
      wrong_codes_(registry.counter("oogst_wrong_codes_total", "Access codes that opened nothing.")) {
  for (std::size_t role = 0; role < connections_.size(); ++role) {
    registry.gauge_read("oogst_connections", "Open connections by role.",
                        [this, role] { return static_cast<double>(connections_[role].load()); },
                        {{"role", std::string(core::text_of(static_cast<core::Role>(role)))}});
  }
}

}  // namespace oogst::gateway
