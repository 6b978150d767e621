#include "tests/hall/views_random_day.hpp"

#include <algorithm>
#include <cstdio>

#include "protocol/text/unicode.hpp"
#include "server/core/plenary/decide.hpp"
#include "server/core/plenary/fold.hpp"
#include "server/core/table/decide.hpp"
#include "server/core/table/fold.hpp"
#include "tests/text/random_text.hpp"

namespace oogst::hall {
namespace {

using core::PhaseKind;
using core::Role;
using core::TableNumber;
using core::plenary::Seat;

core::Definition a_conference() {
  core::Definition made;
  made.title = "Samen thuis";
  made.date = "2027-03-12";
  made.language = "nl";
  made.phases = {{{"inloop"}, PhaseKind::check_in, "Inloop", "09:30", 30},
                 {{"opening"}, PhaseKind::plenary, "Opening", "10:00", 0},
                 {{"pauze"}, PhaseKind::break_, "Pauze", "10:30", 15},
                 {{"tafels"}, PhaseKind::tables, "Aan tafel", "10:45", 45},
                 {{"slot"}, PhaseKind::closing, "Slotronde", "11:30", 0},
                 {{"einde"}, PhaseKind::ended, "Einde", "12:15", 0}};
  made.themes = {{{"a"}, "A", "Thuis", {{{"a1"}, "Wat helpt?", 15}, {{"a2"}, "Wat niet?", 0}}},
                 {{"b"}, "B", "School", {{{"b1"}, "Wie hoort erbij?", 0}}}};
  made.questions = {{{"alle"}, "Wat neemt u mee?", 5}};
  made.tables = {{{1}, {"a"}, 6}, {{2}, {"b"}, 4}, {{3}, {"a"}, 5}};
  made.perspectives = {{{"ouder"}, "ouder"}, {{"jongere"}, "jongere"}};
  made.glossary = {{"casus", "voorbeeld", "Iets dat echt gebeurd is."}};
  return made;
}

std::string numbered(const char* word, std::uint64_t number) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%s%06llu", word, static_cast<unsigned long long>(number));
  return buffer;
}

template <class State, class Event>
void record(Step<State, Event>& step, std::vector<Event> events, const core::PersonId& person, std::uint64_t number) {
  for (Event& event : events) {
    fold(step.after, event);
    step.events.push_back({std::move(event), "client" + person.value, number});
  }
}

}  // namespace

RandomDay::RandomDay(std::uint64_t seed, Words words)
    : engine_(seed), words_(words), definition_(std::make_shared<const core::Definition>(a_conference())) {
  for (const core::TablePlan& plan : definition_->tables) tables_.emplace_back().number = plan.number;
}

PlenaryStep RandomDay::morning() {
  PlenaryStep step{plenary_, plenary_, {}};
  const std::vector<core::plenary::Command> commands = {
      core::plenary::CreateConference{{"samenthuis"}, definition_, {}},
      core::plenary::TakeSeat{moderator, name(), {}, {Role::moderator, {}}},
      core::plenary::TakeSeat{reporter, name(), {}, {Role::reporter, {}}},
      core::plenary::TakeSeat{{"person1"}, name(), {{"ouder"}}, {Role::chair, TableNumber{1}}},
      core::plenary::TakeSeat{{"person2"}, name(), {}, {Role::chair, TableNumber{2}}},
      core::plenary::TakeSeat{{"person3"}, name(), {{"jongere"}}, {Role::chair, TableNumber{3}}}};
  for (const auto& command : commands) {
    core::Context context;
    context.now = now_;
    record(step, *decide(step.after, command, context), {}, 0);
  }
  plenary_ = step.after;
  return step;
}

std::variant<PlenaryStep, TableStep> RandomDay::batch() {
  if (once_in(2)) return plenary_batch();
  return table_batch(tables_[below(tables_.size())]);
}

PlenaryStep RandomDay::plenary_batch() {
  PlenaryStep step{plenary_, plenary_, {}};
  for (std::size_t left = below(6) + 1; left > 0; --left) {
    pass_time();
    const auto command = plenary_command(step.after);
    const core::PersonId person = who_commands(step.after, command);
    const auto decided = decide(step.after, command, context_of(step.after, person, now_));
    if (decided) record(step, *decided, person, ++commands_);
  }
  plenary_ = step.after;
  return step;
}

TableStep RandomDay::table_batch(core::table::State& table) {
  TableStep step{table, table, {}};
  for (std::size_t left = below(6) + 1; left > 0; --left) {
    pass_time();
    const auto command = table_command(step.after);
    const core::plenary::Person* chair = chair_of(plenary_, table.number);
    const bool is_answer = std::holds_alternative<core::table::CallHelp>(command) && once_in(2);
    const bool is_moderators = is_answer || std::holds_alternative<core::table::CorrectInsight>(command);
    const core::PersonId person =
        once_in(6) || !(chair || is_moderators) ? a_person() : is_moderators ? moderator : chair->id;
    const auto decided = decide(step.after, command, context_of(plenary_, person, now_, table.number));
    if (!decided) continue;
    record(step, *decided, person, ++commands_);
    for (const auto& event : *decided) remember(event, step.after);
  }
  table = step.after;
  return step;
}

void RandomDay::remember(const core::table::Event& event, const core::table::State& after) {
  if (const auto* added = std::get_if<core::table::InsightAdded>(&event)) past_[added->insight].texts = {added->text};
  if (const auto* edited = std::get_if<core::table::TextEdited>(&event)) {
    Past& past = past_.at(edited->insight);
    past.ops.push_back(edited->op);
    past.texts.push_back(after.insights.find(edited->insight)->text);
  }
  for (const core::SharedInsight& shared : shared_insights(after)) texts_ever_shared_.insert(shared.text);
}

std::string RandomDay::name() {
  if (words_ == Words::canaries) return numbered("songbird", ++written_);
  return "N" + text::to_utf8(text::random_text([this](std::size_t bound) { return below(bound); }, 4));
}

std::string RandomDay::title() {
  if (words_ == Words::canaries) return numbered("lantern", ++written_);
  return text::to_utf8(text::random_text([this](std::size_t bound) { return below(bound); }, 4));
}

std::string RandomDay::new_text() {
  if (words_ == Words::canaries) return numbered("canary", ++written_);
  return text::to_utf8(text::random_text([this](std::size_t bound) { return below(bound); }, 6));
}

std::string RandomDay::new_reflection() {
  if (words_ == Words::canaries) return numbered("pebble", ++written_);
  return "R" + text::to_utf8(text::random_text([this](std::size_t bound) { return below(bound); }, 6));
}

core::InsightId RandomDay::an_insight(TableNumber table) {
  if (once_in(4)) return a_made_insight(table);
  return {"insight" + std::to_string(below(5)) + "of" + std::to_string(table.value)};
}

core::InsightId RandomDay::a_made_insight(TableNumber table) {
  return {"made" + std::to_string(below(6)) + "of" + std::to_string(table.value)};
}

// Mostly on, sometimes not at all, and now and then the clock is set back.
void RandomDay::pass_time() {
  if (once_in(3)) return;
  now_ += static_cast<core::TimeMs>(below(8'000));
  if (once_in(40)) now_ -= 60'000;
}

}  // namespace oogst::hall
