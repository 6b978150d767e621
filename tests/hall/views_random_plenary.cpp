// What is asked of the plenary on a random day.
#include "tests/hall/views_random_day.hpp"

namespace oogst::hall {

using core::Role;

core::plenary::Command RandomDay::plenary_command(const core::plenary::State& state) {
  const auto perspective =
      once_in(2) ? std::optional<core::PerspectiveId>{{once_in(2) ? "ouder" : "jongere"}} : std::nullopt;
  const core::MessageId message{"message" + std::to_string(below(14))};
  switch (below(80)) {
    case 0:
      return core::plenary::MovePhase{definition_->phases[below(6)].id, state.phase().id};
    case 1:
    case 33:
    case 44:
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
      return core::plenary::SetWallMode{once_in(3) ? static_cast<core::plenary::WallMode>(below(6))
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
    case 45:
      return core::plenary::PairWall{a_wall(), name()};
    case 14:
      return core::plenary::RemoveWall{a_wall()};
    case 15:
      return core::plenary::TakeSeat{
          a_person(), name(), perspective, {once_in(3) ? Role::chair : Role::participant, a_table()}};
    case 16:
      return core::plenary::TakeSeat{reporter, name(), perspective, {Role::reporter, {}}};
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
    case 68:
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
      return wall_command(state);
    case 69:
    case 70:
    case 71:
    case 72:
    case 73:
    case 74:
    case 75:
    case 76:
    case 77:
      return reflection_command(state);
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

core::plenary::Command RandomDay::reflection_command(const core::plenary::State& state) {
  switch (below(8)) {
    case 0:
      return core::plenary::LetReflect{!once_in(4)};
    case 1:
      return core::plenary::WithdrawReflection{a_reflection(state)};
    default:
      return core::plenary::WriteReflection{a_reflection(state), new_reflection(), once_in(2)};
  }
}

core::ReflectionId RandomDay::a_reflection(const core::plenary::State& state) {
  const auto& reflections = state.reflections.items();
  const bool is_known = !reflections.empty() && once_in(2);
  return is_known ? reflections[below(reflections.size())]->id
                  : core::ReflectionId{"reflection" + std::to_string(below(6))};
}

core::plenary::Command RandomDay::wall_command(const core::plenary::State& state) {
  using namespace core::plenary;
  if (once_in(3)) return AdjustWall{a_wall(), 60 + static_cast<int>(below(101)), static_cast<HallLight>(below(2))};
  const auto view = once_in(2) ? WallView::groups : static_cast<WallView>(below(11));
  ShowOnWall command{a_wall(), {view}};
  if (view == WallView::theme) command.shown.theme = core::ThemeId{once_in(2) ? "a" : "b"};
  if (view == WallView::insight) command.shown.insight = a_shared(state);
  return command;
}

// One or two, which may be the same.
std::vector<core::InsightId> RandomDay::some_shared(const core::plenary::State& state) {
  std::vector<core::InsightId> some;
  for (std::size_t left = below(2) + 1; left > 0; --left) some.push_back(a_shared(state));
  return some;
}

// Mostly one that is; now and then a reflection, which is moderated likewise.
core::InsightId RandomDay::a_shared(const core::plenary::State& state) {
  if (once_in(4) && !state.reflections.empty()) return a_reflection(state);
  const auto& shared = state.shared.items();
  return shared.empty() || once_in(4) ? an_insight(a_table()) : shared[below(shared.size())]->id;
}

// One or two, mostly as they are.
core::plenary::ApproveInsights RandomDay::approve(const core::plenary::State& state) {
  core::plenary::ApproveInsights command;
  if (!once_in(8)) command.seen_held = state.held;
  for (std::size_t left = below(2) + 1; left > 0; --left) {
    const core::InsightId id = a_shared(state);
    const auto offered = find_offered(state, id);
    command.insights.push_back({id, offered && !once_in(8) ? offered->text_revision : below(4)});
  }
  return command;
}

// Mostly somebody who may: the moderator, a chair for what chairs do, anyone for what people at a table do.
core::PersonId RandomDay::who_commands(const core::plenary::State& state, const core::plenary::Command& command) {
  using namespace core::plenary;
  if (once_in(6)) return a_person();
  if (std::holds_alternative<AskChair>(command) || std::holds_alternative<ConfirmChair>(command)) return a_person();
  if (const auto* writes = std::get_if<WriteReflection>(&command)) return who_reflects(state, writes->reflection);
  if (const auto* withdraws = std::get_if<WithdrawReflection>(&command)) {
    return who_reflects(state, withdraws->reflection);
  }
  const auto* refuses = std::get_if<RefuseChair>(&command);
  if (refuses && once_in(2)) return refuses->person;  // she takes it back
  const bool is_a_chairs = std::holds_alternative<NameScribe>(command) || std::holds_alternative<LetWrite>(command) ||
                           std::holds_alternative<HandOverChair>(command) ||
                           std::holds_alternative<RefuseChair>(command) || std::holds_alternative<SeeMessage>(command);
  if (!is_a_chairs) return moderator;
  const Person* chair = chair_of(state, a_table());
  return chair ? chair->id : a_person();
}

// Its author, or somebody who begins it.
core::PersonId RandomDay::who_reflects(const core::plenary::State& state, const core::ReflectionId& id) {
  const core::plenary::Reflection* known = state.reflections.find(id);
  return known ? known->person : once_in(2) ? reporter : a_person();
}

// Of the moderator, who takes most of them; 1 where she took none.
std::uint64_t RandomDay::latest_step(const core::plenary::State& state) {
  const auto steps = state.steps.find(moderator);
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

}  // namespace oogst::hall
