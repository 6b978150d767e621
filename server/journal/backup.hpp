// Copies of a journal: a backup is a data folder of its own (database, high-water mark, signing key), restoring puts
// one in place of another. Both block on the disk. They throw JournalDamaged when the copy is not sound and
// JournalUnavailable for everything else (folder in use, not empty, disk full), with what to do.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "server/journal/verify.hpp"

namespace oogst::journal {

struct BackupReport {
  std::uint64_t entries = 0;
  std::size_t streams = 0;
};

// Copies the journal of `data_dir` as it is at this moment to the new or empty folder `to`; a server may go on writing.
// The copy is verified as a whole, synced, and appears under its name complete or not at all.
BackupReport backup(const std::filesystem::path& data_dir, const std::filesystem::path& to);

struct RestoreOptions {
  // Take what is still good of a damaged or shortened journal: of each stream the entries before the first bad one.
  bool accept_loss = false;
};

struct RestoreReport {
  std::string epoch;  // the new one
  std::uint64_t entries = 0;
  std::size_t streams = 0;
  std::vector<StreamFinding> damaged;                // what accept_loss has cut off, by stream
  std::optional<std::filesystem::path> moved_aside;  // where the journal that was in data_dir now lies
};

// Puts the journal of `from` (a backup, or another data folder without a server; data_dir itself too) into `data_dir`,
// as a new history: under a new epoch, so that browsers offer what they have and this journal has not. What was in
// data_dir is never overwritten: it moves to data_dir/before-restore-<time>. Broken off halfway, opening says so.
RestoreReport restore(const std::filesystem::path& from, const std::filesystem::path& data_dir,
                      RestoreOptions options = {});

}  // namespace oogst::journal
