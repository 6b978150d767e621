// What one person says of the day, for the hall, and what happens to it (PROTOCOL.md F1 to F6). Values only.
#pragma once

#include <optional>
#include <string>

#include "server/core/ids.hpp"

namespace oogst::core::plenary {

inline constexpr std::size_t reflection_text_max = 500;  // code points
inline constexpr std::size_t reflections_of_a_person_max = 10;
inline constexpr std::size_t reflections_max = 5000;

struct Reflection {
  ReflectionId id;
  PersonId person;
  std::string text;
  std::optional<std::string> name;  // what its author may be called beside it; absent: nobody is named
  std::optional<PerspectiveId> perspective;  // its author's
  bool of_reporter = false;
  std::uint64_t text_revision = 1;  // of text and name
  TimeMs sent_at = 0;
  TimeMs changed_at = 0;

  friend bool operator==(const Reflection&, const Reflection&) = default;
};

// Everyone at the tables may write them, or no longer.
struct ReflectingLet {
  bool allowed;

  friend bool operator==(const ReflectingLet&, const ReflectingLet&) = default;
};

struct ReflectionWritten {
  Reflection reflection;  // whole, new or changed

  friend bool operator==(const ReflectionWritten&, const ReflectionWritten&) = default;
};

struct ReflectionWithdrawn {
  ReflectionId reflection;

  friend bool operator==(const ReflectionWithdrawn&, const ReflectionWithdrawn&) = default;
};

}  // namespace oogst::core::plenary
