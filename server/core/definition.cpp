#include "server/core/definition.hpp"

#include <algorithm>

namespace oogst::core {
namespace {

template <class Things, class Id>
auto* find_by_id(const Things& things, const Id& id) {
  const auto at = std::ranges::find(things, id, [](const auto& thing) { return thing.id; });
  return at == things.end() ? nullptr : &*at;
}

}  // namespace

const TablePlan* Definition::table(TableNumber number) const {
  const auto at = std::ranges::find(tables, number, &TablePlan::number);
  return at == tables.end() ? nullptr : &*at;
}

const Theme* Definition::theme(const ThemeId& id) const { return find_by_id(themes, id); }
const Phase* Definition::phase(const PhaseId& id) const { return find_by_id(phases, id); }
const Perspective* Definition::perspective(const PerspectiveId& id) const { return find_by_id(perspectives, id); }

bool Definition::asks(TableNumber number, const QuestionId& question) const {
  if (find_by_id(questions, question)) return true;
  const TablePlan* plan = table(number);
  const Theme* own = plan ? theme(plan->theme) : nullptr;
  return own && find_by_id(own->questions, question);
}

}  // namespace oogst::core
