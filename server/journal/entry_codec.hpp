// Events of the core as journal entries and back. The format of stored entries is this library's own, apart from the
// wire. Pure functions for any thread; encoding cannot fail, decoding throws `CorruptEntry`.
//
// An entry has the event's name in snake case as `kind`, a `version` and as `body` one JSON object without spaces, its
// members in the order of the struct: `{"insight":"k3…","kind":"idea","at":1805017500000}`. Absent is left out, never
// null; `late` is there only when true. The reader takes exactly what the writer writes, so equal events have equal
// bytes.
//
// What is stored stays readable for ever. To add a member: a new version of that kind, whose reader gives the member
// its meaning in entries of the versions before. tests/core/entry_codec_test.cpp keeps one stored example of each.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "server/core/plenary/events.hpp"
#include "server/core/table/events.hpp"
#include "server/journal/entry.hpp"

namespace oogst::journal {

// What is stored is not an event that this program knows. The text names the kind and what is wrong, never the
// contents.
class CorruptEntry : public std::runtime_error {
 public:
  CorruptEntry(std::string_view kind, std::string_view reason);
};

// Fill `kind`, `version` and `body`; who, which command and when are the caller's.
Entry encode(const core::table::Event& event);
Entry encode(const core::plenary::Event& event);

// The entry of a granted command that changed nothing: it is there for its client and number alone.
Entry noted();

// The event, or nothing for `noted`. An erased body is no event: do not come here with it.
std::optional<core::table::Event> decode_table(const Entry& entry);
std::optional<core::plenary::Event> decode_plenary(const Entry& entry);

}  // namespace oogst::journal
