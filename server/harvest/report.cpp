#include "server/harvest/report.hpp"

#include <algorithm>

#include "protocol/text/unicode.hpp"

namespace oogst::harvest {
namespace {

using core::table::Standing;

std::string label_of(const core::PerspectiveId& perspective, const core::Definition& definition) {
  const core::Perspective* known = definition.perspective(perspective);
  return known ? known->label : perspective.value;
}

std::vector<std::string> labels_of(const std::vector<core::PerspectiveId>& perspectives,
                                   const core::Definition& definition) {
  std::vector<std::string> labels;
  for (const core::PerspectiveId& id : perspectives) labels.push_back(label_of(id, definition));
  return labels;
}

bool stands_under(const core::table::Insight& insight, core::TableNumber table, const QuestionPart& question,
                  const core::Definition& definition) {
  const bool asked = insight.question && definition.asks(table, *insight.question);
  return asked ? insight.question == question.id : !question.id;
}

TablePart part_of(const core::table::State& table, const QuestionPart& question, const core::Definition& definition) {
  TablePart part;
  part.table = table.number;
  std::vector<const core::table::Insight*> shared;
  for (const auto& insight : table.insights.items()) {
    const bool empty = insight->standing == Standing::withdrawn ||
                       insight->standing == Standing::merged || text::is_blank(insight->text);
    if (empty || !stands_under(*insight, table.number, question, definition)) continue;
    if (insight->standing == Standing::shared) {
      shared.push_back(insight.get());
    } else {
      ++part.kept;
    }
  }
  std::ranges::sort(shared, {}, &core::table::Insight::share_order);
  for (const core::table::Insight* insight : shared) {
    part.shared.push_back({insight->id, insight->kind, labels_of(insight->perspectives, definition), insight->text,
                           insight->shared_at, insight->late});
  }
  return part;
}

const core::table::State* state_of(core::TableNumber number, const std::vector<core::table::State>& tables) {
  const auto at = std::ranges::find(tables, number, &core::table::State::number);
  return at == tables.end() ? nullptr : &*at;
}

void fill(QuestionPart& question, const core::Theme& theme, const core::Definition& definition,
          const std::vector<core::table::State>& tables) {
  for (const core::TablePlan& plan : definition.tables) {
    const core::table::State* state = plan.theme == theme.id ? state_of(plan.number, tables) : nullptr;
    if (!state) continue;
    TablePart part = part_of(*state, question, definition);
    if (!part.shared.empty() || part.kept > 0) question.tables.push_back(std::move(part));
  }
}

ThemePart part_of(const core::Theme& theme, const core::Definition& definition,
                  const std::vector<core::table::State>& tables) {
  ThemePart part{theme.id, theme.letter, theme.title, {}};
  for (const core::Question& question : theme.questions) part.questions.push_back({question.id, question.text, {}});
  for (const core::Question& question : definition.questions)
    part.questions.push_back({question.id, question.text, {}});
  for (QuestionPart& question : part.questions) fill(question, theme, definition, tables);
  QuestionPart none;
  fill(none, theme, definition, tables);
  if (!none.tables.empty()) part.questions.push_back(std::move(none));
  return part;
}

Reflection part_of(const core::plenary::State& plenary, const core::plenary::Reflection& reflection,
                   const std::string& text) {
  Reflection part;
  part.id = reflection.id;
  if (const std::string* name = wall_name(plenary, reflection)) part.name = *name;
  if (reflection.perspective) part.perspective = label_of(*reflection.perspective, *plenary.definition);
  part.of_reporter = reflection.of_reporter;
  part.text = text;
  part.sent_at = reflection.sent_at;
  return part;
}

void add_reflections(Report& report, const core::plenary::State& plenary) {
  for (const auto& reflection : plenary.reflections.items()) {
    if (const std::string* text = wall_text(plenary, *reflection)) {
      report.reflections.push_back(part_of(plenary, *reflection, *text));
    } else {
      ++report.reflections_waiting;
    }
  }
  std::ranges::stable_sort(report.reflections, {}, &Reflection::sent_at);
}

}  // namespace

Report build_report(const core::plenary::State& plenary, const std::vector<core::table::State>& tables) {
  const core::Definition& definition = *plenary.definition;
  Report report;
  report.conference = plenary.id;
  report.title = definition.title;
  report.date = definition.date;
  report.language = definition.language;
  report.ended = plenary.phase().kind == core::PhaseKind::ended;
  report.tables = definition.tables.size();
  for (const core::Theme& theme : definition.themes) report.themes.push_back(part_of(theme, definition, tables));
  for (const ThemePart& theme : report.themes) {
    for (const QuestionPart& question : theme.questions) {
      for (const TablePart& table : question.tables) {
        report.shared += table.shared.size();
        report.kept += table.kept;
      }
    }
  }
  add_reflections(report, plenary);
  return report;
}

}  // namespace oogst::harvest
