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

Entry encode(const core::table::Event& event) { return encode_event(event); }

std::optional<core::table::Event> decode_table(const Entry& entry) { return Decoder<Event>::decode(entry); }

}  // namespace oogst::journal
