// A disk for tests: SQLite's default file layer with faults that a test switches on and off, and with a memory of what
// would survive a power cut at this moment. Registers itself as a file layer (sqlite3_vfs) under its name().
//
// The memory follows what kernels do: only what a successful sync covered is durable; of the writes since then any
// may have reached the disk, whole or in part; and after a sync that failed, the writes that it should have covered are
// never written any more, though reading still shows them.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <vector>

namespace oogst::journal {

enum class DiskCall { write, sync };

class TrialDisk {
 public:
  TrialDisk();
  TrialDisk(const TrialDisk&) = delete;
  TrialDisk& operator=(const TrialDisk&) = delete;
  ~TrialDisk();  // after everything opened on it has been closed

  const std::string& name() const { return name_; }

  // From now on this call on files whose name ends so gives this SQLite error, after `spared` calls that still succeed.
  void fail(DiskCall call, const std::string& name_end, int sqlite_code, int spared = 0);
  void heal();

  // How often a fault has struck.
  int struck() const;

  // Writes to the folder `to` what a disk would hold after a power cut now; `random` chooses among what it may hold.
  void cut_power(const std::filesystem::path& to, std::mt19937& random) const;

  // For the file layer: what happened. A code other than SQLITE_OK is the fault to report instead of doing it.
  int fault(DiskCall call, const std::string& file);
  void opened(const std::string& file);
  void wrote(const std::string& file, const void* data, std::size_t size, std::int64_t offset);
  void truncated(const std::string& file, std::int64_t size);
  void synced(const std::string& file, bool succeeded);
  void removed(const std::string& file);
  sqlite3_vfs* real() const { return real_; }

 private:
  struct Fault {
    DiskCall call;
    std::string name_end;
    int code;
    int spared;
  };
  struct Change {
    std::int64_t offset;  // of a write; the size for a truncation
    std::string bytes;
    bool truncation;
  };
  struct File {
    std::string durable;
    std::vector<Change> pending;
  };

  static void apply(std::string& content, const Change& change, std::size_t bytes);

  const std::string name_;
  sqlite3_vfs* const real_;
  sqlite3_vfs layer_;
  mutable std::mutex mutex_;
  std::vector<Fault> faults_;
  int struck_ = 0;
  std::map<std::string, File> files_;
};

}  // namespace oogst::journal
