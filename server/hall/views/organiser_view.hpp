// Topic `organiser`: the people, where they sit, and how many insights each table shares.
#pragma once

#include "server/hall/views/plenary_view.hpp"

namespace oogst::hall {

class OrganiserView final : public PlenaryView {
 private:
  nlohmann::json whole(const core::plenary::State& state) const override;
  Changes difference(const core::plenary::State& before, const core::plenary::State& after,
                     PlenaryEvents events) const override;
};

}  // namespace oogst::hall
