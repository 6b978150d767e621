// A journal without a thread of its own, for tests that say themselves what becomes of each append, and when anyone hears of it.
// The disk outlives it, as after a crash: what was not judged is gone. Used on one thread.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "server/journal/journal.hpp"

namespace oogst::journal {

// What is durable, by stream.
struct TrialDisk {
  std::map<std::string, std::vector<Entry>> streams;

  void write(const std::string& stream, Entry entry) { streams[stream].push_back(std::move(entry)); }
};

// What becomes of an append. Landed or lost, `unknown` tells the writer nothing; what landed comes by the followers.
enum class Fate { appended, failed, unknown_landed, unknown_lost };

class TrialJournal final : public Journal {
 public:
  explicit TrialJournal(TrialDisk& disk) : disk_(disk) {}

  void append(std::string stream, std::uint64_t expected_seq, std::vector<Entry> entries,
              AppendHandler handler) override;
  Result<std::vector<StoredEntry>> read(const std::string& stream, std::uint64_t after_seq, std::size_t limit) override;
  Result<std::vector<StreamHead>> streams() override;
  Follow follow(std::string stream, std::uint64_t after_seq, Follower follower) override;
  std::string epoch() const override { return "trial1"; }

  // -- The test's side --

  // The streams with an append that is not judged yet, and those with word of one that is not told yet.
  std::vector<std::string> waiting() const { return names(waiting_); }
  std::vector<std::string> untold() const { return names(untold_); }

  // The entries of the first append that waits there.
  const std::vector<Entry>& first(const std::string& stream) const { return waiting_.at(stream).front().entries; }

  // Decides on the first append that waits there. Nobody hears of it yet.
  void judge(const std::string& stream, Fate fate);

  // Passes one word on: to the followers, or to who appended.
  void tell(const std::string& stream);

  // What another node writes: durable at once, to be told.
  void write_elsewhere(const std::string& stream, std::vector<Entry> entries);

  // How often the beginning of a stream was read.
  std::size_t readings() const { return readings_; }

  // Reading fails from now on, or works again.
  void set_readable(bool readable) { readable_ = readable; }

 private:
  struct Append {
    std::uint64_t expected_seq;
    std::vector<Entry> entries;
    AppendHandler handler;
  };
  struct Following {
    std::uint64_t position;
    Follower follower;
  };
  using Word = std::function<void()>;

  template <class T>
  static std::vector<std::string> names(const std::map<std::string, std::deque<T>>& queues) {
    std::vector<std::string> names;
    for (const auto& [stream, queue] : queues) {
      if (!queue.empty()) names.push_back(stream);
    }
    return names;
  }

  void deliver(const std::string& stream);

  TrialDisk& disk_;
  std::map<std::string, std::deque<Append>> waiting_;
  std::map<std::string, std::deque<Word>> untold_;
  std::map<std::string, std::vector<std::weak_ptr<Following>>> followings_;
  bool readable_ = true;
  std::size_t readings_ = 0;
};

}  // namespace oogst::journal
