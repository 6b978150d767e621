// A table that is asked things: table 1 of the small day, with one insight, in a test that may choose who asks and
// when.
#pragma once

#include <gtest/gtest.h>

#include "server/core/table/decide.hpp"
#include "server/core/table/fold.hpp"
#include "tests/core/small_day.hpp"

namespace oogst::core::table {

// Table 1 with the insight "plan", text "Eén plan", and somebody who asks.
class TableDecide : public testing::Test {
 protected:
  TableDecide() {
    state_.number = {1};
    fold(state_, InsightAdded{plan_, QuestionId{"a1"}, InsightKind::idea, {}, "Eén plan", {"noor"}, now_, false});
    history_ = {};
  }

  Context asks(Role role, std::optional<int> table = 1) const {
    Context context;
    context.now = now_;
    context.person = {"someone"};
    context.role = role;
    if (table) context.table = TableNumber{*table};
    context.phase = phase_;
    context.definition = small_definition().get();
    return context;
  }

  Context wrote_here_once() const {
    Context context = asks(Role::participant, 2);
    context.may_once_write = true;
    return context;
  }

  std::string outcome(const Command& command, const Context& context) const {
    return outcome_of(decide(state_, command, context));
  }
  std::string outcome(const Command& command) const { return outcome(command, asks(Role::chair)); }

  std::vector<Event> events(const Command& command, const Context& context) const {
    const auto result = decide(state_, command, context);
    EXPECT_TRUE(result.has_value()) << outcome_of(result);
    return result.has_value() ? *result : std::vector<Event>{};
  }

  // Grants and folds.
  void happens(const Command& command) { happens(command, asks(Role::chair)); }
  void happens(const Command& command, const Context& context) {
    for (const Event& event : events(command, context)) {
      if (const auto* edited = std::get_if<TextEdited>(&event)) history_.push_back(edited->op);
      fold(state_, event);
    }
  }

  EditText edit(std::uint64_t base, text::TextOp op) const {
    EditText command{plan_, base, std::move(op), std::nullopt};
    if (base <= history_.size()) {
      command.since.emplace(history_.begin() + static_cast<std::ptrdiff_t>(base), history_.end());
    }
    return command;
  }

  AddInsight add(std::string id) const { return {{std::move(id)}, QuestionId{"a1"}, InsightKind::idea, {}, "Tekst"}; }
  const Insight& plan() const { return *state_.insights.find(plan_); }

  const InsightId plan_{"plan"};
  TimeMs now_ = day_begins_at;
  PhaseKind phase_ = PhaseKind::tables;
  State state_;
  std::vector<text::TextOp> history_;  // of the text of "plan"
};

}  // namespace oogst::core::table
