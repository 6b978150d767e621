// What a transcript looks at.
#include <algorithm>

#include "server/core/plenary/groups.hpp"
#include "server/core/words.hpp"
#include "tests/core/transcript_day.hpp"
#include "tests/core/transcript_words.hpp"

namespace oogst::core {

std::string TranscriptDay::show(const Words& words) const {
  if (words[1] == "wall") return show_wall();
  if (words[1] == "round") return show_round();
  if (words[1] == "people") return show_people();
  if (words[1] == "phase") return show_phase();
  if (words[1] == "queue") return show_queue();
  if (words[1] == "groups") return show_groups();
  if (words[1] == "reflections") return show_reflections();
  if (words[1] == "walls") return show_walls();
  if (words[1] == "table" && words.size() > 2) return show_table(number_in(words[2]).value());
  return "? one of: wall, walls, groups, round, queue, reflections, people, phase, table <number>\n";
}

std::string TranscriptDay::show_wall() const {
  std::vector<const SharedInsight*> cards;
  for (const auto& insight : plenary_.shared.items()) {
    if (plenary::is_on_wall(plenary_, *insight)) cards.push_back(insight.get());
  }
  std::ranges::sort(cards, {}, [](const SharedInsight* card) { return std::pair(card->table, card->share_order); });
  std::string told;
  for (const SharedInsight* card : cards) {
    const bool spotlit = plenary_.spotlight && plenary_.spotlight->insight == card->id;
    told += "table " + std::to_string(card->table.value) + ": " + *plenary::wall_text(plenary_, *card) + "  since " +
            time_of_day(plenary::shown_at(plenary_, *card)) + (plenary_.pinned.contains(card->id) ? ", pinned" : "") +
            (spotlit ? ", over the whole wall" : "") + (plenary::is_in_round(plenary_, *card) ? "" : ", elsewhere") +
            "\n";
  }
  told += show_reflections_on_wall();
  return told.empty() ? "empty\n" : told;
}

// As the hall reads them, with the name that was let through.
std::string TranscriptDay::show_reflections_on_wall() const {
  std::string told;
  for (const auto& reflection : plenary_.reflections.items()) {
    if (!plenary::is_on_wall(plenary_, *reflection)) continue;
    const std::string* name = plenary::wall_name(plenary_, *reflection);
    const bool spotlit = plenary_.spotlight && plenary_.spotlight->insight == reflection->id;
    told += (name ? *name : reflection->of_reporter ? "a reporter" : "someone") + ": " +
            *plenary::wall_text(plenary_, *reflection) + "  since " +
            time_of_day(plenary::shown_at(plenary_, *reflection)) + (spotlit ? ", over the whole wall" : "") +
            (plenary::is_in_round(plenary_, *reflection) ? "" : ", elsewhere") + "\n";
  }
  return told;
}

// As those who moderate read them.
std::string TranscriptDay::show_reflections() const {
  std::string told;
  for (const auto& reflection : plenary_.reflections.items()) {
    told += reflection->id.value + " (" + reflection->name.value_or("no name") + "): " + reflection->text;
    if (plenary_.held.contains(reflection->id)) told += "  held";
    const auto* approval = plenary_.approved.find(reflection->id);
    if (approval) told += "  approved: " + approval->text + " (" + approval->name.value_or("no name") + ")";
    const auto returned = plenary_.returned.find(reflection->id);
    if (returned != plenary_.returned.end()) told += ", sent back: " + returned->second.word;
    told += "\n";
  }
  return told.empty() ? "empty\n" : told;
}

std::string TranscriptDay::show_walls() const {
  std::string told;
  for (const auto& wall : plenary_.walls.items()) {
    told += wall->name + " shows " + std::string(text_of(wall->shown.view));
    if (wall->shown.theme) told += " " + wall->shown.theme->value;
    if (wall->shown.insight) told += " " + wall->shown.insight->value;
    told += ", texts of " + std::to_string(wall->text_size) + " %, " + std::string(text_of(wall->light)) + "\n";
  }
  return told;
}

// With what is shared of them, and then the lone voices.
std::string TranscriptDay::show_groups() const {
  std::string told;
  for (const auto& group : plenary_.groups.items()) {
    told += group->title.empty() ? "(without a title):" : group->title + ":";
    for (const InsightId& id : group->insights) {
      if (plenary_.shared.contains(id)) told += " " + id.value;
    }
    told += "\n";
  }
  told += "alone:";
  for (const auto& insight : plenary_.shared.items()) {
    if (!plenary::group_with(plenary_, insight->id)) told += " " + insight->id.value;
  }
  return told + "\n";
}

// What waits for a moderator: held, or not let through in the text that it has.
std::string TranscriptDay::show_queue() const {
  std::string told;
  for (const auto& insight : plenary_.shared.items()) {
    const std::string* on_wall = plenary::wall_text(plenary_, *insight);
    if (on_wall && *on_wall == insight->text) continue;
    told += "table " + std::to_string(insight->table.value) + ": " + insight->text;
    if (on_wall) told += "  instead of: " + *on_wall;
    if (plenary_.held.contains(insight->id)) told += "  held";
    if (const auto at = plenary_.returned.find(insight->id); at != plenary_.returned.end()) {
      told += ", sent back: " + at->second.word;
    }
    told += "\n";
  }
  return told.empty() ? "empty\n" : told;
}

// The tables in the order of the round, each with what is to be said of it.
std::string TranscriptDay::show_round() const {
  const auto floor = plenary::floor_of(plenary_);
  const auto spoken = plenary::spoken_of(plenary_);
  std::string told;
  for (const TableNumber table : plenary_.order) {
    told += "table " + std::to_string(table.value);
    if (floor && floor->table == table) {
      told += " has the floor";
      if (floor->ends_at) told += " until " + time_of_day(*floor->ends_at);
    } else if (plenary::next_table(plenary_) == table) {
      told += " is next";
    } else if (plenary_.skipped.contains(table)) {
      told += " is skipped";
    } else if (std::ranges::find(spoken, table) != spoken.end()) {
      told += " has spoken";
    }
    told += "\n";
  }
  return told;
}

std::string TranscriptDay::show_table(int number) const {
  std::string told;
  for (const auto& insight : tables_.at(number).insights.items()) {
    told += insight->id.value + " " + std::string(text_of(insight->standing)) + (insight->late ? " late" : "") +
            ": \"" + insight->text + "\" at text revision " + std::to_string(insight->text_revision) + "\n";
  }
  return told.empty() ? "empty\n" : told;
}

std::string TranscriptDay::show_people() const {
  std::string told;
  for (const auto& person : plenary_.people.items()) {
    told += person->name + " " + std::string(text_of(person->seat.role));
    if (person->seat.table) told += " at table " + std::to_string(person->seat.table->value);
    told += "\n";
  }
  return told;
}

std::string TranscriptDay::show_phase() const {
  const plenary::PhaseRun& run = plenary_.run();
  std::string told = plenary_.phase().id.value + " from " + time_of_day(run.started_at);
  if (run.ends_at) told += " to " + time_of_day(*run.ends_at);
  return told + "\n";
}

}  // namespace oogst::core
