// One writer a data folder: whoever opens it for writing holds this for as long. The lock falls by itself when the
// process ends, however it ends. Not for sharing between threads; taking it throws DataInUse or JournalUnavailable.
#pragma once

#include <filesystem>
#include <string>

#include "server/journal/damage.hpp"

namespace oogst::journal {

// Another process has the folder; the text says which and what to do.
class DataInUse : public JournalUnavailable {
 public:
  using JournalUnavailable::JournalUnavailable;
};

class DataLock {
 public:
  // Locks DATA/lock (flock) and writes into it who holds it. Makes the folder if need be.
  explicit DataLock(const std::filesystem::path& data_dir);
  DataLock(const DataLock&) = delete;
  DataLock& operator=(const DataLock&) = delete;
  ~DataLock();

 private:
  int fd_;
};

}  // namespace oogst::journal
