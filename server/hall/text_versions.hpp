// Earlier versions of an insight's text, told from its table's journal: one per stretch of typing by one person. Not kept anywhere.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/core/ids.hpp"
#include "server/journal/journal.hpp"

namespace oogst::hall {

struct TextVersion {
  std::uint64_t revision = 0;  // of the text, at the end of the stretch
  core::TimeMs at = 0;         // of the stretch's last change
  std::string person;
  std::string text;

  friend bool operator==(const TextVersion&, const TextVersion&) = default;
};

// A pause as long as this ends a stretch.
inline constexpr core::TimeMs stretch_pause_ms = 60'000;
inline constexpr std::size_t text_versions_max = 200;

// The last `text_versions_max`, newest last; empty where the stream has no such insight. Reads the whole stream in portions: blocks on
// the disk, for seconds where the stream has a million entries, so not on a thread that serves connections. Fails as the journal does;
// throws CorruptEntry.
journal::Result<std::vector<TextVersion>> text_versions(journal::Journal& journal, const std::string& stream,
                                                        const std::string& insight);

}  // namespace oogst::hall
