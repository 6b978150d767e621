#include "server/core/table/fold.hpp"

#include <algorithm>

#include "protocol/text/unicode.hpp"
#include "server/core/table/order.hpp"

namespace oogst::core::table {
namespace {

struct Fold {
  State& state;

  void operator()(const InsightAdded& event) const {
    Insight insight;
    insight.id = event.insight;
    insight.question = event.question;
    insight.kind = event.kind;
    insight.perspectives = event.perspectives;
    insight.text = event.text;
    insight.author = event.author;
    insight.added_at = event.at;
    insight.changed_at = event.at;
    insight.late = event.late;
    state.insights.put(std::move(insight));
    place_last(state, table_order, event.insight);
  }

  void operator()(const TextEdited& event) const {
    state.insights.change(event.insight, [&](Insight& insight) {
      auto applied = text::apply(insight.text, event.op);
      if (auto* after = std::get_if<std::string>(&applied)) insight.text = std::move(*after);
      insight.text_revision = event.revision;
      insight.changed_at = event.at;
      insight.late = insight.late || event.late;
    });
  }

  void operator()(const KindSet& event) const {
    state.insights.change(event.insight, [&](Insight& insight) {
      insight.kind = event.kind;
      insight.changed_at = event.at;
      insight.late = insight.late || event.late;
    });
  }

  void operator()(const PerspectivesSet& event) const {
    state.insights.change(event.insight, [&](Insight& insight) {
      insight.perspectives = event.perspectives;
      insight.changed_at = event.at;
      insight.late = insight.late || event.late;
    });
  }

  void operator()(const InsightShared& event) const {
    state.insights.change(event.insight, [&](Insight& insight) {
      insight.standing = Standing::shared;
      insight.shared_at = event.at;
      insight.merged_into.reset();
    });
    place_last(state, share_order, event.insight);
  }

  void operator()(const InsightUnshared& event) const { leave_hall(event.insight, Standing::safe); }
  void operator()(const InsightWithdrawn& event) const { leave_hall(event.insight, Standing::withdrawn); }
  void operator()(const InsightRestored& event) const { leave_hall(event.insight, Standing::safe); }

  void operator()(const OfferTaken& event) const {
    state.insights.change(event.insight,
                          [&](Insight& insight) { insight.offered = Offered{event.text, event.text_revision}; });
  }

  void operator()(const InsightMoved& event) const {
    state.insights.change(event.insight, [&](Insight& insight) { insight.question = event.question; });
    place(state, table_order, event.insight, event.before);
  }

  void operator()(const ShareOrderSet& event) const { place(state, share_order, event.insight, event.before); }

  void operator()(const InsightsMerged& event) const {
    if (!state.insights.contains(event.insight)) return;  // nothing is hidden behind what is not there
    if (!event.originals.empty()) place(state, table_order, event.insight, event.originals.front());
    for (const InsightId& original : event.originals) {
      if (original == event.insight) continue;
      leave_hall(original, Standing::merged);
      state.insights.change(original, [&](Insight& insight) { insight.merged_into = event.insight; });
    }
  }

  void operator()(const InsightUnmerged& event) const {
    for (const InsightId& original : originals_of(state, event.insight)) leave_hall(original, Standing::safe);
    leave_hall(event.insight, Standing::withdrawn);
  }

  void operator()(const InsightSplit& event) const {
    state.insights.change(event.insight, [&](Insight& insight) { insight.split_from = event.from; });
    place_after(state, table_order, event.insight, event.from);
  }

  void operator()(const InsightConfirmed& event) const {
    state.insights.change(event.insight, [&](Insight& insight) {
      insight.confirmed = event.confirmed ? std::optional(event.text_revision) : std::nullopt;
    });
  }

  void operator()(const ReadySet& event) const { state.ready = event.ready; }

  void operator()(const HelpCalled& event) const {
    state.help = event.help ? std::optional(Help{event.at, false}) : std::nullopt;
  }
  void operator()(const HelpAnswered&) const {
    if (state.help) state.help->coming = true;
  }

  void operator()(const MeaningAsked& event) const {
    state.insights.change(event.insight, [](Insight& insight) { ++insight.asked; });
  }

  void operator()(const InsightExplained& event) const {
    state.insights.change(event.insight, [&](Insight& insight) {
      insight.explanation = event.explanation;
      insight.asked = 0;
    });
  }

 private:
  void leave_hall(const InsightId& id, Standing standing) const {
    state.insights.change(id, [&](Insight& insight) {
      insight.standing = standing;
      insight.share_order = 0;
      insight.shared_at = 0;
      insight.merged_into.reset();
    });
  }
};

}  // namespace

void fold(State& state, const Event& event) { std::visit(Fold{state}, event); }

std::vector<InsightId> originals_of(const State& state, const InsightId& id) {
  std::vector<InsightId> originals;
  for (const auto& insight : state.insights.items()) {
    if (insight->merged_into == id) originals.push_back(insight->id);
  }
  return originals;
}

std::vector<SharedInsight> shared_insights(const State& state) {
  std::vector<SharedInsight> shared;
  for (const auto& insight : state.insights.items()) {
    if (insight->standing != Standing::shared || text::is_blank(insight->text)) continue;
    shared.push_back({insight->id, state.number, insight->question, insight->kind, insight->perspectives, insight->text,
                      insight->text_revision, insight->share_order, insight->shared_at});
  }
  std::ranges::sort(shared, {}, &SharedInsight::share_order);
  return shared;
}

}  // namespace oogst::core::table
