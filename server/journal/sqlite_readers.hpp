// The reading side of the SQLite journal: read-only connections beside the one that writes, any thread. Each is opened
// when first used, and again after an error. Reads block on the disk; what they return has been checked against the
// stream's chain and head.
#pragma once

#include <array>
#include <atomic>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "server/journal/journal.hpp"
#include "server/journal/sqlite_database.hpp"

namespace oogst::journal {

class SqliteReaders {
 public:
  SqliteReaders(std::filesystem::path database, std::string vfs)
      : database_(std::move(database)), vfs_(std::move(vfs)) {}

  Result<std::vector<StoredEntry>> read(const std::string& stream, std::uint64_t after_seq, std::size_t limit);
  Result<std::vector<StreamHead>> streams();

 private:
  struct Connection {
    explicit Connection(Database opened);
    Database database;
    Statement stream, chain_at, entries;
  };
  struct Seat {
    std::mutex mutex;
    std::optional<Connection> connection;
  };

  // A free seat with its connection open, or the first that gets free.
  std::unique_lock<std::mutex> take(Seat*& seat);

  template <class T, class Query>
  Result<T> with_connection(Query query);

  const std::filesystem::path database_;
  const std::string vfs_;
  std::array<Seat, 3> seats_;
  std::atomic<std::size_t> next_seat_{0};
};

}  // namespace oogst::journal
