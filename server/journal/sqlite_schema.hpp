// The database file of the SQLite journal: its tables, and how a new one comes into being. Free functions; they throw
// JournalDamaged, JournalUnavailable or SqliteError.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "server/journal/data_dir.hpp"
#include "server/journal/sqlite_database.hpp"

namespace oogst::journal {

// Rows of `entry` are keyed by one number, stream id × 2³² + seq: a stream's entries lie together in the file, and two
// appends can never both take a place.
constexpr int seq_bits = 32;
constexpr std::uint64_t seq_max = (std::uint64_t{1} << seq_bits) - 1;
constexpr std::int64_t first_place(std::int64_t stream_id) {
  return stream_id << seq_bits;
}
constexpr std::int64_t place_of(std::int64_t stream_id, std::uint64_t seq) {
  return first_place(stream_id) + static_cast<std::int64_t>(seq);
}

// The columns that read_row() expects of a SELECT on `entry`, in this order.
constexpr std::string_view row_columns =
    "place, ord, kind, version, actor, client, number, at_ms, body, salt, content, chain";

// A new, empty database of epoch `epoch` under `file`'s name, durable, there completely or not at all.
void create_database(const std::filesystem::path& file, const std::string& epoch, const std::string& vfs);

// Refuses a file that is not an Oogst journal of a format known here.
void check_format(Database& database, const std::filesystem::path& file);

// Opens for reading only, beside a server that writes; with check_format. Throws SqliteError, JournalDamaged.
Database open_to_read(const std::filesystem::path& file, const std::string& vfs);

}  // namespace oogst::journal
