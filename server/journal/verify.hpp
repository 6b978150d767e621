// Replays a whole journal and says what it found: every digest, every chain, the order of all entries, the high-water
// mark, and SQLite's own check of its file. Reads only, beside a running server too; blocks for some seconds a
// million entries.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "server/journal/damage.hpp"
#include "server/journal/high_water.hpp"
#include "server/journal/sqlite_database.hpp"

namespace oogst::journal {

struct StreamFinding {
  std::string stream;
  std::uint64_t entries = 0;  // good ones, from the first
  std::uint64_t erased = 0;   // of those, how many have no body any more
  std::string problem;        // empty: all is well; otherwise what is wrong at which entry
};

struct VerifyReport {
  std::string epoch;
  std::uint64_t entries = 0;                  // good ones in all streams
  std::optional<std::uint64_t> acknowledged;  // by the high-water mark, when that can be read
  std::vector<StreamFinding> streams;         // by name
  std::vector<std::string> problems;          // of the journal as a whole, in words for an operator

  bool sound() const;
};

// Damage is in the report; throws JournalUnavailable when there is no journal to look at or it can't be read.
VerifyReport verify(const std::filesystem::path& data_dir);

// The same for an open database alone, without a high-water mark; in a read transaction of the caller's.
VerifyReport verify_database(Database& database);

// Where a stream stops being good. Reads to the end or to the first entry that is wrong.
StreamFinding verify_stream(Database& database, std::int64_t stream_id, const std::string& stream);

}  // namespace oogst::journal
