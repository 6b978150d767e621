// Putting together what says the same (PROTOCOL.md G1).
#include "server/core/plenary/groups.hpp"

#include <gmock/gmock.h>

#include "tests/core/plenary_asked.hpp"

namespace oogst::core::plenary {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Two moderators in the closing round; tables 1 and 2 share four insights.
class Groups : public PlenaryDecide {
 protected:
  Groups() {
    seat(state_, "bo", Role::moderator);
    for (const char* id : {"plan", "eten", "rust", "tijd"}) receive(state_, shared_insight(id, 1));
    move_to(state_, "closing", now_);
  }

  static GroupInsights together(std::string group, std::vector<InsightId> insights) {
    return {{std::move(group)}, std::move(insights)};
  }
  std::vector<InsightId> in(const std::string& group) const { return group_now(state_, {group}).insights; }
  bool has(const std::string& group) const { return state_.groups.contains({group}); }
  UndoStep undo_of(const std::string& person = "mo") const { return {state_.steps.at({person}).back()->number}; }
};

TEST_F(Groups, G1_a_group_that_is_not_known_is_made_without_a_title) {
  now_ += minute_ms;
  EXPECT_THAT(events(together("g1", {{"rust"}, {"plan"}})),
              ElementsAre(Event{GroupChanged{{{"g1"}, "", {{"rust"}, {"plan"}}, now_}}}));
}

TEST_F(Groups, G1_who_comes_stands_at_the_end_and_who_is_there_keeps_the_place) {
  happens(together("g1", {{"rust"}, {"plan"}}));
  happens(NameGroup{{"g1"}, "Rust"});
  now_ += minute_ms;
  happens(together("g1", {{"tijd"}, {"plan"}, {"eten"}}));
  EXPECT_EQ(group_now(state_, {"g1"}),
            (Group{{"g1"}, "Rust", {{"rust"}, {"plan"}, {"tijd"}, {"eten"}}, now_ - minute_ms}));
  EXPECT_THAT(events(together("g1", {{"eten"}, {"rust"}})), IsEmpty());
}

TEST_F(Groups, G1_an_insight_is_in_one_group_at_most) {
  happens(together("g1", {{"rust"}, {"plan"}}));
  happens(together("g2", {{"plan"}, {"eten"}}));
  EXPECT_THAT(in("g1"), ElementsAre(InsightId{"rust"}));
  EXPECT_THAT(in("g2"), ElementsAre(InsightId{"plan"}, InsightId{"eten"}));
  happens(together("g2", {{"rust"}}));
  EXPECT_FALSE(has("g1")) << "its last insight went";
}

TEST_F(Groups, G1_out_of_their_groups_they_are_lone_voices) {
  happens(together("g1", {{"rust"}, {"plan"}}));
  happens(together("g2", {{"eten"}}));
  happens(UngroupInsights{{{"plan"}, {"eten"}, {"tijd"}}});
  EXPECT_THAT(in("g1"), ElementsAre(InsightId{"rust"}));
  EXPECT_FALSE(has("g2"));
  EXPECT_EQ(group_with(state_, {"plan"}), nullptr);
  EXPECT_THAT(events(UngroupInsights{{{"plan"}, {"never"}}}), IsEmpty());
}

TEST_F(Groups, G1_all_are_shared_or_nothing_happens) {
  EXPECT_EQ(outcome(together("g1", {{"plan"}, {"never"}})), "not_shared insights");
  happens(together("g1", {{"plan"}, {"rust"}}));
  fold(state_, InsightTakenBack{{"plan"}});
  EXPECT_THAT(in("g1"), ElementsAre(InsightId{"plan"}, InsightId{"rust"})) << "it keeps its place";
  EXPECT_EQ(outcome(together("g1", {{"plan"}})), "not_shared insights");
}

TEST_F(Groups, M1_a_group_holds_a_hundred_insights) {
  std::vector<InsightId> many;
  for (std::size_t i = 0; i < insights_of_a_group_max; ++i) {
    many.push_back({"many" + std::to_string(i)});
    receive(state_, shared_insight(many.back().value, 2));
  }
  happens(together("g1", many));
  EXPECT_EQ(outcome(together("g1", {{"plan"}})), "too_many insights");
  EXPECT_EQ(outcome(together("g1", {many.back()})), "granted");
}

TEST_F(Groups, M1_there_are_two_hundred_groups) {
  for (std::size_t i = 0; i < groups_max; ++i) {
    const std::string number = std::to_string(i);
    receive(state_, shared_insight("many" + number, 2));
    happens(together("g" + number, {{"many" + number}}));
  }
  EXPECT_EQ(outcome(together("more", {{"plan"}})), "too_many group");
  EXPECT_EQ(outcome(together("more", {{"many7"}})), "granted") << "another one goes";
  EXPECT_EQ(outcome(together("g7", {{"plan"}})), "granted");
}

TEST_F(Groups, G1_a_title_is_one_clean_line) {
  EXPECT_EQ(outcome(NameGroup{{"g1"}, "Rust"}), "unknown_group group");
  happens(together("g1", {{"plan"}}));
  happens(NameGroup{{"g1"}, " Rust\naan tafel\u202E "});
  EXPECT_EQ(group_now(state_, {"g1"}).title, "Rust aan tafel");
  EXPECT_THAT(events(NameGroup{{"g1"}, "Rust aan tafel"}), IsEmpty());
  EXPECT_EQ(outcome(NameGroup{{"g1"}, std::string(group_title_max + 1, 'x')}), "text_too_long title");
  happens(NameGroup{{"g1"}, ""});
  EXPECT_EQ(group_now(state_, {"g1"}).title, "");
}

TEST_F(Groups, are_for_moderators_and_organisers) {
  seat(state_, "otto", Role::organiser);
  EXPECT_EQ(outcome(together("g1", {{"plan"}}), "otto"), "granted");
  happens(together("g1", {{"plan"}}));
  for (const char* person : {"noor", "sam", "kim"}) {
    EXPECT_EQ(outcome(together("g1", {{"rust"}}), person), "not_allowed");
    EXPECT_EQ(outcome(UngroupInsights{{{"plan"}}}, person), "not_allowed");
    EXPECT_EQ(outcome(NameGroup{{"g1"}, "Rust"}, person), "not_allowed");
  }
}

TEST_F(Groups, R4_every_step_with_groups_is_taken_back) {
  happens(together("g1", {{"rust"}, {"plan"}}));
  happens(together("g2", {{"eten"}}));
  const std::vector<std::pair<Command, StepName>> commands{
      {together("g3", {{"tijd"}}), StepName::group_insights},
      {together("g2", {{"plan"}, {"rust"}}), StepName::group_insights},
      {UngroupInsights{{{"rust"}, {"eten"}}}, StepName::ungroup_insights},
      {NameGroup{{"g1"}, "Rust"}, StepName::name_group}};
  const auto groups = [&] {
    std::vector<Group> all;
    for (const auto& group : state_.groups.items()) all.push_back(*group);
    return all;
  };
  for (const auto& [command, did] : commands) {
    const auto before = groups();
    now_ += minute_ms;
    happens(command);
    EXPECT_NE(groups(), before) << command.index();
    EXPECT_EQ(state_.steps.at({"mo"}).back()->did, did);
    happens(undo_of());
    EXPECT_EQ(groups(), before) << command.index();
  }
}

TEST_F(Groups, R4_what_went_into_another_group_since_does_not_come_back_into_two) {
  happens(together("g1", {{"rust"}, {"plan"}}));
  happens(UngroupInsights{{{"plan"}}});
  happens(together("g2", {{"plan"}}), "bo");
  EXPECT_EQ(outcome(undo_of()), "step_built_upon step");
  happens(undo_of("bo"), "bo");
  EXPECT_EQ(outcome(undo_of()), "granted");
}

TEST_F(Groups, R4_a_group_that_another_moderator_changed_since_stays) {
  happens(together("g1", {{"rust"}}));
  happens(together("g1", {{"plan"}}), "bo");
  EXPECT_EQ(outcome(undo_of()), "step_built_upon step");
}

}  // namespace
}  // namespace oogst::core::plenary
