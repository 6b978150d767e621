#include "server/journal/high_water.hpp"

#include <sodium.h>
#include <sqlite3.h>

#include <cstring>
#include <fstream>
#include <iterator>

#include "server/journal/damage.hpp"
#include "server/journal/data_dir.hpp"
#include "server/journal/sqlite_database.hpp"

namespace oogst::journal {
namespace {

constexpr std::string_view magic = "oogst high-water";
constexpr std::size_t epoch_digits = 32;
constexpr std::size_t order_at = magic.size() + epoch_digits;
constexpr std::size_t digest_at = order_at + 8;
constexpr std::size_t check_at = digest_at + sizeof(Digest);
constexpr std::size_t slot_bytes = 4096;
constexpr std::size_t mark_bytes = check_at + sizeof(Digest);  // of a slot, what is not zero

using MarkBytes = std::array<unsigned char, mark_bytes>;

void put_check(MarkBytes& bytes) {
  if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
  crypto_generichash(bytes.data() + check_at, sizeof(Digest), bytes.data(), check_at, nullptr, 0);
}

MarkBytes encode(const HighWaterMark& mark) {
  MarkBytes bytes{};
  std::memcpy(bytes.data(), magic.data(), magic.size());
  std::memcpy(bytes.data() + magic.size(), mark.epoch.data(), std::min(mark.epoch.size(), epoch_digits));
  for (std::size_t i = 0; i < 8; ++i) bytes[order_at + i] = static_cast<unsigned char>(mark.order >> (8 * i));
  std::memcpy(bytes.data() + digest_at, mark.digest.data(), mark.digest.size());
  put_check(bytes);
  return bytes;
}

std::optional<HighWaterMark> decode(const MarkBytes& bytes) {
  MarkBytes checked = bytes;
  put_check(checked);
  if (checked != bytes || std::memcmp(bytes.data(), magic.data(), magic.size()) != 0) return std::nullopt;
  HighWaterMark mark;
  mark.epoch.assign(reinterpret_cast<const char*>(bytes.data()) + magic.size(), epoch_digits);
  for (std::size_t i = 0; i < 8; ++i) mark.order |= std::uint64_t{bytes[order_at + i]} << (8 * i);
  std::memcpy(mark.digest.data(), bytes.data() + digest_at, mark.digest.size());
  return mark;
}

struct Newest {
  std::optional<HighWaterMark> mark;
  std::size_t slot = 0;
};

Newest newest(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw JournalUnavailable("Could not read " + file.string() + ". Check that its owner runs oogst.");
  const std::string content{std::istreambuf_iterator<char>(in), {}};
  Newest found;
  for (std::size_t slot = 0; slot < 2; ++slot) {
    if (content.size() < slot * slot_bytes + mark_bytes) break;
    MarkBytes bytes;
    std::memcpy(bytes.data(), content.data() + slot * slot_bytes, mark_bytes);
    auto mark = decode(bytes);
    if (mark && (!found.mark || mark->order > found.mark->order)) found = {std::move(mark), slot};
  }
  return found;
}

}  // namespace

void HighWater::create(const std::filesystem::path& file, const HighWaterMark& mark) {
  const MarkBytes bytes = encode(mark);
  std::string content(2 * slot_bytes, '\0');  // both slots at once: no later write makes the file longer
  std::memcpy(content.data(), bytes.data(), bytes.size());
  write_file_durably(file, content);
}

std::optional<HighWaterMark> HighWater::read(const std::filesystem::path& file) {
  return newest(file).mark;
}

HighWater::HighWater(const std::filesystem::path& file, const std::string& vfs) {
  const Newest found = newest(file);
  sqlite3_vfs* layer = sqlite3_vfs_find(vfs.empty() ? nullptr : vfs.c_str());
  if (!layer) throw JournalUnavailable("SQLite has no file layer named " + vfs + ".");
  memory_ = std::make_unique<std::byte[]>(static_cast<std::size_t>(layer->szOsFile));
  file_ = reinterpret_cast<sqlite3_file*>(memory_.get());
  int opened_as = 0;
  const int code =
      layer->xOpen(layer, file.c_str(), file_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_SUPER_JOURNAL, &opened_as);
  if (code != SQLITE_OK || !(opened_as & SQLITE_OPEN_READWRITE)) {
    close();
    throw SqliteError(code == SQLITE_OK ? SQLITE_READONLY : code, file.string() + " can't be opened for writing");
  }
  next_slot_ = found.slot;
  if (!found.mark) return;
  // After a failed sync a mark can be in the system's cache and not on the disk, and no later sync brings it there.
  // Written again in its own place it is surely durable before the other slot is touched.
  try {
    write(*found.mark);
  } catch (...) {
    close();
    throw;
  }
}

HighWater::~HighWater() {
  close();
}

void HighWater::close() {
  if (file_->pMethods) file_->pMethods->xClose(file_);
  file_->pMethods = nullptr;
}

void HighWater::write(const HighWaterMark& mark) {
  const MarkBytes bytes = encode(mark);
  std::array<unsigned char, slot_bytes> slot{};
  std::memcpy(slot.data(), bytes.data(), bytes.size());
  const auto offset = static_cast<sqlite3_int64>(next_slot_ * slot_bytes);
  int code = file_->pMethods->xWrite(file_, slot.data(), static_cast<int>(slot.size()), offset);
  if (code == SQLITE_OK) code = file_->pMethods->xSync(file_, SQLITE_SYNC_NORMAL | SQLITE_SYNC_DATAONLY);
  // The next try goes to the same slot: the other one holds the last mark that is surely durable.
  if (code != SQLITE_OK)
    throw SqliteError(code, "the high-water mark could not be written (SQLite " + std::to_string(code) + ")");
  next_slot_ = 1 - next_slot_;
}

}  // namespace oogst::journal
