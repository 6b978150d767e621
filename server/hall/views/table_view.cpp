#include "server/hall/views/table_view.hpp"

#include <algorithm>

#include "protocol/json_text.hpp"
#include "server/core/words.hpp"
#include "server/hall/views/merge_diff.hpp"
#include "server/hall/views/pieces.hpp"

namespace oogst::hall {

using core::InsightId;
using core::table::Insight;
using core::table::State;
using nlohmann::json;

namespace {

json card_of(const Insight& insight) {
  json card = {{"kind", core::text_of(insight.kind)},
               {"perspectives", perspective_list(insight.perspectives)},
               {"text", insight.text},
               {"text_revision", insight.text_revision},
               {"author", insight.author.value},
               {"added_at", insight.added_at},
               {"changed_at", insight.changed_at},
               {"order", insight.order},
               {"state", core::text_of(insight.standing)},
               {"late", insight.late}};
  if (insight.question) card["question"] = insight.question->value;
  if (insight.share_order > 0) card["share_order"] = insight.share_order;
  if (insight.merged_into) card["merged_into"] = insight.merged_into->value;
  if (insight.split_from) card["split_from"] = insight.split_from->value;
  if (insight.confirmed) card["confirmed"] = *insight.confirmed;
  if (insight.asked > 0) card["asked"] = insight.asked;
  if (!insight.explanation.empty()) card["explanation"] = insight.explanation;
  return card;
}

// Writes the members of one JSON object, one after the other.
class Members {
 public:
  explicit Members(std::string& out) : out_(out), begin_(out.size()) {}

  bool any() const { return out_.size() > begin_; }

  // The place for a value that the caller writes.
  std::string& value(std::string_view name) {
    out_ += any() ? ',' : '{';
    protocol::append_json_string(out_, name);
    out_ += ':';
    return out_;
  }

  // What may be absent: null takes it away.
  template <class Value, class Write>
  void optional(std::string_view name, const Value& before, const Value& after, bool is_there, Write write) {
    if (before == after) return;
    if (is_there) {
      write(value(name));
    } else {
      value(name) += "null";
    }
  }

  void number(std::string_view name, std::uint64_t before, std::uint64_t after) {
    if (before != after) protocol::append_number(value(name), after);
  }
  void optional_number(std::string_view name, std::uint64_t before, std::uint64_t after) {
    optional(name, before, after, after > 0, [&](std::string& out) { protocol::append_number(out, after); });
  }
  template <class Tag>
  void optional_id(std::string_view name, const std::optional<core::Id<Tag>>& before,
                   const std::optional<core::Id<Tag>>& after) {
    optional(name, before, after, after.has_value(),
             [&](std::string& out) { protocol::append_json_string(out, after->value); });
  }

  void end() { out_ += '}'; }

 private:
  std::string& out_;
  std::size_t begin_;
};

// Writes what differs between two moments of an insight, but for its text, which operations bring about. Returns
// whether there is any; what does not change once an insight is added is not looked at.
bool append_difference(std::string& out, const Insight& before, const Insight& after) {
  Members members(out);
  if (before.kind != after.kind) protocol::append_json_string(members.value("kind"), core::text_of(after.kind));
  if (before.perspectives != after.perspectives) {
    members.value("perspectives") += perspective_list(after.perspectives).dump();
  }
  if (before.changed_at != after.changed_at) protocol::append_number(members.value("changed_at"), after.changed_at);
  if (before.standing != after.standing) {
    protocol::append_json_string(members.value("state"), core::text_of(after.standing));
  }
  members.optional_id("question", before.question, after.question);
  members.number("order", before.order, after.order);
  members.optional_number("share_order", before.share_order, after.share_order);
  members.optional_id("merged_into", before.merged_into, after.merged_into);
  members.optional_id("split_from", before.split_from, after.split_from);
  members.optional("confirmed", before.confirmed, after.confirmed, after.confirmed.has_value(),
                   [&](std::string& value) { protocol::append_number(value, *after.confirmed); });
  members.optional_number("asked", before.asked, after.asked);
  members.optional("explanation", before.explanation, after.explanation, !after.explanation.empty(),
                   [&](std::string& value) { protocol::append_json_string(value, after.explanation); });
  if (before.late != after.late) members.value("late") += after.late ? "true" : "false";
  if (!members.any()) return false;
  members.end();
  return true;
}

// Sorts a batch into what is new, what is touched, and the text operations.
struct Batch {
  std::vector<const core::table::InsightAdded*> added;
  std::vector<const InsightId*> touched;
  bool rearranges = false;  // others than the insights that are named may stand elsewhere
  Changes edits;
  const Recorded<core::table::Event>* recorded = nullptr;

  void operator()(const core::table::InsightAdded& event) { added.push_back(&event); }
  void operator()(const core::table::TextEdited& event) {
    touched.push_back(&event.insight);
    edits.emplace_back(
        protocol::InsightEdit{event.insight.value, {event.revision, event.op, recorded->client, recorded->number}});
  }
  void operator()(const core::table::InsightMoved&) { rearranges = true; }
  void operator()(const core::table::ShareOrderSet&) { rearranges = true; }
  void operator()(const core::table::InsightsMerged&) { rearranges = true; }
  void operator()(const core::table::InsightUnmerged&) { rearranges = true; }
  void operator()(const core::table::InsightSplit&) { rearranges = true; }
  void operator()(const core::table::ReadySet&) {}
  void operator()(const core::table::HelpCalled&) {}
  void operator()(const core::table::HelpAnswered&) {}
  void operator()(const core::table::OfferTaken&) {}  // what it changed came before it
  void operator()(const auto& event) { touched.push_back(&event.insight); }

  void touch_all_that_changed(const State& before, const State& after) {
    for (const auto& insight : after.insights.items()) {
      if (before.insights.find(insight->id) != insight.get()) touched.push_back(&insight->id);
    }
  }

  void leave_each_once() {
    const auto id = [](const InsightId* one) -> const std::string& { return one->value; };
    std::ranges::sort(touched, {}, id);
    const auto is_same = [](const InsightId* one, const InsightId* other) { return *one == *other; };
    touched.erase(std::unique(touched.begin(), touched.end(), is_same), touched.end());
  }
};

json signals_of(const State& state) {
  json signals = json::object();
  put_signals(signals, state.ready, state.help);
  return signals;
}

// The patch as text; empty where nothing but texts changed. Operations that follow in the batch start from the text
// that an insight was added with.
std::string merge_patch(const State& before, const State& after, const Batch& batch) {
  std::string out;
  Members whole(out);
  if (before.ready != after.ready || before.help != after.help) {
    const json signals = merge_diff(signals_of(before), signals_of(after));
    for (const auto& [name, signal] : signals.items()) whole.value(name) += signal.dump();
  }
  const std::size_t end = out.size();
  Members insights(whole.value("insights"));
  for (const core::table::InsightAdded* event : batch.added) {
    json card = card_of(*after.insights.find(event->insight));
    card["text"] = event->text;
    card["text_revision"] = 0;
    insights.value(event->insight.value) += card.dump();
  }
  for (const InsightId* id : batch.touched) {
    const Insight* was = before.insights.find(*id);
    if (was == nullptr) continue;  // added in this batch: all of it is there already
    const std::size_t without = out.size();
    if (!append_difference(insights.value(id->value), *was, *after.insights.find(*id))) out.resize(without);
  }
  if (insights.any()) {
    insights.end();
  } else {
    out.resize(end);
  }
  if (whole.any()) whole.end();
  return out;
}

}  // namespace

json TableView::state(const State& state) const {
  json insights = json::object();
  for (const auto& insight : state.insights.items()) insights[insight->id.value] = card_of(*insight);
  json whole = signals_of(state);
  whole["table"] = state.number.value;
  whole["insights"] = std::move(insights);
  return whole;
}

Changes TableView::changes(const State& before, const State& after,
                           std::span<const Recorded<core::table::Event>> events) const {
  Batch batch;
  for (const auto& recorded : events) {
    batch.recorded = &recorded;
    std::visit(batch, recorded.event);
  }
  if (batch.rearranges) batch.touch_all_that_changed(before, after);
  batch.leave_each_once();
  std::string patch = merge_patch(before, after, batch);
  Changes changes;
  changes.reserve(batch.edits.size() + 1);
  if (!patch.empty()) changes.emplace_back(protocol::MergePatch{std::move(patch)});
  std::ranges::move(batch.edits, std::back_inserter(changes));
  return changes;
}

}  // namespace oogst::hall
