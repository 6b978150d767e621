// Topic `wall`, for the projector: what the hall may see and nothing else. Every card passes one function, and every
// reflection another, which ask the core's `is_on_wall`, `wall_text` and `wall_name`; there is no other way into this topic.
#pragma once

#include "server/hall/views/plenary_view.hpp"

namespace oogst::hall {

class WallView final : public PlenaryView {
 private:
  nlohmann::json whole(const core::plenary::State& state) const override;
  Changes difference(const core::plenary::State& before, const core::plenary::State& after,
                     PlenaryEvents events) const override;
};

}  // namespace oogst::hall
