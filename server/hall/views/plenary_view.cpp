#include "server/hall/views/plenary_view.hpp"

#include "server/hall/views/entry_diff.hpp"

namespace oogst::hall {

using core::plenary::State;
using nlohmann::json;

json PlenaryView::state(const State& state) const {
  return state.is_created() ? whole(state) : json::object();
}

Changes PlenaryView::changes(const State& before, const State& after, PlenaryEvents events) const {
  if (before.is_created()) return difference(before, after, events);
  return merge_of(state(after));
}

}  // namespace oogst::hall
