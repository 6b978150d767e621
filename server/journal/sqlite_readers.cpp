#include "server/journal/sqlite_readers.hpp"

#include <algorithm>

#include "server/journal/damage.hpp"
#include "server/journal/entry_row.hpp"
#include "server/journal/sqlite_schema.hpp"

namespace oogst::journal {
namespace {

// Of this stream at this moment: all statements of one read see the same state.
class ReadTransaction {
 public:
  explicit ReadTransaction(Database& database) : database_(database) { database_.execute("BEGIN"); }
  ReadTransaction(const ReadTransaction&) = delete;
  ReadTransaction& operator=(const ReadTransaction&) = delete;
  ~ReadTransaction() {
    try {
      database_.execute("COMMIT");
    } catch (const SqliteError&) {
      // The read has failed already; its connection is closed by who caught that.
    }
  }

 private:
  Database& database_;
};

class ResetAtEnd {
 public:
  explicit ResetAtEnd(Statement& statement) : statement_(statement) {}
  ResetAtEnd(const ResetAtEnd&) = delete;
  ResetAtEnd& operator=(const ResetAtEnd&) = delete;
  ~ResetAtEnd() { statement_.reset(); }

 private:
  Statement& statement_;
};

[[noreturn]] void damaged(const std::string& stream, const std::string& what) {
  throw JournalDamaged("The journal is damaged in stream " + stream + ": " + what + ".",
                       "Stop the server and look closer with `oogst verify`.");
}

}  // namespace

SqliteReaders::Connection::Connection(Database opened)
    : database(std::move(opened)),
      stream(database, "SELECT id, seq, chain FROM stream WHERE name = ?"),
      chain_at(database, "SELECT chain FROM entry WHERE place = ?"),
      entries(database, "SELECT " + std::string(row_columns) +
                            " FROM entry WHERE place > ? AND place <= ? ORDER BY place LIMIT ?") {}

std::unique_lock<std::mutex> SqliteReaders::take(Seat*& seat) {
  for (Seat& candidate : seats_) {
    if (std::unique_lock lock(candidate.mutex, std::try_to_lock); lock) {
      seat = &candidate;
      return lock;
    }
  }
  seat = &seats_[next_seat_.fetch_add(1) % seats_.size()];
  return std::unique_lock(seat->mutex);
}

template <class T, class Query>
Result<T> SqliteReaders::with_connection(Query query) {
  Seat* seat = nullptr;
  const std::unique_lock lock = take(seat);
  try {
    if (!seat->connection) seat->connection.emplace(open_to_read(database_, vfs_));
    return query(*seat->connection);
  } catch (const JournalDamaged& damage) {
    seat->connection.reset();
    return ReadFailure{ReadError::damaged, damage.what()};
  } catch (const SqliteError& error) {
    seat->connection.reset();
    return ReadFailure{error.says_damaged() ? ReadError::damaged : ReadError::unavailable,
                       "The journal could not be read: " + std::string(error.what()) + "."};
  }
}

Result<std::vector<StoredEntry>> SqliteReaders::read(const std::string& stream, std::uint64_t after_seq,
                                                     std::size_t limit) {
  return with_connection<std::vector<StoredEntry>>([&](Connection& connection) {
    std::vector<StoredEntry> found;
    const ReadTransaction transaction(connection.database);
    const ResetAtEnd streams(connection.stream), chains(connection.chain_at), rows(connection.entries);

    connection.stream.bind(1, std::string_view(stream));
    if (!connection.stream.step()) return found;
    const std::int64_t stream_id = connection.stream.number(0);
    const auto head_seq = static_cast<std::uint64_t>(connection.stream.number(1));
    Digest head_chain;
    if (!connection.stream.copy_blob(2, head_chain)) damaged(stream, "its head can't be read");
    if (after_seq >= head_seq || limit == 0) return found;

    Digest chain{};
    if (after_seq > 0) {
      connection.chain_at.bind(1, place_of(stream_id, after_seq));
      if (!connection.chain_at.step() || !connection.chain_at.copy_blob(0, chain)) {
        damaged(stream, "entry " + std::to_string(after_seq) + " is missing");
      }
    }
    const std::uint64_t last = after_seq + std::min<std::uint64_t>(limit, head_seq - after_seq);
    found.reserve(last - after_seq);
    connection.entries.bind(1, place_of(stream_id, after_seq))
        .bind(2, place_of(stream_id, last))
        .bind(3, static_cast<std::int64_t>(last - after_seq));
    for (std::uint64_t seq = after_seq; seq < last; ++seq) {
      if (!connection.entries.step()) damaged(stream, "entry " + std::to_string(seq + 1) + " is missing");
      auto row = read_row(connection.entries);
      if (!row) damaged(stream, "entry " + std::to_string(seq + 1) + " can't be read");
      const std::string broken = broken_link(*row, stream, seq, chain);
      if (!broken.empty()) damaged(stream, broken);
      chain = row->chain;
      found.push_back(std::move(row->stored));
    }
    if (last == head_seq && chain != head_chain) damaged(stream, "its last entry does not fit its head");
    return found;
  });
}

Result<std::vector<StreamHead>> SqliteReaders::streams() {
  return with_connection<std::vector<StreamHead>>([](Connection& connection) {
    std::vector<StreamHead> heads;
    Statement all(connection.database, "SELECT name, seq FROM stream ORDER BY name");
    while (all.step()) heads.push_back({all.text(0), static_cast<std::uint64_t>(all.number(1))});
    return heads;
  });
}

}  // namespace oogst::journal
