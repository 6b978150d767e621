#include "server/hall/views/pieces.hpp"

#include <stdexcept>

#include "server/core/words.hpp"

namespace oogst::hall {

using core::PhaseKind;
using core::TableNumber;
using nlohmann::json;

namespace {

const std::string& theme_of(const core::plenary::State& state, TableNumber table) {
  const core::TablePlan* plan = state.definition->table(table);
  if (plan == nullptr) throw std::logic_error("a shared insight is of a table that the conference does not have");
  return plan->theme.value;
}

}  // namespace

json phase_seen(const core::plenary::State& state) {
  const core::Phase& phase = state.phase();
  return {{"id", phase.id.value}, {"kind", core::text_of(phase.kind)}};
}

std::optional<core::plenary::Floor> floor_now(const core::plenary::State& state) {
  return state.phase().kind == PhaseKind::closing ? floor_of(state) : std::nullopt;
}

std::optional<TableNumber> next_now(const core::plenary::State& state) {
  return state.phase().kind == PhaseKind::closing ? next_table(state) : std::nullopt;
}

json floor_json(const core::plenary::Floor& floor) {
  json members = {{"table", floor.table.value}, {"since", floor.since}};
  if (floor.ends_at) members["ends_at"] = *floor.ends_at;
  return members;
}

json table_list(const std::vector<TableNumber>& tables) {
  json list = json::array();
  for (const TableNumber table : tables) list.push_back(table.value);
  return list;
}

void put_round(json& members, const core::plenary::State& state) {
  if (const auto floor = floor_now(state)) members["floor"] = floor_json(*floor);
  members["spoken"] = table_list(spoken_of(state));
  members["order"] = table_list(state.order);
  if (!state.skipped.empty()) members["skipped"] = table_list({state.skipped.begin(), state.skipped.end()});
}

json chair_questions(const core::plenary::State& state) {
  json asked = json::object();
  for (const auto& stage : state.stages.items()) {
    if (!stage->chair_asked) continue;
    const core::plenary::Person* person = state.people.find(stage->chair_asked->person);
    asked[std::to_string(stage->id.value)] = {{"person", stage->chair_asked->person.value},
                                              {"name", person ? person->name : std::string()},
                                              {"at", stage->chair_asked->at}};
  }
  return asked.empty() ? json::object() : json{{"chair_asked", std::move(asked)}};
}

json perspective_list(const std::vector<core::PerspectiveId>& perspectives) {
  json list = json::array();
  for (const core::PerspectiveId& perspective : perspectives) list.push_back(perspective.value);
  return list;
}

void put_signals(json& members, bool ready, const std::optional<core::table::Help>& help) {
  if (ready) members["ready"] = true;
  if (help) members["help"] = {{"since", help->since}};
  if (help && help->coming) members["help"]["coming"] = true;
}

json shared_card(const core::plenary::State& state, const core::SharedInsight& insight, const std::string& text) {
  json card = {{"table", insight.table.value},
               {"theme", theme_of(state, insight.table)},
               {"kind", core::text_of(insight.kind)},
               {"perspectives", perspective_list(insight.perspectives)},
               {"text", text},
               {"share_order", insight.share_order}};
  if (insight.question) card["question"] = insight.question->value;
  if (state.pinned.contains(insight.id)) card["pinned"] = true;
  return card;
}

json reflection_card(const core::plenary::Reflection& reflection, const std::string& text, const std::string* name) {
  json card = {{"text", text}, {"sent_at", reflection.sent_at}};
  if (name) card["name"] = *name;
  if (reflection.perspective) card["perspective"] = reflection.perspective->value;
  if (reflection.of_reporter) card["reporter"] = true;
  return card;
}

json shown_json(const core::plenary::Wall& wall) {
  json shown = {{"view", core::text_of(wall.shown.view)},
                {"text_size", wall.text_size},
                {"light", core::text_of(wall.light)}};
  if (wall.shown.theme) shown["theme"] = wall.shown.theme->value;
  if (wall.shown.insight) shown["insight"] = wall.shown.insight->value;
  return shown;
}

json groups_json(const core::plenary::State& state,
                 bool (*shows)(const core::plenary::State&, const core::SharedInsight&)) {
  json groups = json::object();
  for (const auto& group : state.groups.items()) {
    json insights = json::array();
    for (const core::InsightId& id : group->insights) {
      const core::SharedInsight* insight = state.shared.find(id);
      if (insight && shows(state, *insight)) insights.push_back(id.value);
    }
    if (insights.empty()) continue;
    groups[group->id.value] = {
        {"title", group->title}, {"insights", std::move(insights)}, {"made_at", group->made_at}};
  }
  return groups.empty() ? json::object() : json{{"groups", std::move(groups)}};
}

json returned_json(const core::plenary::Returned& returned) {
  return {{"word", returned.word}, {"at", returned.at}};
}

}  // namespace oogst::hall
