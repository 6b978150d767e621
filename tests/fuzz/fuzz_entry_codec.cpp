// The codec of stored entries under bytes from outside. The first byte picks the kind, the rest is the body. What is
// taken must be written again byte for byte; everything else is CorruptEntry and nothing worse.
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "server/journal/entry_codec.hpp"

namespace oogst::journal {
namespace {

constexpr std::string_view table_kinds[] = {"insight_added",     "text_edited",      "kind_set",
                                            "perspectives_set",  "insight_shared",   "insight_unshared",
                                            "insight_withdrawn", "insight_restored", "noted"};
constexpr std::string_view plenary_kinds[] = {
    "conference_created", "person_seated",      "scribe_named",  "phase_moved",  "phase_returned",
    "phase_extended",     "floor_given",        "wall_mode_set", "wall_blanked", "insight_held",
    "insight_received",   "insight_taken_back", "wall_paired",   "wall_removed"};

Entry entry(std::string_view kind, std::string_view body) {
  Entry made;
  made.kind = kind;
  made.body = body;
  return made;
}

template <class Event>
void must_be_written_again(const Entry& stored, const std::optional<Event>& event) {
  if ((event ? encode(*event) : noted()) == stored) return;
  std::cerr << "does not come back: " << stored.kind << ' ' << stored.body << '\n';
  std::abort();
}

void try_body(std::size_t choice, std::string_view body) {
  if (choice < std::size(table_kinds)) {
    const Entry stored = entry(table_kinds[choice], body);
    must_be_written_again(stored, decode_table(stored));
  } else {
    const Entry stored = entry(plenary_kinds[(choice - std::size(table_kinds)) % std::size(plenary_kinds)], body);
    must_be_written_again(stored, decode_plenary(stored));
  }
}

}  // namespace
}  // namespace oogst::journal

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  try {
    oogst::journal::try_body(data[0], {reinterpret_cast<const char*>(data) + 1, size - 1});
  } catch (const oogst::journal::CorruptEntry&) {
  }
  return 0;
}
