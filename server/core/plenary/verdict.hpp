// What moderators say of what is offered to the hall: a shared insight, or a reflection. Values only.
#pragma once

#include <optional>
#include <string>

#include "server/core/ids.hpp"

namespace oogst::core::plenary {

// What is offered, with the text revision that the person saw.
struct TextSeen {
  InsightId insight;
  std::uint64_t text_revision;

  friend bool operator==(const TextSeen&, const TextSeen&) = default;
};

// The text in which a moderator let it through.
struct Approval {
  InsightId id;
  std::string text;
  std::uint64_t text_revision = 0;
  std::optional<std::string> name = {};  // of a reflection: its author's, where it came with the text

  friend bool operator==(const Approval&, const Approval&) = default;
};

// A moderator sent it back to its table or author, with a word of explanation.
struct Returned {
  std::string word;
  TimeMs at = 0;

  friend bool operator==(const Returned&, const Returned&) = default;
};

// All that was said of one.
struct Verdict {
  bool held = false;
  std::optional<Returned> returned;
  std::optional<Approval> approval;

  friend bool operator==(const Verdict&, const Verdict&) = default;
};

// The one that fills the wall.
struct Spotlight {
  InsightId insight;
  TimeMs since = 0;  // the hall sees it without a pause

  friend bool operator==(const Spotlight&, const Spotlight&) = default;
};

}  // namespace oogst::core::plenary
