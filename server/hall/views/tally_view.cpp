#include "server/hall/views/tally_view.hpp"

#include <algorithm>
#include <optional>

#include "server/hall/views/entry_diff.hpp"
#include "server/hall/views/merge_diff.hpp"
#include "server/hall/views/pieces.hpp"

namespace oogst::hall {

using core::table::Standing;
using core::table::State;
using nlohmann::json;

namespace {

struct Tally {
  std::uint64_t insights = 0;
  std::uint64_t shared = 0;
  std::optional<core::TimeMs> last_at;
  bool ready = false;
  std::optional<core::table::Help> help;

  friend bool operator==(const Tally&, const Tally&) = default;
};

Tally tally_of(const State& state) {
  Tally tally;
  tally.ready = state.ready;
  tally.help = state.help;
  for (const auto& insight : state.insights.items()) {
    if (insight->standing == Standing::safe || insight->standing == Standing::shared) ++tally.insights;
    if (insight->standing == Standing::shared) ++tally.shared;
    const core::TimeMs at = insight->changed_at - insight->changed_at % tally_step_ms;
    tally.last_at = std::max(tally.last_at.value_or(at), at);
  }
  return tally;
}

json members_of(const Tally& tally) {
  json members = {{"insights", tally.insights}, {"shared", tally.shared}};
  if (tally.last_at) members["last_at"] = *tally.last_at;
  put_signals(members, tally.ready, tally.help);
  return members;
}

}  // namespace

json TallyView::state(const State& state) const {
  json whole = members_of(tally_of(state));
  whole["table"] = state.number.value;
  return whole;
}

Changes TallyView::changes(const State& before, const State& after,
                           std::span<const Recorded<core::table::Event>>) const {
  const Tally was = tally_of(before);
  const Tally is = tally_of(after);
  if (was == is) return {};
  return merge_of(merge_diff(members_of(was), members_of(is)));
}

}  // namespace oogst::hall
