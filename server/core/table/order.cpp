#include "server/core/table/order.hpp"

#include <algorithm>

namespace oogst::core::table {
namespace {

// Sixteen times one half, before a gap is used up.
constexpr std::uint64_t step = 65'536;

const Insight* find(const State& state, const Order& order, const InsightId& id) {
  const Insight* insight = state.insights.find(id);
  return insight && order.holds(*insight) ? insight : nullptr;
}

void set(State& state, const Order& order, const InsightId& id, std::uint64_t place) {
  state.insights.change(id, [&](Insight& insight) { insight.*order.place = place; });
}

// Half way from what stands before `other` (which is not `id` itself); nothing where there is no room.
std::optional<std::uint64_t> room_before(const State& state, const Order& order, const InsightId& id,
                                         const Insight& other) {
  const std::uint64_t above = other.*order.place;
  std::uint64_t below = 0;
  for (const auto& insight : state.insights.items()) {
    const std::uint64_t place = (*insight).*order.place;
    if (order.holds(*insight) && insight->id != id && place < above) below = std::max(below, place);
  }
  if (above - below < 2) return std::nullopt;
  return below + (above - below) / 2;
}

void number_anew(State& state, const Order& order) {
  std::vector<std::pair<std::uint64_t, InsightId>> all;
  for (const auto& insight : state.insights.items()) {
    if (order.holds(*insight)) all.emplace_back((*insight).*order.place, insight->id);
  }
  std::ranges::sort(all);
  state.*order.last = 0;
  for (const auto& [place, id] : all) set(state, order, id, state.*order.last += step);
}

}  // namespace

const Order table_order{&Insight::order, &State::order_last, [](const Insight&) { return true; }};
const Order share_order{&Insight::share_order, &State::share_order_last,
                        [](const Insight& insight) { return insight.standing == Standing::shared; }};

void place_last(State& state, const Order& order, const InsightId& id) {
  if (find(state, order, id)) set(state, order, id, state.*order.last += step);
}

void place(State& state, const Order& order, const InsightId& id, const std::optional<InsightId>& before) {
  if (!find(state, order, id)) return;
  if (!before || *before == id || !find(state, order, *before)) return place_last(state, order, id);
  auto room = room_before(state, order, id, *find(state, order, *before));
  if (!room) {
    number_anew(state, order);
    room = room_before(state, order, id, *find(state, order, *before));
  }
  set(state, order, id, *room);
}

void place_after(State& state, const Order& order, const InsightId& id, const InsightId& other) {
  const Insight* above = find(state, order, other);
  const Insight* below = above ? next_after(state, order, *above, [&](const Insight& one) { return one.id != id; }) : nullptr;
  place(state, order, id, below ? std::optional(below->id) : std::nullopt);
}

}  // namespace oogst::core::table
