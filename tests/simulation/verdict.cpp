// The verdict on a day that has come to rest: browsers, a fresh snapshot and a replay of the journal agree, and nothing was lost, done
// twice or shown that may not be seen.
#include <algorithm>

#include "server/core/plenary/fold.hpp"
#include "server/core/table/fold.hpp"
#include "server/hall/views/all_views.hpp"
#include "server/journal/entry_codec.hpp"
#include "tests/core/small_day.hpp"
#include "tests/hall/trial_hall.hpp"
#include "tests/simulation/day.hpp"

namespace oogst::simulation {

using nlohmann::json;

namespace {


struct Replay {
  core::plenary::State plenary;
  std::map<int, core::table::State> tables;
  Lineage lineage;

  explicit Replay(journal::TrialDisk& disk) {
    for (const auto& entry : disk.streams[hall::plenary_of_small]) {
      if (const auto event = journal::decode_plenary(entry)) core::plenary::fold(plenary, *event);
    }
    for (int number = 1; number <= 3; ++number) {
      core::table::State& table = tables[number];
      table.number = {number};
      for (const auto& entry : disk.streams["c/small/table/" + std::to_string(number)]) {
        const auto event = journal::decode_table(entry);
        if (!event) continue;
        core::table::fold(table, *event);
        remember(*event);
      }
    }
  }

  void remember(const core::table::Event& event) {
    if (const auto* merged = std::get_if<core::table::InsightsMerged>(&event)) {
      for (const core::InsightId& original : merged->originals) {
        lineage.merged_from[merged->insight.value].push_back(original.value);
      }
    } else if (const auto* split = std::get_if<core::table::InsightSplit>(&event)) {
      lineage.split_from[split->insight.value] = split->from.value;
    }
  }

  std::map<std::string, json> states() const {
    std::map<std::string, json> states;
    for (const auto& [topic, view] : hall::plenary_views(*plenary.definition)) {
      states[protocol::name_of(topic)] = view->state(plenary);
    }
    for (const auto& [number, table] : tables) {
      for (const auto& [topic, view] : hall::table_views({number})) states[protocol::name_of(topic)] = view->state(table);
    }
    return states;
  }
};

std::set<Letter> letters_on_wall(const core::plenary::State& plenary) {
  std::set<Letter> letters;
  for (const auto& insight : plenary.shared.items()) {
    if (!core::plenary::is_on_wall(plenary, *insight)) continue;
    for (Letter& letter : letters_in(*core::plenary::wall_text(plenary, *insight))) letters.insert(std::move(letter));
  }
  return letters;
}

}  // namespace

json Day::fresh(const std::string& topic) {
  const auto frame = hall_->find("small")->begin(hall::subscription_to(topic));
  return json::parse(hall::payload_of(*frame)).at("state");
}

void Day::give_verdict() {
  const Replay replay(disk_);
  auto states = replay.states();
  json& everywhere = states["presence"] = {
      {"here", json::object()}, {"walls", {{"screen", true}}}, {"moderators", {{"mo", "mo"}}},
      {"tables", json::object()}};
  for (const auto& browser : browsers_) {
    if (browser->role() == "wall") continue;
    if (browser->table() > 0 && !everywhere["here"].contains(browser->person())) {
      json& company = everywhere["tables"][std::to_string(browser->table())];
      company["here"] = company.is_null() ? 1 : company["here"].get<int>() + 1;
      if (browser->role() == "chair") company["chair"] = true;
    }
    everywhere["here"][browser->person()] = true;
    if (browser->table() > 0) states["presence/" + std::to_string(browser->table())]["here"][browser->person()] = true;
  }

  for (const auto& browser : browsers_) {
    require(!browser->states().empty(), "a browser has nothing: " + browser->person());
    for (const auto& [topic, state] : browser->states()) {
      const std::string who = topic + " of " + browser->person();
      require(fresh(topic) == states.at(topic), "a fresh snapshot is not the journal's replay: " + who);
      require(state == states.at(topic), "a browser is not the journal's replay: " + who + "\n" + json::diff(state, states.at(topic)).dump());
    }
  }

  std::map<std::string, std::string> texts;
  for (const auto& [number, table] : replay.tables) {
    for (const auto& insight : table.insights.items()) texts[insight->id.value] = insight->text;
    std::vector<core::SharedInsight> has;
    for (const auto& insight : replay.plenary.shared.items()) {
      if (insight->table == table.number) has.push_back(*insight);
    }
    std::ranges::sort(has, {}, &core::SharedInsight::share_order);
    require(has == core::table::shared_insights(table), "the plenary has something else than table " + std::to_string(number) + " shares");
  }
  ledger_.check(texts, replay.lineage);
  check_acknowledged();
  check_wall_frames();
}

// Each command that was acknowledged is in the journal once, in the order of its client; none that was refused is.
void Day::check_acknowledged() const {
  std::map<std::string, std::map<std::string, std::vector<std::uint64_t>>> stored;  // numbers by client and stream
  for (const auto& [stream, entries] : disk_.streams) {
    const journal::Entry* last = nullptr;
    for (const auto& entry : entries) {
      // A command may make several events, each of another kind, or of another group.
      const bool is_other = last && (last->kind != entry.kind || (entry.kind == "group_changed" && last->body != entry.body));
      const bool goes_on = is_other && last->client == entry.client && last->number == entry.number;
      last = &entry;
      if (entry.client.empty() || goes_on) continue;
      stored[entry.client][stream.substr(std::string("c/small/").size())].push_back(entry.number);
    }
  }
  for (const auto& browser : browsers_) {
    for (const auto& [stream, last] : browser->numbers()) {
      const auto& numbers = stored[browser->client()][stream];
      const std::string who = browser->client() + " to " + stream;
      require(std::ranges::adjacent_find(numbers, std::greater_equal{}) == numbers.end(), "twice, or out of order: " + who);
      const auto acknowledged = browser->acknowledged().find(stream);
      const std::set<std::uint64_t> expected = acknowledged == browser->acknowledged().end() ? std::set<std::uint64_t>{} : acknowledged->second;
      require(std::ranges::equal(numbers, expected), "the journal does not have what was acknowledged: " + who);
      const auto refused = browser->refused().find(stream);
      const std::size_t refusals = refused == browser->refused().end() ? 0 : refused->second.size();
      require(expected.size() + refusals == last, "a command was not answered: " + who);
    }
  }
}

// No frame for the wall holds a letter that the hall may not see at that revision, by a replay of the journal up to there.
void Day::check_wall_frames() const {
  std::map<std::uint64_t, std::vector<const WallFrame*>> frames;
  for (const WallFrame& frame : wall_frames_) frames[frame.revision].push_back(&frame);
  core::plenary::State plenary;
  std::uint64_t revision = 0;
  for (const auto& entry : disk_.streams.at(hall::plenary_of_small)) {
    if (const auto event = journal::decode_plenary(entry)) core::plenary::fold(plenary, *event);
    const auto at = frames.find(++revision);
    if (at == frames.end()) continue;
    const std::set<Letter> visible = letters_on_wall(plenary);
    for (const WallFrame* frame : at->second) {
      for (const Letter& letter : letters_in(frame->message)) {
        require(visible.contains(letter), "the wall was shown what the hall may not see: " + frame->message);
      }
    }
  }
  require(frames.empty() || frames.rbegin()->first <= revision, "the wall was shown what is not in the journal");
}

}  // namespace oogst::simulation
