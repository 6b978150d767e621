// What an organiser may write, and what she is told when it is wrong.
#include "server/conference_file/conference_file.hpp"

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "protocol/text/unicode.hpp"
#include "server/conference_file/slug.hpp"

namespace oogst::conference_file {
namespace {

using core::PhaseKind;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string source_dir = OOGST_SOURCE_DIR;

std::string contents_of(const std::string& path) {
  std::ifstream file(source_dir + "/" + path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  std::ostringstream contents;
  contents << file.rdbuf();
  return contents.str();
}

std::vector<std::string> complaints_about(std::string_view toml) {
  const auto parsed = parse_conference_file(toml);
  std::vector<std::string> lines;
  if (parsed.has_value()) return lines;
  for (const FileError& error : parsed.error()) lines.push_back(in_one_line(error, "f.toml"));
  return lines;
}

// A file that is right, with places to put something else.
struct Right {
  std::string top = "title = \"Day\"\ndate = 2027-03-12\n";
  std::string phases =
      "[[phase]]\nkind = \"tables\"\ntitle = \"Tables\"\nstarts = \"9:30\"\nminutes = 45\n"
      "[[phase]]\nkind = \"closing\"\ntitle = \"Closing\"\nstarts = \"10:15\"\n"
      "[[phase]]\nkind = \"ended\"\ntitle = \"End\"\nstarts = \"11:00\"\n";
  std::string themes = "[[theme]]\ntitle = \"Theme\"\nquestions = [\"Why?\"]\n";
  std::string tables = "[[table]]\nnumber = 1\ntheme = \"A\"\n";
  std::string rest;

  std::string toml() const { return top + phases + themes + tables + rest; }
};

core::Definition definition_of(const Right& right) {
  EXPECT_THAT(complaints_about(right.toml()), IsEmpty());
  return parse_conference_file(right.toml()).value();
}

TEST(ConferenceFile, the_sample_carries_a_whole_morning) {
  const std::string toml = contents_of("deploy/sample/jeugd.toml");
  ASSERT_THAT(complaints_about(toml), IsEmpty());
  const core::Definition sample = parse_conference_file(toml).value();

  EXPECT_EQ(sample.date, "2027-03-12");
  EXPECT_EQ(sample.language, "nl");
  std::vector<std::string> starts;
  for (const auto& phase : sample.phases) starts.push_back(phase.starts);
  EXPECT_THAT(starts, ElementsAre("09:30", "10:00", "10:30", "10:45", "11:30", "12:00"));
  std::vector<std::size_t> questions;
  for (const auto& theme : sample.themes) questions.push_back(theme.questions.size());
  EXPECT_THAT(questions, ElementsAre(3, 4, 3));
  EXPECT_EQ(sample.tables.size(), 6u);
  EXPECT_EQ(sample.perspectives.size(), 6u);
  EXPECT_GE(sample.glossary.size(), 15u);
  EXPECT_EQ(sample.wifi, (core::Wifi{"Samen-gasten", "samen-oogsten"}));
}

TEST(ConferenceFile, C9_says_whether_a_moderator_lets_each_insight_through) {
  Right right;
  EXPECT_EQ(definition_of(right).moderation, core::Moderation::direct);
  right.top += "moderation = \"held\"\n";
  EXPECT_EQ(definition_of(right).moderation, core::Moderation::held);
}

TEST(ConferenceFile, says_which_network_the_hall_has) {
  Right right;
  EXPECT_EQ(definition_of(right).wifi, std::nullopt);
  right.rest = "[wifi]\nname = \"Zaal\"\n";
  EXPECT_EQ(definition_of(right).wifi, (core::Wifi{"Zaal", std::nullopt}));
  right.rest = "[wifi]\nname = \"Zaal\"\npassword = \"rust;aan:tafel\"\n";
  EXPECT_EQ(definition_of(right).wifi, (core::Wifi{"Zaal", "rust;aan:tafel"}));
}

TEST(ConferenceFile, asks_for_a_network_that_phones_know) {
  Right right;
  right.rest = "[wifi]\npassword = \"kort\"\nkey = 1\n";
  EXPECT_THAT(complaints_about(right.toml()),
              ElementsAre("f.toml:22:1: wifi.name: Expected a text of at most 32 characters, between quotes: name = \"…\".",
                          HasSubstr("wifi.password: Expected at least 8 characters"),
                          HasSubstr("wifi.key: This key means nothing here.")));
  right.rest = "[[wifi]]\nname = \"Zaal\"\n";
  EXPECT_THAT(complaints_about(right.toml()), ElementsAre(HasSubstr("wifi: Expected one heading [wifi]")));
}

TEST(ConferenceFile, the_shortest_file_in_the_manual_works) {
  const std::string manual = contents_of("deploy/sample/README.md");
  const std::size_t begin = manual.find("```toml\n") + 8;
  EXPECT_THAT(complaints_about(manual.substr(begin, manual.find("```", begin) - begin)), IsEmpty());
}

TEST(ConferenceFile, derives_ids_and_letters_where_none_are_given) {
  Right right;
  right.themes =
      "[[theme]]\ntitle = \"Eén gezin, één plan\"\nquestions = [\"Wie?\", { text = \"Hoe?\", minutes = 5 }]\n"
      "[[theme]]\ntitle = \"家\"\nletter = \"A\"\nquestions = [{ text = \"Wat?\", id = \"wat\" }]\n"
      "[[question]]\ntext = \"En nu?\"\n";
  right.rest = "[[perspective]]\nlabel = \"Ouder\"\n[[perspective]]\nlabel = \"Ouder!\"\n";
  const core::Definition made = definition_of(right);

  EXPECT_EQ(made.phases[0].id.value, "tables");
  EXPECT_EQ(made.themes[0].id.value, "een-gezin-een-plan");
  EXPECT_EQ(made.themes[0].letter, "B");
  EXPECT_EQ(made.themes[0].questions[0].id.value, "b1");
  EXPECT_EQ(made.themes[0].questions[1].minutes, 5);
  EXPECT_EQ(made.themes[1].id.value, "theme-2");
  EXPECT_EQ(made.themes[1].questions[0].id.value, "wat");
  EXPECT_EQ(made.questions[0].id.value, "all-1");
  EXPECT_EQ(made.perspectives[0].id.value, "ouder");
  EXPECT_EQ(made.perspectives[1].id.value, "ouder-2");
}

TEST(ConferenceFile, leaves_an_id_that_is_given_to_its_owner) {
  Right right;
  right.themes = "[[theme]]\ntitle = \"T\"\nquestions = [\"One\", { text = \"Two\", id = \"a1\" }]\n";
  const core::Definition made = definition_of(right);
  EXPECT_EQ(made.themes[0].questions[0].id.value, "a1-2");
  EXPECT_EQ(made.themes[0].questions[1].id.value, "a1");
}

TEST(ConferenceFile, finds_the_theme_of_a_table_by_letter_title_or_id) {
  for (const char* theme : {"A", "Theme", "theme"}) {
    Right right;
    right.tables = std::string("[[table]]\nnumber = 1\ntheme = \"") + theme + "\"\n";
    EXPECT_EQ(definition_of(right).tables[0].theme.value, "theme") << theme;
  }
}

TEST(ConferenceFile, makes_a_row_of_tables_in_ascending_number) {
  Right right;
  right.tables = "[[table]]\nnumber = 11\ntheme = \"A\"\nseats = 4\n[[table]]\nnumber = 1\nto = 3\ntheme = \"A\"\n";
  const core::Definition made = definition_of(right);
  std::vector<std::pair<int, int>> tables;
  for (const auto& table : made.tables) tables.emplace_back(table.number.value, table.seats);
  EXPECT_THAT(tables, ElementsAre(std::pair(1, 6), std::pair(2, 6), std::pair(3, 6), std::pair(11, 4)));
}

TEST(ConferenceFile, takes_400_tables_and_no_more) {
  Right right;
  right.tables = "[[table]]\nnumber = 1\nto = 400\ntheme = \"A\"\n";
  EXPECT_EQ(definition_of(right).tables.size(), 400u);
  right.tables += "[[table]]\nnumber = 401\ntheme = \"A\"\n";
  EXPECT_THAT(complaints_about(right.toml()), ElementsAre(HasSubstr("table[2].number: Expected at most 400 tables")));
}

TEST(ConferenceFile, takes_dates_and_times_with_or_without_quotes) {
  Right right;
  right.top = "title = \"Day\"\ndate = \"2028-02-29\"\n";
  right.phases.replace(right.phases.find("\"9:30\""), 6, "09:30:00");
  const core::Definition made = definition_of(right);
  EXPECT_EQ(made.date, "2028-02-29");
  EXPECT_EQ(made.phases[0].starts, "09:30");
}

TEST(ConferenceFile, strips_what_no_text_may_hold) {
  Right right;
  right.top = "title = \" D\\u202Eay\\n2 \"\ndate = 2027-03-12\n";
  EXPECT_EQ(definition_of(right).title, "Day 2");
}

TEST(ConferenceFile, tells_all_that_is_wrong_at_once) {
  std::string told;
  for (const std::string& line : complaints_about(contents_of("tests/core/broken_conference.toml")))
    told += line + "\n";
  const std::string expected_path = "tests/core/broken_conference.expected";
  if (std::getenv("OOGST_REWRITE_EXPECTED")) std::ofstream(source_dir + "/" + expected_path) << told;
  EXPECT_EQ(told, contents_of(expected_path));
}

TEST(ConferenceFile, asks_for_everything_that_an_empty_file_lacks) {
  EXPECT_THAT(complaints_about(""),
              ElementsAre(HasSubstr("f.toml:1:1: title: Expected a text"), HasSubstr("date: Expected the day"),
                          HasSubstr("phase: Expected the programme"), HasSubstr("theme: Expected at least one"),
                          HasSubstr("table: Expected at least one")));
}

TEST(ConferenceFile, asks_for_the_phases_that_make_a_harvest) {
  Right right;
  right.phases =
      "[[phase]]\nkind = \"ended\"\ntitle = \"End\"\nstarts = \"9:00\"\n"
      "[[phase]]\nkind = \"plenary\"\ntitle = \"P\"\nstarts = \"9:30\"\n";
  EXPECT_THAT(complaints_about(right.toml()),
              ElementsAre(HasSubstr("kind = \"tables\""), HasSubstr("kind = \"closing\""),
                          HasSubstr("phase[1].kind: Expected \"ended\" only for the last phase")));
}

TEST(ConferenceFile, asks_that_each_phase_starts_after_the_one_before) {
  Right right;
  right.phases.replace(right.phases.find("10:15"), 5, "9:30");
  EXPECT_THAT(complaints_about(right.toml()), ElementsAre(HasSubstr("phase[2].starts: Expected a time after 09:30")));
}

TEST(ConferenceFile, asks_for_a_question_somewhere) {
  Right right;
  right.themes = "[[theme]]\ntitle = \"Theme\"\n";
  EXPECT_THAT(complaints_about(right.toml()),
              ElementsAre(HasSubstr("theme[1].questions: Expected at least one question")));
  right.rest = "[[question]]\ntext = \"For all?\"\n";
  EXPECT_THAT(complaints_about(right.toml()), IsEmpty());
}

TEST(ConferenceFile, takes_at_most_as_many_themes_as_there_are_letters) {
  Right right;
  for (int i = 2; i <= 26; ++i)
    right.themes += "[[theme]]\ntitle = \"T" + std::to_string(i) + "\"\nquestions = [\"?\"]\n";
  EXPECT_EQ(definition_of(right).themes.back().letter, "Z");
  right.tables = "[[table]]\nnumber = 1\ntheme = \"Theme\"\n";
  right.themes += "[[theme]]\ntitle = \"One more\"\nquestions = [\"?\"]\n";
  EXPECT_THAT(complaints_about(right.toml()), ElementsAre(HasSubstr("at most 26 themes")));
}

TEST(ConferenceFile, says_where_a_quote_or_bracket_was_never_closed) {
  EXPECT_THAT(complaints_about("title = \"\"\"Day\ndate = 2027-03-12\n"), ElementsAre(HasSubstr("to be closed first")));
  EXPECT_THAT(complaints_about("title = \"Day\"\nlist = [\n\"a\"\n[[phase]]\nkind = \"tables\"\n"),
              ElementsAre(HasSubstr("to be closed first")));
}

TEST(ConferenceFile, survives_anything) {
  EXPECT_THAT(complaints_about(std::string_view("\0\0\0", 3)), testing::Not(IsEmpty()));
  EXPECT_THAT(complaints_about("\xff\xfe"), testing::Not(IsEmpty()));
  EXPECT_THAT(complaints_about(std::string(100'000, '[')), testing::Not(IsEmpty()));
  EXPECT_THAT(complaints_about("\n]\n]\n]\n"), testing::Not(IsEmpty()));
}

TEST(Slug, makes_an_id_of_a_title) {
  EXPECT_EQ(slug("Eén gezin, één plan!"), "een-gezin-een-plan");
  EXPECT_EQ(slug("  Straße & Ünïcode 2 "), "strasse-unicode-2");
  EXPECT_EQ(slug("家族"), "");
  EXPECT_EQ(slug(std::string(39, 'a') + " b"), std::string(39, 'a'));
  EXPECT_TRUE(is_id(slug(std::string(100, 'a'))));
}

}  // namespace
}  // namespace oogst::conference_file
