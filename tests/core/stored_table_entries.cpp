#include "tests/core/stored_entries.hpp"

namespace oogst::journal {

using namespace core;

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
      {"help_answered", R"({"at":1805017500000})", HelpAnswered{1805017500000}},
      {"meaning_asked", R"({"insight":"k3ab8d2mq0aa"})", MeaningAsked{{"k3ab8d2mq0aa"}}},
      {"insight_explained", R"({"insight":"k3ab8d2mq0aa","explanation":"Wie er \"zelf\" bij is"})",
       InsightExplained{{"k3ab8d2mq0aa"}, "Wie er \"zelf\" bij is"}},
  };
  return stored;
}

}  // namespace oogst::journal
