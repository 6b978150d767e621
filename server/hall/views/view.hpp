// A view is what one audience sees of one stream: a JSON state, and what a batch of events changes in it (PROTOCOL.md
// section 4). Pure functions of the aggregate's state; without members that change, so usable on any thread.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "protocol/frames.hpp"

namespace oogst::hall {

using Changes = std::vector<std::variant<protocol::MergePatch, protocol::InsightEdit>>;

// An event with the command that it came from, as the journal has it.
template <class Event>
struct Recorded {
  Event event;
  std::string client;  // empty: the server's own
  std::uint64_t number = 0;
};

template <class State, class Event>
class View {
 public:
  virtual ~View() = default;

  // The whole, for a snapshot. Holds no null ([V3]).
  virtual nlohmann::json state(const State& state) const = 0;

  // What `events`, which led from `before` to `after`, change in it; empty where this audience sees nothing of them.
  // Applied to state(before) they give state(after).
  virtual Changes changes(const State& before, const State& after, std::span<const Recorded<Event>> events) const = 0;
};

}  // namespace oogst::hall
