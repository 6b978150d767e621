// How far the journal has been acknowledged, kept apart from the database: a mark is synced here after each commit and
// before its acknowledgement, so a database that has lost its end, or its log, can't pass unseen.
//
// The file has two slots of 4096 bytes, written in turn, so that a torn write spoils one of them only:
//   16 bytes "oogst high-water" | epoch, 32 hexadecimal digits | order, 8 bytes little-endian | digest, 32 bytes |
//   BLAKE2b of all that, 32 bytes | zeros
// Of two good slots the one with the highest order counts.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "server/journal/chain.hpp"

struct sqlite3_file;

namespace oogst::journal {

struct HighWaterMark {
  std::string epoch;        // 32 hexadecimal digits
  std::uint64_t order = 0;  // how many entries the whole journal has had
  Digest digest{};          // over the order of them all, see chain.hpp

  friend bool operator==(const HighWaterMark&, const HighWaterMark&) = default;
};

// An open high-water file. Used on one thread. Goes through SQLite's file layer (sqlite3_vfs), as the database does, so
// that both see the same disk; errors throw SqliteError.
class HighWater {
 public:
  // A new file with this mark, durable; replaces one that is there. Throws JournalUnavailable.
  static void create(const std::filesystem::path& file, const HighWaterMark& mark);

  // Reads a mark without keeping the file open; nothing when no slot is good. Throws JournalUnavailable.
  static std::optional<HighWaterMark> read(const std::filesystem::path& file);

  // Opens it, and makes sure that the mark read from it is durable. `vfs` empty: SQLite's default.
  HighWater(const std::filesystem::path& file, const std::string& vfs);
  HighWater(const HighWater&) = delete;
  HighWater& operator=(const HighWater&) = delete;
  ~HighWater();

  // Durable when it returns. When it throws, the mark may be there or not, and the one before is untouched.
  void write(const HighWaterMark& mark);

 private:
  void close();

  std::unique_ptr<std::byte[]> memory_;  // of the size that the file layer asks for
  sqlite3_file* file_ = nullptr;
  std::size_t next_slot_ = 0;
};

}  // namespace oogst::journal
