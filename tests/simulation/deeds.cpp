// What people do on a day: each as seems fit from what her browser shows her, right or wrong.
#include <array>

#include "tests/simulation/day.hpp"

namespace oogst::simulation {

using nlohmann::json;

void Day::act() {
  Browser& browser = some_browser();
  ++happened_.operations;
  if (below(random_, 40) == 0) return move_someone();
  if (browser.role() == "moderator") return lead(browser);
  if (browser.table() > 0 && browser.states().contains("table/" + std::to_string(browser.table()))) {
    return act_at_table(browser);
  }
  --happened_.operations;
}

void Day::act_at_table(Browser& browser) {
  if (browser.role() == "chair") {
    constexpr std::array verbs{"share_insight", "share_insight", "share_insight", "unshare_insight", "withdraw_insight", "restore_insight"};
    if (below(random_, 2) == 0) return browser.put(verbs[below(random_, verbs.size())], random_);
    if (below(random_, 8) == 0) {
      return browser.send("plenary", {{"name", "name_scribe"}, {"person", "kim"}, {"scribe", below(random_, 3) > 0}});
    }
    if (below(random_, 8) == 0) {
      return browser.send("plenary", {{"name", "let_write"}, {"allowed", below(random_, 3) > 0}});
    }
  }
  if (below(random_, 12) == 0) return turn_to_the_chair(browser);
  if (browser.role() == "participant" && !is_open(browser)) return browser.ask(random_);  // she reads
  const std::size_t what = below(random_, 20);
  if (what == 0) return browser.add_insight(random_);
  if (what == 1) return browser.classify(random_);
  if (what == 2) return browser.merge(random_);
  if (what == 3) return browser.split(random_);
  if (what == 4) return browser.arrange(random_);
  if (what == 5) return browser.signal(random_);
  if (what == 6) return browser.put("unmerge_insight", random_);
  browser.type(random_);
}

// As far as she knows. Who has sat down elsewhere reads there: what her former table's chair allows after that is not meant for
// her ([C8]), though this browser may hear of it before it hears of her seat.
bool Day::is_open(const Browser& browser) const {
  const auto stage = browser.states().find("stage/" + std::to_string(browser.table()));
  const auto* person = plenary().people.find(core::PersonId{browser.person()});
  const bool sits_there = person != nullptr && person->seat.table == core::TableNumber{browser.table()};
  return sits_there && stage != browser.states().end() && stage->second.contains("open");
}

// The chair is handed over, asked for, confirmed or refused, as it seems fit from what she sees.
void Day::turn_to_the_chair(Browser& browser) {
  const auto stage = browser.states().find("stage/" + std::to_string(browser.table()));
  if (stage == browser.states().end()) return;
  if (stage->second.contains("chair_asked")) {
    const json& asker = stage->second["chair_asked"]["person"];
    const char* verb = below(random_, 3) == 0 ? "refuse_chair" : "confirm_chair";
    return browser.send("plenary", {{"name", verb}, {"person", asker}});
  }
  if (browser.role() != "chair") return browser.send("plenary", {{"name", "ask_chair"}});
  const json& people = stage->second.at("people");
  const auto next = std::next(people.begin(), static_cast<std::ptrdiff_t>(below(random_, people.size())));
  browser.send("plenary", {{"name", "hand_over_chair"}, {"person", next.key()}});
}

void Day::lead(Browser& browser) {
  const auto programme = browser.states().find("programme");
  const auto desk = browser.states().find("moderator");
  if (programme == browser.states().end() || desk == browser.states().end()) return;
  const json from = programme->second.at("phase").at("id");
  constexpr std::array phases{"opening", "tables", "closing", "closing", "closing", "end"};
  constexpr std::array modes{"floor", "all", "theme", "kind", "groups"};
  const json& insights = desk->second.at("insights");
  if (below(random_, 4) == 0) return conduct(browser, desk->second);
  if (below(random_, 6) == 0) return group(browser, desk->second);
  if (below(random_, 10) == 0) return show_on_wall(browser);
  switch (below(random_, 13)) {
    case 9: return browser.send("plenary", {{"name", "set_moderation"}, {"moderation", below(random_, 3) == 0 ? "direct" : "held"}});
    case 8: return browser.send("table/1", {{"name", "call_help"}, {"help", false}});
    case 0: return browser.send("plenary", {{"name", "move_phase"}, {"phase", phases[below(random_, phases.size())]}, {"from", from}});
    case 1: return browser.send("plenary", {{"name", "return_phase"}, {"from", from}});
    case 2: return browser.send("plenary", {{"name", "blank_wall"}, {"blank", below(random_, 3) == 0}});
    case 3: return browser.send("plenary", {{"name", "set_wall_mode"}, {"mode", modes[below(random_, modes.size())]}});
    case 4:
    case 5: return browser.send("plenary", {{"name", "give_floor"}, {"table", 1 + below(random_, 3)}});
    default: break;
  }
  if (insights.empty()) return;
  const auto card = std::next(insights.begin(), static_cast<std::ptrdiff_t>(below(random_, insights.size())));
  moderate(browser, card.key(), card.value());
}

// What reaches the wall, as it seems fit from what she reads.
void Day::moderate(Browser& browser, const std::string& insight, const json& card) {
  const json& read = card.at("text_revision");
  const bool some = below(random_, 2) == 0;
  switch (below(random_, 9)) {
    case 0: return browser.send("plenary", {{"name", "hold_insight"}, {"insight", insight}, {"held", some}});
    case 1: return browser.send("plenary", {{"name", "send_back_insight"}, {"insight", insight}, {"word", "Wie doet het?"}});
    case 2: return browser.send("plenary", {{"name", "pin_insight"}, {"insight", insight}, {"pinned", some}});
    case 3: return browser.send("plenary", {{"name", "spotlight_insight"}, {"insight", some ? json(insight) : json(nullptr)}});
    case 4: return browser.send("table/" + card.at("table").dump(), {{"name", "correct_insight"}, {"insight", insight}, {"text_revision", read}, {"text", card.at("text").get<std::string>() + "."}});
    default: break;
  }
  const json seen = {{"insight", insight}, {"text_revision", read}, {"held", card.at("held")}};
  browser.send("plenary", {{"name", "approve_insights"}, {"insights", json::array({seen})}});
}

// Insights that say the same, as it seems fit.
void Day::group(Browser& browser, const json& desk) {
  const json& insights = desk.at("insights");
  if (insights.empty()) return;
  const std::string group = "thegroup" + std::to_string(below(random_, 3));
  const auto card = std::next(insights.begin(), static_cast<std::ptrdiff_t>(below(random_, insights.size())));
  const json some = json::array({card.key()});
  switch (below(random_, 4)) {
    case 0: return browser.send("plenary", {{"name", "ungroup_insights"}, {"insights", some}});
    case 1: return browser.send("plenary", {{"name", "name_group"}, {"group", group}, {"title", "Samen"}});
    default: return browser.send("plenary", {{"name", "group_insights"}, {"group", group}, {"insights", some}});
  }
}

// What the one wall shows.
void Day::show_on_wall(Browser& browser) {
  constexpr std::array views{"round", "round", "groups", "theme", "stage"};
  const std::string view = views[below(random_, views.size())];
  json command = {{"name", "show_on_wall"}, {"wall", "screen"}, {"view", view}};
  if (view == "theme") command["theme"] = below(random_, 2) == 0 ? "regie" : "netwerk";
  browser.send("plenary", command);
}

// The order of the round, its times, and the way back.
void Day::conduct(Browser& browser, const json& desk) {
  const std::size_t table = 1 + below(random_, 3);
  const bool yes = below(random_, 2) == 0;
  switch (below(random_, 9)) {
    case 0: return browser.send("plenary", {{"name", "move_table"}, {"table", table}, {"before", nullptr}});
    case 1: return browser.send("plenary", {{"name", "order_tables"}, {"by", yes ? "number" : "theme"}});
    case 2: return browser.send("plenary", {{"name", "skip_table"}, {"table", table}, {"skipped", yes}});
    case 3: return browser.send("plenary", {{"name", "set_turn_time"}, {"minutes", below(random_, 4)}});
    case 4: return browser.send("plenary", {{"name", "extend_turn"}, {"minutes", yes ? 1 : -1}});
    case 5: return browser.send("plenary", {{"name", "set_reveal"}, {"reveal", yes ? "one_by_one" : "all"}});
    case 6: {
      const json& insights = desk.at("insights");
      if (insights.empty()) return;
      const auto card = std::next(insights.begin(), static_cast<std::ptrdiff_t>(below(random_, insights.size())));
      return browser.send("plenary", {{"name", "reveal_insight"}, {"insight", card.key()}, {"revealed", true}});
    }
    default: {
      const json steps = desk.value("last_steps", json::object());
      const auto own = steps.find(browser.person());
      const json step = own == steps.end() ? json(1) : own->at("step");
      return browser.send("plenary", {{"name", "undo_step"}, {"step", step}});
    }
  }
}

// A chair is taken over, or someone goes to sit elsewhere.
void Day::move_someone() {
  static const std::array<std::string, 5> people{"chair1", "scribe11", "scribe12", "scribe2", "kim"};
  const std::string person = people[below(random_, people.size())];
  const std::string table = std::to_string(1 + below(random_, 2));
  const std::string code = (below(random_, 2) == 0 ? "CHAIR00" : "SEATS00") + table;
  hall_->take_seat(*hall_->door(code), {person, {}, person}, [](const auto&) {});
}

}  // namespace oogst::simulation
