// Reading a stream of which every entry has to be understood, as a state is folded from them all. Blocks on the disk.
#pragma once

#include "server/journal/damage.hpp"
#include "server/journal/entry_codec.hpp"
#include "server/journal/for_each_entry.hpp"

namespace oogst::journal {

// Calls `take` for each entry of `stream`, in order, the erased ones too; it may throw CorruptEntry.
// Throws JournalDamaged, which names the stream, where what is stored is not what was written, or nothing that this program knows;
// std::runtime_error where it can't be read now. What was taken until then stays taken.
template <class Source, class Take>
void replay(Source& source, const std::string& stream, Take take) {
  std::uint64_t at = 0;
  try {
    const auto read = for_each_entry(source, stream, 0, [&](const StoredEntry& stored) {
      at = stored.seq;
      take(stored);
      return true;
    });
    read.value();
  } catch (const CorruptEntry& unknown) {
    throw JournalDamaged("In stream " + stream + ", entry " + std::to_string(at) + " is none that this oogst knows: " +
                             unknown.what() + ".",
                         "Use the oogst that wrote it, or a newer one.");
  }
}

}  // namespace oogst::journal
