// What each wall shows, and how (PROTOCOL.md D1, D2).
#include <gmock/gmock.h>

#include "tests/core/plenary_asked.hpp"

namespace oogst::core::plenary {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Walls : public PlenaryDecide {
 protected:
  Walls() {
    happens(PairWall{{"w1"}, "Zaal"});
    happens(PairWall{{"w2"}, "Foyer"});
  }

  static Reflection reflection(std::string id) {
    Reflection made;
    made.id = {std::move(id)};
    return made;
  }
  const Wall& wall(const std::string& id = "w1") const { return *state_.walls.find({id}); }
  UndoStep undo() const { return {state_.steps.at({"mo"}).back()->number}; }
};

const ShownView of_regie{WallView::theme, ThemeId{"regie"}};

TEST_F(Walls, D1_a_wall_begins_with_the_round_and_shows_what_it_is_told_to) {
  EXPECT_EQ(wall().shown, ShownView{});
  happens(ShowOnWall{{"w1"}, {WallView::stage, {}}});
  EXPECT_EQ(wall().shown, (ShownView{WallView::stage, {}}));
  EXPECT_EQ(wall("w2").shown, ShownView{}) << "each its own";
  happens(ShowOnWall{{"w1"}, of_regie});
  EXPECT_EQ(wall().shown, of_regie);
  EXPECT_THAT(events(ShowOnWall{{"w1"}, of_regie}), IsEmpty());
}

TEST_F(Walls, D1_the_wall_and_its_theme_are_there) {
  EXPECT_EQ(outcome(ShowOnWall{{"w9"}, {}}), "unknown_wall wall");
  EXPECT_EQ(outcome(ShowOnWall{{"w1"}, {WallView::theme, ThemeId{"liefde"}}}), "unknown_theme theme");
  EXPECT_EQ(outcome(ShowOnWall{{"w1"}, {WallView::theme, {}}}), "unknown_theme theme");
  EXPECT_EQ(outcome(ShowOnWall{{"w1"}, {WallView::groups, ThemeId{"regie"}}}), "unknown_theme theme");
}

TEST_F(Walls, D1_the_one_that_a_wall_shows_is_offered_to_the_hall) {
  receive(state_, shared_insight("plan", 1));
  fold(state_, ReflectionWritten{reflection("r1")});
  for (const char* id : {"plan", "r1"}) {
    EXPECT_EQ(outcome(ShowOnWall{{"w1"}, {WallView::insight, {}, InsightId{id}}}), "granted");
  }
  EXPECT_EQ(outcome(ShowOnWall{{"w1"}, {WallView::insight, {}, InsightId{"rust"}}}), "not_shared insight");
  EXPECT_EQ(outcome(ShowOnWall{{"w1"}, {WallView::insight}}), "not_shared insight");
  EXPECT_EQ(outcome(ShowOnWall{{"w1"}, {WallView::groups, {}, InsightId{"plan"}}}), "not_shared insight");
  EXPECT_EQ(outcome(ShowOnWall{{"w1"}, {WallView::insight, ThemeId{"regie"}, InsightId{"plan"}}}),
            "unknown_theme theme");
}

TEST_F(Walls, D2_texts_and_light_are_adjusted_to_the_hall) {
  EXPECT_EQ(wall().text_size, 100);
  EXPECT_EQ(wall().light, HallLight::dark);
  happens(AdjustWall{{"w1"}, 160, HallLight::bright});
  EXPECT_EQ(wall().text_size, 160);
  EXPECT_EQ(wall().light, HallLight::bright);
  EXPECT_THAT(events(AdjustWall{{"w1"}, 160, HallLight::bright}), IsEmpty());
  EXPECT_EQ(outcome(AdjustWall{{"w1"}, 59, HallLight::dark}), "out_of_range text_size");
  EXPECT_EQ(outcome(AdjustWall{{"w1"}, 161, HallLight::dark}), "out_of_range text_size");
  EXPECT_EQ(outcome(AdjustWall{{"w9"}, 100, HallLight::dark}), "unknown_wall wall");
}

TEST_F(Walls, D1_what_a_wall_shows_is_for_moderators_and_organisers) {
  seat(state_, "otto", Role::organiser);
  EXPECT_EQ(outcome(ShowOnWall{{"w1"}, of_regie}, "otto"), "granted");
  for (const char* person : {"noor", "sam", "kim", "w1"}) {
    EXPECT_EQ(outcome(ShowOnWall{{"w1"}, of_regie}, person), "not_allowed");
    EXPECT_EQ(outcome(AdjustWall{{"w1"}, 120, HallLight::dark}, person), "not_allowed");
  }
}

TEST_F(Walls, R4_showing_something_is_taken_back_and_adjusting_is_no_step) {
  happens(ShowOnWall{{"w1"}, of_regie});
  EXPECT_EQ(state_.steps.at({"mo"}).back()->did, StepName::show_on_wall);
  EXPECT_EQ(state_.steps.at({"mo"}).back()->wall, WallId{"w1"});
  happens(ShowOnWall{{"w1"}, {WallView::thanks, {}}});
  happens(AdjustWall{{"w1"}, 120, HallLight::dark});
  happens(undo());
  EXPECT_EQ(wall().shown, of_regie);
  EXPECT_EQ(wall().text_size, 120);
  happens(undo());
  EXPECT_EQ(wall().shown, ShownView{});
}

TEST_F(Walls, R4_one_insight_that_was_shown_before_another_comes_back) {
  for (const char* id : {"plan", "rust"}) receive(state_, shared_insight(id, 1));
  const ShownView plan{WallView::insight, {}, InsightId{"plan"}};
  happens(ShowOnWall{{"w1"}, plan});
  happens(ShowOnWall{{"w1"}, {WallView::insight, {}, InsightId{"rust"}}});
  happens(undo());
  EXPECT_EQ(wall().shown, plan);
}

TEST_F(Walls, R4_what_a_wall_that_is_gone_showed_is_not_taken_back) {
  happens(ShowOnWall{{"w1"}, of_regie});
  happens(RemoveWall{{"w1"}});
  EXPECT_EQ(outcome(undo()), "step_built_upon step");
}

}  // namespace
}  // namespace oogst::core::plenary
