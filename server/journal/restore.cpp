// Restoring: the journal is made ready in a folder beside the old one, then the two change places in an order that
// leaves a loud error, never an empty or a mixed journal, when it is broken off.
#include <sqlite3.h>

#include <ctime>

#include "server/journal/backup.hpp"
#include "server/journal/chain.hpp"
#include "server/journal/data_dir.hpp"
#include "server/journal/data_lock.hpp"
#include "server/journal/salvage.hpp"
#include "server/journal/sqlite_schema.hpp"
#include "server/journal/sqlite_tail.hpp"

namespace oogst::journal {
namespace {

void copy_if_there(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (std::filesystem::exists(from)) copy_file_synced(from, to);
}

// The files of `from`, so that looking at them can't change the original.
void copy_journal(const DataDir& from, const DataDir& to) {
  if (!std::filesystem::exists(from.database())) {
    throw JournalUnavailable("There is no journal in " + from.path.string() + " (the file " +
                             from.database().filename().string() + " is missing).");
  }
  copy_file_synced(from.database(), to.database());
  copy_if_there(from.write_ahead_log(), to.write_ahead_log());
  copy_if_there(from.high_water(), to.high_water());
  copy_if_there(from.signing_key(), to.signing_key());
}

void need_sound(const DataDir& copy, const std::filesystem::path& from) {
  const VerifyReport report = verify(copy.path);
  if (report.sound()) return;
  std::string what = report.problems.empty() ? std::string() : " " + report.problems.front();
  for (const StreamFinding& finding : report.streams) {
    if (!finding.problem.empty()) what += " Stream " + finding.stream + ": " + finding.problem + ".";
  }
  throw JournalDamaged("The journal in " + from.string() + " is damaged." + what,
                       "Nothing was changed. Restore another backup, or take what is still good of this one with "
                       "--accept-loss.");
}

// Gives the database a new epoch and a high-water mark to match, and leaves nothing in its log.
void make_new_history(const DataDir& copy, RestoreReport& report) {
  HighWaterMark mark;
  {
    Database database(copy.database(), SQLITE_OPEN_READWRITE, {});
    report.epoch = random_epoch();
    Statement(database, "UPDATE meta SET value = ? WHERE key = 'epoch'").bind(1, std::string_view(report.epoch)).run();
    const Tail tail = load_tail(database);
    mark = tail.mark;
    report.entries = mark.order;
    report.streams = tail.heads.size();
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    database.checkpoint_on_close(true);
  }
  sync_file(copy.database());
  std::filesystem::remove(copy.high_water());
  HighWater::create(copy.high_water(), mark);
}

std::string time_in_name() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  ::gmtime_r(&now, &utc);
  std::string text(32, '\0');
  text.resize(std::strftime(text.data(), text.size(), "%Y%m%d-%H%M%S", &utc));
  return text;
}

// After this the folder has a high-water mark and no database: opening refuses that.
std::optional<std::filesystem::path> move_aside(const DataDir& data_dir) {
  if (!std::filesystem::exists(data_dir.database()) && !std::filesystem::exists(data_dir.high_water())) return {};
  const DataDir aside{data_dir.path / ("before-restore-" + time_in_name() + "-" + random_epoch().substr(0, 4))};
  make_directory_durably(aside.path);
  copy_if_there(data_dir.high_water(), aside.high_water());
  copy_if_there(data_dir.signing_key(), aside.signing_key());
  for (const auto file : {&DataDir::database, &DataDir::write_ahead_log}) {
    if (std::filesystem::exists((data_dir.*file)())) rename_durably((data_dir.*file)(), (aside.*file)());
  }
  std::filesystem::remove(data_dir.shared_memory());
  sync_directory(aside.path);
  return aside.path;
}

void put_in_place(const DataDir& ready, const DataDir& data_dir) {
  rename_durably(ready.database(), data_dir.database());
  if (std::filesystem::exists(ready.signing_key())) rename_durably(ready.signing_key(), data_dir.signing_key());
  rename_durably(ready.high_water(), data_dir.high_water());
}

RestoreReport restore_locked(const DataDir& from, const DataDir& data_dir, RestoreOptions options) {
  const DataDir ready{data_dir.path / "restore.unfinished"};
  std::filesystem::remove_all(ready.path);
  make_directory_durably(ready.path);
  copy_journal(from, ready);
  RestoreReport report;
  if (options.accept_loss) {
    report.damaged = salvage(ready);
  } else {
    need_sound(ready, from.path);
  }
  make_new_history(ready, report);
  report.moved_aside = move_aside(data_dir);
  put_in_place(ready, data_dir);
  std::filesystem::remove_all(ready.path);
  return report;
}

}  // namespace

RestoreReport restore(const std::filesystem::path& from, const std::filesystem::path& data_dir,
                      RestoreOptions options) {
  try {
    const DataLock lock(data_dir);
    std::optional<DataLock> other;  // a data folder as source must not be written meanwhile
    const bool same = std::filesystem::exists(from) && std::filesystem::equivalent(from, data_dir);
    if (!same && std::filesystem::exists(DataDir{from}.lock())) other.emplace(from);
    return restore_locked(DataDir{from}, DataDir{data_dir}, options);
  } catch (const SqliteError& error) {
    throw JournalUnavailable(std::string("The journal could not be restored: ") + error.what() + ".");
  } catch (const std::filesystem::filesystem_error& error) {
    throw JournalUnavailable(std::string("The journal could not be restored: ") + error.what() + ".");
  }
}

}  // namespace oogst::journal
