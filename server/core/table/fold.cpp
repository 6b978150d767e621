#include "server/core/table/fold.hpp"

#include <algorithm>

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
    insight.order = ++state.added_count;
    insight.late = event.late;
    state.insights.put(std::move(insight));
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
    const std::uint64_t share_order = ++state.shared_count;
    state.insights.change(event.insight, [&](Insight& insight) {
      insight.standing = Standing::shared;
      insight.share_order = share_order;
      insight.shared_at = event.at;
    });
  }

  void operator()(const InsightUnshared& event) const { leave_hall(event.insight, Standing::safe); }
  void operator()(const InsightWithdrawn& event) const { leave_hall(event.insight, Standing::withdrawn); }
  void operator()(const InsightRestored& event) const { leave_hall(event.insight, Standing::safe); }

  void operator()(const OfferTaken& event) const {
    state.insights.change(event.insight,
                          [&](Insight& insight) { insight.offered = Offered{event.text, event.text_revision}; });
  }

 private:
  void leave_hall(const InsightId& id, Standing standing) const {
    state.insights.change(id, [&](Insight& insight) {
      insight.standing = standing;
      insight.share_order = 0;
      insight.shared_at = 0;
    });
  }
};

}  // namespace

void fold(State& state, const Event& event) { std::visit(Fold{state}, event); }

bool is_blank(const std::string& text) { return text.find_first_not_of(" \n") == std::string::npos; }

std::vector<SharedInsight> shared_insights(const State& state) {
  std::vector<SharedInsight> shared;
  for (const auto& insight : state.insights.items()) {
    if (insight->standing != Standing::shared || is_blank(insight->text)) continue;
    shared.push_back({insight->id, state.number, insight->question, insight->kind, insight->perspectives, insight->text,
                      insight->text_revision, insight->share_order, insight->shared_at});
  }
  std::ranges::sort(shared, {}, &SharedInsight::share_order);
  return shared;
}

}  // namespace oogst::core::table
