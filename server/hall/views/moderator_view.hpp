// Topic `moderator`, for moderators and organisers: what the tables shared, with what the wall does with it, and the
// phase, floor and walls that they steer.
#pragma once

#include "server/hall/views/plenary_view.hpp"

namespace oogst::hall {

class ModeratorView final : public PlenaryView {
 private:
  nlohmann::json whole(const core::plenary::State& state) const override;
  Changes difference(const core::plenary::State& before, const core::plenary::State& after,
                     PlenaryEvents events) const override;
};

}  // namespace oogst::hall
