// What the harvest holds, and what never gets into it.
#include "server/harvest/report.hpp"

#include <gmock/gmock.h>

#include "server/core/table/fold.hpp"
#include "server/harvest/csv.hpp"
#include "server/harvest/json.hpp"
#include "server/harvest/markdown.hpp"
#include "tests/harvest/harvest_day.hpp"

namespace oogst::harvest {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::vector<std::string> ids_of(const TablePart& table) {
  std::vector<std::string> ids;
  for (const Insight& insight : table.shared) ids.push_back(insight.id.value);
  return ids;
}

TEST(Report, goes_by_theme_question_and_table) {
  const Report report = full_day().report();
  ASSERT_EQ(report.themes.size(), 2u);
  const ThemePart& regie = report.themes[0];
  std::vector<std::string> questions;
  for (const QuestionPart& question : regie.questions) questions.push_back(question.text);
  EXPECT_THAT(questions, ElementsAre("Wie heeft de regie?", "En later?", "Wat neemt u mee?", ""));
  ASSERT_EQ(regie.questions[0].tables.size(), 2u);
  EXPECT_EQ(regie.questions[0].tables[0].table.value, 1);
  EXPECT_EQ(regie.questions[0].tables[1].table.value, 2);
  EXPECT_THAT(report.themes[1].questions.front().tables, IsEmpty());
}

TEST(Report, has_what_was_shared_in_the_chairs_order) {
  const TablePart first = full_day().report().themes[0].questions[0].tables[0];
  EXPECT_THAT(ids_of(first), ElementsAre("b", "a"));
  EXPECT_THAT(first.shared[1].perspectives, ElementsAre("Ouder", "Jongere"));
}

TEST(Report, counts_what_stays_at_the_tables) {
  const Report report = full_day().report();
  EXPECT_EQ(report.themes[0].questions[0].tables[0].kept, 1u);
  EXPECT_EQ(report.themes[0].questions[1].tables[1].kept, 2u);
  EXPECT_EQ(report.shared, 6u);
  EXPECT_EQ(report.kept, 3u);
}

TEST(Report, marks_what_came_late) {
  const TablePart second = full_day().report().themes[0].questions[0].tables[1];
  EXPECT_TRUE(second.shared[0].late);
  EXPECT_EQ(second.shared[0].text, "Later: Wie belt er dan?");
}

TEST(Report, keeps_what_the_moderator_held_from_the_wall) {
  Day day = full_day();
  core::plenary::fold(day.plenary, core::plenary::InsightHeld{{"a"}, true});
  EXPECT_EQ(day.report(), full_day().report());
}

TEST(Report, follows_the_table_when_it_takes_back_or_empties) {
  Day day = full_day();
  day.happens(1, core::table::InsightUnshared{{"a"}, 0});
  day.happens(1, core::table::TextEdited{{"d"}, {text::Delete{4}}, 1, 0, false});
  const Report report = day.report();
  EXPECT_EQ(report.shared, 4u);
  EXPECT_EQ(report.kept, 4u);
}

TEST(Report, puts_a_question_that_is_not_asked_at_the_table_under_none) {
  Day day;
  day.add(3, "z", "a1", "Van een ander thema");
  day.share(3, "z");
  const ThemePart netwerk = day.report().themes[1];
  EXPECT_EQ(netwerk.questions.back().id, std::nullopt);
  EXPECT_THAT(ids_of(netwerk.questions.back().tables[0]), ElementsAre("z"));
}

TEST(Report, has_the_reflections_that_were_let_through_in_the_order_in_which_they_were_sent) {
  const Report report = full_day().report();
  std::vector<std::string> ids;
  for (const Reflection& reflection : report.reflections) ids.push_back(reflection.id.value);
  EXPECT_THAT(ids, ElementsAre("s", "r", "v", "z"));
  EXPECT_EQ(report.reflections_waiting, 1u);
  EXPECT_EQ(report.reflections[1].name, std::nullopt);
  EXPECT_EQ(report.reflections[1].perspective, "Ouder");
  EXPECT_EQ(report.reflections[0].name, "Mia_van Dam");
  EXPECT_TRUE(report.reflections[2].of_reporter);
}

TEST(Report, has_a_reflection_in_the_words_and_with_the_name_that_were_approved) {
  Day day;
  day.reflect("r", "Zo staat het er", 1);
  core::plenary::fold(day.plenary, core::plenary::ModerationSet{core::Moderation::held, 0});
  EXPECT_EQ(day.report().reflections_waiting, 1u);
  core::plenary::fold(day.plenary, core::plenary::InsightsApproved{{{{"r"}, 1}}, 0});
  day.reflect("r", "Zo niet meer", 1, "Noor");
  ASSERT_THAT(day.report().reflections, SizeIs(1));
  EXPECT_EQ(day.report().reflections[0].text, "Zo staat het er");
  EXPECT_EQ(day.report().reflections[0].name, std::nullopt);
  EXPECT_EQ(day.report().reflections_waiting, 0u);
}

TEST(Report, of_a_conference_without_insights_is_empty_but_whole) {
  const Report report = Day().report();
  EXPECT_FALSE(report.ended);
  EXPECT_EQ(report.shared + report.kept, 0u);
  EXPECT_EQ(report.themes[0].questions.size(), 3u);
  core::plenary::State plenary = core::created_plenary();
  EXPECT_EQ(build_report(plenary, {}), report);
}

TEST(Report, no_export_holds_what_stays_at_the_tables_or_who_wrote_it) {
  const Report report = full_day().report();
  for (const std::string& exported : {to_markdown(report), to_csv(report), to_json(report)}) {
    for (const char* secret : {"Dit blijft onder ons", "Alleen van ons", "Teruggetrokken", "noor", "Nog niet gelezen",
                               "Iemand anders"}) {
      EXPECT_THAT(exported, Not(HasSubstr(secret)));
    }
  }
}

}  // namespace
}  // namespace oogst::harvest
