#include "tests/harvest/harvest_day.hpp"

#include "server/core/table/fold.hpp"

namespace oogst::harvest {

using core::day_begins_at;
using core::InsightKind;
using core::minute_ms;

Day::Day() {
  for (const core::TablePlan& plan : plenary.definition->tables) {
    core::table::State state;
    state.number = plan.number;
    tables.push_back(state);
  }
}

void Day::add(int table, const std::string& insight, const std::string& question, const std::string& text,
              InsightKind kind, std::vector<core::PerspectiveId> perspectives) {
  const auto asked = question.empty() ? std::nullopt : std::optional(core::QuestionId{question});
  happens(table, core::table::InsightAdded{
                     {insight}, asked, kind, std::move(perspectives), text, {"person-noor"}, day_begins_at, false});
}

void Day::share(int table, const std::string& insight, core::TimeMs at) {
  happens(table, core::table::InsightShared{{insight}, at});
}

void Day::happens(int table, const core::table::Event& event) {
  for (core::table::State& state : tables) {
    if (state.number.value == table) core::table::fold(state, event);
  }
}

void Day::reflect(const std::string& reflection, const std::string& text, int minutes,
                  std::optional<std::string> name) {
  core::plenary::Reflection made;
  made.id = {reflection};
  made.person = {"person-noor"};
  made.text = text;
  made.name = std::move(name);
  made.perspective = core::PerspectiveId{"ouder"};
  made.sent_at = day_begins_at + (150 + minutes) * minute_ms;
  core::plenary::fold(plenary, core::plenary::ReflectionWritten{std::move(made)});
}

Day full_day() {
  Day day;
  day.add(1, "a", "a1", "Eén plan, één gezicht", InsightKind::idea, {{"ouder"}, {"jongere"}});
  day.add(1, "b", "a1", "Eerste regel\n- tweede, met een streep\n\n\n1. *derde* <b>vet</b> \\o/\n\n",
          InsightKind::quote);
  day.add(1, "c", "a1", "Dit blijft onder ons");
  day.add(1, "d", "a2", "=1+1", InsightKind::knowledge, {{"ouder"}});
  day.add(1, "e", "all-1", "Wij nemen \"regie\" mee 👍🏽", InsightKind::experience);
  day.add(1, "w", "a1", "Teruggetrokken");
  day.add(1, "x", "a1", " \n ");
  day.add(2, "f", "a1", "Wie belt er dan?", InsightKind::question);
  day.add(2, "g", "", "שלום, zonder vraag", InsightKind::direction);
  day.add(2, "h", "a2", "Alleen van ons");
  day.add(2, "i", "a2", "Ook van ons");
  for (const char* id : {"b", "a", "d", "e", "w"}) day.share(1, id, day_begins_at + 75 * minute_ms);
  for (const char* id : {"f", "g"}) day.share(2, id, day_begins_at + 80 * minute_ms);
  day.happens(1, core::table::InsightWithdrawn{{"w"}, day_begins_at + 85 * minute_ms});
  core::move_to(day.plenary, "end", day_begins_at + 150 * minute_ms);
  day.happens(
      2, core::table::TextEdited{{"f"}, {text::Insert{"Later: "}}, 1, day_begins_at + 155 * minute_ms, /*late=*/true});
  day.reflect("s", "Een dag\n- met *hoop*", 1, "Mia_van Dam");
  day.reflect("r", "Er werd geluisterd.", 2);
  day.reflect("t", "Nog niet gelezen", 1, "Iemand anders");
  core::plenary::Reflection of_reporter;
  of_reporter.id = {"v"};
  of_reporter.text = "@wie";
  of_reporter.of_reporter = true;
  of_reporter.sent_at = day_begins_at + 154 * minute_ms;
  core::plenary::fold(day.plenary, core::plenary::ReflectionWritten{of_reporter});
  core::plenary::Reflection of_nobody = of_reporter;
  of_nobody.id = {"z"};
  of_nobody.text = "Van niemand in het bijzonder";
  of_nobody.of_reporter = false;
  core::plenary::fold(day.plenary, core::plenary::ReflectionWritten{of_nobody});
  core::plenary::fold(day.plenary, core::plenary::InsightHeld{{"t"}, true});
  return day;
}

}  // namespace oogst::harvest
