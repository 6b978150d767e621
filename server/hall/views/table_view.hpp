// Topic `table/N`, for who sits at the table: its insights with their texts. What people type passes here at every key
// that is saved, so changes to known insights are written as text, without JSON values in between.
#pragma once

#include "server/core/table/events.hpp"
#include "server/core/table/state.hpp"
#include "server/hall/views/view.hpp"

namespace oogst::hall {

class TableView final : public View<core::table::State, core::table::Event> {
 public:
  nlohmann::json state(const core::table::State& state) const override;

  // One merge patch for all that is not text, new insights with the text they came with; then every text operation in
  // order.
  Changes changes(const core::table::State& before, const core::table::State& after,
                  std::span<const Recorded<core::table::Event>> events) const override;
};

}  // namespace oogst::hall
