#include "server/hall/table_aggregate.hpp"

#include "server/core/plenary/decide.hpp"
#include "server/core/table/decide.hpp"
#include "server/core/table/fold.hpp"
#include "server/hall/edits_past.hpp"
#include "server/journal/entry_codec.hpp"
#include "server/journal/for_each_entry.hpp"

namespace oogst::hall {

TableAggregate::TableAggregate(core::TableNumber number, std::string stream, Plenary plenary, Clock clock,
                               journal::Journal& journal)
    : number_(number),
      stream_(std::move(stream)),
      plenary_(std::move(plenary)),
      clock_(std::move(clock)),
      journal_(journal),
      epoch_(journal.epoch()) {}

core::table::State TableAggregate::initial() const {
  State state;
  state.number = number_;
  return state;
}

core::Context TableAggregate::context(const State&, const std::string& person) const {
  return core::plenary::context_of(plenary_(), core::PersonId{person}, clock_(), number_);
}

core::Result<std::vector<core::table::Event>> TableAggregate::decide(const State& state, Command& command,
                                                                     const core::Context& context) {
  std::visit(
      [&](auto& known) {
        if constexpr (requires { known.since; }) {
          known.since.reset();
          if constexpr (requires { known.epoch; }) {
            if (known.epoch && *known.epoch != epoch_) return;
          }
          const auto since = edits_since(state, known.insight.value, known.base);
          if (!since) return;
          if constexpr (requires { known.behind; }) {
            known.since = edits_past(*since, known.behind);
          } else {
            known.since = edits_past(*since, {});
          }
        }
      },
      command);
  return core::table::decide(state, command, context);
}

void TableAggregate::fold(State& state, const Event& event) { core::table::fold(state, event); }
journal::Entry TableAggregate::encode(const Event& event) { return journal::encode(event); }
std::optional<core::table::Event> TableAggregate::decode(const journal::Entry& entry) {
  return journal::decode_table(entry);
}
journal::Entry TableAggregate::noted() { return journal::noted(); }

void TableAggregate::decided(const Event& event, const Origin& origin) {
  if (const auto* edited = std::get_if<core::table::TextEdited>(&event)) {
    history_.add(edited->insight.value, {edited->revision, edited->op, origin.client, origin.number});
  }
}

void TableAggregate::take_back(const Event& event) {
  if (const auto* edited = std::get_if<core::table::TextEdited>(&event)) {
    history_.take_back(edited->insight.value, edited->revision - 1);
  }
}

TableAggregate::EditsByInsight TableAggregate::edits_since(const State& state,
                                                           const std::map<std::string, std::uint64_t>& bases) const {
  EditsByInsight known;
  std::map<std::string, Gap> gaps;
  for (const auto& [insight, base] : bases) {
    if (auto since = cached_since(state, insight, base, gaps)) known[insight] = std::move(*since);
  }
  if (!gaps.empty()) known.merge(edits_in_journal(gaps));
  return known;
}

// For every key that is pressed, and nearly always from the cache.
std::optional<std::vector<protocol::TextEdit>> TableAggregate::edits_since(const State& state,
                                                                           const std::string& insight,
                                                                           std::uint64_t base) const {
  std::map<std::string, Gap> gaps;
  auto since = cached_since(state, insight, base, gaps);
  if (since || gaps.empty()) return since;
  auto stored = edits_in_journal(gaps);
  if (stored.empty()) return std::nullopt;
  return std::move(stored.begin()->second);
}

std::optional<std::vector<protocol::TextEdit>> TableAggregate::cached_since(const State& state,
                                                                            const std::string& insight,
                                                                            std::uint64_t base,
                                                                            std::map<std::string, Gap>& gaps) const {
  const core::table::Insight* found = state.insights.find(core::InsightId{insight});
  if (!found || base > found->text_revision) return std::nullopt;
  auto since = history_.since(insight, base, found->text_revision);
  if (!since) gaps[insight] = {base, found->text_revision};
  return since;
}

// Rare and slow: a phone that was away for hundreds of edits. The stream is read once for all its texts. What this batch has
// decided is not in the journal yet, but in the cache, which always holds the latest.
TableAggregate::EditsByInsight TableAggregate::edits_in_journal(const std::map<std::string, Gap>& gaps) const {
  EditsByInsight found;
  const auto read = journal::for_each_entry(journal_, stream_, 0, [&](const journal::StoredEntry& stored) {
    const std::optional<Event> event = stored.erased ? std::nullopt : journal::decode_table(stored.entry);
    const auto* edited = event ? std::get_if<core::table::TextEdited>(&*event) : nullptr;
    const auto gap = edited ? gaps.find(edited->insight.value) : gaps.end();
    // A revision above the state's is durable already, but not folded yet.
    const bool wanted = gap != gaps.end() && edited->revision > gap->second.base && edited->revision <= gap->second.revision;
    if (wanted) found[gap->first].push_back({edited->revision, edited->op, stored.entry.client, stored.entry.number});
    return true;
  });
  if (!read) return {};
  for (const auto& [insight, gap] : gaps) {
    auto& edits = found[insight];
    if (const auto cached = history_.since(insight, gap.base + edits.size(), gap.revision)) {
      edits.insert(edits.end(), cached->begin(), cached->end());
    }
    if (edits.size() != gap.revision - gap.base) found.erase(insight);
  }
  return found;
}

}  // namespace oogst::hall
