// The plenary, as the loop runs it: the core's functions and the entry codec. Used on its loop's thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/core/context.hpp"
#include "server/core/plenary/commands.hpp"
#include "server/core/plenary/events.hpp"
#include "server/core/plenary/state.hpp"
#include "server/core/refusal.hpp"
#include "server/hall/clock.hpp"
#include "server/hall/origin.hpp"
#include "server/journal/journal.hpp"

namespace oogst::hall {

class PlenaryAggregate {
 public:
  using State = core::plenary::State;
  using Command = core::plenary::Command;
  using Event = core::plenary::Event;

  explicit PlenaryAggregate(Clock clock) : clock_(std::move(clock)) {}

  State initial() const { return {}; }
  core::Context context(const State& state, const std::string& person) const;
  core::Result<std::vector<Event>> decide(const State& state, Command& command, const core::Context& context) const;
  static void fold(State& state, const Event& event);
  static journal::Entry encode(const Event& event);
  static std::optional<Event> decode(const journal::Entry& entry);
  static bool is_anonymous(const Event&) { return false; }
  static journal::Entry noted();
  void decided(const Event&, const Origin&) {}
  void take_back(const Event&) {}

 private:
  Clock clock_;
};

}  // namespace oogst::hall
