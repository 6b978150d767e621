// [C9] A closing round is played through the hall, and every frame that went to a screen is decoded: what was held, not
// approved yet, sent back, withdrawn, taken back, or corrected without a yes has a word of its own, and none of these
// words is in any of them.
#include <gmock/gmock.h>

#include "tests/hall/trial_hall.hpp"

namespace oogst::hall {
namespace {

using core::Role;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

class WallFrames : public testing::Test {
 protected:
  WallFrames() {
    day_.seat("mo", Role::moderator);
    day_.seat("eva", Role::moderator);
    day_.seat("noor", Role::chair, 1);
    day_.seat("ans", Role::chair, 2);
    day_.write(core::plenary::WallPaired{{"hall"}, "Zaal", 0});
    day_.write(core::plenary::WallPaired{{"foyer"}, "Foyer", 0});
    come_in();
  }

  // The server starts; everyone connects, and the screen in the hall.
  void come_in() {
    day_.start();
    guests_.clear();
    for (const char* person : {"mo", "eva", "noor", "ans"}) guests_[person] = day_.join(person, {});
    watch("hall");
  }

  // A screen that begins with a snapshot, or resumes with what it has.
  void watch(const std::string& screen, std::optional<std::uint64_t> revision = {}) {
    protocol::Subscription wall = subscription_to("wall");
    if (revision) {
      wall.epoch = day_.conference().epoch();
      wall.revision = revision;
    }
    screens_.push_back(day_.join_with(screen, {wall}).connection);
  }

  // `table`: 0 is the plenary.
  void does(const std::string& person, int table, json body) {
    const Guest& guest = guests_.at(person);
    const std::uint64_t number = ++numbers_[{person, table}];
    guest.command(number, table, body);
    day_.settle();
    ASSERT_THAT(guest.names(), testing::Contains("acknowledged " + std::to_string(number))) << body;
  }
  void shares(const std::string& chair, int table, const std::string& insight, const std::string& text) {
    does(chair, table, add_insight(insight, text));
    does(chair, table, about("share_insight", insight));
  }
  void types(const std::string& chair, int table, const std::string& insight, std::uint64_t base,
             const std::string& text) {
    does(chair, table, insert_text(insight, base, text));
  }
  void approves(const std::string& insight, std::uint64_t text_revision) {
    does("mo", 0,
         {{"name", "approve_insights"}, {"insights", {{{"insight", insight}, {"text_revision", text_revision}}}}});
  }
  void holds(const std::string& insight, bool held) {
    does("eva", 0, {{"name", "hold_insight"}, {"insight", insight}, {"held", held}});
  }
  void sends_back(const std::string& insight) {
    does("eva", 0, {{"name", "send_back_insight"}, {"insight", insight}, {"word", "wielewaal"}});
  }
  void spotlights(const json& insight) { does("mo", 0, {{"name", "spotlight_insight"}, {"insight", insight}}); }
  void pins(const std::string& insight) {
    does("mo", 0, {{"name", "pin_insight"}, {"insight", insight}, {"pinned", true}});
  }
  void gives_floor(int table) { does("mo", 0, {{"name", "give_floor"}, {"table", table}}); }
  void groups(const std::string& group, const std::vector<std::string>& insights) {
    does("mo", 0, {{"name", "group_insights"}, {"group", group}, {"insights", insights}});
  }
  void names(const std::string& group, const std::string& title) {
    does("mo", 0, {{"name", "name_group"}, {"group", group}, {"title", title}});
  }
  void shows_on(const std::string& wall, json shown) {
    shown["name"] = "show_on_wall";
    shown["wall"] = wall;
    does("eva", 0, shown);
  }
  void shows(const std::string& mode) { does("mo", 0, {{"name", "set_wall_mode"}, {"mode", mode}}); }
  void moves(const std::string& from, const std::string& phase) {
    does("mo", 0, {{"name", "move_phase"}, {"phase", phase}, {"from", from}});
  }

  // All that any screen was ever sent.
  std::string all_frames() const {
    std::string all;
    for (const auto& screen : screens_) {
      for (const auto& frame : screen->frames()) all += json::parse(payload_of(*frame)).dump() + "\n";
    }
    return all;
  }

  TrialHall day_;
  std::map<std::string, Guest> guests_;
  std::map<std::pair<std::string, int>, std::uint64_t> numbers_;
  std::vector<std::shared_ptr<TrialConnection>> screens_;
};

TEST_F(WallFrames, C9_hold_nothing_that_was_not_let_through) {
  does("mo", 0, {{"name", "set_moderation"}, {"moderation", "held"}});
  shares("noor", 1, "approved", "leeuwerik");
  shares("noor", 1, "waiting1", "merel");
  shares("noor", 1, "heldback", "reiger");
  shares("noor", 1, "returned", "fazant");
  shares("noor", 1, "withdrew", "uil");
  shares("noor", 1, "unshared", "gans");
  shares("noor", 1, "mended11", "spreeuw");
  does("noor", 1, add_insight("private1", "zwaluw"));
  shares("ans", 2, "elsewher", "zwaan");
  shares("ans", 2, "awaiting", "kievit");
  for (const char* insight : {"approved", "heldback", "withdrew", "unshared", "mended11", "elsewher"})
    approves(insight, 0);
  holds("heldback", true);
  sends_back("returned");
  does("noor", 1, about("withdraw_insight", "withdrew"));
  does("noor", 1, about("unshare_insight", "unshared"));
  moves("tables", "closing");
  const std::uint64_t before_the_floor = day_.conference().plenary_loop().seq();

  gives_floor(1);
  types("noor", 1, "mended11", 0, "kauw ");
  types("noor", 1, "waiting1", 0, "mees ");
  does("eva", 1, {{"name", "correct_insight"}, {"insight", "approved"}, {"text_revision", 0}, {"text", "koekoek"}});
  does("noor", 1, about("share_insight", "unshared"));
  types("noor", 1, "returned", 0, "patrijs ");
  EXPECT_THAT(all_frames(), HasSubstr("leeuwerik"));
  EXPECT_THAT(all_frames(), HasSubstr("spreeuw"));
  EXPECT_THAT(all_frames(), Not(HasSubstr("zwaan"))) << "its table has not had the floor";

  // Whatever makes the wall anew: blank, modes, a spotlight, a pin, a crash, a screen that comes late, one that was
  // away.
  for (const bool blank : {true, false}) does("mo", 0, {{"name", "blank_wall"}, {"blank", blank}});
  pins("waiting1");
  pins("mended11");
  spotlights("mended11");
  spotlights(nullptr);
  watch("foyer", before_the_floor);
  come_in();
  watch("foyer");
  gives_floor(2);
  EXPECT_THAT(all_frames(), HasSubstr("zwaan"));
  spotlights("approved");
  holds("elsewher", true);
  types("ans", 2, "elsewher", 0, "ooievaar ");
  holds("elsewher", false);
  types("ans", 2, "awaiting", 0, "grutto ");
  does("ans", 2, about("unshare_insight", "elsewher"));
  types("ans", 2, "elsewher", 1, "wulp ");
  does("ans", 2, about("share_insight", "elsewher"));
  shows("all");
  moves("closing", "end");
  come_in();
  watch("foyer");

  for (const char* never : {"merel", "mees", "reiger", "fazant", "patrijs", "wielewaal", "uil", "gans", "kauw",
                            "koekoek", "zwaluw", "kievit", "grutto", "ooievaar", "wulp"}) {
    EXPECT_THAT(all_frames(), Not(HasSubstr(never)));
  }

  // They are words that a wall would show: with a yes, it does.
  approves("waiting1", 1);
  EXPECT_THAT(all_frames(), HasSubstr("mees merel"));
}

TEST_F(WallFrames, D3_walls_with_a_view_of_their_own_hold_nothing_more) {
  shares("noor", 1, "approved", "leeuwerik");
  shares("noor", 1, "heldback", "reiger");
  shares("noor", 1, "unshared", "gans");
  shares("ans", 2, "elsewher", "zwaan");
  holds("heldback", true);
  groups("groupone", {"approved", "heldback"});
  names("groupone", "vogels");
  groups("grouptwo", {"heldback", "unshared"});
  names("grouptwo", "eenden");
  shows_on("hall", {{"view", "theme"}, {"theme", "regie"}});
  shows_on("foyer", {{"view", "groups"}});
  does("noor", 1, about("unshare_insight", "unshared"));
  EXPECT_THAT(all_frames(), Not(HasSubstr("leeuwerik"))) << "the tables still talk";
  EXPECT_THAT(all_frames(), Not(HasSubstr("vogels")));
  moves("tables", "closing");
  EXPECT_THAT(all_frames(), HasSubstr("leeuwerik"));
  EXPECT_THAT(all_frames(), HasSubstr("zwaan"));
  EXPECT_THAT(all_frames(), HasSubstr("vogels"));
  does("mo", 0, {{"name", "set_moderation"}, {"moderation", "held"}});
  types("ans", 2, "elsewher", 0, "wulp ");
  shares("ans", 2, "awaiting", "kievit");
  does("mo", 0, {{"name", "blank_wall"}, {"blank", true}});
  groups("grouptwo", {"elsewher"});
  come_in();
  watch("foyer");
  does("mo", 0, {{"name", "blank_wall"}, {"blank", false}});
  EXPECT_THAT(all_frames(), HasSubstr("eenden")) << "there is something in it that the hall may see";
  for (const char* never : {"reiger", "gans", "wulp", "kievit"}) EXPECT_THAT(all_frames(), Not(HasSubstr(never)));
}

TEST_F(WallFrames, G2_a_group_of_which_nothing_was_let_through_has_no_title) {
  shares("noor", 1, "heldback", "reiger");
  shares("ans", 2, "elsewher", "zwaan");
  holds("heldback", true);
  groups("groupone", {"heldback"});
  names("groupone", "eenden");
  moves("tables", "closing");
  shows("groups");
  shows_on("foyer", {{"view", "groups"}});
  watch("foyer");
  EXPECT_THAT(all_frames(), HasSubstr("zwaan"));
  EXPECT_THAT(all_frames(), Not(HasSubstr("eenden")));
  EXPECT_THAT(all_frames(), Not(HasSubstr("groupone")));
  holds("heldback", false);
  EXPECT_THAT(all_frames(), HasSubstr("eenden"));
}

TEST_F(WallFrames, C9_turning_to_held_keeps_later_words_away_at_once) {
  shares("noor", 1, "approved", "leeuwerik");
  moves("tables", "closing");
  gives_floor(1);
  types("noor", 1, "approved", 0, "vroege ");
  EXPECT_THAT(all_frames(), HasSubstr("vroege leeuwerik"));
  does("mo", 0, {{"name", "set_moderation"}, {"moderation", "held"}});
  types("noor", 1, "approved", 1, "merel ");
  shares("noor", 1, "waiting1", "reiger");
  come_in();
  watch("foyer");
  EXPECT_THAT(all_frames(), Not(HasSubstr("merel")));
  EXPECT_THAT(all_frames(), Not(HasSubstr("reiger")));
}

}  // namespace
}  // namespace oogst::hall
