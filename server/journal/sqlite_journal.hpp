// The embedded journal: one SQLite database in the data folder, nothing to set up. One connection on the journal's
// thread writes and checkpoints, all streams' appends that wait go in one transaction with one sync, reading goes on
// beside it. Holds the folder's DataLock as long as it lives.
//
// Disk trouble never ends it: appends answer `failed` or `unknown`, reading goes on, and it tries by itself until it
// can write again. What lies in the files: chain.hpp, high_water.hpp, sqlite_schema.hpp.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

#include "server/journal/data_lock.hpp"
#include "server/journal/journal_thread.hpp"

namespace oogst::journal {

class SqliteStore;

struct SqliteJournalOptions {
  std::filesystem::path data_dir;  // made if it is not there
  std::string vfs;                 // SQLite's file layer by name; empty: the default one
  BatchLimits batch;
  std::chrono::milliseconds retry_pause{250};  // between attempts to open again after trouble
  JournalThread::OnCommit on_commit;  // on the journal's thread, after each batch and when trouble comes or goes
};

class SqliteJournal final : public Journal {
 public:
  // Throws DataInUse, JournalDamaged, JournalUnavailable; each says what to do.
  explicit SqliteJournal(SqliteJournalOptions options);
  ~SqliteJournal() override;

  void append(std::string stream, std::uint64_t expected_seq, std::vector<Entry> entries,
              AppendHandler handler) override;
  Result<std::vector<StoredEntry>> read(const std::string& stream, std::uint64_t after_seq, std::size_t limit) override;
  Result<std::vector<StreamHead>> streams() override;
  Follow follow(std::string stream, std::uint64_t after_seq, Follower follower) override;
  std::string epoch() const override { return epoch_; }

 private:
  DataLock lock_;
  std::unique_ptr<SqliteStore> store_;
  std::string epoch_;
  JournalThread thread_;  // last: it ends before the store goes
};

}  // namespace oogst::journal
