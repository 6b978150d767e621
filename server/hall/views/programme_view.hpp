// Topic `programme`, for everyone: what the day is made of, and which phase it is now.
#pragma once

#include "server/hall/views/plenary_view.hpp"

namespace oogst::hall {

class ProgrammeView final : public PlenaryView {
 private:
  nlohmann::json whole(const core::plenary::State& state) const override;
  Changes difference(const core::plenary::State& before, const core::plenary::State& after,
                     PlenaryEvents events) const override;
};

}  // namespace oogst::hall
