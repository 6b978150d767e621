// Who may do and follow what, as PROTOCOL.md sections 4 and 5 have it, and the words for roles and other sorts.
#include "server/core/permissions.hpp"

#include <gtest/gtest.h>

#include "server/core/words.hpp"

namespace oogst::core {
namespace {

constexpr Role roles[] = {Role::chair,    Role::scribe,    Role::participant, Role::moderator,
                          Role::reporter, Role::organiser, Role::wall};

std::string who(bool (*asks)(Role)) {
  std::string names;
  for (const Role role : roles) {
    if (!asks(role)) continue;
    if (!names.empty()) names += ' ';
    names += text_of(role);
  }
  return names;
}

TEST(Permissions, commands_are_for_the_roles_in_the_protocol) {
  EXPECT_EQ(who([](Role r) { return may(r, Act::write); }), "chair scribe");
  EXPECT_EQ(who([](Role r) { return may(r, Act::share); }), "chair");
  EXPECT_EQ(who([](Role r) { return may(r, Act::write_when_open); }), "chair scribe participant");
  EXPECT_EQ(who([](Role r) { return may(r, Act::give_roles); }), "chair");
  EXPECT_EQ(who([](Role r) { return may(r, Act::ask_chair); }), "scribe participant");
  EXPECT_EQ(who([](Role r) { return may(r, Act::confirm_chair); }), "chair scribe participant");
  EXPECT_EQ(who([](Role r) { return may(r, Act::confirm_any_chair); }), "moderator organiser");
  EXPECT_EQ(who([](Role r) { return may(r, Act::send_message); }), "moderator organiser");
  EXPECT_EQ(who([](Role r) { return may(r, Act::see_message); }), "chair scribe");
  EXPECT_EQ(who([](Role r) { return may(r, Act::add_term); }), "chair moderator organiser");
  EXPECT_EQ(who([](Role r) { return may(r, Act::ask); }), "chair scribe participant");
  EXPECT_EQ(who([](Role r) { return may(r, Act::answer_help); }), "moderator organiser");
  EXPECT_EQ(who([](Role r) { return may(r, Act::reveal); }), "chair");
  EXPECT_EQ(who([](Role r) { return may(r, Act::undo); }), "moderator organiser");
  EXPECT_EQ(who([](Role r) { return may(r, Act::write_for_table); }), "moderator organiser");
  EXPECT_EQ(who([](Role r) { return may(r, Act::lead); }), "moderator organiser");
  EXPECT_EQ(who([](Role r) { return may(r, Act::steer_wall); }), "moderator organiser");
  EXPECT_EQ(who([](Role r) { return may(r, Act::moderate); }), "moderator organiser");
  EXPECT_EQ(who([](Role r) { return may(r, Act::reflect); }), "reporter");
  EXPECT_EQ(who([](Role r) { return may(r, Act::reflect_when_open); }), "chair scribe participant reporter");
}

TEST(Permissions, V5_topics_are_for_the_audiences_in_the_protocol) {
  EXPECT_EQ(who([](Role r) { return may_follow(r, Audience::everyone); }),
            "chair scribe participant moderator reporter organiser wall");
  EXPECT_EQ(who([](Role r) { return may_follow(r, Audience::own_table); }), "chair scribe participant");
  EXPECT_EQ(who([](Role r) { return may_follow(r, Audience::tallies); }), "moderator organiser");
  EXPECT_EQ(who([](Role r) { return may_follow(r, Audience::moderation); }), "moderator organiser");
  EXPECT_EQ(who([](Role r) { return may_follow(r, Audience::organising); }), "organiser");
  EXPECT_EQ(who([](Role r) { return may_follow(r, Audience::reading); }), "moderator reporter organiser");
  EXPECT_EQ(who([](Role r) { return may_follow(r, Audience::oneself); }),
            "chair scribe participant moderator reporter organiser");
  EXPECT_EQ(who([](Role r) { return may_follow(r, Audience::wall); }),
            "chair scribe participant moderator reporter organiser wall");
}

template <class Value>
void expect_words(std::optional<Value> (*parse)(std::string_view), std::initializer_list<const char*> words) {
  int number = 0;
  for (const char* word : words) {
    EXPECT_EQ(parse(word), static_cast<Value>(number)) << word;
    EXPECT_EQ(text_of(static_cast<Value>(number)), word);
    ++number;
  }
  for (const char* unknown : {"", "Chair", "idea ", "nothing", "break_"})
    EXPECT_EQ(parse(unknown), std::nullopt) << unknown;
}

TEST(Words, stand_for_one_value_each_and_nothing_else) {
  expect_words(parse_insight_kind, {"knowledge", "experience", "idea", "direction", "quote", "question"});
  expect_words(parse_phase_kind, {"check_in", "plenary", "break", "tables", "closing", "ended"});
  expect_words(parse_role, {"chair", "scribe", "participant", "moderator", "reporter", "organiser", "wall"});
  expect_words(parse_wall_mode, {"floor", "all", "theme", "kind", "groups", "reflections"});
  expect_words(parse_wall_view,
               {"round", "test", "welcome", "programme", "theme", "groups", "stage", "thanks", "blank",
                "insight", "reflections"});
  expect_words(parse_hall_light, {"dark", "bright"});
  expect_words(parse_reveal, {"all", "one_by_one"});
  expect_words(parse_round_order, {"number", "theme"});
  expect_words(parse_step_name,
               {"move_phase", "give_floor", "set_wall_mode", "blank_wall", "hold_insight", "move_table", "order_tables",
                "skip_table", "set_turn_time", "extend_turn", "set_reveal", "reveal_insight", "group_insights",
                "ungroup_insights", "name_group", "show_on_wall", "let_reflect", "approve_insights", "send_back_insight",
                "spotlight_insight", "pin_insight", "set_moderation"});
  expect_words(parse_standing, {"safe", "shared", "withdrawn", "merged"});
}

}  // namespace
}  // namespace oogst::core
