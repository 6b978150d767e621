// The journal in memory, for tests and trials: everything the port promises except that it survives the process.
#pragma once

#include "server/journal/journal_thread.hpp"

namespace oogst::journal {

class MemoryStore;

class MemoryJournal final : public Journal {
 public:
  MemoryJournal();
  ~MemoryJournal() override;

  void append(std::string stream, std::uint64_t expected_seq, std::vector<Entry> entries,
              AppendHandler handler) override;
  Result<std::vector<StoredEntry>> read(const std::string& stream, std::uint64_t after_seq, std::size_t limit) override;
  Result<std::vector<StreamHead>> streams() override;
  Follow follow(std::string stream, std::uint64_t after_seq, Follower follower) override;
  std::string epoch() const override { return epoch_; }

 private:
  const std::string epoch_;
  std::unique_ptr<MemoryStore> store_;
  JournalThread thread_;  // last: it ends before the store goes
};

}  // namespace oogst::journal
