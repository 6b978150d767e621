#include "tests/journal/trial_disk.hpp"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <iterator>
#include <new>

namespace oogst::journal {
namespace {

std::string next_name() {
  static std::atomic<int> count = 0;
  return "trial-disk-" + std::to_string(++count);
}

// What SQLite holds of an open file: our part, and behind it in the same memory the real layer's.
struct TrialFile {
  sqlite3_file base;
  TrialDisk* disk;
  std::string* path;  // none for temporary files and shared memory
  sqlite3_file* real;
};

TrialFile* trial(sqlite3_file* file) {
  return reinterpret_cast<TrialFile*>(file);
}
sqlite3_file* real(sqlite3_file* file) {
  return trial(file)->real;
}

int on_close(sqlite3_file* file) {
  delete trial(file)->path;
  return real(file)->pMethods->xClose(real(file));
}
int on_read(sqlite3_file* file, void* to, int size, sqlite3_int64 offset) {
  return real(file)->pMethods->xRead(real(file), to, size, offset);
}
int on_write(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset) {
  const auto& [base, disk, path, below] = *trial(file);
  if (const int code = disk->fault(DiskCall::write, *path); code != SQLITE_OK) return code;
  disk->wrote(*path, data, static_cast<std::size_t>(size), offset);
  return below->pMethods->xWrite(below, data, size, offset);
}
int on_truncate(sqlite3_file* file, sqlite3_int64 size) {
  const auto& [base, disk, path, below] = *trial(file);
  if (const int code = disk->fault(DiskCall::write, *path); code != SQLITE_OK) return code;
  disk->truncated(*path, size);
  return below->pMethods->xTruncate(below, size);
}
int on_sync(sqlite3_file* file, int) {
  const auto& [base, disk, path, below] = *trial(file);
  const int code = disk->fault(DiskCall::sync, *path);
  disk->synced(*path, code == SQLITE_OK);
  return code;
}
int on_file_size(sqlite3_file* file, sqlite3_int64* size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}
int on_lock(sqlite3_file* file, int level) {
  return real(file)->pMethods->xLock(real(file), level);
}
int on_unlock(sqlite3_file* file, int level) {
  return real(file)->pMethods->xUnlock(real(file), level);
}
int on_check_lock(sqlite3_file* file, int* held) {
  return real(file)->pMethods->xCheckReservedLock(real(file), held);
}
int on_control(sqlite3_file* file, int what, void* argument) {
  return real(file)->pMethods->xFileControl(real(file), what, argument);
}
int on_sector_size(sqlite3_file* file) {
  return real(file)->pMethods->xSectorSize(real(file));
}
int on_characteristics(sqlite3_file* file) {
  return real(file)->pMethods->xDeviceCharacteristics(real(file));
}
int on_shm_map(sqlite3_file* file, int region, int size, int extend, void volatile** memory) {
  return real(file)->pMethods->xShmMap(real(file), region, size, extend, memory);
}
int on_shm_lock(sqlite3_file* file, int offset, int count, int flags) {
  return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
void on_shm_barrier(sqlite3_file* file) {
  real(file)->pMethods->xShmBarrier(real(file));
}
int on_shm_unmap(sqlite3_file* file, int remove) {
  return real(file)->pMethods->xShmUnmap(real(file), remove);
}

constexpr sqlite3_io_methods methods = {2,
                                        on_close,
                                        on_read,
                                        on_write,
                                        on_truncate,
                                        on_sync,
                                        on_file_size,
                                        on_lock,
                                        on_unlock,
                                        on_check_lock,
                                        on_control,
                                        on_sector_size,
                                        on_characteristics,
                                        on_shm_map,
                                        on_shm_lock,
                                        on_shm_barrier,
                                        on_shm_unmap,
                                        nullptr,
                                        nullptr};

TrialDisk* disk_of(sqlite3_vfs* layer) {
  return static_cast<TrialDisk*>(layer->pAppData);
}

int on_open(sqlite3_vfs* layer, const char* name, sqlite3_file* file, int flags, int* opened_as) {
  TrialDisk* disk = disk_of(layer);
  auto* made = new (file) TrialFile{{nullptr}, disk, nullptr, nullptr};
  made->real = reinterpret_cast<sqlite3_file*>(made + 1);
  const std::string path = name ? name : "";
  disk->opened(path);
  const int code = disk->real()->xOpen(disk->real(), name, made->real, flags, opened_as);
  if (code != SQLITE_OK) return code;
  made->path = new std::string(path);
  made->base.pMethods = &methods;
  return SQLITE_OK;
}
int on_delete(sqlite3_vfs* layer, const char* name, int sync_directory) {
  disk_of(layer)->removed(name);
  return disk_of(layer)->real()->xDelete(disk_of(layer)->real(), name, sync_directory);
}

}  // namespace

TrialDisk::TrialDisk() : name_(next_name()), real_(sqlite3_vfs_find(nullptr)), layer_(*real_) {
  layer_.zName = name_.c_str();
  layer_.pAppData = this;
  layer_.szOsFile = static_cast<int>(sizeof(TrialFile)) + real_->szOsFile;
  layer_.xOpen = on_open;
  layer_.xDelete = on_delete;
  sqlite3_vfs_register(&layer_, 0);
}

TrialDisk::~TrialDisk() {
  sqlite3_vfs_unregister(&layer_);
}

void TrialDisk::fail(DiskCall call, const std::string& name_end, int sqlite_code, int spared) {
  const std::lock_guard lock(mutex_);
  faults_.push_back({call, name_end, sqlite_code, spared});
}

void TrialDisk::heal() {
  const std::lock_guard lock(mutex_);
  faults_.clear();
}

int TrialDisk::struck() const {
  const std::lock_guard lock(mutex_);
  return struck_;
}

int TrialDisk::fault(DiskCall call, const std::string& file) {
  const std::lock_guard lock(mutex_);
  for (Fault& fault : faults_) {
    if (fault.call != call || !file.ends_with(fault.name_end) || fault.spared-- > 0) continue;
    ++struck_;
    return fault.code;
  }
  return SQLITE_OK;
}

void TrialDisk::opened(const std::string& file) {
  const std::lock_guard lock(mutex_);
  if (file.empty() || files_.contains(file)) return;
  std::ifstream in(file, std::ios::binary);
  files_[file].durable = std::string{std::istreambuf_iterator<char>(in), {}};
}

void TrialDisk::wrote(const std::string& file, const void* data, std::size_t size, std::int64_t offset) {
  const std::lock_guard lock(mutex_);
  files_[file].pending.push_back({offset, std::string(static_cast<const char*>(data), size), false});
}

void TrialDisk::truncated(const std::string& file, std::int64_t size) {
  const std::lock_guard lock(mutex_);
  files_[file].pending.push_back({size, {}, true});
}

void TrialDisk::synced(const std::string& file, bool succeeded) {
  const std::lock_guard lock(mutex_);
  File& known = files_[file];
  for (const Change& change : known.pending) {
    if (succeeded) apply(known.durable, change, change.bytes.size());
  }
  known.pending.clear();
}

void TrialDisk::removed(const std::string& file) {
  const std::lock_guard lock(mutex_);
  files_.erase(file);
}

void TrialDisk::apply(std::string& content, const Change& change, std::size_t bytes) {
  const auto offset = static_cast<std::size_t>(change.offset);
  if (change.truncation) {
    content.resize(std::min(content.size(), offset));
    return;
  }
  if (content.size() < offset + bytes) content.resize(offset + bytes, '\0');
  content.replace(offset, bytes, change.bytes, 0, bytes);
}

void TrialDisk::cut_power(const std::filesystem::path& to, std::mt19937& random) const {
  const std::lock_guard lock(mutex_);
  std::filesystem::create_directories(to);
  for (const auto& [name, file] : files_) {
    std::string content = file.durable;
    const auto mood = random() % 4;  // nothing more, all, the first part, or any
    const std::size_t first_part = file.pending.empty() ? 0 : random() % file.pending.size();
    for (std::size_t i = 0; i < file.pending.size(); ++i) {
      const Change& change = file.pending[i];
      const bool arrives = mood == 1 || (mood == 2 && i < first_part) || (mood == 3 && random() % 2 == 0);
      if (!arrives) continue;
      const bool torn = mood == 3 && random() % 4 == 0 && change.bytes.size() > 512;
      apply(content, change, torn ? 512 * (random() % (change.bytes.size() / 512)) : change.bytes.size());
    }
    const std::filesystem::path path = to / std::filesystem::path(name).filename();
    if (!content.empty()) std::ofstream(path, std::ios::binary) << content;
  }
}

}  // namespace oogst::journal
