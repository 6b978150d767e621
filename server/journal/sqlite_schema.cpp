#include "server/journal/sqlite_schema.hpp"

#include <sqlite3.h>

#include "server/journal/damage.hpp"

namespace oogst::journal {
namespace {

constexpr std::int64_t application_id = 0x4f6f6773;  // "Oogs", in the file's header
constexpr std::int64_t format = 1;

// stream.seq and stream.chain are the head; the chains of all entries in between stand with the entries.
// entry.ord counts through the whole journal. `content` is filled in only when salt and body are erased.
// A row of `batch` closes each transaction with the digest over the order so far.
constexpr std::string_view schema = R"(
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE stream (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, seq INTEGER NOT NULL, chain BLOB NOT NULL) STRICT;
  CREATE TABLE entry (
    place INTEGER PRIMARY KEY,
    ord INTEGER NOT NULL UNIQUE,
    kind TEXT NOT NULL, version INTEGER NOT NULL, actor TEXT NOT NULL, client TEXT NOT NULL,
    number INTEGER NOT NULL, at_ms INTEGER NOT NULL,
    body BLOB, salt BLOB, content BLOB, chain BLOB NOT NULL) STRICT;
  CREATE TABLE batch (ord INTEGER PRIMARY KEY, digest BLOB NOT NULL) STRICT;
)";

void fill(Database& database, const std::string& epoch) {
  database.execute("PRAGMA journal_mode = WAL");
  database.execute("PRAGMA application_id = " + std::to_string(application_id));
  database.execute("PRAGMA user_version = " + std::to_string(format));
  database.execute("BEGIN IMMEDIATE");
  database.execute(std::string(schema));
  Statement(database, "INSERT INTO meta VALUES ('epoch', ?)").bind(1, std::string_view(epoch)).run();
  database.execute("COMMIT");
  database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

}  // namespace

void create_database(const std::filesystem::path& file, const std::string& epoch, const std::string& vfs) {
  const std::filesystem::path unfinished = file.string() + ".new";
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) std::filesystem::remove(unfinished.string() + suffix);
  {
    Database database(unfinished, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, vfs);
    fill(database, epoch);
    database.checkpoint_on_close(true);
  }
  std::filesystem::permissions(unfinished, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  sync_file(unfinished);
  rename_durably(unfinished, file);
}

void check_format(Database& database, const std::filesystem::path& file) {
  const std::string restore = "Restore a backup with `oogst restore`, or look closer with `oogst verify`.";
  try {
    const std::int64_t application = database.number("PRAGMA application_id");
    const std::int64_t version = database.number("PRAGMA user_version");
    if (application != application_id) {
      throw JournalDamaged(file.string() + " is a database, but not one of Oogst.",
                           "Point --data at the right folder, or restore a backup with `oogst restore`.");
    }
    if (version != format) {
      throw JournalDamaged(file.string() + " has format " + std::to_string(version) + "; this oogst knows format " +
                               std::to_string(format) + ".",
                           "Start the version of oogst that wrote it, or a newer one.");
    }
  } catch (const SqliteError& error) {
    if (error.says_damaged())
      throw JournalDamaged(file.string() + " can't be read as a database: " + error.what() + ".", restore);
    throw;
  }
}

Database open_to_read(const std::filesystem::path& file, const std::string& vfs) {
  Database database(file, SQLITE_OPEN_READONLY, vfs);
  check_format(database, file);
  return database;
}

}  // namespace oogst::journal
