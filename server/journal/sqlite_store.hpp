// The writing side of the SQLite journal: the one connection that writes and checkpoints, and the high-water file. Made
// on the opener's thread, then used on the journal's thread alone. Opening throws JournalDamaged or JournalUnavailable;
// afterwards nothing throws: after an error in which a commit may or may not be durable, or which left the connection
// unusable, it closes both files and opens them again by itself, until that succeeds.
#pragma once

#include <chrono>
#include <functional>
#include <memory>

#include "server/journal/data_dir.hpp"
#include "server/journal/journal_thread.hpp"
#include "server/journal/sqlite_readers.hpp"
#include "server/journal/sqlite_tail.hpp"

namespace oogst::journal {

class SqliteStore final : public Store {
 public:
  SqliteStore(DataDir data_dir, std::string vfs, std::chrono::milliseconds retry_pause);
  ~SqliteStore() override;

  std::vector<AppendOutcome> commit(std::span<const AppendRequest> appends) override;
  Result<std::vector<StoredEntry>> read(const std::string& stream, std::uint64_t after_seq,
                                        std::size_t limit) override {
    return readers_.read(stream, after_seq, limit);
  }
  bool tend() override;
  std::string trouble() const override { return trouble_; }

  SqliteReaders& readers() { return readers_; }
  const std::string& epoch() const { return epoch_; }

 private:
  struct Writer;
  struct Batch;

  void open();
  void checkpoint();
  Batch judge(std::span<const AppendRequest> appends) const;
  void write(Batch& batch, std::span<const AppendRequest> appends);
  void write_append(Batch& batch, const AppendRequest& append);
  bool roll_back();
  void close_after(const std::string& reason);

  const DataDir data_dir_;
  const std::string vfs_;
  const std::chrono::milliseconds retry_pause_;
  std::string epoch_;
  SqliteReaders readers_;
  std::unique_ptr<Writer> writer_;  // none while there is trouble
  std::string trouble_;
  std::chrono::steady_clock::time_point next_try_{};
};

}  // namespace oogst::journal
