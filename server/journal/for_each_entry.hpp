// Reading a stream to its end in portions, so that a long one is never in memory as a whole. Pure, but for the source that it reads:
// a Journal, or whatever reads like one. Blocks on the disk.
#pragma once

#include <cstdint>
#include <string>

#include "server/journal/journal.hpp"

namespace oogst::journal {

inline constexpr std::size_t entries_a_portion = 10'000;

// Calls `take` for each entry of `stream` with a seq above `after_seq`, in order, the erased ones too, until it returns false or there
// are no more. Fails as `read` does; what was taken until then stays taken.
template <class Source, class Take>
Result<void> for_each_entry(Source& source, const std::string& stream, std::uint64_t after_seq, Take take) {
  for (;;) {
    const auto entries = source.read(stream, after_seq, entries_a_portion);
    if (!entries) return entries.error();
    for (const StoredEntry& stored : *entries) {
      after_seq = stored.seq;
      if (!take(stored)) return {};
    }
    if (entries->size() < entries_a_portion) return {};
  }
}

}  // namespace oogst::journal
