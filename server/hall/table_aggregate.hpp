// A table, as the loop runs it: the core's functions, the entry codec, and the history of its texts. Used on its loop's thread.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "server/core/context.hpp"
#include "server/core/plenary/state.hpp"
#include "server/core/refusal.hpp"
#include "server/core/table/commands.hpp"
#include "server/core/table/events.hpp"
#include "server/core/table/state.hpp"
#include "server/hall/clock.hpp"
#include "server/hall/origin.hpp"
#include "server/hall/text_history.hpp"
#include "server/journal/journal.hpp"

namespace oogst::hall {

class TableAggregate {
 public:
  using State = core::table::State;
  using Command = core::table::Command;
  using Event = core::table::Event;

  // What the plenary is at this moment, as far as this thread has heard.
  using Plenary = std::function<const core::plenary::State&()>;

  TableAggregate(core::TableNumber number, std::string stream, Plenary plenary, Clock clock, journal::Journal& journal);

  State initial() const;
  core::Context context(const State&, const std::string& person) const;
  core::Result<std::vector<Event>> decide(const State& state, Command& command, const core::Context& context);
  static void fold(State& state, const Event& event);
  static journal::Entry encode(const Event& event);
  static std::optional<Event> decode(const journal::Entry& entry);
  // Whether its entry may not say who did it.
  static bool is_anonymous(const Event& event) { return std::holds_alternative<core::table::MeaningAsked>(event); }
  static journal::Entry noted();
  void decided(const Event& event, const Origin& origin);
  void take_back(const Event& event);

  using EditsByInsight = std::map<std::string, std::vector<protocol::TextEdit>>;

  // The operations on texts after their base, by insight, from the cache or else from the journal; a base that is not known is
  // left out.
  EditsByInsight edits_since(const State& state, const std::map<std::string, std::uint64_t>& bases) const;
  // The same of one text; nothing where the base is not known.
  std::optional<std::vector<protocol::TextEdit>> edits_since(const State& state, const std::string& insight,
                                                             std::uint64_t base) const;

 private:
  // What is asked of a text, and no longer in the cache.
  struct Gap {
    std::uint64_t base;
    std::uint64_t revision;
  };

  // Nothing where the base is not known, or is no longer in the cache: then it is added to `gaps`.
  std::optional<std::vector<protocol::TextEdit>> cached_since(const State& state, const std::string& insight,
                                                              std::uint64_t base,
                                                              std::map<std::string, Gap>& gaps) const;
  EditsByInsight edits_in_journal(const std::map<std::string, Gap>& gaps) const;

  core::TableNumber number_;
  std::string stream_;
  Plenary plenary_;
  Clock clock_;
  journal::Journal& journal_;
  const std::string epoch_;
  TextHistory history_;
};

}  // namespace oogst::hall
