// What the journal keeps: one entry is one event of one stream, its body opaque to the journal.
// Plain values without an owner or a thread; making one cannot fail.
#pragma once

#include <cstdint>
#include <string>

namespace oogst::journal {

// An event as its writer offers it. Everything in it is covered by the entry's digest.
struct Entry {
  std::string kind;           // name of the event, for example insight_added
  std::uint16_t version = 1;  // format of the body under that name
  std::string actor;          // who did it: a person's id, or a pseudonym that can be erased
  std::string client;         // the client whose command it was; empty: the server's own
  std::uint64_t number = 0;   // that client's command number in this stream; 0: none
  std::int64_t at_ms = 0;     // when, in milliseconds since 1970 by the server's clock
  std::string body;           // the codec's bytes, never looked into here

  friend bool operator==(const Entry&, const Entry&) = default;
};

// An entry as the journal gives it back.
struct StoredEntry {
  std::uint64_t seq = 0;  // 1, 2, 3 … within its stream, without gaps
  Entry entry;
  bool erased = false;  // the body was erased afterwards and is empty here; the entry keeps its place

  friend bool operator==(const StoredEntry&, const StoredEntry&) = default;
};

}  // namespace oogst::journal
