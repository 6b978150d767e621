#include "server/journal/entry_format.hpp"
#include "server/journal/reflection_members.hpp"
#include "server/journal/step_members.hpp"
#include "server/journal/wall_members.hpp"

namespace oogst::journal {

using namespace core;
using namespace core::plenary;

template <> inline constexpr Format format_of<ConferenceCreated>{"conference_created", 3};
template <> inline constexpr Format format_of<PersonSeated>{"person_seated"};
template <> inline constexpr Format format_of<ScribeNamed>{"scribe_named"};
template <> inline constexpr Format format_of<PhaseMoved>{"phase_moved"};
template <> inline constexpr Format format_of<PhaseReturned>{"phase_returned"};
template <> inline constexpr Format format_of<PhaseExtended>{"phase_extended"};
template <> inline constexpr Format format_of<FloorGiven>{"floor_given", 2};
template <> inline constexpr Format format_of<WallModeSet>{"wall_mode_set"};
template <> inline constexpr Format format_of<WallBlanked>{"wall_blanked", 2};
template <> inline constexpr Format format_of<InsightHeld>{"insight_held", 2};
template <> inline constexpr Format format_of<InsightReceived>{"insight_received"};
template <> inline constexpr Format format_of<InsightTakenBack>{"insight_taken_back"};
template <> inline constexpr Format format_of<WallPaired>{"wall_paired"};
template <> inline constexpr Format format_of<WallRemoved>{"wall_removed"};
template <> inline constexpr Format format_of<WritingLet>{"writing_let"};
template <> inline constexpr Format format_of<ChairAskedFor>{"chair_asked_for"};
template <> inline constexpr Format format_of<ChairRefused>{"chair_refused"};
template <> inline constexpr Format format_of<ChairHandedOver>{"chair_handed_over"};
template <> inline constexpr Format format_of<FloorReturned>{"floor_returned"};
template <> inline constexpr Format format_of<MessageSent>{"message_sent"};
template <> inline constexpr Format format_of<MessageTakenBack>{"message_taken_back"};
template <> inline constexpr Format format_of<MessageSeen>{"message_seen"};
template <> inline constexpr Format format_of<TermAdded>{"term_added"};
template <> inline constexpr Format format_of<TermRemoved>{"term_removed"};
template <> inline constexpr Format format_of<ModerationSet>{"moderation_set"};
template <> inline constexpr Format format_of<InsightsApproved>{"insights_approved"};
template <> inline constexpr Format format_of<InsightSentBack>{"insight_sent_back"};
template <> inline constexpr Format format_of<InsightSpotlit>{"insight_spotlit"};
template <> inline constexpr Format format_of<InsightPinned>{"insight_pinned"};
template <> inline constexpr Format format_of<TablesOrdered>{"tables_ordered"};
template <> inline constexpr Format format_of<TableSkipped>{"table_skipped"};
template <> inline constexpr Format format_of<TurnTimeSet>{"turn_time_set"};
template <> inline constexpr Format format_of<TurnEndSet>{"turn_end_set"};
template <> inline constexpr Format format_of<RevealSet>{"reveal_set"};
template <> inline constexpr Format format_of<InsightRevealed>{"insight_revealed"};
template <> inline constexpr Format format_of<StepTaken>{"step_taken", 3};
template <> inline constexpr Format format_of<StepUndone>{"step_undone"};
template <> inline constexpr Format format_of<GroupChanged>{"group_changed"};
template <> inline constexpr Format format_of<WallShown>{"wall_shown", 2};
template <> inline constexpr Format format_of<WallAdjusted>{"wall_adjusted"};
template <> inline constexpr Format format_of<ReflectingLet>{"reflecting_let"};
template <> inline constexpr Format format_of<ReflectionWritten>{"reflection_written"};
template <> inline constexpr Format format_of<ReflectionWithdrawn>{"reflection_withdrawn"};
template <> inline constexpr Format format_of<VerdictReturned>{"verdict_returned"};

void members(auto& body, Is<Phase> auto& phase) {
  body("id", phase.id);
  body("kind", phase.kind);
  body("title", phase.title);
  body("starts", phase.starts);
  body("minutes", phase.minutes);
}

void members(auto& body, Is<Question> auto& question) {
  body("id", question.id);
  body("text", question.text);
  body("minutes", question.minutes);
}

void members(auto& body, Is<Theme> auto& theme) {
  body("id", theme.id);
  body("letter", theme.letter);
  body("title", theme.title);
  body("questions", theme.questions);
}

void members(auto& body, Is<TablePlan> auto& table) {
  body("number", table.number);
  body("theme", table.theme);
  body("seats", table.seats);
}

void members(auto& body, Is<Perspective> auto& perspective) {
  body("id", perspective.id);
  body("label", perspective.label);
}

void members(auto& body, Is<Term> auto& term) {
  body("term", term.term);
  body("plain", term.plain);
  body("explanation", term.explanation);
}

void members(auto& body, Is<Wifi> auto& wifi) {
  body("name", wifi.name);
  body("password", wifi.password);
}

void members(auto& body, Is<Definition> auto& definition) {
  body("title", definition.title);
  body("date", definition.date);
  body("language", definition.language);
  body("phases", definition.phases);
  body("themes", definition.themes);
  body("questions", definition.questions);
  body("tables", definition.tables);
  body("perspectives", definition.perspectives);
  body("glossary", definition.glossary);
  body.since(2, "moderation", definition.moderation);
  body.since(3, "wifi", definition.wifi);
}

void members(auto& body, Is<Seat> auto& seat) {
  body("role", seat.role);
  body("table", seat.table);
}

void members(auto& body, Is<AccessCode> auto& code) {
  body("code", code.code);
  body("seat", code.seat);
}

void members(auto& body, Is<SharedInsight> auto& insight) {
  body("id", insight.id);
  body("table", insight.table);
  body("question", insight.question);
  body("kind", insight.kind);
  body("perspectives", insight.perspectives);
  body("text", insight.text);
  body("text_revision", insight.text_revision);
  body("share_order", insight.share_order);
  body("shared_at", insight.shared_at);
}

void members(auto& body, Is<ConferenceCreated> auto& event) {
  body("id", event.id);
  body("definition", event.definition);
  body("codes", event.codes);
  body("at", event.at);
}

void members(auto& body, Is<PersonSeated> auto& event) {
  body("person", event.person);
  body("name", event.name);
  body("perspective", event.perspective);
  body("seat", event.seat);
  body("at", event.at);
}

void members(auto& body, Is<ScribeNamed> auto& event) {
  body("person", event.person);
  body("scribe", event.scribe);
}

void members(auto& body, Is<PhaseMoved> auto& event) {
  body("phase", event.phase);
  body("at", event.at);
  body("ends_at", event.ends_at);
}

void members(auto&, Is<PhaseReturned> auto&) {}

void members(auto& body, Is<PhaseExtended> auto& event) { body("ends_at", event.ends_at); }

void members(auto& body, Is<FloorGiven> auto& event) {
  body("table", event.table);
  body("at", event.at);
  body.since(2, "ends_at", event.ends_at);
}

void members(auto& body, Is<WallModeSet> auto& event) { body("mode", event.mode); }

void members(auto&, Is<FloorReturned> auto&) {}

void members(auto& body, Is<WallBlanked> auto& event) {
  body("blank", event.blank);
  body.since(2, "at", event.at);
}

void members(auto& body, Is<InsightHeld> auto& event) {
  body("insight", event.insight);
  body("held", event.held);
  body.since(2, "at", event.at);
}

void members(auto& body, Is<InsightReceived> auto& event) { body("insight", event.insight); }

void members(auto& body, Is<InsightTakenBack> auto& event) { body("insight", event.insight); }

void members(auto& body, Is<WritingLet> auto& event) {
  body("table", event.table);
  body("allowed", event.allowed);
}

void members(auto& body, Is<ChairAskedFor> auto& event) {
  body("table", event.table);
  body("person", event.person);
  body("at", event.at);
}

void members(auto& body, Is<ChairRefused> auto& event) {
  body("table", event.table);
  body("person", event.person);
}

void members(auto& body, Is<ChairHandedOver> auto& event) {
  body("table", event.table);
  body("person", event.person);
  body("former", event.former);
}

void members(auto& body, Is<MessageSent> auto& event) {
  body("message", event.message);
  body("tables", event.tables);
  body("text", event.text);
  body("at", event.at);
}

void members(auto& body, Is<MessageTakenBack> auto& event) { body("message", event.message); }

void members(auto& body, Is<MessageSeen> auto& event) {
  body("table", event.table);
  body("message", event.message);
}

void members(auto& body, Is<TermAdded> auto& event) { body("term", event.term); }

void members(auto& body, Is<TermRemoved> auto& event) { body("term", event.term); }

void members(auto& body, Is<ModerationSet> auto& event) {
  body("moderation", event.moderation);
  body("at", event.at);
}

void members(auto& body, Is<TextSeen> auto& seen) {
  body("insight", seen.insight);
  body("text_revision", seen.text_revision);
}

void members(auto& body, Is<InsightsApproved> auto& event) {
  body("insights", event.insights);
  body("at", event.at);
}

void members(auto& body, Is<InsightSentBack> auto& event) {
  body("insight", event.insight);
  body("word", event.word);
  body("at", event.at);
}

void members(auto& body, Is<VerdictReturned> auto& event) {
  body("insight", event.insight);
  body("verdict", event.verdict);
  body("at", event.at);
}

void members(auto& body, Is<InsightSpotlit> auto& event) {
  body("insight", event.insight);
  body("at", event.at);
}

void members(auto& body, Is<InsightPinned> auto& event) {
  body("insight", event.insight);
  body("pinned", event.pinned);
  body("at", event.at);
}

void members(auto& body, Is<TablesOrdered> auto& event) { body("order", event.order); }

void members(auto& body, Is<TableSkipped> auto& event) {
  body("table", event.table);
  body("skipped", event.skipped);
}

void members(auto& body, Is<TurnTimeSet> auto& event) { body("minutes", event.minutes); }

void members(auto& body, Is<TurnEndSet> auto& event) { body("ends_at", event.ends_at); }

void members(auto& body, Is<RevealSet> auto& event) { body("reveal", event.reveal); }

void members(auto& body, Is<InsightRevealed> auto& event) {
  body("insight", event.insight);
  body("revealed", event.revealed);
  body("at", event.at);
}

void members(auto& body, Is<StepTaken> auto& event) {
  body("person", event.person);
  body("step", event.step);
}

void members(auto& body, Is<StepUndone> auto& event) {
  body("person", event.person);
  body("step", event.step);
}

Entry encode(const core::plenary::Event& event) { return encode_event(event); }

std::optional<core::plenary::Event> decode_plenary(const Entry& entry) {
  auto event = Decoder<core::plenary::Event>::decode(entry);
  const auto* created = event ? std::get_if<ConferenceCreated>(&*event) : nullptr;
  if (created && created->definition->phases.empty()) throw CorruptEntry(entry.kind, "a programme without phases");
  return event;
}

}  // namespace oogst::journal
