#include "tests/core/transcript_day.hpp"

#include <algorithm>
#include <sstream>

#include "server/core/table/fold.hpp"
#include "server/core/words.hpp"
#include "server/journal/entry_codec.hpp"
#include "tests/core/transcript_words.hpp"

namespace oogst::core {
namespace {

// Words between spaces; what stands in double quotes is one word.
std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> words;
  std::istringstream in(line);
  for (std::string word; in >> word;) {
    if (word.front() == '"') {
      std::string rest;
      while (word.size() < 2 || word.back() != '"') {
        if (!std::getline(in, rest, '"')) break;
        word += rest + "\"";
      }
      word = word.substr(1, word.size() - 2);
    }
    words.push_back(word);
  }
  return words;
}

}  // namespace

TranscriptDay::TranscriptDay() {
  for (const TablePlan& plan : small_definition()->tables) tables_[plan.number.value].number = plan.number;
}

std::string TranscriptDay::run(const std::string& line) {
  Words words = words_of(line);
  for (const Verb& verb : verbs()) {
    const std::size_t at = verb.who ? 1 : 0;
    if (words.size() > at + verb.arguments && words[at] == verb.name) return verb.run(*this, words);
  }
  std::string known = "? one of:";
  for (const Verb& verb : verbs()) known += (verb.who ? " <who> " : " ") + verb.name;
  return known + "\n";
}

std::string TranscriptDay::clock(const Words& words) {
  const int minutes = std::stoi(words[1].substr(0, 2)) * 60 + std::stoi(words[1].substr(3, 2)) - (9 * 60 + 30);
  now_ = day_begins_at + minutes * minute_ms;
  return "";
}

std::string TranscriptDay::log_in(const Words& words) {
  plenary::Seat seat{parse_role(words[2]).value(), std::nullopt};
  if (words.size() > 3) seat.table = TableNumber{number_in(words[3]).value()};
  return ask_plenary(words[0], plenary::TakeSeat{{words[0]}, words[0], std::nullopt, seat});
}

// <insight> <kind> <question or -> "text"
table::AddInsight TranscriptDay::new_insight(const Words& words, std::size_t from) {
  const auto question = words[from + 2] == "-" ? std::nullopt : std::optional(QuestionId{words[from + 2]});
  return {{words[from]}, question, parse_insight_kind(words[from + 1]).value(), {}, words[from + 3]};
}

// <who> adds <insight> <kind> <question or -> "text" [table]
std::string TranscriptDay::add(const Words& words) {
  const plenary::Person* person = plenary_.people.find({words[0]});
  const int own = person && person->seat.table ? person->seat.table->value : 1;
  return ask_table(words[0], tables_.at(words.size() > 6 ? number_in(words[6]).value() : own), new_insight(words, 2));
}

// <who> writes-for <table> <insight> <kind> <question or -> "text"
std::string TranscriptDay::write_for(const Words& words) {
  return ask_table(words[0], tables_.at(number_in(words[2]).value()), table::WriteForTable{new_insight(words, 3)});
}

// <who> types <insight> "the whole text as it is then" [text revision that this was typed on]
std::string TranscriptDay::type(const Words& words) {
  const std::vector<text::TextOp>& history = histories_[words[2]];
  const std::size_t base = words.size() > 4 ? static_cast<std::size_t>(number_in(words[4]).value()) : history.size();
  table::EditText command{{words[2]}, base, {}, std::nullopt};
  const auto& texts = texts_[words[2]];
  if (base < texts.size()) {
    command.op = text::difference(texts[base], words[3]);
    command.since.emplace(history.begin() + static_cast<std::ptrdiff_t>(base), history.end());
  }
  return ask_table(words[0], words[2], command);
}

// <who> approves <insight or reflection>…: as they are; `plan@2` in the text revision that she read, and not knowing that it
// is held.
std::string TranscriptDay::approve(const Words& words) {
  plenary::ApproveInsights command;
  for (std::size_t i = 2; i < words.size(); ++i) {
    const std::size_t at = std::min(words[i].find('@'), words[i].size());
    const InsightId id{words[i].substr(0, at)};
    const auto offered = plenary::find_offered(plenary_, id);
    const auto read = number_in(words[i].substr(std::min(at + 1, words[i].size())));
    const std::uint64_t now = offered ? offered->text_revision : 0;
    command.insights.push_back({id, read ? static_cast<std::uint64_t>(*read) : now});
    if (!read && plenary_.held.contains(id)) command.seen_held.insert(id);
  }
  return ask_plenary(words[0], command);
}

// <who> corrects <insight> "the whole text as it is then" [text revision that she read]
std::string TranscriptDay::correct(const Words& words) {
  const SharedInsight* insight = plenary_.shared.find({words[2]});
  const std::uint64_t now = insight ? insight->text_revision : 0;
  const std::uint64_t read = words.size() > 4 ? static_cast<std::uint64_t>(number_in(words[4]).value()) : now;
  return ask_table(words[0], words[2], table::CorrectInsight{{words[2]}, read, words[3]});
}

// <who> reflects <reflection> "text" [named]
std::string TranscriptDay::reflect(const Words& words) {
  const bool may_name = words.size() > 4 && words[4] == "named";
  return ask_plenary(words[0], plenary::WriteReflection{{words[2]}, words[3], may_name});
}

// <who> shows-on <wall> <view> [theme or insight]
std::string TranscriptDay::show_on(const Words& words) {
  plenary::ShownView shown{parse_wall_view(words[3]).value()};
  if (words.size() > 4 && shown.view == plenary::WallView::insight) {
    shown.insight = InsightId{words[4]};
  } else if (words.size() > 4) {
    shown.theme = ThemeId{words[4]};
  }
  return ask_plenary(words[0], plenary::ShowOnWall{{words[2]}, shown});
}

std::string TranscriptDay::ask_plenary(const std::string& person, const plenary::Command& command) {
  const auto events = plenary::decide(plenary_, command, plenary::context_of(plenary_, {person}, now_));
  if (!events.has_value()) return "refused: " + outcome_of(events) + "\n";
  std::string told;
  for (const plenary::Event& event : *events) {
    plenary::fold(plenary_, event);
    const journal::Entry entry = journal::encode(event);
    told += in_words(entry.kind, entry.body);
  }
  return events->empty() ? "nothing changes\n" : told;
}

std::string TranscriptDay::ask_table(const std::string& person, const std::string& insight,
                                     const table::Command& command) {
  for (auto& [number, state] : tables_) {
    if (state.insights.contains({insight})) return ask_table(person, state, command);
  }
  return "refused: unknown_insight insight\n";
}

std::string TranscriptDay::ask_table(const std::string& person, table::State& state, const table::Command& command) {
  const auto events = table::decide(state, command, plenary::context_of(plenary_, {person}, now_, state.number));
  if (!events.has_value()) return "refused: " + outcome_of(events) + "\n";
  std::string told;
  for (const table::Event& event : *events) {
    table::fold(state, event);
    if (const auto* added = std::get_if<table::InsightAdded>(&event)) texts_[added->insight.value] = {added->text};
    if (const auto* edited = std::get_if<table::TextEdited>(&event)) {
      histories_[edited->insight.value].push_back(edited->op);
      texts_[edited->insight.value].push_back(state.insights.find(edited->insight)->text);
    }
    const journal::Entry entry = journal::encode(event);
    told += in_words(entry.kind, entry.body);
  }
  if (events->empty()) told = "nothing changes\n";
  return told + hand_over(state);
}

std::string TranscriptDay::hand_over(const table::State& state) {
  const auto events =
      plenary::decide(plenary_, plenary::ReceiveShared{state.number, table::shared_insights(state)}, {});
  std::string told;
  for (const plenary::Event& event : *events) {
    plenary::fold(plenary_, event);
    const journal::Entry entry = journal::encode(event);
    told += "hall: " + in_words(entry.kind, entry.body);
  }
  return told;
}

// The stored entry, with the times of the day for milliseconds.
std::string TranscriptDay::in_words(std::string_view kind, std::string_view body) const {
  std::string told(kind);
  told += ' ';
  while (!body.empty()) {
    const std::size_t digits = std::min(body.find_first_not_of("0123456789"), body.size());
    if (digits == 13) {
      told += time_of_day(std::stoll(std::string(body.substr(0, digits))));
    } else {
      told += body.substr(0, std::max<std::size_t>(digits, 1));
    }
    body.remove_prefix(std::max<std::size_t>(digits, 1));
  }
  return told + "\n";
}

}  // namespace oogst::core
