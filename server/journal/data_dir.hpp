// The data folder: which files lie in it, and changes to them that survive a power cut. Free functions, any thread;
// they throw JournalUnavailable with the file's name and the system's reason.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace oogst::journal {

struct DataDir {
  std::filesystem::path path;

  std::filesystem::path database() const { return path / "journal.sqlite"; }
  std::filesystem::path write_ahead_log() const { return path / "journal.sqlite-wal"; }
  std::filesystem::path shared_memory() const { return path / "journal.sqlite-shm"; }
  std::filesystem::path high_water() const { return path / "high-water"; }
  std::filesystem::path lock() const { return path / "lock"; }
  std::filesystem::path signing_key() const { return path / "signing-key"; }
};

// Makes the folder, and those above it, for its owner alone; nothing if it is there.
void make_directory_durably(const std::filesystem::path& directory);

// After a file was made, renamed or removed in it: makes that survive.
void sync_directory(const std::filesystem::path& directory);
void sync_file(const std::filesystem::path& file);

// A new file of the owner alone with these bytes, there completely or not at all.
void write_file_durably(const std::filesystem::path& file, std::string_view bytes);
void rename_durably(const std::filesystem::path& from, const std::filesystem::path& to);

// A copy for the owner alone, synced; its folder is not.
void copy_file_synced(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace oogst::journal
