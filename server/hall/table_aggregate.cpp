#include "server/hall/table_aggregate.hpp"

#include "server/core/plenary/decide.hpp"
#include "server/core/table/decide.hpp"
#include "server/core/table/fold.hpp"
#include "server/hall/edits_past.hpp"
#include "server/journal/entry_codec.hpp"

namespace oogst::hall {

TableAggregate::TableAggregate(core::TableNumber number, std::string stream, Plenary plenary, Clock clock,
                               journal::Journal& journal)
    : number_(number),
      stream_(std::move(stream)),
      plenary_(std::move(plenary)),
      clock_(std::move(clock)),
      journal_(journal) {}

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
  if (auto* edit = std::get_if<core::table::EditText>(&command)) {
    edit->since.reset();
    if (const auto since = edits_since(state, edit->insight.value, edit->base)) {
      edit->since = edits_past(*since, edit->behind);
    }
  }
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

std::optional<std::vector<protocol::TextEdit>> TableAggregate::edits_since(const State& state,
                                                                           const std::string& insight,
                                                                           std::uint64_t base) const {
  const core::table::Insight* found = state.insights.find(core::InsightId{insight});
  if (!found || base > found->text_revision) return std::nullopt;
  if (auto since = history_.since(insight, base, found->text_revision)) return since;
  auto stored = edits_in_journal(insight, base, found->text_revision);
  if (stored.size() != found->text_revision - base) return std::nullopt;
  return stored;
}

// Rare and slow: a phone that was away for hundreds of edits. What this batch has decided is not in the journal yet, but in
// the cache, which always holds the latest.
std::vector<protocol::TextEdit> TableAggregate::edits_in_journal(const std::string& insight, std::uint64_t base,
                                                                 std::uint64_t revision) const {
  std::vector<protocol::TextEdit> edits;
  constexpr std::size_t entries_a_read = 10'000;
  for (std::uint64_t after = 0;;) {
    const auto read = journal_.read(stream_, after, entries_a_read);
    if (!read || read->empty()) break;
    for (const journal::StoredEntry& stored : *read) {
      after = stored.seq;
      if (stored.erased) continue;
      const std::optional<Event> event = journal::decode_table(stored.entry);
      const auto* edited = event ? std::get_if<core::table::TextEdited>(&*event) : nullptr;
      if (!edited || edited->insight.value != insight || edited->revision <= base) continue;
      if (edited->revision > revision) return edits;  // durable already, but not folded yet
      edits.push_back({edited->revision, edited->op, stored.entry.client, stored.entry.number});
    }
  }
  const std::uint64_t stored_to = base + edits.size();
  if (const auto cached = history_.since(insight, stored_to, revision)) {
    edits.insert(edits.end(), cached->begin(), cached->end());
  }
  return edits;
}

}  // namespace oogst::hall
