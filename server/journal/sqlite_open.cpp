// Opening the SQLite journal: nothing is written before all checks have passed.
#include <sqlite3.h>

#include <algorithm>
#include <array>

#include "server/journal/damage.hpp"
#include "server/journal/sqlite_schema.hpp"
#include "server/journal/sqlite_store.hpp"
#include "server/journal/sqlite_writer.hpp"

namespace oogst::journal {
namespace {

constexpr const char* bring_back =
    "Nothing was changed. If you moved files of this folder, put them back together; otherwise restore the last backup "
    "with `oogst restore`.";
constexpr const char* go_on_without_mark =
    "Nothing was changed. If you copied the database by hand, copy the file high-water along with it. Otherwise "
    "restore "
    "the last backup with `oogst restore`, or go on with what is there as a new history: `oogst restore` from a copy "
    "of "
    "this folder with --accept-loss.";

bool has_content(const std::filesystem::path& file) {
  return std::filesystem::exists(file) && std::filesystem::file_size(file) > 0;
}

// A folder without a journal gets an empty one; a folder that has lost its database does not.
void create_if_new(const DataDir& data_dir, const std::string& vfs) {
  const std::string database = data_dir.database().string();
  if (std::filesystem::exists(data_dir.database())) {
    if (has_content(data_dir.database())) return;
    throw JournalDamaged("The journal is damaged: " + database + " is empty (0 bytes).", bring_back);
  }
  if (std::filesystem::exists(data_dir.high_water())) {
    const auto mark = HighWater::read(data_dir.high_water());
    throw JournalDamaged("The journal is damaged: " + database + " is missing, though " +
                             (mark ? std::to_string(mark->order) : std::string("some")) + " entries were acknowledged.",
                         bring_back);
  }
  if (has_content(data_dir.write_ahead_log())) {
    throw JournalDamaged("The journal is damaged: " + database + " is missing, though its log is there.", bring_back);
  }
  create_database(data_dir.database(), random_epoch(), vfs);
}

Database open_to_write(const DataDir& data_dir, const std::string& vfs) {
  Database database(data_dir.database(), SQLITE_OPEN_READWRITE, vfs);
  check_format(database, data_dir.database());
  if (sqlite3_db_readonly(database.raw(), "main") == 1) {
    throw JournalUnavailable(data_dir.database().string() +
                             " can only be read. Check the owner of the folder, and "
                             "whether the disk is mounted for reading only.");
  }
  if (database.text("PRAGMA journal_mode") != "wal") {
    throw JournalDamaged("The journal is damaged: " + data_dir.database().string() + " has lost its write-ahead mode.",
                         bring_back);
  }
  database.execute("PRAGMA synchronous = FULL");
  database.execute("PRAGMA cache_size = -16384");  // KiB
  return database;
}

// Writes the log again as it reads. After a crash, or a sync that failed, part of it may be in the system's cache only,
// where later syncs pass it by; written again, the next sync takes it along.
void write_log_again(Database& database) {
  sqlite3_file* log = nullptr;
  database.check(sqlite3_file_control(database.raw(), "main", SQLITE_FCNTL_JOURNAL_POINTER, &log));
  if (!log || !log->pMethods) return;
  sqlite3_int64 size = 0;
  std::vector<char> block(std::size_t{1} << 16);  // SQLite's unix layer writes nothing of a whole 128 KiB
  const auto need = [](int code) {
    if (code != SQLITE_OK) throw SqliteError(code, "the log can't be written (SQLite " + std::to_string(code) + ")");
  };
  need(log->pMethods->xFileSize(log, &size));
  for (sqlite3_int64 at = 0; at < size;) {
    const int bytes = static_cast<int>(std::min<sqlite3_int64>(size - at, static_cast<sqlite3_int64>(block.size())));
    need(log->pMethods->xRead(log, block.data(), bytes, at));
    need(log->pMethods->xWrite(log, block.data(), bytes, at));
    at += bytes;
  }
  if (size > 0) need(log->pMethods->xSync(log, SQLITE_SYNC_NORMAL));
}

// Makes everything in the log durable and brings it into the database: from here on it is served as safe. The log
// first, for a database that is ahead of the durable part of its log would be mixed up by the next recovery.
void settle(Database& database) {
  write_log_again(database);
  Statement checkpoint(database, "PRAGMA wal_checkpoint(TRUNCATE)");
  checkpoint.step();
  if (checkpoint.number(1) != checkpoint.number(2)) {
    throw JournalUnavailable("The journal's log could not be brought into the database: a reader holds it up.");
  }
}

}  // namespace

void SqliteStore::open() {
  try {
    create_if_new(data_dir_, vfs_);
    Database database = open_to_write(data_dir_, vfs_);
    Tail tail = load_tail(database);
    if (!std::filesystem::exists(data_dir_.high_water())) {
      if (tail.mark.order > 0) {
        throw JournalDamaged("The journal is damaged: the file " + data_dir_.high_water().string() +
                                 " is missing, so "
                                 "nothing tells whether the " +
                                 std::to_string(tail.mark.order) + " entries are all.",
                             go_on_without_mark);
      }
      HighWater::create(data_dir_.high_water(), tail.mark);
    }
    const auto acknowledged = HighWater::read(data_dir_.high_water());
    check_reaches(database, tail, acknowledged);
    settle(database);
    writer_ = std::make_unique<Writer>(std::move(database), std::move(tail), data_dir_.high_water(), vfs_);
    if (*acknowledged != writer_->tail.mark) writer_->high_water.write(writer_->tail.mark);
    writer_->database.checkpoint_on_close(true);
    epoch_ = writer_->tail.mark.epoch;
  } catch (const SqliteError& error) {
    if (error.says_damaged())
      throw JournalDamaged("The journal is damaged: " + std::string(error.what()) + ".", bring_back);
    throw JournalUnavailable("The journal in " + data_dir_.path.string() + " can't be opened: " + error.what() + "." +
                             (error.primary_code() == SQLITE_FULL ? " Make room on the disk and start again." : ""));
  } catch (const std::filesystem::filesystem_error& error) {
    throw JournalUnavailable(std::string("The journal can't be opened: ") + error.what() + ".");
  }
}

}  // namespace oogst::journal
