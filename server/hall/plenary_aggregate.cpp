#include "server/hall/plenary_aggregate.hpp"

#include "server/core/plenary/decide.hpp"
#include "server/core/plenary/fold.hpp"
#include "server/journal/entry_codec.hpp"

namespace oogst::hall {

core::Context PlenaryAggregate::context(const State& state, const std::string& person) const {
  return core::plenary::context_of(state, core::PersonId{person}, clock_());
}

core::Result<std::vector<core::plenary::Event>> PlenaryAggregate::decide(const State& state, Command& command,
                                                                         const core::Context& context) const {
  return core::plenary::decide(state, command, context);
}

void PlenaryAggregate::fold(State& state, const Event& event) { core::plenary::fold(state, event); }
journal::Entry PlenaryAggregate::encode(const Event& event) { return journal::encode(event); }
std::optional<core::plenary::Event> PlenaryAggregate::decode(const journal::Entry& entry) {
  return journal::decode_plenary(entry);
}
journal::Entry PlenaryAggregate::noted() { return journal::noted(); }

}  // namespace oogst::hall
