// What groups, and walls with a view of their own, bring to whom: by example, frame for frame.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/hall/views/moderator_view.hpp"
#include "server/hall/views/stage_view.hpp"
#include "server/hall/views/wall_view.hpp"
#include "tests/hall/views_stream.hpp"

namespace oogst::hall {
namespace {

using namespace core::plenary;
using core::TableNumber;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Happened = std::vector<core::plenary::Event>;

Happened grouped(std::vector<core::InsightId> insights) {
  return {GroupChanged{{{"group1"}, "Samen", std::move(insights), 10'000}}};
}

Plenary with_walls() {
  Plenary plenary = a_closing_round();
  plenary.happens({WallPaired{{"w1"}, "Zaal", 9'000}, WallPaired{{"w2"}, "Foyer", 9'000}});
  return plenary;
}

json group_of(std::vector<std::string> insights) {
  return {{"title", "Samen"}, {"insights", std::move(insights)}, {"made_at", 10'000}};
}

TEST(WallView, D1_SaysOfEachWallWhatItShowsAndHow) {
  Plenary plenary = with_walls();
  EXPECT_EQ(WallView().state(plenary.state()).at("walls"),
            json::parse(R"({"w1":{"view":"round","text_size":100,"light":"dark"},
                            "w2":{"view":"round","text_size":100,"light":"dark"}})"));
  EXPECT_THAT(plenary.sees(WallView(), {WallShown{{"w2"}, {core::plenary::WallView::stage, {}}}}),
              ElementsAre(json{{"merge", {{"walls", {{"w2", {{"view", "stage"}}}}}}}}));
  EXPECT_THAT(plenary.would_see(ModeratorView(), {WallAdjusted{{"w2"}, 120, HallLight::bright}}),
              ElementsAre(json{{"merge", {{"walls", {{"w2", {{"text_size", 120}, {"light", "bright"}}}}}}}}));
  EXPECT_THAT(plenary.sees(WallView(), {WallAdjusted{{"w2"}, 120, HallLight::bright}}),
              ElementsAre(json{{"merge", {{"walls", {{"w2", {{"text_size", 120}, {"light", "bright"}}}}}}}}));
  EXPECT_THAT(plenary.sees(WallView(), {WallRemoved{{"w2"}}}),
              ElementsAre(json{{"merge", {{"walls", {{"w2", nullptr}}}}}}));
}

TEST(WallView, D3_AWallThatShowsItsThemeBringsACardThatTheRoundLeavesOut) {
  Plenary plenary = with_walls();
  plenary.happens({FloorGiven{TableNumber{1}, 12'000}});
  const Happened shown = {WallShown{{"w2"}, {core::plenary::WallView::theme, core::ThemeId{"a"}}}};
  EXPECT_THAT(plenary.would_see(StageView(TableNumber{2}), shown), IsEmpty()) << "the round goes on as it was";
  const auto came = plenary.sees(WallView(), shown);
  ASSERT_EQ(came.size(), 1U);
  EXPECT_EQ(came[0].at("/merge/walls"_json_pointer), json::parse(R"({"w2":{"view":"theme","theme":"a"}})"));
  const json cards = came[0].at("/merge/cards"_json_pointer);
  EXPECT_EQ(cards.size(), 1U);
  EXPECT_EQ(cards.at("insight2").at("elsewhere"), true);
  EXPECT_EQ(cards.at("insight2").at("shown_at"), 9'000);
  const auto turned = plenary.sees(WallView(), {FloorGiven{TableNumber{2}, 13'000}});
  EXPECT_EQ(turned[0].at("/merge/cards"_json_pointer), json::parse(R"({"insight1":{"elsewhere":true,"shown_at":9000},
                            "insight2":{"elsewhere":null,"shown_at":13000}})"));
  EXPECT_THAT(plenary.would_see(WallView(), {WallRemoved{{"w2"}}}),
              ElementsAre(json{{"merge", {{"walls", {{"w2", nullptr}}}, {"cards", {{"insight1", nullptr}}}}}}));
}

TEST(WallView, G2_GroupsComeWhileAWallShowsThem) {
  Plenary plenary = with_walls();
  EXPECT_THAT(plenary.sees(WallView(), grouped({{"insight2"}, {"insight1"}})), IsEmpty());
  const auto came = plenary.sees(WallView(), {WallModeSet{WallMode::groups}});
  EXPECT_EQ(came[0].at("/merge/groups"_json_pointer), (json{{"group1", group_of({"insight2", "insight1"})}}));
  EXPECT_THAT(plenary.sees(WallView(), grouped({{"insight2"}})),
              ElementsAre(json{{"merge", {{"groups", {{"group1", {{"insights", {"insight2"}}}}}}}}}));
  EXPECT_THAT(plenary.sees(WallView(), grouped({})), ElementsAre(json{{"merge", {{"groups", nullptr}}}}));
}

TEST(WallView, G2_AGroupHoldsWhatIsOnTheWallAlone) {
  Plenary plenary = with_walls();
  plenary.happens({WallShown{{"w1"}, {core::plenary::WallView::groups, {}}}});
  plenary.happens(grouped({{"insight1"}, {"insight2"}}));
  const auto held = plenary.sees(WallView(), {InsightHeld{{"insight1"}, true, 12'000}});
  EXPECT_THAT(
      held,
      ElementsAre(json{
          {"merge", {{"cards", {{"insight1", nullptr}}}, {"groups", {{"group1", {{"insights", {"insight2"}}}}}}}}}));
  const auto gone = plenary.sees(WallView(), {core::plenary::InsightTakenBack{{"insight2"}}});
  EXPECT_THAT(gone, ElementsAre(json{{"merge", {{"cards", {{"insight2", nullptr}}}, {"groups", nullptr}}}}));
}

TEST(ModeratorView, G2_HasTheGroupsAtAllTimesWithWhatIsShared) {
  Plenary plenary = with_walls();
  EXPECT_THAT(plenary.sees(ModeratorView(), grouped({{"insight1"}, {"insight2"}})),
              ElementsAre(json{{"merge", {{"groups", {{"group1", group_of({"insight1", "insight2"})}}}}}}));
  const auto less = plenary.sees(ModeratorView(), {core::plenary::InsightTakenBack{{"insight1"}}});
  EXPECT_EQ(less[0].at("/merge/groups/group1"_json_pointer), (json{{"insights", {"insight2"}}}));
  const auto more = plenary.sees(ModeratorView(), {InsightReceived{shared("insight1", 1)}});
  EXPECT_EQ(more[0].at("/merge/groups/group1"_json_pointer), (json{{"insights", {"insight1", "insight2"}}}))
      << "in its place";
}

TEST(ModeratorView, R4_SaysWhichWallAStepWasAbout) {
  Plenary plenary = with_walls();
  core::plenary::Step step;
  step.number = 1;
  step.did = StepName::show_on_wall;
  step.wall = core::WallId{"w2"};
  EXPECT_THAT(
      plenary.sees(ModeratorView(), {StepTaken{{"mo"}, step}}),
      ElementsAre(json{{"merge", {{"last_steps", {{"mo", {{"step", 1}, {"did", "show_on_wall"}, {"wall", "w2"}}}}}}}}));
}

}  // namespace
}  // namespace oogst::hall
