// What happened at a table. Stored for ever: a member is added, never given another meaning (server/journal/entry_codec).
#pragma once

#include <variant>

#include "protocol/text/text_op.hpp"
#include "server/core/insight.hpp"

namespace oogst::core::table {

struct InsightAdded {
  InsightId insight;
  std::optional<QuestionId> question;
  InsightKind kind;
  std::vector<PerspectiveId> perspectives;
  std::string text;
  PersonId author;
  TimeMs at;
  bool late;

  friend bool operator==(const InsightAdded&, const InsightAdded&) = default;
};

struct TextEdited {
  InsightId insight;
  text::TextOp op;         // as it fits the text before it
  std::uint64_t revision;  // of the text after it
  TimeMs at;
  bool late;

  friend bool operator==(const TextEdited&, const TextEdited&) = default;
};

struct KindSet {
  InsightId insight;
  InsightKind kind;
  TimeMs at;
  bool late = false;

  friend bool operator==(const KindSet&, const KindSet&) = default;
};

struct PerspectivesSet {
  InsightId insight;
  std::vector<PerspectiveId> perspectives;
  TimeMs at;
  bool late = false;

  friend bool operator==(const PerspectivesSet&, const PerspectivesSet&) = default;
};

struct InsightShared {
  InsightId insight;
  TimeMs at;

  friend bool operator==(const InsightShared&, const InsightShared&) = default;
};

struct InsightUnshared {
  InsightId insight;
  TimeMs at;

  friend bool operator==(const InsightUnshared&, const InsightUnshared&) = default;
};

struct InsightWithdrawn {
  InsightId insight;
  TimeMs at;

  friend bool operator==(const InsightWithdrawn&, const InsightWithdrawn&) = default;
};

struct InsightRestored {
  InsightId insight;
  TimeMs at;

  friend bool operator==(const InsightRestored&, const InsightRestored&) = default;
};

// What a browser offered of an insight is in its text now. The change itself is an InsightAdded or a TextEdited before it.
struct OfferTaken {
  InsightId insight;
  std::string text;
  std::uint64_t text_revision;  // the offer's rank

  friend bool operator==(const OfferTaken&, const OfferTaken&) = default;
};

struct InsightMoved {
  InsightId insight;
  std::optional<QuestionId> question;
  std::optional<InsightId> before;  // absent: to the end

  friend bool operator==(const InsightMoved&, const InsightMoved&) = default;
};

struct ShareOrderSet {
  InsightId insight;
  std::optional<InsightId> before;  // absent: to the end

  friend bool operator==(const ShareOrderSet&, const ShareOrderSet&) = default;
};

// Right after the InsightAdded that brought the new one with the words of its originals.
struct InsightsMerged {
  InsightId insight;
  std::vector<InsightId> originals;

  friend bool operator==(const InsightsMerged&, const InsightsMerged&) = default;
};

struct InsightUnmerged {
  InsightId insight;  // is withdrawn; its originals are back

  friend bool operator==(const InsightUnmerged&, const InsightUnmerged&) = default;
};

// Right after the TextEdited that took the words away and the InsightAdded that brought them.
struct InsightSplit {
  InsightId insight;  // the new one
  InsightId from;

  friend bool operator==(const InsightSplit&, const InsightSplit&) = default;
};

struct InsightConfirmed {
  InsightId insight;
  std::uint64_t text_revision;
  bool confirmed;

  friend bool operator==(const InsightConfirmed&, const InsightConfirmed&) = default;
};

struct ReadySet {
  bool ready;

  friend bool operator==(const ReadySet&, const ReadySet&) = default;
};

struct HelpCalled {
  bool help;
  TimeMs at;

  friend bool operator==(const HelpCalled&, const HelpCalled&) = default;
};

// Someone is coming.
struct HelpAnswered {
  TimeMs at;

  friend bool operator==(const HelpAnswered&, const HelpAnswered&) = default;
};

// Nobody is named: whoever asks stays unknown.
struct MeaningAsked {
  InsightId insight;

  friend bool operator==(const MeaningAsked&, const MeaningAsked&) = default;
};

struct InsightExplained {
  InsightId insight;
  std::string explanation;  // empty: none any more

  friend bool operator==(const InsightExplained&, const InsightExplained&) = default;
};

using Event = std::variant<InsightAdded, TextEdited, KindSet, PerspectivesSet, InsightShared, InsightUnshared,
                           InsightWithdrawn, InsightRestored, OfferTaken, InsightMoved, ShareOrderSet, InsightsMerged,
                           InsightUnmerged, InsightSplit, InsightConfirmed, ReadySet, HelpCalled, MeaningAsked,
                           InsightExplained, HelpAnswered>;

}  // namespace oogst::core::table
