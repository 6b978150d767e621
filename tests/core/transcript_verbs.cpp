// The words that a transcript knows, each with what it asks.
#include "server/core/words.hpp"
#include "tests/core/transcript_day.hpp"
#include "tests/core/transcript_words.hpp"

namespace oogst::core {

static std::vector<InsightId> insights_in(const std::vector<std::string>& words, std::size_t from) {
  std::vector<InsightId> insights;
  for (std::size_t i = from; i < words.size(); ++i) insights.push_back({words[i]});
  return insights;
}

const std::vector<TranscriptDay::Verb>& TranscriptDay::verbs() {
  using namespace plenary;
  using namespace table;
  using Day = TranscriptDay;
  static const std::vector<Verb> all{
      {"clock", false, 1, &Day::clock},
      {"show", false, 1, &Day::show},
      {"logs-in", true, 1, &Day::log_in},
      {"adds", true, 4, &Day::add},
      {"writes-for", true, 5, &Day::write_for},
      {"types", true, 2, &Day::type},
      {"sets", true, 2,
       [](Day& d, const Words& w) {
         return d.ask_table(w[0], w[2], SetKind{{w[2]}, parse_insight_kind(w[3]).value()});
       }},
      {"shares", true, 1, [](Day& d, const Words& w) { return d.ask_table(w[0], w[2], ShareInsight{{w[2]}}); }},
      {"takes-back", true, 1, [](Day& d, const Words& w) { return d.ask_table(w[0], w[2], UnshareInsight{{w[2]}}); }},
      {"withdraws", true, 1, [](Day& d, const Words& w) { return d.ask_table(w[0], w[2], WithdrawInsight{{w[2]}}); }},
      {"restores", true, 1, [](Day& d, const Words& w) { return d.ask_table(w[0], w[2], RestoreInsight{{w[2]}}); }},
      {"names", true, 1,
       [](Day& d, const Words& w) {
         return d.ask_plenary(w[0], NameScribe{{w[2]}, true});
       }},
      {"unnames", true, 1,
       [](Day& d, const Words& w) {
         return d.ask_plenary(w[0], NameScribe{{w[2]}, false});
       }},
      {"lets-write", true, 0, [](Day& d, const Words& w) { return d.ask_plenary(w[0], LetWrite{true}); }},
      {"lets-write-no-more", true, 0, [](Day& d, const Words& w) { return d.ask_plenary(w[0], LetWrite{false}); }},
      {"hands-chair-to", true, 1, [](Day& d, const Words& w) { return d.ask_plenary(w[0], HandOverChair{{w[2]}}); }},
      {"asks-chair", true, 0, [](Day& d, const Words& w) { return d.ask_plenary(w[0], AskChair{}); }},
      {"confirms", true, 1, [](Day& d, const Words& w) { return d.ask_plenary(w[0], ConfirmChair{{w[2]}}); }},
      {"refuses", true, 1, [](Day& d, const Words& w) { return d.ask_plenary(w[0], RefuseChair{{w[2]}}); }},
      {"moves", true, 1,
       [](Day& d, const Words& w) {
         return d.ask_plenary(w[0], MovePhase{{w[2]}, w.size() > 3 ? PhaseId{w[3]} : d.plenary_.phase().id});
       }},
      {"goes-back", true, 0,
       [](Day& d, const Words& w) { return d.ask_plenary(w[0], ReturnPhase{d.plenary_.phase().id}); }},
      {"extends", true, 1, [](Day& d, const Words& w) { return d.ask_plenary(w[0], ExtendPhase{std::stoi(w[2])}); }},
      {"gives-floor", true, 1,
       [](Day& d, const Words& w) {
         const auto number = number_in(w[2]);
         return d.ask_plenary(w[0], GiveFloor{number ? std::optional(TableNumber{*number}) : std::nullopt});
       }},
      {"moves-table", true, 2,
       [](Day& d, const Words& w) {
         const auto before = number_in(w[3]);
         return d.ask_plenary(
             w[0], MoveTable{{number_in(w[2]).value()}, before ? std::optional(TableNumber{*before}) : std::nullopt});
       }},
      {"orders-by", true, 1,
       [](Day& d, const Words& w) { return d.ask_plenary(w[0], OrderTables{parse_round_order(w[2]).value()}); }},
      {"skips", true, 1,
       [](Day& d, const Words& w) {
         return d.ask_plenary(w[0], SkipTable{{number_in(w[2]).value()}, true});
       }},
      {"unskips", true, 1,
       [](Day& d, const Words& w) {
         return d.ask_plenary(w[0], SkipTable{{number_in(w[2]).value()}, false});
       }},
      {"sets-turns", true, 1, [](Day& d, const Words& w) { return d.ask_plenary(w[0], SetTurnTime{std::stoi(w[2])}); }},
      {"extends-turn", true, 1,
       [](Day& d, const Words& w) { return d.ask_plenary(w[0], ExtendTurn{std::stoi(w[2])}); }},
      {"comes", true, 1,
       [](Day& d, const Words& w) { return d.ask_plenary(w[0], SetReveal{parse_reveal(w[2]).value()}); }},
      {"reveals", true, 1,
       [](Day& d, const Words& w) {
         return d.ask_plenary(w[0], RevealInsight{{w[2]}, true});
       }},
      {"hides", true, 1,
       [](Day& d, const Words& w) {
         return d.ask_plenary(w[0], RevealInsight{{w[2]}, false});
       }},
      {"undoes", true, 0,
       [](Day& d, const Words& w) {
         const auto steps = d.plenary_.steps.find({w[0]});
         return d.ask_plenary(w[0], UndoStep{steps == d.plenary_.steps.end() ? 0 : steps->second.back()->number});
       }},
      {"mode", true, 1,
       [](Day& d, const Words& w) { return d.ask_plenary(w[0], SetWallMode{parse_wall_mode(w[2]).value()}); }},
      {"blanks", true, 0, [](Day& d, const Words& w) { return d.ask_plenary(w[0], BlankWall{true}); }},
      {"unblanks", true, 0, [](Day& d, const Words& w) { return d.ask_plenary(w[0], BlankWall{false}); }},
      {"holds", true, 1,
       [](Day& d, const Words& w) {
         return d.ask_plenary(w[0], HoldInsight{{w[2]}, true});
       }},
      {"lets-through", true, 1,
       [](Day& d, const Words& w) {
         return d.ask_plenary(w[0], HoldInsight{{w[2]}, false});
       }},
      {"sets-moderation", true, 1,
       [](Day& d, const Words& w) { return d.ask_plenary(w[0], SetModeration{parse_moderation(w[2]).value()}); }},
      {"approves", true, 1, &Day::approve},
      {"sends-back", true, 2,
       [](Day& d, const Words& w) {
         return d.ask_plenary(w[0], SendBackInsight{{w[2]}, w[3]});
       }},
      {"spotlights", true, 1,
       [](Day& d, const Words& w) {
         return d.ask_plenary(w[0], SpotlightInsight{w[2] == "-" ? std::nullopt : std::optional(InsightId{w[2]})});
       }},
      {"pins", true, 1,
       [](Day& d, const Words& w) {
         return d.ask_plenary(w[0], PinInsight{{w[2]}, true});
       }},
      {"unpins", true, 1,
       [](Day& d, const Words& w) {
         return d.ask_plenary(w[0], PinInsight{{w[2]}, false});
       }},
      {"corrects", true, 2, &Day::correct},
      {"lets-reflect", true, 0, [](Day& d, const Words& w) { return d.ask_plenary(w[0], LetReflect{true}); }},
      {"lets-reflect-no-more", true, 0, [](Day& d, const Words& w) { return d.ask_plenary(w[0], LetReflect{false}); }},
      {"reflects", true, 2, &Day::reflect},
      {"withdraws-reflection", true, 1,
       [](Day& d, const Words& w) { return d.ask_plenary(w[0], WithdrawReflection{{w[2]}}); }},
      {"pairs", true, 2,
       [](Day& d, const Words& w) {
         return d.ask_plenary(w[0], PairWall{{w[2]}, w[3]});
       }},
      {"removes", true, 1, [](Day& d, const Words& w) { return d.ask_plenary(w[0], RemoveWall{{w[2]}}); }},
      {"shows-on", true, 2, &Day::show_on},
      {"adjusts", true, 3,
       [](Day& d, const Words& w) {
         return d.ask_plenary(w[0], AdjustWall{{w[2]}, std::stoi(w[3]), parse_hall_light(w[4]).value()});
       }},
      {"groups", true, 2,
       [](Day& d, const Words& w) {
         return d.ask_plenary(w[0], GroupInsights{{w[2]}, insights_in(w, 3)});
       }},
      {"ungroups", true, 1,
       [](Day& d, const Words& w) { return d.ask_plenary(w[0], UngroupInsights{insights_in(w, 2)}); }},
      {"titles", true, 2,
       [](Day& d, const Words& w) {
         return d.ask_plenary(w[0], NameGroup{{w[2]}, w[3]});
       }},
  };
  return all;
}

}  // namespace oogst::core
