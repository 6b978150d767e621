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

using Event = std::variant<InsightAdded, TextEdited, KindSet, PerspectivesSet, InsightShared, InsightUnshared,
                           InsightWithdrawn, InsightRestored, OfferTaken>;

}  // namespace oogst::core::table
