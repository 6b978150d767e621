#include "server/harvest/json.hpp"

#include <nlohmann/json.hpp>

#include "server/core/words.hpp"
#include "server/harvest/utc_time.hpp"

namespace oogst::harvest {
namespace {

using json = nlohmann::ordered_json;

json document(const Insight& insight) {
  return {{"id", insight.id.value}, {"kind", core::text_of(insight.kind)},      {"perspectives", insight.perspectives},
          {"text", insight.text},   {"shared_at", utc_time(insight.shared_at)}, {"late", insight.late}};
}

json document(const Reflection& reflection) {
  json made = {{"id", reflection.id.value}};
  if (reflection.name) made["name"] = *reflection.name;
  if (reflection.perspective) made["perspective"] = *reflection.perspective;
  made["reporter"] = reflection.of_reporter;
  made["text"] = reflection.text;
  made["sent_at"] = utc_time(reflection.sent_at);
  return made;
}

template <class Part>
json list_of(const std::vector<Part>& parts);

json document(const TablePart& table) {
  return {{"table", table.table.value}, {"shared", list_of(table.shared)}, {"kept", table.kept}};
}

json document(const QuestionPart& question) {
  json made = json::object();
  if (question.id) made = {{"id", question.id->value}, {"text", question.text}};
  made["tables"] = list_of(question.tables);
  return made;
}

json document(const ThemePart& theme) {
  return {{"id", theme.id.value},
          {"letter", theme.letter},
          {"title", theme.title},
          {"questions", list_of(theme.questions)}};
}

template <class Part>
json list_of(const std::vector<Part>& parts) {
  json list = json::array();
  for (const Part& part : parts) list.push_back(document(part));
  return list;
}

}  // namespace

std::string to_json(const Report& report) {
  const json made = {
      {"format", "oogst.harvest.v1"},
      {"conference",
       {{"id", report.conference.value},
        {"title", report.title},
        {"date", report.date},
        {"language", report.language},
        {"ended", report.ended}}},
      {"totals",
       {{"tables", report.tables},
        {"shared", report.shared},
        {"kept", report.kept},
        {"reflections", report.reflections.size()},
        {"reflections_waiting", report.reflections_waiting}}},
      {"themes", list_of(report.themes)},
      {"reflections", list_of(report.reflections)},
  };
  return made.dump(2, ' ', /*ensure_ascii=*/false, json::error_handler_t::replace) + "\n";
}

}  // namespace oogst::harvest
