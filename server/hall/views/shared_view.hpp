// Topic `shared`, for who reports on the day: what the tables offer the hall, but what a moderator holds.
#pragma once

#include "server/hall/views/plenary_view.hpp"

namespace oogst::hall {

class SharedView final : public PlenaryView {
 private:
  nlohmann::json whole(const core::plenary::State& state) const override;
  Changes difference(const core::plenary::State& before, const core::plenary::State& after,
                     PlenaryEvents events) const override;
};

}  // namespace oogst::hall
