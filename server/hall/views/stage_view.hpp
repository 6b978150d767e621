// Topic `stage/N`, for who sits at table N: what the plenary says to this table. Its people, the floor, and which of
// its insights are held or on the wall. There are as many as tables: events of other tables cost a comparison.
#pragma once

#include "server/hall/views/plenary_view.hpp"

namespace oogst::hall {

class StageView final : public PlenaryView {
 public:
  explicit StageView(core::TableNumber table) : table_(table) {}

 private:
  nlohmann::json whole(const core::plenary::State& state) const override;
  Changes difference(const core::plenary::State& before, const core::plenary::State& after,
                     PlenaryEvents events) const override;

  core::TableNumber table_;
};

}  // namespace oogst::hall
