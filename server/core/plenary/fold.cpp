#include "server/core/plenary/fold.hpp"

#include <algorithm>

#include "server/core/plenary/floor.hpp"
#include "server/core/plenary/groups.hpp"
#include "server/core/plenary/moderation.hpp"
#include "server/core/plenary/reflections.hpp"
#include "server/core/plenary/walls.hpp"

namespace oogst::core::plenary {
namespace {

struct Fold {
  State& state;

  void operator()(const ConferenceCreated& event) const {
    if (!event.definition || event.definition->phases.empty()) return;  // no day could be held on it
    state.id = event.id;
    state.definition = event.definition;
    state.glossary = {event.definition, &event.definition->glossary};
    state.moderation = event.definition->moderation;
    state.codes = std::make_shared<const std::vector<AccessCode>>(event.codes);
    state.order.clear();
    for (const TablePlan& table : event.definition->tables) state.order.push_back(table.number);
    state.runs = {PhaseRun{0, event.at, planned_end(event.definition->phases.front(), event.at)}};
  }

  void operator()(const PersonSeated& event) const {
    const Person* known = state.people.find(event.person);
    Person person;
    if (known) {
      person = *known;
    } else {
      person.id = event.person;
      person.joined_at = event.at;
    }
    person.name = event.name;
    person.perspective = event.perspective;
    take(person, event.seat);
    state.people.put(std::move(person));
  }

  void operator()(const ScribeNamed& event) const {
    const Person* person = state.people.find(event.person);
    if (person) reseat(event.person, {event.scribe ? Role::scribe : Role::participant, person->seat.table});
  }

  void operator()(const PhaseMoved& event) const {
    const auto& phases = state.definition->phases;
    const auto at = std::ranges::find(phases, event.phase, &Phase::id);
    if (at == phases.end()) return;
    state.runs.push_back({static_cast<std::size_t>(at - phases.begin()), event.at, event.ends_at});
  }

  void operator()(const PhaseReturned&) const {
    if (state.runs.size() > 1) state.runs.pop_back();
  }

  void operator()(const PhaseExtended& event) const { state.runs.back().ends_at = event.ends_at; }

  template <FloorEvent Event>
  void operator()(const Event& event) const {
    fold_floor(state, event);
  }

  template <ModerationEvent Event>
  void operator()(const Event& event) const {
    fold_moderation(state, event);
  }

  template <ReflectionEvent Event>
  void operator()(const Event& event) const {
    fold_reflections(state, event);
  }

  template <GroupEvent Event>
  void operator()(const Event& event) const {
    fold_groups(state, event);
  }

  template <WallEvent Event>
  void operator()(const Event& event) const {
    fold_walls(state, event);
  }

  void operator()(const WallModeSet& event) const { state.mode = event.mode; }

  void operator()(const StepTaken& event) const {
    auto& steps = state.steps[event.person];
    steps.push_back(std::make_shared<const Step>(event.step));
    if (steps.size() > steps_max) steps.erase(steps.begin());
    state.steps_taken = event.step.number;
  }

  void operator()(const StepUndone& event) const {
    const auto own = state.steps.find(event.person);
    if (own == state.steps.end()) return;
    std::erase_if(own->second, [&](const auto& step) { return step->number == event.step; });
    if (own->second.empty()) state.steps.erase(own);
  }

  void operator()(const WallBlanked& event) const {
    state.blank = event.blank;
    if (!event.blank) state.unblanked_at = event.at;
  }

  void operator()(const InsightReceived& event) const {
    const SharedInsight* has = state.shared.find(event.insight.id);
    if (!has || has->text_revision != event.insight.text_revision) state.returned.erase(event.insight.id);
    state.shared.put(event.insight);
  }

  void operator()(const InsightTakenBack& event) const {
    state.shared.remove(event.insight);
    state.approved.remove(event.insight);
    state.returned.erase(event.insight);
    state.pinned.erase(event.insight);
    end_spotlight_on(state, event.insight);
  }

  void operator()(const WritingLet& event) const {
    change_stage(event.table, [&](Stage& stage) { stage.open = event.allowed; });
    const std::vector<Shelf<Person>::Item> people = state.people.items();
    for (const auto& person : people) {
      if (person->seat.table == event.table) reseat(person->id, person->seat);
    }
  }

  void operator()(const ChairAskedFor& event) const {
    change_stage(event.table, [&](Stage& stage) { stage.chair_asked = ChairQuestion{event.person, event.at}; });
  }

  void operator()(const ChairRefused& event) const {
    change_stage(event.table, [](Stage& stage) { stage.chair_asked.reset(); });
  }

  void operator()(const ChairHandedOver& event) const {
    if (event.former) reseat(*event.former, {Role::scribe, event.table});
    reseat(event.person, {Role::chair, event.table});
  }

  void operator()(const MessageSent& event) const {
    state.messages.push_back(
        std::make_shared<const Message>(Message{event.message, event.text, event.at, event.tables, {}}));
    if (state.messages.size() > messages_max) state.messages.erase(state.messages.begin());
    for (const TableNumber table : event.tables) {
      change_stage(table, [&](Stage& stage) { stage.message = {event.message, event.text, event.at, false}; });
    }
  }

  void operator()(const MessageTakenBack& event) const {
    std::erase_if(state.messages, [&](const auto& message) { return message->id == event.message; });
    const std::vector<Shelf<Stage>::Item> stages = state.stages.items();
    for (const auto& stage : stages) {
      if (!stage->message || stage->message->id != event.message) continue;
      change_stage(stage->id, [](Stage& changed) { changed.message.reset(); });
    }
  }

  void operator()(const MessageSeen& event) const {
    change_stage(event.table, [&](Stage& stage) {
      if (stage.message && stage.message->id == event.message) stage.message->seen = true;
    });
    for (auto& message : state.messages) {
      if (message->id != event.message || std::ranges::count(message->seen, event.table) > 0) continue;
      Message seen = *message;
      seen.seen.push_back(event.table);
      message = std::make_shared<const Message>(std::move(seen));
    }
  }

  void operator()(const TermAdded& event) const {
    std::vector<Term> glossary = *state.glossary;
    if (const Term* same = find_term(glossary, event.term.term)) {
      glossary[static_cast<std::size_t>(same - glossary.data())] = event.term;
    } else {
      glossary.push_back(event.term);
    }
    state.glossary = std::make_shared<const std::vector<Term>>(std::move(glossary));
  }

  void operator()(const TermRemoved& event) const {
    std::vector<Term> glossary = *state.glossary;
    const Term* added = find_term(glossary, event.term);
    if (!added) return;
    const auto at = glossary.begin() + (added - glossary.data());
    if (const Term* own = find_term(state.definition->glossary, event.term)) {
      *at = *own;
    } else {
      glossary.erase(at);
    }
    state.glossary = std::make_shared<const std::vector<Term>>(std::move(glossary));
  }

 private:
  void reseat(const PersonId& id, const Seat& seat) const {
    state.people.change(id, [&](Person& person) { take(person, seat); });
  }

  void take(Person& person, const Seat& seat) const {
    drop_question(person, seat);
    person.seat = seat;
    const bool writes = seat.table && may(seat.role, is_open(state, *seat.table) ? Act::write_when_open : Act::write);
    if (writes && std::ranges::find(person.wrote_at, *seat.table) == person.wrote_at.end()) {
      person.wrote_at.push_back(*seat.table);
    }
  }

  // Who goes elsewhere or has become the chair asks no more for that.
  void drop_question(const Person& person, const Seat& seat) const {
    if (!person.seat.table) return;
    const ChairQuestion* question = chair_question_at(state, *person.seat.table);
    const bool may_still_ask = seat.table == person.seat.table && may(seat.role, Act::ask_chair);
    if (!question || question->person != person.id || may_still_ask) return;
    change_stage(*person.seat.table, [](Stage& stage) { stage.chair_asked.reset(); });
  }

  // What is said of a table nobody has said anything of yet begins here.
  template <class Change>
  void change_stage(TableNumber table, Change&& how) const {
    if (!state.stages.contains(table)) state.stages.put(Stage{table, false, {}, {}});
    state.stages.change(table, std::forward<Change>(how));
  }
};

}  // namespace

void fold(State& state, const Event& event) {
  if (state.is_created() || std::holds_alternative<ConferenceCreated>(event)) std::visit(Fold{state}, event);
}

}  // namespace oogst::core::plenary
