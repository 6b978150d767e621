#include "server/journal/memory_journal.hpp"

#include <map>
#include <mutex>

#include "server/journal/chain.hpp"

namespace oogst::journal {

// Written on the journal's thread, read on any.
class MemoryStore final : public Store {
 public:
  std::vector<AppendOutcome> commit(std::span<const AppendRequest> appends) override {
    const std::lock_guard lock(mutex_);
    std::vector<AppendOutcome> outcomes;
    for (const AppendRequest& append : appends) outcomes.push_back(commit(append));
    return outcomes;
  }

  Result<std::vector<StoredEntry>> read(const std::string& stream, std::uint64_t after_seq,
                                        std::size_t limit) override {
    const std::lock_guard lock(mutex_);
    std::vector<StoredEntry> found;
    const auto entries = streams_.find(stream);
    if (entries == streams_.end()) return found;
    for (std::uint64_t seq = after_seq; seq < entries->second.size() && found.size() < limit; ++seq) {
      found.push_back({seq + 1, entries->second[seq]});
    }
    return found;
  }

  Result<std::vector<StreamHead>> streams() {
    const std::lock_guard lock(mutex_);
    std::vector<StreamHead> heads;
    for (const auto& [stream, entries] : streams_) heads.push_back({stream, entries.size()});
    return heads;
  }

 private:
  AppendOutcome commit(const AppendRequest& append) {
    const auto found = streams_.find(append.stream);
    const std::uint64_t head = found == streams_.end() ? 0 : found->second.size();
    if (head != append.expected_seq) return {AppendStatus::conflict, head, {}};
    auto& entries = streams_[append.stream];
    entries.insert(entries.end(), append.entries.begin(), append.entries.end());
    return {AppendStatus::appended, entries.size(), {}};
  }

  std::mutex mutex_;
  std::map<std::string, std::vector<Entry>> streams_;
};

MemoryJournal::MemoryJournal()
    : epoch_(random_epoch()),
      store_(std::make_unique<MemoryStore>()),
      thread_(*store_, BatchLimits{}, std::chrono::milliseconds(100), nullptr) {}

MemoryJournal::~MemoryJournal() = default;

void MemoryJournal::append(std::string stream, std::uint64_t expected_seq, std::vector<Entry> entries,
                           AppendHandler handler) {
  thread_.append({std::move(stream), expected_seq, std::move(entries), std::move(handler)});
}

Result<std::vector<StoredEntry>> MemoryJournal::read(const std::string& stream, std::uint64_t after_seq,
                                                     std::size_t limit) {
  return store_->read(stream, after_seq, limit);
}

Result<std::vector<StreamHead>> MemoryJournal::streams() {
  return store_->streams();
}

Follow MemoryJournal::follow(std::string stream, std::uint64_t after_seq, Follower follower) {
  return thread_.follow(std::move(stream), after_seq, std::move(follower));
}

}  // namespace oogst::journal
