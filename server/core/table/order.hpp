// The two orders of a table: of all its insights (`order`, sorted by within a question) and of what it shares (`share_order`). Places
// are whole numbers spaced wide, so that putting one elsewhere changes mostly that one; where a gap is used up, all are numbered anew.
// Pure functions of the state, total: what is not in an order is left alone.
#pragma once

#include "server/core/table/state.hpp"

namespace oogst::core::table {

struct Order {
  std::uint64_t Insight::*place;
  std::uint64_t State::*last;
  bool (*holds)(const Insight&);
};

extern const Order table_order;
extern const Order share_order;

void place_last(State& state, const Order& order, const InsightId& id);

// Directly before another one, or last where there is none, or none such.
void place(State& state, const Order& order, const InsightId& id, const std::optional<InsightId>& before);

// Directly after another one, or last.
void place_after(State& state, const Order& order, const InsightId& id, const InsightId& other);

// The nearest after this one that `fits`, or nullptr.
template <class Fits>
const Insight* next_after(const State& state, const Order& order, const Insight& one, Fits fits) {
  const Insight* next = nullptr;
  for (const auto& insight : state.insights.items()) {
    const Insight& other = *insight;
    if (!order.holds(other) || other.*order.place <= one.*order.place || !fits(other)) continue;
    if (!next || other.*order.place < next->*order.place) next = &other;
  }
  return next;
}

}  // namespace oogst::core::table
