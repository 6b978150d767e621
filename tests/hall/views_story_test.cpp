// What one thing that happens brings to whom: by example, frame for frame.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/hall/views/moderator_view.hpp"
#include "server/hall/views/organiser_view.hpp"
#include "server/hall/views/programme_view.hpp"
#include "server/hall/views/stage_view.hpp"
#include "server/hall/views/table_view.hpp"
#include "server/hall/views/tally_view.hpp"
#include "server/hall/views/wall_view.hpp"
#include "tests/hall/views_stream.hpp"

namespace oogst::hall {
namespace {

using core::Role;
using core::TableNumber;
using core::plenary::WallMode;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Table = Stream<core::table::State, core::table::Event>;

core::table::InsightAdded added(const std::string& id, const std::string& text) {
  return {{id}, {}, core::InsightKind::idea, {}, text, {"p1"}, 20'000, false};
}

core::table::TextEdited typed(const std::string& id, std::uint64_t revision, core::TimeMs at) {
  return {{id}, {text::Insert{"x"}}, revision, at, false};
}

core::table::State an_empty_table() {
  core::table::State state;
  state.number = {7};
  return state;
}

Table a_table_with(const std::string& insight) {
  Table table(an_empty_table());
  table.happens({added(insight, "Samen eten")});
  return table;
}

TEST(TableView, V3_TypingBringsTheOperationAndTheTime) {
  Table table = a_table_with("insight1");
  EXPECT_THAT(table.sees(TableView(), {typed("insight1", 1, 21'000)}),
              ElementsAre(json{{"merge", {{"insights", {{"insight1", {{"changed_at", 21'000}}}}}}}},
                          json{{"edit", {"insight1", 1, "clientx1", 7}}}));
}

TEST(TableView, V3_TypingWithinAMillisecondBringsTheOperationAlone) {
  Table table = a_table_with("insight1");
  EXPECT_THAT(table.sees(TableView(), {typed("insight1", 1, 20'000)}),
              ElementsAre(json{{"edit", {"insight1", 1, "clientx1", 7}}}));
}

TEST(TableView, X3_AuthorSeesHerOperationsAlsoInTheBatchThatAddsTheInsight) {
  Table table(an_empty_table());
  const auto said = table.sees(TableView(), {added("insight1", "Samen"), typed("insight1", 1, 21'000)});
  ASSERT_EQ(said.size(), 2U);
  EXPECT_EQ(said[0].at("/merge/insights/insight1/text"_json_pointer), "Samen");
  EXPECT_EQ(said[0].at("/merge/insights/insight1/text_revision"_json_pointer), 0);
  EXPECT_EQ(said[0].at("/merge/insights/insight1/changed_at"_json_pointer), 21'000);
  EXPECT_EQ(said[1].at("edit"), (json{"insight1", 1, "clientx1", 7}));
}

TEST(TableView, V3_WhatIsTakenBackLosesItsPlaceAmongTheSharedExplicitly) {
  Table table = a_table_with("insight1");
  table.happens({core::table::InsightShared{{"insight1"}, 22'000}});
  EXPECT_THAT(
      table.sees(TableView(), {core::table::InsightUnshared{{"insight1"}, 23'000}}),
      ElementsAre(json{{"merge", {{"insights", {{"insight1", {{"state", "safe"}, {"share_order", nullptr}}}}}}}}));
}

TEST(TallyView, TypingWithinAStepOfTimeSaysNothing) {
  Table table = a_table_with("insight1");
  EXPECT_THAT(table.sees(TallyView(), {typed("insight1", 1, 29'999)}), IsEmpty());
  EXPECT_THAT(table.sees(TallyView(), {typed("insight1", 2, 30'000)}),
              ElementsAre(json{{"merge", {{"last_at", 30'000}}}}));
}

TEST(TallyView, WithdrawnInsightsDoNotCount) {
  Table table = a_table_with("insight1");
  EXPECT_THAT(table.sees(TallyView(), {core::table::InsightWithdrawn{{"insight1"}, 21'000}}),
              ElementsAre(json{{"merge", {{"insights", 0}}}}));
}

TEST(StageView, OtherTablesHearNothingOfAPersonOrAnInsight) {
  const Plenary plenary = a_closing_round();
  const std::vector<core::plenary::Event> events = {
      core::plenary::PersonSeated{{"p1"}, "Ans", {}, {Role::chair, TableNumber{1}}, 10'000},
      core::plenary::InsightReceived{shared("insight3", 1)}, core::plenary::InsightHeld{{"insight1"}, true}};
  EXPECT_THAT(plenary.would_see(StageView(TableNumber{2}), events), IsEmpty());
  EXPECT_THAT(
      plenary.would_see(StageView(TableNumber{1}), events),
      ElementsAre(json{
          {"merge", {{"people", {{"p1", {{"name", "Ans"}, {"role", "chair"}}}}}, {"wall", {{"insight1", "held"}}}}}}));
}

TEST(StageView, WhoMovesToAnotherTableLeavesTheFirst) {
  Plenary plenary = a_plenary();
  plenary.happens({core::plenary::PersonSeated{{"p1"}, "Ans", {}, {Role::participant, TableNumber{1}}, 10'000}});
  const std::vector<core::plenary::Event> moves = {
      core::plenary::PersonSeated{{"p1"}, "Ans", {}, {Role::participant, TableNumber{2}}, 11'000}};
  EXPECT_THAT(plenary.would_see(StageView(TableNumber{1}), moves),
              ElementsAre(json{{"merge", {{"people", {{"p1", nullptr}}}}}}));
  EXPECT_THAT(plenary.would_see(StageView(TableNumber{2}), moves),
              ElementsAre(json{{"merge", {{"people", {{"p1", {{"name", "Ans"}, {"role", "participant"}}}}}}}}));
}

TEST(StageView, C8_ATableHearsThatItsParticipantsMayWrite) {
  Plenary plenary = a_plenary();
  const std::vector<core::plenary::Event> opens = {core::plenary::WritingLet{{1}, true}};
  EXPECT_THAT(plenary.would_see(StageView(TableNumber{2}), opens), IsEmpty());
  EXPECT_THAT(plenary.sees(StageView(TableNumber{1}), opens), ElementsAre(json{{"merge", {{"open", true}}}}));
  EXPECT_THAT(plenary.sees(StageView(TableNumber{1}), {core::plenary::WritingLet{{1}, false}}),
              ElementsAre(json{{"merge", {{"open", nullptr}}}}));
}

TEST(StageView, L6_WhoAsksForTheChairIsSeenByTheTableAndByThoseWhoLead) {
  Plenary plenary = a_plenary();
  plenary.happens({core::plenary::PersonSeated{{"p1"}, "Ans", {}, {Role::participant, TableNumber{1}}, 10'000}});
  const std::vector<core::plenary::Event> asks = {core::plenary::ChairAskedFor{{1}, {"p1"}, 11'000}};
  const json by_table = {{"merge", {{"chair_asked", {{"1", {{"person", "p1"}, {"name", "Ans"}, {"at", 11'000}}}}}}}};
  EXPECT_THAT(plenary.would_see(ModeratorView(), asks), ElementsAre(by_table));
  EXPECT_THAT(plenary.would_see(OrganiserView(), asks), ElementsAre(by_table));
  EXPECT_THAT(plenary.would_see(StageView(TableNumber{2}), asks), IsEmpty());
  EXPECT_THAT(plenary.would_see(WallView(), asks), IsEmpty());
  EXPECT_THAT(plenary.sees(StageView(TableNumber{1}), asks),
              ElementsAre(json{{"merge", {{"chair_asked", {{"person", "p1"}, {"at", 11'000}}}}}}));
  const std::vector<core::plenary::Event> handed = {core::plenary::ChairHandedOver{{1}, {"p1"}, {}}};
  EXPECT_THAT(plenary.would_see(ModeratorView(), handed), ElementsAre(json{{"merge", {{"chair_asked", nullptr}}}}));
  EXPECT_THAT(plenary.sees(StageView(TableNumber{1}), handed),
              ElementsAre(json{{"merge", {{"chair_asked", nullptr}, {"people", {{"p1", {{"role", "chair"}}}}}}}}));
}

TEST(StageView, FloorBringsATablesInsightsOnTheWallAndTakesThemOffAgain) {
  Plenary plenary = a_closing_round();
  const StageView stage(TableNumber{1});
  EXPECT_THAT(plenary.sees(stage, {core::plenary::FloorGiven{TableNumber{1}, 12'000}}),
              ElementsAre(json{{"merge",
                                {{"floor", {{"table", 1}, {"since", 12'000}}},
                                 {"next", 2},
                                 {"wall", {{"insight1", "on_wall"}}}}}}));
  EXPECT_THAT(plenary.sees(stage, {core::plenary::FloorGiven{{}, 13'000}}),
              ElementsAre(json{{"merge", {{"floor", nullptr}, {"wall", {{"insight1", nullptr}}}}}}));
}

TEST(StageView, FloorAndNextAreThereInTheClosingRoundOnly) {
  Plenary plenary = a_closing_round();
  plenary.happens({core::plenary::FloorGiven{TableNumber{1}, 12'000}});
  EXPECT_TRUE(StageView(TableNumber{2}).state(plenary.state()).contains("next"));
  EXPECT_THAT(plenary.sees(StageView(TableNumber{2}), {core::plenary::PhaseReturned{}}),
              ElementsAre(json{{"merge",
                                {{"phase", {{"id", "tafels"}, {"kind", "tables"}}},
                                 {"floor", nullptr},
                                 {"next", nullptr},
                                 {"reveal", nullptr}}}}));
}

TEST(StageView, R2_ATurnThatHasATimeSaysWhenItEnds) {
  Plenary plenary = a_closing_round();
  const json floor = {{"table", 1}, {"since", 12'000}, {"ends_at", 72'000}};
  plenary.happens({core::plenary::FloorGiven{TableNumber{1}, 12'000, 72'000}});
  EXPECT_EQ(StageView(TableNumber{1}).state(plenary.state()).at("floor"), floor);
  EXPECT_EQ(WallView().state(plenary.state()).at("floor"), floor);
  EXPECT_EQ(ModeratorView().state(plenary.state()).at("floor"), floor);
  EXPECT_THAT(plenary.sees(StageView(TableNumber{2}), {core::plenary::TurnEndSet{132'000}}),
              ElementsAre(json{{"merge", {{"floor", {{"ends_at", 132'000}}}}}}));
}

TEST(StageView, R3_OneByOneATableSeesWhatIsRevealed) {
  Plenary plenary = a_closing_round();
  plenary.happens({core::plenary::FloorGiven{TableNumber{1}, 12'000}});
  const StageView stage(TableNumber{1});
  EXPECT_THAT(plenary.sees(stage, {core::plenary::RevealSet{core::plenary::RevealMode::one_by_one}}),
              ElementsAre(json{{"merge", {{"reveal", "one_by_one"}, {"wall", {{"insight1", nullptr}}}}}}));
  const std::vector<core::plenary::Event> revealed = {core::plenary::InsightRevealed{{"insight1"}, true, 13'000}};
  EXPECT_THAT(plenary.would_see(ModeratorView(), revealed),
              ElementsAre(json{{"merge", {{"insights", {{"insight1", {{"on_wall", true}}}}}}}}));
  EXPECT_THAT(plenary.sees(stage, revealed), ElementsAre(json{{"merge", {{"wall", {{"insight1", "on_wall"}}}}}}));
}

TEST(WallView, R3_SaysThatInsightsComeOneByOneWhileTheyDo) {
  Plenary plenary = a_closing_round();
  plenary.happens({core::plenary::FloorGiven{TableNumber{1}, 12'000}});
  EXPECT_FALSE(WallView().state(plenary.state()).contains("reveal"));
  plenary.happens({core::plenary::RevealSet{core::plenary::RevealMode::one_by_one}});
  EXPECT_EQ(WallView().state(plenary.state()).at("reveal"), "one_by_one");
  plenary.happens({core::plenary::WallModeSet{core::plenary::WallMode::theme}});
  EXPECT_FALSE(WallView().state(plenary.state()).contains("reveal"));
}

TEST(WallView, R1_TheRoundComesInItsOrder) {
  Plenary plenary = a_closing_round();
  const std::vector<core::plenary::Event> ordered = {core::plenary::TablesOrdered{{{3}, {1}, {2}}},
                                                     core::plenary::TableSkipped{{3}, true}};
  const json merge = {{"order", {3, 1, 2}}, {"skipped", {3}}};
  EXPECT_THAT(plenary.would_see(ModeratorView(), ordered), ElementsAre(json{{"merge", merge}}));
  EXPECT_THAT(plenary.sees(WallView(), ordered), ElementsAre(json{{"merge", merge}}));
  EXPECT_THAT(plenary.sees(WallView(), {core::plenary::TableSkipped{{3}, false}}),
              ElementsAre(json{{"merge", {{"skipped", nullptr}, {"next", 3}}}}));
}

TEST(ModeratorView, R4_SaysWhatEachPersonCanTakeBack) {
  Plenary plenary = a_closing_round();
  core::plenary::Step step;
  step.number = 1;
  step.did = core::plenary::StepName::give_floor;
  step.table = TableNumber{2};
  const std::vector<core::plenary::Event> taken = {core::plenary::StepTaken{{"mo"}, step}};
  EXPECT_THAT(plenary.would_see(WallView(), taken), IsEmpty());
  EXPECT_THAT(
      plenary.sees(ModeratorView(), taken),
      ElementsAre(
          json{{"merge", {{"last_steps", {{"mo", {{"step", 1}, {"did", "give_floor"}, {"table", 2}}}}}}}}));
  EXPECT_THAT(plenary.sees(ModeratorView(), {core::plenary::StepUndone{{"mo"}, 1}}),
              ElementsAre(json{{"merge", {{"last_steps", nullptr}}}}));
}

TEST(StageView, AMessageIsSeenByItsTableAndWhoSeesItByTheModerator) {
  Plenary plenary = a_plenary();
  const std::vector<core::plenary::Event> sent = {core::plenary::MessageSent{{"m1"}, {{1}, {3}}, "Klaar?", 10'000}};
  EXPECT_THAT(plenary.would_see(StageView(TableNumber{2}), sent), IsEmpty());
  EXPECT_THAT(plenary.would_see(WallView(), sent), IsEmpty());
  EXPECT_THAT(plenary.would_see(ModeratorView(), sent),
              ElementsAre(json{
                  {"merge",
                   {{"messages",
                     {{"m1", {{"text", "Klaar?"}, {"at", 10'000}, {"tables", {1, 3}}, {"seen", json::array()}}}}}}}}));
  EXPECT_THAT(
      plenary.sees(StageView(TableNumber{1}), sent),
      ElementsAre(json{{"merge", {{"message", {{"id", "m1"}, {"text", "Klaar?"}, {"at", 10'000}, {"seen", false}}}}}}));
  const std::vector<core::plenary::Event> seen = {core::plenary::MessageSeen{{1}, {"m1"}}};
  EXPECT_THAT(plenary.would_see(StageView(TableNumber{3}), seen), IsEmpty());
  EXPECT_THAT(plenary.would_see(StageView(TableNumber{1}), seen),
              ElementsAre(json{{"merge", {{"message", {{"seen", true}}}}}}));
  EXPECT_THAT(plenary.sees(ModeratorView(), seen),
              ElementsAre(json{{"merge", {{"messages", {{"m1", {{"seen", {1}}}}}}}}}));
  EXPECT_THAT(plenary.sees(ModeratorView(), {core::plenary::MessageTakenBack{{"m1"}}}),
              ElementsAre(json{{"merge", {{"messages", nullptr}}}}));
}

TEST(ProgrammeView, AWordThatIsExplainedIsKnownToAll) {
  Plenary plenary = a_plenary();
  EXPECT_THAT(
      plenary.sees(ProgrammeView(), {core::plenary::TermAdded{{"KOPP", "", "Uitleg"}}}),
      ElementsAre(json{{"merge", {{"glossary", {{{"term", "KOPP"}, {"plain", ""}, {"explanation", "Uitleg"}}}}}}}));
  EXPECT_EQ(ProgrammeView().state(plenary.state()).at("glossary").size(), 1U);
}

TEST(WallView, ACorrectionOfWhatIsShownBringsTheTextAlone) {
  Plenary plenary = a_closing_round();
  plenary.happens({core::plenary::FloorGiven{TableNumber{1}, 12'000}});
  core::SharedInsight corrected = shared("insight1", 1);
  corrected.text = "Samen koken";
  corrected.text_revision = 1;
  const std::vector<core::plenary::Event> correction = {core::plenary::InsightReceived{corrected}};
  EXPECT_THAT(plenary.would_see(WallView(), correction),
              ElementsAre(json{{"merge", {{"cards", {{"insight1", {{"text", "Samen koken"}}}}}}}}));
  EXPECT_THAT(
      plenary.would_see(ModeratorView(), correction),
      ElementsAre(json{{"merge", {{"insights", {{"insight1", {{"text", "Samen koken"}, {"text_revision", 1}}}}}}}}));
  EXPECT_THAT(plenary.would_see(OrganiserView(), correction), IsEmpty());
  EXPECT_THAT(plenary.would_see(ProgrammeView(), correction), IsEmpty());
  EXPECT_THAT(plenary.would_see(StageView(TableNumber{1}), correction), IsEmpty());
}

TEST(WallView, C9_ACorrectionWaitsWhileTheApprovedTextStays) {
  Plenary plenary = a_closing_round();
  plenary.happens({core::plenary::FloorGiven{TableNumber{1}, 12'000},
                   core::plenary::ModerationSet{core::Moderation::held, 12'000}});
  const std::vector<core::plenary::Event> approved = {core::plenary::InsightsApproved{{{{"insight1"}, 0}}, 13'000}};
  EXPECT_THAT(
      plenary.would_see(ModeratorView(), approved),
      ElementsAre(
          json{{"merge", {{"insights", {{"insight1", {{"on_wall", true}, {"approved", {{"text_revision", 0}}}}}}}}}}));
  EXPECT_EQ(plenary.sees(WallView(), approved).at(0).at("/merge/cards/insight1/text"_json_pointer), "Samen eten");
  core::SharedInsight corrected = shared("insight1", 1);
  corrected.text = "Samen koken";
  corrected.text_revision = 1;
  const std::vector<core::plenary::Event> correction = {core::plenary::InsightReceived{corrected}};
  EXPECT_THAT(plenary.would_see(WallView(), correction), IsEmpty());
  EXPECT_THAT(plenary.sees(ModeratorView(), correction),
              ElementsAre(json{
                  {"merge",
                   {{"insights",
                     {{"insight1",
                       {{"text", "Samen koken"}, {"text_revision", 1}, {"approved", {{"text", "Samen eten"}}}}}}}}}}));
  EXPECT_THAT(plenary.sees(WallView(), {core::plenary::InsightsApproved{{{{"insight1"}, 1}}, 14'000}}),
              ElementsAre(json{{"merge", {{"cards", {{"insight1", {{"text", "Samen koken"}}}}}}}}));
}

TEST(WallView, TheSpotlightBringsItsCardAndAHoldTakesBothAway) {
  Plenary plenary = a_closing_round();
  const auto lit = plenary.sees(WallView(), {core::plenary::InsightSpotlit{core::InsightId{"insight2"}, 12'000}});
  ASSERT_EQ(lit.size(), 1U);
  EXPECT_EQ(lit[0].at("/merge/spotlight"_json_pointer), "insight2");
  EXPECT_EQ(lit[0].at("/merge/cards/insight2/shown_at"_json_pointer), 12'000);
  EXPECT_THAT(
      plenary.would_see(WallView(), {core::plenary::WallBlanked{true, 13'000}}),
      ElementsAre(json{{"merge", {{"blank", true}, {"spotlight", nullptr}, {"cards", {{"insight2", nullptr}}}}}}));
  const std::vector<core::plenary::Event> held = {core::plenary::InsightHeld{{"insight2"}, true, 13'000}};
  EXPECT_THAT(plenary.would_see(StageView(TableNumber{2}), held),
              ElementsAre(json{{"merge", {{"wall", {{"insight2", "held"}}}}}}));
  EXPECT_THAT(plenary.sees(WallView(), held),
              ElementsAre(json{{"merge", {{"spotlight", nullptr}, {"cards", {{"insight2", nullptr}}}}}}));
}

TEST(WallView, WhatIsPinnedStaysWithItsMarkWhenTheFloorGoesOn) {
  Plenary plenary = a_closing_round();
  plenary.happens({core::plenary::FloorGiven{TableNumber{1}, 12'000}});
  EXPECT_THAT(plenary.sees(WallView(), {core::plenary::InsightPinned{{"insight1"}, true, 13'000}}),
              ElementsAre(json{{"merge", {{"cards", {{"insight1", {{"pinned", true}}}}}}}}));
  plenary.happens({core::plenary::FloorGiven{{}, 14'000}});
  EXPECT_EQ(WallView().state(plenary.state()).at("/cards/insight1/shown_at"_json_pointer), 12'000);
  EXPECT_THAT(plenary.sees(StageView(TableNumber{1}), {core::plenary::InsightPinned{{"insight1"}, false, 15'000}}),
              ElementsAre(json{{"merge", {{"wall", {{"insight1", nullptr}}}}}}));
}

TEST(StageView, WhatIsSentBackIsReadByItsTableAloneUntilItIsRevised) {
  Plenary plenary = a_closing_round();
  const std::vector<core::plenary::Event> sent_back = {
      core::plenary::InsightSentBack{{"insight1"}, "Wie doet het?", 12'000}};
  const json why = {{"word", "Wie doet het?"}, {"at", 12'000}};
  EXPECT_THAT(plenary.would_see(StageView(TableNumber{2}), sent_back), IsEmpty());
  EXPECT_THAT(plenary.would_see(WallView(), sent_back), IsEmpty());
  EXPECT_THAT(plenary.would_see(ModeratorView(), sent_back),
              ElementsAre(json{{"merge", {{"insights", {{"insight1", {{"held", true}, {"returned", why}}}}}}}}));
  EXPECT_THAT(plenary.sees(StageView(TableNumber{1}), sent_back),
              ElementsAre(json{{"merge", {{"returned", {{"insight1", why}}}, {"wall", {{"insight1", "held"}}}}}}));
  core::SharedInsight revised = shared("insight1", 1);
  revised.text_revision = 1;
  EXPECT_THAT(plenary.sees(StageView(TableNumber{1}), {core::plenary::InsightReceived{revised}}),
              ElementsAre(json{{"merge", {{"returned", nullptr}}}}));
}

TEST(WallView, WhatTheHallMayNotSeeYetBringsNothing) {
  Plenary plenary = a_plenary();
  EXPECT_THAT(plenary.sees(WallView(), {core::plenary::InsightReceived{shared("insight1", 1)}}), IsEmpty());
  EXPECT_THAT(plenary.sees(WallView(), {core::plenary::InsightTakenBack{{"insight1"}}}), IsEmpty());
}

TEST(ModeratorView, AllAtOnceMarksEveryCardThatTheWallTakes) {
  Plenary plenary = a_closing_round();
  plenary.happens({core::plenary::InsightHeld{{"insight2"}, true}});
  EXPECT_THAT(plenary.sees(ModeratorView(), {core::plenary::WallModeSet{WallMode::all}}),
              ElementsAre(json{{"merge", {{"mode", "all"}, {"insights", {{"insight1", {{"on_wall", true}}}}}}}}));
}

TEST(OrganiserView, ATableThatSharesNothingMoreLosesItsCount) {
  Plenary plenary = a_closing_round();
  EXPECT_THAT(plenary.sees(OrganiserView(), {core::plenary::InsightTakenBack{{"insight1"}}}),
              ElementsAre(json{{"merge", {{"shared", {{"1", nullptr}}}}}}));
}

TEST(ProgrammeView, APhaseWithoutAnEndLosesTheEndOfTheOneBefore) {
  Plenary plenary = a_plenary();
  ASSERT_TRUE(ProgrammeView().state(plenary.state()).at("phase").contains("ends_at"));
  EXPECT_THAT(
      plenary.sees(ProgrammeView(), {core::plenary::PhaseMoved{{"slot"}, 9'000, {}}}),
      ElementsAre(json{
          {"merge", {{"phase", {{"id", "slot"}, {"kind", "closing"}, {"started_at", 9'000}, {"ends_at", nullptr}}}}}}));
}

}  // namespace
}  // namespace oogst::hall
