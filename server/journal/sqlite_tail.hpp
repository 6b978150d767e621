// The end of a journal's database: how far it has come, for appending to it; and the cheap checks at opening, whose
// cost grows with the number of streams, not of entries. Free functions on one connection; they throw JournalDamaged.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "server/journal/high_water.hpp"
#include "server/journal/sqlite_database.hpp"

namespace oogst::journal {

struct Head {
  std::int64_t stream_id = 0;
  std::uint64_t seq = 0;
  Digest chain{};
};

struct Tail {
  HighWaterMark mark;  // what the high-water mark should be by this database
  std::unordered_map<std::string, Head> heads;
};

// Reads the end, and checks it: each stream's last entry against its head, the last batch against the order's digest,
// the number of entries against the order.
Tail load_tail(Database& database);

// Throws unless the database holds all that was acknowledged: `acknowledged` is what the high-water file says, nothing
// when neither of its slots can be read.
void check_reaches(Database& database, const Tail& tail, const std::optional<HighWaterMark>& acknowledged);

}  // namespace oogst::journal
