// The format of stored entries. The examples are frozen: a change that makes one fail makes journals of conferences
// that were held unreadable. A new format is a new version beside the old one, with an example of its own.
#include "server/journal/entry_codec.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "tests/core/random_events.hpp"

namespace oogst::journal {
namespace {

using namespace core;
using testing::HasSubstr;

template <class Event>
struct Stored {
  std::string kind;
  std::string body;
  Event event;
  std::uint16_t version = 1;
};

const std::vector<Stored<table::Event>>& stored_at_tables() {
  using namespace table;
  static const std::vector<Stored<table::Event>> stored{
      {"insight_added",
       R"({"insight":"k3ab8d2mq0aa","question":"a1","kind":"idea","perspectives":["ouder","beleid"],"text":"Eén \"vast\" gezicht\nvoor het gezin","author":"p7","at":1805017500000})",
       InsightAdded{{"k3ab8d2mq0aa"},
                    QuestionId{"a1"},
                    InsightKind::idea,
                    {{"ouder"}, {"beleid"}},
                    "Eén \"vast\" gezicht\nvoor het gezin",
                    {"p7"},
                    1805017500000,
                    false}},
      {"insight_added",
       R"({"insight":"k3ab8d2mq0aa","kind":"quote","perspectives":[],"text":"","author":"p7","at":1805017500000,"late":true})",
       InsightAdded{{"k3ab8d2mq0aa"}, std::nullopt, InsightKind::quote, {}, "", {"p7"}, 1805017500000, true}},
      {"text_edited", R"({"i":"k3ab8d2mq0aa","op":[120,"een 👋\\",{"d":2}],"r":17,"t":1805017500000})",
       TextEdited{
           {"k3ab8d2mq0aa"}, {text::Retain{120}, text::Insert{"een 👋\\"}, text::Delete{2}}, 17, 1805017500000, false}},
      {"text_edited", R"({"i":"k3ab8d2mq0aa","op":[],"r":18,"t":1805017500000,"l":true})",
       TextEdited{{"k3ab8d2mq0aa"}, {}, 18, 1805017500000, true}},
      {"kind_set", R"({"insight":"k3ab8d2mq0aa","kind":"knowledge","at":1805017500000})",
       KindSet{{"k3ab8d2mq0aa"}, InsightKind::knowledge, 1805017500000}},
      {"kind_set", R"({"insight":"k3ab8d2mq0aa","kind":"question","at":1805017500000,"late":true})",
       KindSet{{"k3ab8d2mq0aa"}, InsightKind::question, 1805017500000, true}},
      {"perspectives_set", R"({"insight":"k3ab8d2mq0aa","perspectives":[],"at":1805017500000,"late":true})",
       PerspectivesSet{{"k3ab8d2mq0aa"}, {}, 1805017500000, true}},
      {"perspectives_set", R"({"insight":"k3ab8d2mq0aa","perspectives":["jongere"],"at":1805017500000})",
       PerspectivesSet{{"k3ab8d2mq0aa"}, {{"jongere"}}, 1805017500000}},
      {"insight_shared", R"({"insight":"k3ab8d2mq0aa","at":1805017500000})",
       InsightShared{{"k3ab8d2mq0aa"}, 1805017500000}},
      {"insight_unshared", R"({"insight":"k3ab8d2mq0aa","at":1805017500000})",
       InsightUnshared{{"k3ab8d2mq0aa"}, 1805017500000}},
      {"insight_withdrawn", R"({"insight":"k3ab8d2mq0aa","at":1805017500000})",
       InsightWithdrawn{{"k3ab8d2mq0aa"}, 1805017500000}},
      {"insight_restored", R"({"insight":"k3ab8d2mq0aa","at":1805017500000})",
       InsightRestored{{"k3ab8d2mq0aa"}, 1805017500000}},
      {"offer_taken", R"({"insight":"k3ab8d2mq0aa","text":"Eén plan","text_revision":12})",
       OfferTaken{{"k3ab8d2mq0aa"}, "Eén plan", 12}},
      {"insight_moved", R"({"insight":"k3ab8d2mq0aa","question":"a2","before":"m4cd7f1np2bb"})",
       InsightMoved{{"k3ab8d2mq0aa"}, QuestionId{"a2"}, InsightId{"m4cd7f1np2bb"}}},
      {"insight_moved", R"({"insight":"k3ab8d2mq0aa"})", InsightMoved{{"k3ab8d2mq0aa"}, std::nullopt, std::nullopt}},
      {"share_order_set", R"({"insight":"k3ab8d2mq0aa","before":"m4cd7f1np2bb"})",
       ShareOrderSet{{"k3ab8d2mq0aa"}, InsightId{"m4cd7f1np2bb"}}},
      {"share_order_set", R"({"insight":"k3ab8d2mq0aa"})", ShareOrderSet{{"k3ab8d2mq0aa"}, std::nullopt}},
      {"insights_merged", R"({"insight":"k3ab8d2mq0aa","originals":["m4cd7f1np2bb","n5de8g2oq3cc"]})",
       InsightsMerged{{"k3ab8d2mq0aa"}, {{"m4cd7f1np2bb"}, {"n5de8g2oq3cc"}}}},
      {"insight_unmerged", R"({"insight":"k3ab8d2mq0aa"})", InsightUnmerged{{"k3ab8d2mq0aa"}}},
      {"insight_split", R"({"insight":"k3ab8d2mq0aa","from":"m4cd7f1np2bb"})",
       InsightSplit{{"k3ab8d2mq0aa"}, {"m4cd7f1np2bb"}}},
      {"insight_confirmed", R"({"insight":"k3ab8d2mq0aa","text_revision":17,"confirmed":true})",
       InsightConfirmed{{"k3ab8d2mq0aa"}, 17, true}},
      {"ready_set", R"({"ready":true})", ReadySet{true}},
      {"help_called", R"({"help":false,"at":1805017500000})", HelpCalled{false, 1805017500000}},
      {"meaning_asked", R"({"insight":"k3ab8d2mq0aa"})", MeaningAsked{{"k3ab8d2mq0aa"}}},
      {"insight_explained", R"({"insight":"k3ab8d2mq0aa","explanation":"Wie er \"zelf\" bij is"})",
       InsightExplained{{"k3ab8d2mq0aa"}, "Wie er \"zelf\" bij is"}},
  };
  return stored;
}

std::shared_ptr<const Definition> stored_definition(Moderation moderation) {
  Definition made;
  made.title = "Samen verder";
  made.date = "2027-03-12";
  made.language = "nl";
  made.phases = {{{"inloop"}, PhaseKind::check_in, "Inloggen", "9:30", 0},
                 {{"pauze"}, PhaseKind::break_, "Pauze", "10:30", 15}};
  made.themes = {{{"regie"}, "A", "Regie", {{{"a1"}, "Wie heeft de regie?", 15}}}};
  made.questions = {{{"alle-1"}, "Wat neemt u mee?", 0}};
  made.tables = {{{1}, {"regie"}, 6}};
  made.perspectives = {{{"ouder"}, "Ouder"}};
  made.glossary = {{"regie", "zelf beslissen", "U bepaalt wat er gebeurt."}};
  made.moderation = moderation;
  return std::make_shared<const Definition>(made);
}

const std::vector<Stored<plenary::Event>>& stored_in_plenary() {
  using namespace plenary;
  static const Group rust{{"g4n7s0f3y6em"}, "Rust", {{"k3ab8d2mq0aa"}}, 1805017500000};
  static const std::vector<Stored<plenary::Event>> stored{
      {"conference_created",
       R"({"id":"samen-verder","definition":{"title":"Samen verder","date":"2027-03-12","language":"nl",)"
       R"("phases":[{"id":"inloop","kind":"check_in","title":"Inloggen","starts":"9:30","minutes":0},)"
       R"({"id":"pauze","kind":"break","title":"Pauze","starts":"10:30","minutes":15}],)"
       R"("themes":[{"id":"regie","letter":"A","title":"Regie","questions":[{"id":"a1","text":"Wie heeft de regie?","minutes":15}]}],)"
       R"("questions":[{"id":"alle-1","text":"Wat neemt u mee?","minutes":0}],)"
       R"("tables":[{"number":1,"theme":"regie","seats":6}],"perspectives":[{"id":"ouder","label":"Ouder"}],)"
       R"("glossary":[{"term":"regie","plain":"zelf beslissen","explanation":"U bepaalt wat er gebeurt."}],"moderation":"held"},)"
       R"("codes":[{"code":"ABCD1234","seat":{"role":"chair","table":1}},{"code":"WXYZ5678","seat":{"role":"moderator"}}],"at":1805017500000})",
       ConferenceCreated{{"samen-verder"},
                         stored_definition(Moderation::held),
                         {{"ABCD1234", {Role::chair, TableNumber{1}}}, {"WXYZ5678", {Role::moderator, std::nullopt}}},
                         1805017500000},
       2},
      {"person_seated",
       R"({"person":"p7","name":"Noor","perspective":"ouder","seat":{"role":"scribe","table":3},"at":1805017500000})",
       PersonSeated{{"p7"}, "Noor", PerspectiveId{"ouder"}, {Role::scribe, TableNumber{3}}, 1805017500000}},
      {"person_seated", R"({"person":"p7","name":"Noor","seat":{"role":"organiser"},"at":1805017500000})",
       PersonSeated{{"p7"}, "Noor", std::nullopt, {Role::organiser, std::nullopt}, 1805017500000}},
      {"scribe_named", R"({"person":"p7","scribe":true})", ScribeNamed{{"p7"}, true}},
      {"phase_moved", R"({"phase":"tafels","at":1805017500000,"ends_at":1805020200000})",
       PhaseMoved{{"tafels"}, 1805017500000, 1805020200000}},
      {"phase_moved", R"({"phase":"einde","at":1805017500000})", PhaseMoved{{"einde"}, 1805017500000, std::nullopt}},
      {"phase_returned", R"({})", PhaseReturned{}},
      {"phase_extended", R"({"ends_at":1805020200000})", PhaseExtended{1805020200000}},
      {"floor_given", R"({"table":3,"at":1805017500000,"ends_at":1805017680000})",
       FloorGiven{TableNumber{3}, 1805017500000, 1805017680000}, 2},
      {"floor_given", R"({"at":1805017500000})", FloorGiven{std::nullopt, 1805017500000}, 2},
      {"wall_mode_set", R"({"mode":"all"})", WallModeSet{WallMode::all}},
      {"wall_blanked", R"({"blank":false,"at":1805017500000})", WallBlanked{false, 1805017500000}, 2},
      {"insight_held", R"({"insight":"k3ab8d2mq0aa","held":true,"at":1805017500000})",
       InsightHeld{{"k3ab8d2mq0aa"}, true, 1805017500000}, 2},
      {"insight_received",
       R"({"insight":{"id":"k3ab8d2mq0aa","table":3,"question":"a1","kind":"direction","perspectives":["ouder"],"text":"Eén plan","text_revision":4,"share_order":2,"shared_at":1805017500000}})",
       InsightReceived{{{"k3ab8d2mq0aa"},
                        {3},
                        QuestionId{"a1"},
                        InsightKind::direction,
                        {{"ouder"}},
                        "Eén plan",
                        4,
                        2,
                        1805017500000}}},
      {"insight_taken_back", R"({"insight":"k3ab8d2mq0aa"})", InsightTakenBack{{"k3ab8d2mq0aa"}}},
      {"wall_paired", R"({"wall":"w1","name":"Grote zaal","at":1805017500000})",
       WallPaired{{"w1"}, "Grote zaal", 1805017500000}},
      {"wall_removed", R"({"wall":"w1"})", WallRemoved{{"w1"}}},
      {"writing_let", R"({"table":3,"allowed":true})", WritingLet{{3}, true}},
      {"chair_asked_for", R"({"table":3,"person":"p8","at":1805017500000})", ChairAskedFor{{3}, {"p8"}, 1805017500000}},
      {"chair_refused", R"({"table":3,"person":"p8"})", ChairRefused{{3}, {"p8"}}},
      {"chair_handed_over", R"({"table":3,"person":"p8","former":"p7"})", ChairHandedOver{{3}, {"p8"}, PersonId{"p7"}}},
      {"chair_handed_over", R"({"table":3,"person":"p8"})", ChairHandedOver{{3}, {"p8"}, std::nullopt}},
      {"floor_returned", R"({})", FloorReturned{}},
      {"message_sent", R"({"message":"m3k8v1q0z5ra","tables":[3,12],"text":"Nog vijf\nminuten.","at":1805017500000})",
       MessageSent{{"m3k8v1q0z5ra"}, {{3}, {12}}, "Nog vijf\nminuten.", 1805017500000}},
      {"message_taken_back", R"({"message":"m3k8v1q0z5ra"})", MessageTakenBack{{"m3k8v1q0z5ra"}}},
      {"message_seen", R"({"table":3,"message":"m3k8v1q0z5ra"})", MessageSeen{{3}, {"m3k8v1q0z5ra"}}},
      {"term_added", R"({"term":{"term":"KOPP","plain":"","explanation":"Kinderen van ouders met klachten."}})",
       TermAdded{{"KOPP", "", "Kinderen van ouders met klachten."}}},
      {"term_removed", R"({"term":"KOPP"})", TermRemoved{"KOPP"}},
      {"moderation_set", R"({"moderation":"held","at":1805017500000})", ModerationSet{Moderation::held, 1805017500000}},
      {"insights_approved",
       R"({"insights":[{"insight":"k3ab8d2mq0aa","text_revision":4},{"insight":"m4cd7f1np2bb","text_revision":0}],"at":1805017500000})",
       InsightsApproved{{{{"k3ab8d2mq0aa"}, 4}, {{"m4cd7f1np2bb"}, 0}}, 1805017500000}},
      {"insight_sent_back", R"({"insight":"k3ab8d2mq0aa","word":"Wie doet \"het\"?","at":1805017500000})",
       InsightSentBack{{"k3ab8d2mq0aa"}, "Wie doet \"het\"?", 1805017500000}},
      {"insight_spotlit", R"({"insight":"k3ab8d2mq0aa","at":1805017500000})",
       InsightSpotlit{InsightId{"k3ab8d2mq0aa"}, 1805017500000}},
      {"insight_spotlit", R"({"at":1805017500000})", InsightSpotlit{std::nullopt, 1805017500000}},
      {"insight_pinned", R"({"insight":"k3ab8d2mq0aa","pinned":true,"at":1805017500000})",
       InsightPinned{{"k3ab8d2mq0aa"}, true, 1805017500000}},
      {"tables_ordered", R"({"order":[3,1,12]})", TablesOrdered{{{3}, {1}, {12}}}},
      {"table_skipped", R"({"table":3,"skipped":true})", TableSkipped{{3}, true}},
      {"turn_time_set", R"({"minutes":3})", TurnTimeSet{3}},
      {"turn_end_set", R"({"ends_at":1805017680000})", TurnEndSet{1805017680000}},
      {"turn_end_set", R"({})", TurnEndSet{std::nullopt}},
      {"reveal_set", R"({"reveal":"one_by_one"})", RevealSet{RevealMode::one_by_one}},
      {"insight_revealed", R"({"insight":"k3ab8d2mq0aa","revealed":true,"at":1805017500000})",
       InsightRevealed{{"k3ab8d2mq0aa"}, true, 1805017500000}},
      {"step_taken",
       R"({"person":"p1","step":{"number":12,"did":"give_floor","table":3,"changes":[{"skip":{"table":3,"after":false}},{"floor":{"table":3,"at":1805017500000}}]}})",
       StepTaken{{"p1"},
                 {12,
                  StepName::give_floor,
                  TableNumber{3},
                  std::nullopt,
                  {SkipChange{{3}, false}, FloorChange{TableNumber{3}, 1805017500000}}}},
       2},
      {"step_taken",
       R"({"person":"p1","step":{"number":13,"did":"set_turn_time","changes":[{"turn_time":{"before":0,"after":5}},{"turn_end":{"since":1805017500000,"after":1805017800000}}]}})",
       StepTaken{{"p1"},
                 {13,
                  StepName::set_turn_time,
                  std::nullopt,
                  std::nullopt,
                  {TurnTimeChange{0, 5}, TurnEndChange{1805017500000, std::nullopt, 1805017800000}}}},
       2},
      {"step_taken",
       R"({"person":"p1","step":{"number":14,"did":"hold_insight","insight":"k3ab8d2mq0aa","changes":[{"hold":{"insight":"k3ab8d2mq0aa","after":true}}]}})",
       StepTaken{{"p1"},
                 {14,
                  StepName::hold_insight,
                  std::nullopt,
                  InsightId{"k3ab8d2mq0aa"},
                  {HoldChange{{"k3ab8d2mq0aa"}, true}}}},
       2},
      // Every place that a step can change, in the order in which they are stored.
      {"step_taken",
       R"({"person":"p1","step":{"number":15,"did":"move_phase","changes":[{"phase":{"phase":"slot","at":1805017500000}},)"
       R"({"mode":{"before":"floor","after":"kind"}},{"blank":{"after":true}},{"order":{"before":[1,2],"after":[2,1]}},)"
       R"({"reveal":{"before":"all","after":"one_by_one"}},{"revealed":{"insight":"k3ab8d2mq0aa","after":true}}]}})",
       StepTaken{{"p1"},
                 {15,
                  StepName::move_phase,
                  std::nullopt,
                  std::nullopt,
                  {PhaseChange{{"slot"}, 1805017500000}, ModeChange{WallMode::floor, WallMode::kind}, BlankChange{true},
                   OrderChange{{{1}, {2}}, {{2}, {1}}}, RevealChange{RevealMode::all, RevealMode::one_by_one},
                   RevealedChange{{"k3ab8d2mq0aa"}, true}}}},
       2},
      {"step_taken",
       R"({"person":"p1","step":{"number":16,"did":"show_on_wall","wall":"w1","changes":[)"
       R"({"group":{"before":{"id":"g4n7s0f3y6em","title":"","insights":[],"made_at":0},)"
       R"("after":{"id":"g4n7s0f3y6em","title":"Rust","insights":["k3ab8d2mq0aa"],"made_at":1805017500000}}},)"
       R"({"shown":{"wall":"w1","before":{"view":"round"},"after":{"view":"theme","theme":"thuis"}}}]}})",
       StepTaken{{"p1"},
                 {16,
                  StepName::show_on_wall,
                  std::nullopt,
                  std::nullopt,
                  {GroupChange{{{"g4n7s0f3y6em"}, {}, {}}, rust},
                   ShownChange{{"w1"}, {}, {WallView::theme, ThemeId{"thuis"}}}},
                  WallId{"w1"}}},
       2},
      {"step_undone", R"({"person":"p1","step":12})", StepUndone{{"p1"}, 12}},
      {"group_changed",
       R"({"group":{"id":"g4n7s0f3y6em","title":"Rust","insights":["k3ab8d2mq0aa"],"made_at":1805017500000}})",
       GroupChanged{rust}},
      {"wall_shown", R"({"wall":"w1","shown":{"view":"stage"}})", WallShown{{"w1"}, {WallView::stage, {}}}},
      {"wall_adjusted", R"({"wall":"w1","text_size":120,"light":"bright"})",
       WallAdjusted{{"w1"}, 120, HallLight::bright}},
  };
  return stored;
}

Entry entry(std::string kind, std::string body, std::uint16_t version = 1) {
  Entry made;
  made.kind = std::move(kind);
  made.version = version;
  made.body = std::move(body);
  return made;
}

std::string complaint_about(const Entry& wrong, bool plenary = false) {
  try {
    if (plenary) {
      (void)decode_plenary(wrong);
    } else {
      (void)decode_table(wrong);
    }
  } catch (const CorruptEntry& error) {
    return error.what();
  }
  return "none";
}

TEST(EntryCodec, reads_and_writes_the_stored_examples_of_tables) {
  for (const auto& [kind, body, event, version] : stored_at_tables()) {
    EXPECT_EQ(encode(event), entry(kind, body, version));
    EXPECT_TRUE(decode_table(entry(kind, body, version)) == event) << body;
  }
}

TEST(EntryCodec, reads_and_writes_the_stored_examples_of_the_plenary) {
  for (const auto& [kind, body, event, version] : stored_in_plenary()) {
    EXPECT_EQ(encode(event), entry(kind, body, version));
    EXPECT_TRUE(decode_plenary(entry(kind, body, version)) == event) << body;
  }
}

// As conferences that were held have them; nobody writes them any more.
TEST(EntryCodec, reads_what_earlier_versions_stored) {
  using namespace plenary;
  const std::vector<Stored<plenary::Event>> earlier{
      {"wall_blanked", R"({"blank":false})", WallBlanked{false, 0}},
      {"insight_held", R"({"insight":"k3ab8d2mq0aa","held":true})", InsightHeld{{"k3ab8d2mq0aa"}, true, 0}},
  };
  for (const auto& [kind, body, event, version] : earlier) {
    EXPECT_TRUE(decode_plenary(entry(kind, body, version)) == event) << body;
    EXPECT_THAT(complaint_about(entry(kind, body, 2), /*plenary=*/true), HasSubstr("\"at\"")) << body;
  }
  const std::string before_moderation =
      R"({"id":"a","definition":{"title":"","date":"","language":"nl",)"
      R"("phases":[{"id":"inloop","kind":"check_in","title":"","starts":"9:30","minutes":0}],"themes":[],)"
      R"("questions":[],"tables":[],"perspectives":[],"glossary":[]},"codes":[],"at":1})";
  const auto created = decode_plenary(entry("conference_created", before_moderation));
  EXPECT_EQ(std::get<ConferenceCreated>(created.value()).definition->moderation, Moderation::direct);
  EXPECT_THAT(complaint_about(entry("conference_created", before_moderation, 2), /*plenary=*/true),
              HasSubstr("\"moderation\""));
  EXPECT_TRUE(decode_plenary(entry("floor_given", R"({"table":3,"at":1805017500000})")) ==
              plenary::Event(FloorGiven{TableNumber{3}, 1805017500000}));
  EXPECT_TRUE(decode_plenary(entry("floor_given", R"({"at":1805017500000})")) ==
              plenary::Event(FloorGiven{std::nullopt, 1805017500000}));
  const std::string with_end = R"({"table":3,"at":1805017500000,"ends_at":1805017680000})";
  EXPECT_THAT(complaint_about(entry("floor_given", with_end, 1), /*plenary=*/true), HasSubstr("at byte"));
  EXPECT_TRUE(
      decode_plenary(entry("step_taken", R"({"person":"p1","step":{"number":1,"did":"blank_wall","changes":[]}})")) ==
      plenary::Event(StepTaken{{"p1"}, {1, StepName::blank_wall, std::nullopt, std::nullopt, {}}}));
  const std::string with_time = R"({"blank":false,"at":1805017500000})";
  EXPECT_THAT(complaint_about(entry("wall_blanked", with_time, 1), /*plenary=*/true), HasSubstr("at byte"));
}

template <class Event>
std::set<std::size_t> sorts_in(const std::vector<Stored<Event>>& stored) {
  std::set<std::size_t> sorts;
  for (const auto& example : stored) sorts.insert(example.event.index());
  return sorts;
}

TEST(EntryCodec, has_a_stored_example_of_every_event) {
  EXPECT_EQ(sorts_in(stored_at_tables()).size(), std::variant_size_v<table::Event>);
  EXPECT_EQ(sorts_in(stored_in_plenary()).size(), std::variant_size_v<plenary::Event>);
}

TEST(EntryCodec, reads_a_command_without_events_as_nothing) {
  EXPECT_EQ(noted(), entry("noted", "{}"));
  EXPECT_EQ(decode_table(noted()), std::nullopt);
  EXPECT_EQ(decode_plenary(noted()), std::nullopt);
}

TEST(EntryCodec, names_a_kind_that_the_stream_does_not_have) {
  EXPECT_EQ(complaint_about(entry("insight_burned", "{}")),
            "journal entry of kind \"insight_burned\": not a kind that this stream has");
  EXPECT_THAT(complaint_about(entry("phase_returned", "{}")), HasSubstr("not a kind that this stream has"));
  EXPECT_THAT(complaint_about(entry("kind_set", "{}"), /*plenary=*/true), HasSubstr("not a kind"));
  EXPECT_THAT(complaint_about(entry("", "{}")), HasSubstr("not a kind"));
}

TEST(EntryCodec, refuses_a_version_that_it_does_not_know) {
  EXPECT_EQ(complaint_about(entry("insight_shared", R"({"insight":"a","at":1})", 2)),
            "journal entry of kind \"insight_shared\": version 2, this program reads up to 1");
  EXPECT_THAT(complaint_about(entry("insight_shared", R"({"insight":"a","at":1})", 0)), HasSubstr("version 0"));
  EXPECT_THAT(complaint_about(entry("noted", "{}", 9)), HasSubstr("version 9"));
}

TEST(EntryCodec, says_where_a_body_is_wrong_and_never_what_it_holds) {
  const std::string secret = R"({"insight":"a","kind":"geheim","at":1})";
  EXPECT_EQ(complaint_about(entry("kind_set", secret)),
            "journal entry of kind \"kind_set\": at byte 22: expected a known word");
}

struct Wrong {
  const char* kind;
  const char* body;
};

TEST(EntryCodec, takes_only_what_it_writes_itself) {
  const Wrong wrong[] = {
      {"insight_shared", ""},
      {"insight_shared", "{"},
      {"insight_shared", "{}"},
      {"insight_shared", "null"},
      {"insight_shared", R"({"insight":"a"})"},
      {"insight_shared", R"({"insight":"a","at":1)"},
      {"insight_shared", R"({"insight":"a","at":1}})"},
      {"insight_shared", R"({"insight":"a","at":1} )"},
      {"insight_shared", R"({ "insight":"a","at":1})"},
      {"insight_shared", R"({"at":1,"insight":"a"})"},
      {"insight_shared", R"({"insight":"a","at":1,"by":"b"})"},
      {"insight_shared", R"({"insight":null,"at":1})"},
      {"insight_shared", R"({"insight":"a","at":"1"})"},
      {"insight_shared", R"({"insight":"a","at":1.5})"},
      {"insight_shared", R"({"insight":"a","at":01})"},
      {"insight_shared", R"({"insight":"a","at":-0})"},
      {"insight_shared", R"({"insight":"a","at":99999999999999999999})"},
      {"insight_shared", R"({"insight":"a)"},
      {"insight_shared", R"({"insight":"\)"},
      {"insight_shared", R"({"insight":"\u00)"},
      {"insight_shared", R"({"insight":"\u000a","at":1})"},
      {"insight_shared", R"({"insight":"\u0041","at":1})"},
      {"insight_shared", R"({"insight":"\/","at":1})"},
      {"insight_shared", "{\"insight\":\"\x01\",\"at\":1}"},
      {"insight_shared", "{\"insight\":\"\xc3\",\"at\":1}"},
      {"insight_shared", "{\"insight\":\"\xed\xa0\x80\",\"at\":1}"},
      {"kind_set", R"({"insight":"a","kind":"","at":1})"},
      {"kind_set", R"({"insight":"a","kind":"Idea","at":1})"},
      {"perspectives_set", R"({"insight":"a","perspectives":[,],"at":1})"},
      {"perspectives_set", R"({"insight":"a","perspectives":["b",],"at":1})"},
      {"text_edited", R"({"i":"a","op":[0],"r":1,"t":1})"},
      {"text_edited", R"({"i":"a","op":[3],"r":1,"t":1})"},
      {"text_edited", R"({"i":"a","op":[""],"r":1,"t":1})"},
      {"text_edited", R"({"i":"a","op":["a","b"],"r":1,"t":1})"},
      {"text_edited", R"({"i":"a","op":[{"d":0}],"r":1,"t":1})"},
      {"text_edited", R"({"i":"a","op":[1073741825,"a"],"r":1,"t":1})"},
      {"text_edited", R"({"i":"a","op":[-1,"a"],"r":1,"t":1})"},
      {"text_edited", R"({"i":"a","op":[{"x":1}],"r":1,"t":1})"},
      {"text_edited", R"({"i":"a","op":["a"],"r":-1,"t":1})"},
      {"text_edited", R"({"i":"a","op":["a"],"r":1,"t":1,"l":false})"},
      {"noted", ""},
      {"noted", R"({"a":1})"},
  };
  for (const auto& [kind, body] : wrong) {
    EXPECT_THAT(complaint_about(entry(kind, body)), HasSubstr(kind)) << body;
  }
}

TEST(EntryCodec, refuses_a_conference_without_phases) {
  const Entry wrong = entry("conference_created",
                            R"({"id":"a","definition":{"title":"","date":"","language":"nl","phases":[],"themes":[],)"
                            R"("questions":[],"tables":[],"perspectives":[],"glossary":[]},"codes":[],"at":1})");
  EXPECT_THAT(complaint_about(wrong, /*plenary=*/true), HasSubstr("without phases"));
}

std::size_t generated(std::size_t bound) {
  return *rc::gen::inRange<std::size_t>(0, bound);
}

RC_GTEST_PROP(EntryCodecProperties, every_table_event_comes_back_as_it_was, ()) {
  const table::Event event = random_table_event(generated);
  const Entry stored = encode(event);
  RC_LOG() << stored.body << '\n';
  RC_ASSERT(decode_table(stored) == event);
}

RC_GTEST_PROP(EntryCodecProperties, every_plenary_event_comes_back_as_it_was, ()) {
  const plenary::Event event = random_plenary_event(generated);
  const Entry stored = encode(event);
  RC_LOG() << stored.body << '\n';
  RC_ASSERT(decode_plenary(stored) == event);
}

RC_GTEST_PROP(EntryCodecProperties, a_body_that_was_cut_short_is_never_taken, ()) {
  Entry stored = encode(random_table_event(generated));
  stored.body.resize(generated(stored.body.size()));
  RC_ASSERT_THROWS_AS(decode_table(stored), CorruptEntry);
}

}  // namespace
}  // namespace oogst::journal
