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

const core::PersonId moderator{"person0"};
constexpr std::size_t canary_length = std::string_view("canary000123").size();

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
    const bool is_moderators = std::holds_alternative<core::table::CorrectInsight>(command);
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

core::plenary::Command RandomDay::plenary_command(const core::plenary::State& state) {
  const auto perspective =
      once_in(2) ? std::optional<core::PerspectiveId>{{once_in(2) ? "ouder" : "jongere"}} : std::nullopt;
  const core::MessageId message{"message" + std::to_string(below(14))};
  switch (below(72)) {
    case 0:
      return core::plenary::MovePhase{definition_->phases[below(6)].id, state.phase().id};
    case 1:
      return core::plenary::MovePhase{{"slot"}, state.phase().id};
    case 2:
      return core::plenary::ReturnPhase{state.phase().id};
    case 3:
      return core::plenary::ExtendPhase{static_cast<int>(below(121)) - 60};
    case 4:
      return core::plenary::GiveFloor{};
    case 5:
    case 6:
    case 7:
      return core::plenary::GiveFloor{a_table()};
    case 8:
      return core::plenary::SetWallMode{once_in(3) ? static_cast<core::plenary::WallMode>(below(5))
                                                   : core::plenary::WallMode::floor};
    case 9:
      return core::plenary::BlankWall{once_in(3)};
    case 10:
    case 11:
      return core::plenary::HoldInsight{a_shared(state), once_in(2)};
    case 12:
    case 30:
    case 31:
    case 32:
      return core::plenary::NameScribe{a_person(), once_in(2)};
    case 13:
      return core::plenary::PairWall{a_wall(), name()};
    case 14:
      return core::plenary::RemoveWall{a_wall()};
    case 15:
      return core::plenary::TakeSeat{
          a_person(), name(), perspective, {once_in(3) ? Role::chair : Role::participant, a_table()}};
    case 16:
      return core::plenary::TakeSeat{{"person7"}, name(), perspective, {Role::reporter, {}}};
    case 17:
      return core::plenary::LetWrite{once_in(2)};
    case 18:
      return core::plenary::HandOverChair{a_person()};
    case 19:
    case 20:
      return core::plenary::AskChair{};
    case 21:
      return core::plenary::ConfirmChair{who_asks(state)};
    case 22:
      return core::plenary::RefuseChair{who_asks(state)};
    case 23:
      return core::plenary::MoveTable{a_table(), once_in(3) ? std::nullopt : std::optional(a_table())};
    case 24:
    case 25:
      return core::plenary::SendMessage{message, once_in(2) ? std::nullopt : std::optional{std::vector{a_table()}},
                                        name()};
    case 26:
      return core::plenary::SeeMessage{message};
    case 27:
      return core::plenary::TakeBackMessage{message};
    case 28:
      return core::plenary::AddTerm{{once_in(2) ? "CASUS" : name(), "", name()}};
    case 29:
      return core::plenary::RemoveTerm{state.glossary->back().term};
    case 34:
      return core::plenary::SetModeration{once_in(2) ? core::Moderation::held : core::Moderation::direct};
    case 35:
    case 36:
    case 37:
    case 38:
      return approve(state);
    case 39:
      return core::plenary::SendBackInsight{a_shared(state), once_in(3) ? "" : name()};
    case 40:
    case 41:
      return core::plenary::SpotlightInsight{once_in(4) ? std::nullopt : std::optional(a_shared(state))};
    case 42:
    case 43:
      return core::plenary::PinInsight{a_shared(state), !once_in(3)};
    case 46:
      return core::plenary::OrderTables{once_in(2) ? core::plenary::RoundOrder::number
                                                   : core::plenary::RoundOrder::theme};
    case 47:
      return core::plenary::SkipTable{a_table(), once_in(2)};
    case 48:
      return core::plenary::SetTurnTime{static_cast<int>(below(6))};
    case 49:
      return core::plenary::ExtendTurn{once_in(2) ? 1 : -1};
    case 50:
      return core::plenary::SetReveal{once_in(2) ? core::plenary::RevealMode::all
                                                 : core::plenary::RevealMode::one_by_one};
    case 51:
    case 52: {
      const auto& shared = state.shared.items();
      return core::plenary::RevealInsight{shared.empty() ? an_insight(a_table()) : shared[below(shared.size())]->id,
                                          !once_in(4)};
    }
    case 53:
    case 54:
      return core::plenary::UndoStep{latest_step(state)};
    case 58:
    case 59:
    case 60:
    case 61:
    case 65:
    case 66:
      return group_command(state);
    case 62:
    case 63:
    case 64:
    case 67:
      return wall_command();
    default:
      return hand_over();
  }
}

core::plenary::Command RandomDay::group_command(const core::plenary::State& state) {
  const auto& groups = state.groups.items();
  const bool is_known = !groups.empty() && !once_in(4);
  const core::GroupId group =
      is_known ? groups[below(groups.size())]->id : core::GroupId{"thegroup" + std::to_string(below(4))};
  switch (below(5)) {
    case 0:
      return core::plenary::UngroupInsights{some_shared(state)};
    case 1:
    case 2:
      return core::plenary::NameGroup{group, title()};
    default:
      return core::plenary::GroupInsights{group, some_shared(state)};
  }
}

core::plenary::Command RandomDay::wall_command() {
  using namespace core::plenary;
  if (once_in(3)) return AdjustWall{a_wall(), 60 + static_cast<int>(below(101)), static_cast<HallLight>(below(2))};
  const auto view = once_in(3) ? WallView::groups : static_cast<WallView>(below(9));
  const auto theme = view == WallView::theme ? std::optional(core::ThemeId{once_in(2) ? "a" : "b"}) : std::nullopt;
  return ShowOnWall{a_wall(), {view, theme}};
}

// One or two, which may be the same.
std::vector<core::InsightId> RandomDay::some_shared(const core::plenary::State& state) {
  std::vector<core::InsightId> some;
  for (std::size_t left = below(2) + 1; left > 0; --left) some.push_back(a_shared(state));
  return some;
}

// Mostly one that is.
core::InsightId RandomDay::a_shared(const core::plenary::State& state) {
  const auto& shared = state.shared.items();
  return shared.empty() || once_in(4) ? an_insight(a_table()) : shared[below(shared.size())]->id;
}

// One or two, mostly in the text that they have.
core::plenary::ApproveInsights RandomDay::approve(const core::plenary::State& state) {
  core::plenary::ApproveInsights command;
  for (std::size_t left = below(2) + 1; left > 0; --left) {
    const core::InsightId id = a_shared(state);
    const core::SharedInsight* insight = state.shared.find(id);
    command.insights.push_back({id, insight && !once_in(8) ? insight->text_revision : below(4)});
  }
  return command;
}

// Mostly somebody who may: the moderator, a chair for what chairs do, anyone for what people at a table do.
core::PersonId RandomDay::who_commands(const core::plenary::State& state, const core::plenary::Command& command) {
  using namespace core::plenary;
  if (once_in(6)) return a_person();
  if (std::holds_alternative<AskChair>(command) || std::holds_alternative<ConfirmChair>(command)) return a_person();
  const auto* refuses = std::get_if<RefuseChair>(&command);
  if (refuses && once_in(2)) return refuses->person;  // she takes it back
  const bool is_a_chairs = std::holds_alternative<NameScribe>(command) || std::holds_alternative<LetWrite>(command) ||
                           std::holds_alternative<HandOverChair>(command) ||
                           std::holds_alternative<RefuseChair>(command) || std::holds_alternative<SeeMessage>(command);
  if (!is_a_chairs) return moderator;
  const Person* chair = chair_of(state, a_table());
  return chair ? chair->id : a_person();
}

// Of the moderator, who takes most of them; 1 where she took none.
std::uint64_t RandomDay::latest_step(const core::plenary::State& state) {
  const auto steps = state.steps.find({"person0"});
  return steps == state.steps.end() ? 1 : steps->second.back()->number;
}

// Who asks to be chair somewhere, or somebody.
core::PersonId RandomDay::who_asks(const core::plenary::State& state) {
  for (const auto& stage : state.stages.items()) {
    if (stage->chair_asked && once_in(2)) return stage->chair_asked->person;
  }
  return a_person();
}

// The hall hands over what a table shares some time after the table shared it.
core::plenary::Command RandomDay::hand_over() {
  const core::table::State& table = tables_[below(tables_.size())];
  return core::plenary::ReceiveShared{table.number, shared_insights(table)};
}

core::table::Command RandomDay::table_command(const core::table::State& state) {
  const core::InsightId insight = one_of(state);
  const auto kind = static_cast<core::InsightKind>(below(6));
  const std::vector<core::PerspectiveId> perspectives =
      once_in(2) ? std::vector<core::PerspectiveId>{{"ouder"}} : std::vector<core::PerspectiveId>{};
  switch (below(34)) {
    case 32:
    case 33:
      return correct(state, insight);
    case 0:
      return core::table::AddInsight{insight, a_question(), kind, perspectives, new_text()};
    case 1:
      return core::table::SetKind{insight, kind};
    case 2:
      return core::table::SetPerspectives{insight, perspectives};
    case 3:
    case 4:
    case 20:
    case 21:
      return core::table::ShareInsight{insight};
    case 5:
      return core::table::UnshareInsight{insight};
    case 6:
      return core::table::WithdrawInsight{insight};
    case 7:
      return core::table::RestoreInsight{insight};
    case 8:
      return core::table::OfferInsight{insight,    std::nullopt, kind,
                                       perspectives, new_text(), below(4), a_made_insight(state.number)};
    case 9:
      return core::table::MoveInsight{insight, a_question(), another(state)};
    case 10:
    case 11:
      return core::table::OrderShared{insight, another(state)};
    case 12:
    case 22:
      return core::table::MergeInsights{a_made_insight(state.number), {insight, one_of(state)}};
    case 13:
      return core::table::UnmergeInsight{merged_in(state).value_or(insight)};
    case 14:
    case 15:
      return split(state, insight);
    case 16:
      return core::table::ConfirmInsight{insight, below(4), !once_in(3)};
    case 17:
      return once_in(2) ? core::table::Command{core::table::SetReady{once_in(2)}} : core::table::CallHelp{once_in(2)};
    case 18:
      return core::table::AskMeaning{insight};
    case 19:
      return core::table::ExplainInsight{insight, once_in(3) ? "" : new_text()};
    default:
      break;
  }
  const core::table::Insight* known = state.insights.find(insight);
  if (known == nullptr) return core::table::AddInsight{insight, std::nullopt, kind, perspectives, new_text()};
  return edit(*known);
}

core::table::CorrectInsight RandomDay::correct(const core::table::State& state, const core::InsightId& id) {
  const core::table::Insight* insight = state.insights.find(id);
  return {id, insight && !once_in(8) ? insight->text_revision : below(4), new_text()};
}

core::table::SplitInsight RandomDay::split(const core::table::State& state, const core::InsightId& id) {
  const core::table::Insight* insight = state.insights.find(id);
  const std::uint64_t base = insight ? insight->text_revision : 0;
  const std::size_t length = insight ? text::count_code_points(insight->text) : 0;
  // Canaries are kept whole: a cut between two that were merged.
  const std::size_t at = words_ == Words::canaries ? canary_length : below(length + 1);
  return {id, a_made_insight(state.number), base, at, std::vector<text::TextOp>{}};
}

std::optional<core::QuestionId> RandomDay::a_question() {
  return once_in(2) ? std::optional<core::QuestionId>{{"alle"}} : std::nullopt;
}

// Mostly one that is there.
core::InsightId RandomDay::one_of(const core::table::State& state) {
  const auto& insights = state.insights.items();
  return insights.empty() || once_in(3) ? an_insight(state.number) : insights[below(insights.size())]->id;
}

// What another one was merged into, if any.
std::optional<core::InsightId> RandomDay::merged_in(const core::table::State& state) {
  for (const auto& insight : state.insights.items()) {
    if (insight->merged_into) return insight->merged_into;
  }
  return std::nullopt;
}

std::optional<core::InsightId> RandomDay::another(const core::table::State& state) {
  return once_in(4) ? std::nullopt : std::optional(one_of(state));
}

core::table::EditText RandomDay::edit(const core::table::Insight& insight) {
  const Past& past = past_.at(insight.id);
  if (words_ == Words::canaries) {
    return {insight.id, insight.text_revision, text::difference(insight.text, new_text()), std::vector<text::TextOp>{}};
  }
  const std::size_t base = past.texts.size() - 1 - below(std::min<std::size_t>(past.texts.size(), 4));
  const std::size_t length = text::count_code_points(past.texts[base]);
  const std::size_t skip = below(length + 1);
  const text::TextOp op =
      text::normalize({text::Retain{skip}, text::Insert{new_text()}, text::Delete{below(length - skip + 1)}});
  return {insight.id, base, op,
          std::vector<text::TextOp>(past.ops.begin() + static_cast<std::ptrdiff_t>(base), past.ops.end())};
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
