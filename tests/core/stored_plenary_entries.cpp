#include "tests/core/stored_entries.hpp"

namespace oogst::journal {

using namespace core;

static std::shared_ptr<const Definition> stored_definition(Moderation moderation) {
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
  made.wifi = Wifi{"Zaal", "rust;aan:tafel"};
  return std::make_shared<const Definition>(made);
}

const std::vector<Stored<plenary::Event>>& stored_in_plenary() {
  using namespace plenary;
  static const Group rust{{"g4n7s0f3y6em"}, "Rust", {{"k3ab8d2mq0aa"}}, 1805017500000};
  static const Verdict sent_back{true, Returned{"Wie?", 1805017500000}, {}};
  static const Verdict let_through{false, {}, Approval{{"k3ab8d2mq0aa"}, "Stil", 2, "Noor"}};
  static const std::vector<Stored<plenary::Event>> stored{
      {"conference_created",
       R"({"id":"samen-verder","definition":{"title":"Samen verder","date":"2027-03-12","language":"nl",)"
       R"("phases":[{"id":"inloop","kind":"check_in","title":"Inloggen","starts":"9:30","minutes":0},)"
       R"({"id":"pauze","kind":"break","title":"Pauze","starts":"10:30","minutes":15}],)"
       R"("themes":[{"id":"regie","letter":"A","title":"Regie","questions":[{"id":"a1","text":"Wie heeft de regie?","minutes":15}]}],)"
       R"("questions":[{"id":"alle-1","text":"Wat neemt u mee?","minutes":0}],)"
       R"("tables":[{"number":1,"theme":"regie","seats":6}],"perspectives":[{"id":"ouder","label":"Ouder"}],)"
       R"("glossary":[{"term":"regie","plain":"zelf beslissen","explanation":"U bepaalt wat er gebeurt."}],"moderation":"held",)"
       R"("wifi":{"name":"Zaal","password":"rust;aan:tafel"}},)"
       R"("codes":[{"code":"ABCD1234","seat":{"role":"chair","table":1}},{"code":"WXYZ5678","seat":{"role":"moderator"}}],"at":1805017500000})",
       ConferenceCreated{{"samen-verder"},
                         stored_definition(Moderation::held),
                         {{"ABCD1234", {Role::chair, TableNumber{1}}}, {"WXYZ5678", {Role::moderator, std::nullopt}}},
                         1805017500000},
       3},
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
       3},
      {"step_taken",
       R"({"person":"p1","step":{"number":13,"did":"set_turn_time","changes":[{"turn_time":{"before":0,"after":5}},{"turn_end":{"since":1805017500000,"after":1805017800000}}]}})",
       StepTaken{{"p1"},
                 {13,
                  StepName::set_turn_time,
                  std::nullopt,
                  std::nullopt,
                  {TurnTimeChange{0, 5}, TurnEndChange{1805017500000, std::nullopt, 1805017800000}}}},
       3},
      {"step_taken",
       R"({"person":"p1","step":{"number":14,"did":"hold_insight","insight":"k3ab8d2mq0aa","changes":[{"hold":{"insight":"k3ab8d2mq0aa","after":true}}]}})",
       StepTaken{{"p1"},
                 {14,
                  StepName::hold_insight,
                  std::nullopt,
                  InsightId{"k3ab8d2mq0aa"},
                  {HoldChange{{"k3ab8d2mq0aa"}, true}}}},
       3},
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
       3},
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
       3},
      {"step_taken",
       R"({"person":"p1","step":{"number":17,"did":"send_back_insight","insight":"k3ab8d2mq0aa","changes":[)"
       R"({"spotlight":{"before":"k3ab8d2mq0aa"}},{"verdict":{"insight":"k3ab8d2mq0aa",)"
       R"("before":{"held":false,"approval":{"id":"k3ab8d2mq0aa","text":"Stil","text_revision":2,"name":"Noor"}},)"
       R"("after":{"held":true,"returned":{"word":"Wie?","at":1805017500000}}}}]}})",
       StepTaken{{"p1"},
                 {17,
                  StepName::send_back_insight,
                  std::nullopt,
                  InsightId{"k3ab8d2mq0aa"},
                  {SpotlightChange{InsightId{"k3ab8d2mq0aa"}, std::nullopt},
                   VerdictChange{{"k3ab8d2mq0aa"}, let_through, sent_back}}}},
       3},
      {"step_taken",
       R"({"person":"p1","step":{"number":18,"did":"let_reflect","changes":[{"reflecting":{"after":true}},)"
       R"({"moderation":{"before":"direct","after":"held"}},{"pin":{"insight":"k3ab8d2mq0aa","after":false}}]}})",
       StepTaken{{"p1"},
                 {18,
                  StepName::let_reflect,
                  std::nullopt,
                  std::nullopt,
                  {ReflectingChange{true}, ModerationChange{Moderation::direct, Moderation::held},
                   PinChange{{"k3ab8d2mq0aa"}, false}}}},
       3},
      {"step_undone", R"({"person":"p1","step":12})", StepUndone{{"p1"}, 12}},
      {"group_changed",
       R"({"group":{"id":"g4n7s0f3y6em","title":"Rust","insights":["k3ab8d2mq0aa"],"made_at":1805017500000}})",
       GroupChanged{rust}},
      {"wall_shown", R"({"wall":"w1","shown":{"view":"stage"}})", WallShown{{"w1"}, {WallView::stage}}, 2},
      {"wall_shown", R"({"wall":"w1","shown":{"view":"insight","insight":"k3ab8d2mq0aa"}})",
       WallShown{{"w1"}, {WallView::insight, {}, InsightId{"k3ab8d2mq0aa"}}}, 2},
      {"wall_adjusted", R"({"wall":"w1","text_size":120,"light":"bright"})",
       WallAdjusted{{"w1"}, 120, HallLight::bright}},
      {"reflecting_let", R"({"allowed":true})", ReflectingLet{true}},
      {"reflection_written",
       R"({"reflection":{"id":"r4n7s0f3y6em","person":"p7","text":"Het was \"stil\"","name":"Noor","perspective":"ouder",)"
       R"("of_reporter":false,"text_revision":3,"sent_at":1805017500000,"changed_at":1805017560000}})",
       ReflectionWritten{{{"r4n7s0f3y6em"},
                          {"p7"},
                          "Het was \"stil\"",
                          "Noor",
                          PerspectiveId{"ouder"},
                          false,
                          3,
                          1805017500000,
                          1805017560000}}},
      {"reflection_written",
       R"({"reflection":{"id":"r4n7s0f3y6em","person":"p8","text":"Mooi","of_reporter":true,)"
       R"("text_revision":1,"sent_at":1805017500000,"changed_at":1805017500000}})",
       ReflectionWritten{{{"r4n7s0f3y6em"}, {"p8"}, "Mooi", {}, {}, true, 1, 1805017500000, 1805017500000}}},
      {"reflection_withdrawn", R"({"reflection":"r4n7s0f3y6em"})", ReflectionWithdrawn{{"r4n7s0f3y6em"}}},
      {"verdict_returned",
       R"({"insight":"k3ab8d2mq0aa","verdict":{"held":true,"returned":{"word":"Wie?","at":1805017500000}},"at":1805017560000})",
       VerdictReturned{{"k3ab8d2mq0aa"}, sent_back, 1805017560000}},
      {"verdict_returned",
       R"({"insight":"k3ab8d2mq0aa","verdict":{"held":false,"approval":{"id":"k3ab8d2mq0aa","text":"Stil","text_revision":2,"name":"Noor"}},"at":1805017560000})",
       VerdictReturned{{"k3ab8d2mq0aa"}, let_through, 1805017560000}},
      {"verdict_returned", R"({"insight":"k3ab8d2mq0aa","verdict":{"held":false},"at":1805017560000})",
       VerdictReturned{{"k3ab8d2mq0aa"}, {}, 1805017560000}},
  };
  return stored;
}

}  // namespace oogst::journal
