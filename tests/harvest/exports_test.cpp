// The exports as they come out. With OOGST_REWRITE_EXPECTED set the expected files are written anew; read the
// difference.
#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "server/harvest/csv.hpp"
#include "server/harvest/json.hpp"
#include "server/harvest/markdown.hpp"
#include "server/harvest/utc_time.hpp"
#include "tests/harvest/harvest_day.hpp"

namespace oogst::harvest {
namespace {

using testing::HasSubstr;

void expect_as_in(const std::string& name, const std::string& exported) {
  const std::string path = std::string(OOGST_SOURCE_DIR "/tests/harvest/expected/") + name;
  if (std::getenv("OOGST_REWRITE_EXPECTED")) std::ofstream(path, std::ios::binary) << exported;
  std::ostringstream expected;
  expected << std::ifstream(path, std::ios::binary).rdbuf();
  EXPECT_EQ(exported, expected.str()) << path;
}

Report in_english(Report report) {
  report.language = "en";
  return report;
}

TEST(Exports, are_as_in_the_expected_files) {
  const Report report = full_day().report();
  expect_as_in("full-day.nl.md", to_markdown(report));
  expect_as_in("full-day.en.md", to_markdown(in_english(report)));
  expect_as_in("full-day.nl.csv", to_csv(report));
  expect_as_in("full-day.en.csv", to_csv(in_english(report)));
  expect_as_in("full-day.json", to_json(report));
}

TEST(Exports, of_an_empty_conference_say_so) {
  const Report report = Day().report();
  expect_as_in("empty.nl.md", to_markdown(report));
  expect_as_in("empty.nl.csv", to_csv(report));
  expect_as_in("empty.json", to_json(report));
}

TEST(Exports, csv_cells_are_quoted_and_never_a_formula) {
  EXPECT_EQ(csv_cell(""), "\"\"");
  EXPECT_EQ(csv_cell("a \"b\", c\nd"), "\"a \"\"b\"\", c\nd\"");
  for (const char* formula : {"=1+1", "+31", "-1", "@sum", "\tx", "\rx", "\n"}) {
    EXPECT_EQ(csv_cell(formula), "\"'" + std::string(formula) + "\"");
  }
  EXPECT_EQ(csv_cell("1=1"), "\"1=1\"");
}

TEST(Exports, csv_cells_are_no_formula_either_where_a_spreadsheet_splits_elsewhere) {
  EXPECT_EQ(csv_cell("goed;=cmd|' /C calc'!A0;zo"), "\"goed;'=cmd|' /C calc'!A0;zo\"");
  EXPECT_EQ(csv_cell("a,+1\t-2\n@b"), "\"a,'+1\t'-2\n'@b\"");
  EXPECT_EQ(csv_cell("a;\"=1\""), "\"a;\"\"'=1\"\"\"");
  EXPECT_EQ(csv_cell("1-2; 3 = 3"), "\"1-2; 3 = 3\"");
}

TEST(Exports, csv_parts_its_cells_as_spreadsheets_in_its_language_do) {
  const Report report = Day().report();
  EXPECT_THAT(to_csv(report), HasSubstr("\"Letter\";\"Thema\";"));
  EXPECT_THAT(to_csv(in_english(report)), HasSubstr("\"Letter\",\"Theme\","));
}

TEST(Exports, csv_begins_with_a_byte_order_mark_and_ends_its_rows_with_crlf) {
  const std::string csv = to_csv(Day().report());
  EXPECT_THAT(csv, testing::StartsWith("\xEF\xBB\xBF\"Letter\""));
  EXPECT_THAT(csv, testing::EndsWith("\"\r\n"));
}

std::string markdown_of(const std::string& text) {
  Day day;
  day.add(1, "a", "a1", text);
  day.share(1, "a");
  return to_markdown(day.report());
}

TEST(Exports, markdown_takes_what_people_wrote_literally) {
  EXPECT_THAT(markdown_of("# geen kop"), HasSubstr("\n  \\# geen kop\n"));
  EXPECT_THAT(markdown_of("x\n- geen lijst\n12. ook niet\n3) en niet"),
              HasSubstr("  x\\\n  \\- geen lijst\\\n  12\\. ook niet\\\n  3\\) en niet\n"));
  EXPECT_THAT(markdown_of("[a](http://b) <script> `c` a|b"), HasSubstr("\\[a\\](http://b) \\<script\\> \\`c\\` a\\|b"));
  EXPECT_THAT(markdown_of("x\n        geen code"), HasSubstr("  x\\\n  geen code\n"));
}

TEST(Exports, json_can_be_read_and_has_every_insight) {
  const auto document = nlohmann::json::parse(to_json(full_day().report()));
  EXPECT_EQ(document["format"], "oogst.harvest.v1");
  EXPECT_EQ(document["totals"]["shared"], 6);
  const auto& insight = document["themes"][0]["questions"][0]["tables"][0]["shared"][1];
  EXPECT_EQ(insight["kind"], "idea");
  EXPECT_EQ(insight["shared_at"], "2027-03-12T10:45:00Z");
}

TEST(Exports, a_moment_is_written_in_utc) {
  EXPECT_EQ(utc_time(0), "1970-01-01T00:00:00Z");
  EXPECT_EQ(utc_time(core::day_begins_at + 1999), "2027-03-12T09:30:01Z");
}

}  // namespace
}  // namespace oogst::harvest
