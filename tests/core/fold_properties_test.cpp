// Folding takes whatever the journal holds, in whatever order, and always ends in a state that can be looked at.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "protocol/text/unicode.hpp"
#include "server/core/table/decide.hpp"
#include "server/core/table/fold.hpp"
#include "tests/core/random_events.hpp"
#include "tests/core/small_day.hpp"

namespace oogst::core {
namespace {

std::size_t generated(std::size_t bound) {
  return *rc::gen::inRange<std::size_t>(0, bound);
}

RC_GTEST_PROP(FoldProperties, any_events_of_the_plenary_fold_in_any_order, ()) {
  plenary::State state;
  // Mostly there is a conference already: what comes before it is passed over.
  if (generated(4) > 0) plenary::fold(state, plenary::ConferenceCreated{{"small"}, small_definition(), {}, 0});
  for (std::size_t left = generated(60); left > 0; --left) {
    plenary::fold(state, random_plenary_event(generated));
    if (!state.is_created()) continue;
    RC_ASSERT(!state.runs.empty());
    RC_ASSERT(state.run().phase < state.definition->phases.size());
    (void)plenary::next_table(state);
    for (const auto& [id, steps] : state.steps) {
      RC_ASSERT(!steps.empty() && steps.size() <= plenary::steps_max);
      Context context;
      context.person = id;
      context.role = Role::moderator;
      (void)plenary::decide(state, plenary::UndoStep{steps.back()->number}, context);
    }
    for (const auto& insight : state.shared.items()) {
      (void)plenary::shown_at(state, *insight);
      if (plenary::is_on_wall(state, *insight)) RC_ASSERT(!state.blank && !state.held.contains(insight->id));
      if (plenary::is_in_round(state, *insight)) RC_ASSERT(plenary::is_on_wall(state, *insight));
    }
    for (const auto& reflection : state.reflections.items()) {
      (void)plenary::shown_at(state, *reflection);
      if (plenary::is_on_wall(state, *reflection)) RC_ASSERT(!state.blank && !state.held.contains(reflection->id));
      if (plenary::is_in_round(state, *reflection)) RC_ASSERT(plenary::is_on_wall(state, *reflection));
      const std::string* name = plenary::wall_name(state, *reflection);
      if (name) RC_ASSERT(*name == reflection->name);
    }
    for (const auto& person : state.people.items()) {
      const Context context = plenary::context_of(state, person->id, 0, person->seat.table);
      const bool writes = person->seat.table && may_write_at_own_table(context);
      RC_ASSERT(!writes || context.may_once_write);
    }
  }
}

RC_GTEST_PROP(FoldProperties, any_events_of_a_table_fold_in_any_order, ()) {
  table::State state;
  state.number = {1};
  for (std::size_t left = generated(60); left > 0; --left) {
    table::fold(state, random_table_event(generated));
    for (const auto& insight : state.insights.items()) {
      RC_ASSERT((insight->share_order > 0) == (insight->standing == table::Standing::shared));
    }
    std::uint64_t last = 0;
    for (const SharedInsight& shared : table::shared_insights(state)) {
      RC_ASSERT(shared.share_order > last);
      last = shared.share_order;
    }
  }
}

// A copy that was folded further leaves the one it was made from as it was.
RC_GTEST_PROP(FoldProperties, a_copied_aggregate_is_another_one, ()) {
  table::State state;
  for (int i = 0; i < 10; ++i) table::fold(state, random_table_event(generated));
  std::vector<table::Insight> before;
  for (const auto& insight : state.insights.items()) before.push_back(*insight);
  table::State copy = state;
  for (int i = 0; i < 10; ++i) table::fold(copy, random_table_event(generated));
  std::vector<table::Insight> after;
  for (const auto& insight : state.insights.items()) after.push_back(*insight);
  RC_ASSERT(before == after);
}

table::Command random_command(const table::State& state, const std::vector<std::vector<text::TextOp>>& histories) {
  const std::size_t number = generated(4);
  const InsightId id{"insight" + std::to_string(number)};
  switch (generated(9)) {
    case 0:
      return table::AddInsight{id, std::nullopt, InsightKind::idea, {}, text::to_utf8(text::random_text(generated, 5))};
    case 1:
    case 2: {
      const auto& history = histories[number];
      const std::size_t base = generated(history.size() + 1);
      text::TextOp op;
      if (const auto* insight = state.insights.find(id)) {
        // Made for the text of now, and taken for one on an older base: it may fit or not.
        op = text::difference(insight->text, text::to_utf8(text::random_text(generated, 5)));
      }
      return table::EditText{id, base, op,
                             std::vector(history.begin() + static_cast<std::ptrdiff_t>(base), history.end())};
    }
    case 3:
      return table::SetKind{id, static_cast<InsightKind>(generated(6))};
    case 4:
      return table::ShareInsight{id};
    case 5:
      return table::UnshareInsight{id};
    case 6:
      return table::WithdrawInsight{id};
    case 7:
      return table::OfferInsight{
          id, std::nullopt, InsightKind::idea, {}, text::to_utf8(text::random_text(generated, 5)), generated(4), {id.value + "x"}};
    default:
      return table::RestoreInsight{id};
  }
}

RC_GTEST_PROP(FoldProperties, what_was_decided_can_be_decided_again_and_changes_nothing, ()) {
  table::State state;
  state.number = {1};
  std::vector<std::vector<text::TextOp>> histories(4);
  Context context;
  context.role = Role::chair;
  context.table = state.number;
  context.phase = PhaseKind::tables;
  context.definition = small_definition().get();
  for (std::size_t left = generated(40); left > 0; --left) {
    const table::Command command = random_command(state, histories);
    const auto events = table::decide(state, command, context);
    if (!events.has_value()) continue;
    for (const table::Event& event : *events) {
      table::fold(state, event);
      if (const auto* edited = std::get_if<table::TextEdited>(&event)) {
        auto& history = histories[static_cast<std::size_t>(edited->insight.value.back() - '0')];
        history.push_back(edited->op);
        RC_ASSERT(state.insights.find(edited->insight)->text_revision == history.size());
      }
    }
    for (const auto& insight : state.insights.items())
      RC_ASSERT(text::count_code_points(insight->text) <= insight_text_max);
    const bool said_once =
        std::holds_alternative<table::EditText>(command) || std::holds_alternative<table::AddInsight>(command);
    if (!said_once) RC_ASSERT(table::decide(state, command, context)->empty());
  }
}

// An operation is judged after it was carried over those that came between.
RC_GTEST_PROP(FoldProperties, an_edit_that_runs_past_its_base_is_refused_whatever_came_between, ()) {
  table::State state;
  state.number = {1};
  const std::u32string base = text::random_text(generated, 4);
  table::fold(state, table::InsightAdded{{"a"}, std::nullopt, {}, {}, text::to_utf8(base), {}, 0, false});
  std::u32string current = base;
  std::vector<text::TextOp> since;
  for (std::size_t left = generated(4); left > 0; --left) {
    const text::Edit between = text::random_edit(generated, current);
    table::fold(state, table::TextEdited{{"a"}, between.op, since.size() + 1, 0, false});
    since.push_back(between.op);
    current = between.after;
  }
  const text::TextOp op = text::random_edit(generated, base + text::random_text(generated, 2)).op;
  Context context;
  context.may_once_write = true;
  context.definition = small_definition().get();
  const auto events = table::decide(state, table::EditText{{"a"}, 0, op, since}, context);
  const bool fits = text::length_required(op) <= base.size();
  RC_CLASSIFY(!fits, "past the end");
  RC_ASSERT(events.has_value() == fits);
}

}  // namespace
}  // namespace oogst::core
