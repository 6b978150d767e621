#include "server/journal/backup.hpp"

#include <sqlite3.h>

#include "server/journal/chain.hpp"
#include "server/journal/data_dir.hpp"
#include "server/journal/sqlite_schema.hpp"
#include "server/journal/sqlite_tail.hpp"

namespace oogst::journal {
namespace {

void need_empty(const std::filesystem::path& to) {
  if (!std::filesystem::exists(to)) return;
  if (std::filesystem::is_directory(to) && std::filesystem::is_empty(to)) return;
  throw JournalUnavailable("The backup goes into a new or empty folder, and " + to.string() +
                           " is neither. Choose another name.");
}

// All pages of one moment: the read transaction on the source stays open from the first page to the last.
void copy_database(Database& source, const std::filesystem::path& to) {
  Database copy(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, {});
  sqlite3_backup* copying = sqlite3_backup_init(copy.raw(), "main", source.raw(), "main");
  if (!copying) copy.check(sqlite3_errcode(copy.raw()));
  const int stepped = sqlite3_backup_step(copying, -1);
  const int finished = sqlite3_backup_finish(copying);
  copy.check(stepped == SQLITE_DONE ? finished : stepped);
}

VerifyReport verify_copy(const std::filesystem::path& copy, HighWaterMark& mark) {
  Database database(copy, SQLITE_OPEN_READWRITE, {});
  check_format(database, copy);
  VerifyReport report = verify_database(database);
  if (report.sound()) mark = load_tail(database).mark;
  database.checkpoint_on_close(true);
  return report;
}

// Before anything is copied: the backup must hold all that was acknowledged when it began.
void check_source(Database& source, const std::optional<HighWaterMark>& acknowledged) {
  source.execute("BEGIN");
  check_reaches(source, load_tail(source), acknowledged);
}

BackupReport fill(const DataDir& data_dir, const DataDir& copy) {
  if (!std::filesystem::exists(data_dir.database())) {
    throw JournalUnavailable("There is no journal in " + data_dir.path.string() + ".");
  }
  const auto acknowledged = HighWater::read(data_dir.high_water());
  {
    Database source = open_to_read(data_dir.database(), {});
    check_source(source, acknowledged);
    copy_database(source, copy.database());
  }
  HighWaterMark mark;
  const VerifyReport found = verify_copy(copy.database(), mark);
  if (!found.sound()) {
    throw JournalDamaged("The journal is damaged, so no backup was made of it.",
                         "`oogst verify` says what is wrong. Keep the backups that you have.");
  }
  sync_file(copy.database());
  HighWater::create(copy.high_water(), mark);
  if (std::filesystem::exists(data_dir.signing_key())) copy_file_synced(data_dir.signing_key(), copy.signing_key());
  sync_directory(copy.path);
  return {found.entries, found.streams.size()};
}

}  // namespace

BackupReport backup(const std::filesystem::path& data_dir, const std::filesystem::path& to_given) {
  const std::filesystem::path to = std::filesystem::absolute(to_given / "").parent_path();
  const std::filesystem::path unfinished = to.string() + ".unfinished-" + random_epoch().substr(0, 8);
  try {
    need_empty(to);
    make_directory_durably(unfinished);
    const BackupReport report = fill(DataDir{data_dir}, DataDir{unfinished});
    rename_durably(unfinished, to);
    return report;
  } catch (const SqliteError& error) {
    std::filesystem::remove_all(unfinished);
    throw JournalUnavailable(std::string("The backup could not be made: ") + error.what() + ".");
  } catch (const std::filesystem::filesystem_error& error) {
    throw JournalUnavailable(std::string("The backup could not be made: ") + error.what() + ".");
  } catch (...) {
    std::filesystem::remove_all(unfinished);
    throw;
  }
}

}  // namespace oogst::journal
