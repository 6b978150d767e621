// Topic `tally/N`, for moderators and organisers: how many insights a table has written and how many of them it shares,
// and what it signals. Never a text. Insights that were withdrawn or merged into another do not count.
#pragma once

#include "server/core/table/events.hpp"
#include "server/core/table/state.hpp"
#include "server/hall/views/view.hpp"

namespace oogst::hall {

// The step of `last_at`: who watches hundreds of tables gets a frame for a table now and then, not for every key
// pressed.
inline constexpr core::TimeMs tally_step_ms = 10'000;

class TallyView final : public View<core::table::State, core::table::Event> {
 public:
  nlohmann::json state(const core::table::State& state) const override;
  Changes changes(const core::table::State& before, const core::table::State& after,
                  std::span<const Recorded<core::table::Event>> events) const override;
};

}  // namespace oogst::hall
