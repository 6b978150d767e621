#include "tests/core/random_events.hpp"

#include <utility>

namespace oogst::core {
namespace {

using text::Choose;

std::string pick_id(const Choose& choose, std::string_view prefix, std::size_t count) {
  return std::string(prefix) + std::to_string(choose(count));
}

InsightId insight(const Choose& choose) { return {pick_id(choose, "insight", 6)}; }
PersonId person(const Choose& choose) { return {pick_id(choose, "person", 5)}; }
PhaseId phase(const Choose& choose) { return {pick_id(choose, "phase", 8)}; }
MessageId message(const Choose& choose) { return {pick_id(choose, "message", 12)}; }
WallId wall(const Choose& choose) { return {pick_id(choose, "wall", 3)}; }
TableNumber table_number(const Choose& choose) { return {static_cast<int>(choose(5)) + 1}; }
TimeMs moment(const Choose& choose) { return 1'800'000'000'000 + static_cast<TimeMs>(choose(10'000'000)); }
bool coin(const Choose& choose) { return choose(2) == 1; }
Moderation moderation(const Choose& choose) { return coin(choose) ? Moderation::held : Moderation::direct; }

// Bytes that no clean text has, too: the format must carry whatever is in a struct.
std::string any_text(const Choose& choose) {
  std::string text = text::to_utf8(text::random_text(choose, 6));
  if (choose(4) == 0) text.insert(0, std::string("\"\\\n\t\x01\x1f\x7f/", choose(9)));
  return text;
}

template <class Make>
auto maybe(const Choose& choose, Make make) {
  return coin(choose) ? std::optional(make(choose)) : std::nullopt;
}

template <class Make>
auto list(const Choose& choose, std::size_t size_max, Make make) {
  std::vector<decltype(make(choose))> made;
  for (std::size_t left = choose(size_max + 1); left > 0; --left) made.push_back(make(choose));
  return made;
}

QuestionId question(const Choose& choose) { return {pick_id(choose, "question", 4)}; }
PerspectiveId perspective(const Choose& choose) { return {pick_id(choose, "perspective", 4)}; }
InsightKind kind(const Choose& choose) { return static_cast<InsightKind>(choose(6)); }
plenary::Seat seat(const Choose& choose) {
  return {static_cast<Role>(choose(7)), maybe(choose, table_number)};
}

Question a_question(const Choose& choose) {
  return {question(choose), any_text(choose), static_cast<int>(choose(30))};
}

plenary::WallMode mode(const Choose& choose) { return static_cast<plenary::WallMode>(choose(6)); }
plenary::RevealMode reveal(const Choose& choose) { return static_cast<plenary::RevealMode>(choose(2)); }

ThemeId theme(const Choose& choose) { return {pick_id(choose, "theme", 3)}; }

plenary::Group group(const Choose& choose) {
  return {{pick_id(choose, "group", 3)}, any_text(choose), list(choose, 4, insight), moment(choose)};
}

plenary::ShownView shown(const Choose& choose) {
  return {static_cast<plenary::WallView>(choose(11)), maybe(choose, theme), maybe(choose, insight)};
}

plenary::Verdict verdict(const Choose& choose) {
  plenary::Verdict made;
  made.held = coin(choose);
  made.returned = maybe(choose, [](const Choose& c) { return plenary::Returned{any_text(c), moment(c)}; });
  made.approval = maybe(choose, [](const Choose& c) {
    return plenary::Approval{insight(c), any_text(c), c(100), maybe(c, any_text)};
  });
  return made;
}

// Of the ids of insights, too: whoever moderates takes both alike.
plenary::Reflection reflection(const Choose& choose) {
  return {insight(choose), person(choose), any_text(choose), maybe(choose, any_text), maybe(choose, perspective),
          coin(choose),    choose(100),    moment(choose),   moment(choose)};
}

plenary::Change change(const Choose& choose) {
  using namespace plenary;
  switch (choose(18)) {
    case 0: return PhaseChange{phase(choose), moment(choose)};
    case 1: return FloorChange{maybe(choose, table_number), moment(choose)};
    case 2: return ModeChange{mode(choose), mode(choose)};
    case 3: return BlankChange{coin(choose)};
    case 4: return HoldChange{insight(choose), coin(choose)};
    case 5: return OrderChange{list(choose, 4, table_number), list(choose, 4, table_number)};
    case 6: return SkipChange{table_number(choose), coin(choose)};
    case 7: return TurnTimeChange{static_cast<int>(choose(61)), static_cast<int>(choose(61))};
    case 8: return TurnEndChange{moment(choose), maybe(choose, moment), maybe(choose, moment)};
    case 9: return RevealChange{reveal(choose), reveal(choose)};
    case 10: return GroupChange{group(choose), group(choose)};
    case 11: return ShownChange{wall(choose), shown(choose), shown(choose)};
    case 12: return ReflectingChange{coin(choose)};
    case 13: return ModerationChange{moderation(choose), moderation(choose)};
    case 14: return VerdictChange{insight(choose), verdict(choose), verdict(choose)};
    case 15: return SpotlightChange{maybe(choose, insight), maybe(choose, insight)};
    case 16: return PinChange{insight(choose), coin(choose)};
    default: return RevealedChange{insight(choose), coin(choose)};
  }
}

plenary::Step step(const Choose& choose) {
  return {choose(30), static_cast<plenary::StepName>(choose(22)), maybe(choose, table_number), maybe(choose, insight),
          list(choose, 3, change), maybe(choose, wall)};
}

plenary::AccessCode code(const Choose& choose) { return {pick_id(choose, "CODE", 100), seat(choose)}; }

}  // namespace

Definition random_definition(const Choose& choose) {
  Definition made;
  made.title = any_text(choose);
  made.date = "2027-03-12";
  made.language = coin(choose) ? "nl" : "en";
  const std::size_t phase_count = choose(6) + 1;
  for (std::size_t i = 0; i < phase_count; ++i) {
    made.phases.push_back({{"phase" + std::to_string(i)}, static_cast<PhaseKind>(choose(6)), any_text(choose), "10:45",
                           static_cast<int>(choose(90))});
  }
  made.moderation = moderation(choose);
  made.wifi = maybe(choose, [](const Choose& c) { return Wifi{any_text(c), maybe(c, any_text)}; });
  made.themes = list(choose, 3, [](const Choose& c) {
    return Theme{{pick_id(c, "theme", 3)}, "A", any_text(c), list(c, 3, a_question)};
  });
  made.questions = list(choose, 2, a_question);
  for (int number = 1; number <= static_cast<int>(choose(5)); ++number) {
    made.tables.push_back({{number}, {pick_id(choose, "theme", 3)}, static_cast<int>(choose(8))});
  }
  made.perspectives = list(choose, 4, [](const Choose& c) { return Perspective{perspective(c), any_text(c)}; });
  made.glossary = list(choose, 3, [](const Choose& c) { return Term{any_text(c), any_text(c), any_text(c)}; });
  return made;
}

SharedInsight random_shared_insight(const Choose& choose) {
  return {insight(choose),      table_number(choose), maybe(choose, question),       kind(choose),
          list(choose, 3, perspective), any_text(choose),     choose(100), choose(20), moment(choose)};
}

table::Event random_table_event(const Choose& choose) {
  using namespace table;
  switch (choose(20)) {
    case 0:
      return InsightAdded{insight(choose), maybe(choose, question), kind(choose), list(choose, 3, perspective),
                          any_text(choose), person(choose), moment(choose), coin(choose)};
    case 1: {
      const text::Edit edit = text::random_edit(choose, text::random_text(choose, 6));
      return TextEdited{insight(choose), edit.op, choose(1000), moment(choose), coin(choose)};
    }
    case 2: return KindSet{insight(choose), kind(choose), moment(choose), coin(choose)};
    case 3: return PerspectivesSet{insight(choose), list(choose, 3, perspective), moment(choose), coin(choose)};
    case 4: return InsightShared{insight(choose), moment(choose)};
    case 5: return InsightUnshared{insight(choose), moment(choose)};
    case 6: return InsightWithdrawn{insight(choose), moment(choose)};
    case 7: return OfferTaken{insight(choose), any_text(choose), choose(1000)};
    case 17: return InsightRestored{insight(choose), moment(choose)};
    case 8: return InsightMoved{insight(choose), maybe(choose, question), maybe(choose, insight)};
    case 9: return ShareOrderSet{insight(choose), maybe(choose, insight)};
    case 10: return InsightsMerged{insight(choose), list(choose, 4, insight)};
    case 11: return InsightUnmerged{insight(choose)};
    case 12: return InsightSplit{insight(choose), insight(choose)};
    case 13: return InsightConfirmed{insight(choose), choose(100), coin(choose)};
    case 14: return ReadySet{coin(choose)};
    case 15: return HelpCalled{coin(choose), moment(choose)};
    case 16: return MeaningAsked{insight(choose)};
    case 18: return HelpAnswered{moment(choose)};
    default: return InsightExplained{insight(choose), any_text(choose)};
  }
}

plenary::Event random_plenary_event(const Choose& choose) {
  using namespace plenary;
  switch (choose(44)) {
    case 0:
      return ConferenceCreated{{"conference"}, std::make_shared<const Definition>(random_definition(choose)),
                               list(choose, 4, code), moment(choose)};
    case 1:
      return PersonSeated{person(choose), any_text(choose), maybe(choose, perspective), seat(choose), moment(choose)};
    case 2: return ScribeNamed{person(choose), coin(choose)};
    case 3: return PhaseMoved{phase(choose), moment(choose), maybe(choose, moment)};
    case 4: return PhaseReturned{};
    case 5: return PhaseExtended{moment(choose)};
    case 6: return FloorGiven{maybe(choose, table_number), moment(choose), maybe(choose, moment)};
    case 7: return WallModeSet{mode(choose)};
    case 8: return WallBlanked{coin(choose), moment(choose)};
    case 9: return InsightHeld{insight(choose), coin(choose), moment(choose)};
    case 10: return InsightReceived{random_shared_insight(choose)};
    case 11: return InsightTakenBack{insight(choose)};
    case 12: return WallPaired{wall(choose), any_text(choose), moment(choose)};
    case 13: return WallRemoved{wall(choose)};
    case 14: return WritingLet{table_number(choose), coin(choose)};
    case 15: return ChairAskedFor{table_number(choose), person(choose), moment(choose)};
    case 16: return ChairRefused{table_number(choose), person(choose)};
    case 17: return ChairHandedOver{table_number(choose), person(choose), maybe(choose, person)};
    case 18: return FloorReturned{};
    case 19: return MessageSent{message(choose), list(choose, 4, table_number), any_text(choose), moment(choose)};
    case 20: return MessageTakenBack{message(choose)};
    case 21: return MessageSeen{table_number(choose), message(choose)};
    case 22: return TermAdded{{any_text(choose), any_text(choose), any_text(choose)}};
    case 23: return TermRemoved{any_text(choose)};
    case 24: return ModerationSet{moderation(choose), moment(choose)};
    case 25:
      return InsightsApproved{list(choose, 3, [](const Choose& c) { return TextSeen{insight(c), c(100)}; }),
                              moment(choose)};
    case 26: return InsightSentBack{insight(choose), any_text(choose), moment(choose)};
    case 27: return InsightSpotlit{maybe(choose, insight), moment(choose)};
    case 28: return InsightPinned{insight(choose), coin(choose), moment(choose)};
    case 29: return TablesOrdered{list(choose, 4, table_number)};
    case 30: return TableSkipped{table_number(choose), coin(choose)};
    case 31: return TurnTimeSet{static_cast<int>(choose(61))};
    case 32: return TurnEndSet{maybe(choose, moment)};
    case 33: return RevealSet{reveal(choose)};
    case 34: return InsightRevealed{insight(choose), coin(choose), moment(choose)};
    case 35: return StepTaken{person(choose), step(choose)};
    case 36: return GroupChanged{group(choose)};
    case 37: return WallShown{wall(choose), shown(choose)};
    case 38:
      return WallAdjusted{wall(choose), static_cast<int>(choose(101)) + 60, static_cast<HallLight>(choose(2))};
    case 39: return ReflectingLet{coin(choose)};
    case 40: return ReflectionWritten{reflection(choose)};
    case 41: return ReflectionWithdrawn{insight(choose)};
    case 42: return VerdictReturned{insight(choose), verdict(choose), moment(choose)};
    default: return StepUndone{person(choose), choose(30)};
  }
}

}  // namespace oogst::core
