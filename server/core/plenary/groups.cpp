#include "server/core/plenary/groups.hpp"

#include <algorithm>

#include "protocol/text/unicode.hpp"

namespace oogst::core::plenary {
namespace {

using Events = std::vector<Event>;

bool holds(const std::vector<InsightId>& insights, const InsightId& id) {
  return std::ranges::find(insights, id) != insights.end();
}

// The groups without these insights, as far as that makes them others.
std::vector<Group> groups_left(const State& state, const std::vector<InsightId>& insights) {
  std::vector<Group> left;
  for (const auto& group : state.groups.items()) {
    Group without = *group;
    std::erase_if(without.insights, [&](const InsightId& id) { return holds(insights, id); });
    if (without.insights.empty()) without = Group{group->id, {}, {}};
    if (without != *group) left.push_back(std::move(without));
  }
  return left;
}

bool is_gone(const Group& group) {
  return group.insights.empty();
}

Events changed(std::vector<Group> groups) {
  Events events;
  for (Group& group : groups) events.push_back(GroupChanged{std::move(group)});
  return events;
}

}  // namespace

const Group* group_with(const State& state, const InsightId& insight) {
  for (const auto& group : state.groups.items()) {
    if (holds(group->insights, insight)) return group.get();
  }
  return nullptr;
}

Group group_now(const State& state, const GroupId& id) {
  const Group* group = state.groups.find(id);
  return group ? *group : Group{id, {}, {}};
}

Result<Events> decide_groups(const State& state, const GroupInsights& command, const Context& context) {
  if (!may(context.role, Act::moderate)) return refusal(RefusalCode::not_allowed);
  const Group* known = state.groups.find(command.group);
  Group group = known ? *known : Group{command.group, {}, {}, context.now};
  std::vector<InsightId> come;
  for (const InsightId& insight : command.insights) {
    if (!state.shared.contains(insight)) return refusal(RefusalCode::not_shared, "insights");
    if (holds(group.insights, insight)) continue;
    come.push_back(insight);
    group.insights.push_back(insight);
  }
  if (come.empty()) return Events{};
  if (group.insights.size() > insights_of_a_group_max) return refusal(RefusalCode::too_many, "insights");
  std::vector<Group> groups = groups_left(state, come);
  const auto gone = static_cast<std::size_t>(std::ranges::count_if(groups, is_gone));
  if (!known && state.groups.size() - gone >= groups_max) return refusal(RefusalCode::too_many, "group");
  groups.push_back(std::move(group));
  return changed(std::move(groups));
}

Result<Events> decide_groups(const State& state, const UngroupInsights& command, const Context& context) {
  if (!may(context.role, Act::moderate)) return refusal(RefusalCode::not_allowed);
  return changed(groups_left(state, command.insights));
}

Result<Events> decide_groups(const State& state, const NameGroup& command, const Context& context) {
  if (!may(context.role, Act::moderate)) return refusal(RefusalCode::not_allowed);
  const Group* known = state.groups.find(command.group);
  if (!known) return refusal(RefusalCode::unknown_group, "group");
  Group group = *known;
  group.title = text::clean_line(command.title);
  if (text::count_code_points(group.title) > group_title_max) return refusal(RefusalCode::text_too_long, "title");
  if (group == *known) return Events{};
  return Events{GroupChanged{std::move(group)}};
}

void fold_groups(State& state, const GroupChanged& event) {
  if (is_gone(event.group)) {
    state.groups.remove(event.group.id);
  } else {
    state.groups.put(event.group);
  }
}

}  // namespace oogst::core::plenary
