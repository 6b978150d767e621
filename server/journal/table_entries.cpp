#include "server/journal/entry_format.hpp"

namespace oogst::journal {

using namespace core::table;

template <> inline constexpr Format format_of<InsightAdded>{"insight_added"};
template <> inline constexpr Format format_of<TextEdited>{"text_edited"};
template <> inline constexpr Format format_of<KindSet>{"kind_set"};
template <> inline constexpr Format format_of<PerspectivesSet>{"perspectives_set"};
template <> inline constexpr Format format_of<InsightShared>{"insight_shared"};
template <> inline constexpr Format format_of<InsightUnshared>{"insight_unshared"};
template <> inline constexpr Format format_of<InsightWithdrawn>{"insight_withdrawn"};
template <> inline constexpr Format format_of<InsightRestored>{"insight_restored"};
template <> inline constexpr Format format_of<OfferTaken>{"offer_taken"};
template <> inline constexpr Format format_of<InsightMoved>{"insight_moved"};
template <> inline constexpr Format format_of<ShareOrderSet>{"share_order_set"};
template <> inline constexpr Format format_of<InsightsMerged>{"insights_merged"};
template <> inline constexpr Format format_of<InsightUnmerged>{"insight_unmerged"};
template <> inline constexpr Format format_of<InsightSplit>{"insight_split"};
template <> inline constexpr Format format_of<InsightConfirmed>{"insight_confirmed"};
template <> inline constexpr Format format_of<ReadySet>{"ready_set"};
template <> inline constexpr Format format_of<HelpCalled>{"help_called"};
template <> inline constexpr Format format_of<HelpAnswered>{"help_answered"};
template <> inline constexpr Format format_of<MeaningAsked>{"meaning_asked"};
template <> inline constexpr Format format_of<InsightExplained>{"insight_explained"};

void members(auto& body, Is<InsightAdded> auto& event) {
  body("insight", event.insight);
  body("question", event.question);
  body("kind", event.kind);
  body("perspectives", event.perspectives);
  body("text", event.text);
  body("author", event.author);
  body("at", event.at);
  body.flag("late", event.late);
}

// Nearly all entries are these: short names save a third of their bytes.
void members(auto& body, Is<TextEdited> auto& event) {
  body("i", event.insight);
  body("op", event.op);
  body("r", event.revision);
  body("t", event.at);
  body.flag("l", event.late);
}

void members(auto& body, Is<KindSet> auto& event) {
  body("insight", event.insight);
  body("kind", event.kind);
  body("at", event.at);
  body.flag("late", event.late);
}

void members(auto& body, Is<PerspectivesSet> auto& event) {
  body("insight", event.insight);
  body("perspectives", event.perspectives);
  body("at", event.at);
  body.flag("late", event.late);
}

template <class E>
concept StandingChange = Is<E, InsightShared> || Is<E, InsightUnshared> || Is<E, InsightWithdrawn> || Is<E, InsightRestored>;

void members(auto& body, StandingChange auto& event) {
  body("insight", event.insight);
  body("at", event.at);
}

void members(auto& body, Is<OfferTaken> auto& event) {
  body("insight", event.insight);
  body("text", event.text);
  body("text_revision", event.text_revision);
}

void members(auto& body, Is<InsightMoved> auto& event) {
  body("insight", event.insight);
  body("question", event.question);
  body("before", event.before);
}

void members(auto& body, Is<ShareOrderSet> auto& event) {
  body("insight", event.insight);
  body("before", event.before);
}

void members(auto& body, Is<InsightsMerged> auto& event) {
  body("insight", event.insight);
  body("originals", event.originals);
}

void members(auto& body, Is<InsightUnmerged> auto& event) { body("insight", event.insight); }

void members(auto& body, Is<InsightSplit> auto& event) {
  body("insight", event.insight);
  body("from", event.from);
}

void members(auto& body, Is<InsightConfirmed> auto& event) {
  body("insight", event.insight);
  body("text_revision", event.text_revision);
  body("confirmed", event.confirmed);
}

void members(auto& body, Is<ReadySet> auto& event) { body("ready", event.ready); }

void members(auto& body, Is<HelpAnswered> auto& event) { body("at", event.at); }

void members(auto& body, Is<HelpCalled> auto& event) {
  body("help", event.help);
  body("at", event.at);
}

void members(auto& body, Is<MeaningAsked> auto& event) { body("insight", event.insight); }

void members(auto& body, Is<InsightExplained> auto& event) {
  body("insight", event.insight);
  body("explanation", event.explanation);
}

Entry encode(const core::table::Event& event) { return encode_event(event); }

std::optional<core::table::Event> decode_table(const Entry& entry) { return Decoder<Event>::decode(entry); }

}  // namespace oogst::journal
