// Strong ids and numbers of the dialogue model. Values only: an id is made outside the core and comes in with a command.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace oogst::core {

template <class Tag>
struct Id {
  std::string value;

  bool empty() const { return value.empty(); }
  friend auto operator<=>(const Id&, const Id&) = default;
};

using ConferenceId = Id<struct ConferenceTag>;
using PersonId = Id<struct PersonTag>;
using InsightId = Id<struct InsightTag>;
using ReflectionId = InsightId;  // of the same space: whoever moderates takes both alike
using ClientId = Id<struct ClientTag>;
using PhaseId = Id<struct PhaseTag>;
using ThemeId = Id<struct ThemeTag>;
using QuestionId = Id<struct QuestionTag>;
using PerspectiveId = Id<struct PerspectiveTag>;
using GroupId = Id<struct GroupTag>;
using WallId = Id<struct WallTag>;
using MessageId = Id<struct MessageTag>;

// The number on the table's card, from 1.
struct TableNumber {
  int value = 0;

  friend auto operator<=>(const TableNumber&, const TableNumber&) = default;
};

// Whole milliseconds since 1970-01-01 UTC.
using TimeMs = std::int64_t;

inline constexpr TimeMs minute_ms = 60'000;

}  // namespace oogst::core
