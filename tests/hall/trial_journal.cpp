#include "tests/hall/trial_journal.hpp"

namespace oogst::journal {

void TrialJournal::append(std::string stream, std::uint64_t expected_seq, std::vector<Entry> entries,
                          AppendHandler handler) {
  waiting_[stream].push_back({expected_seq, std::move(entries), std::move(handler)});
}

Result<std::vector<StoredEntry>> TrialJournal::read(const std::string& stream, std::uint64_t after_seq,
                                                    std::size_t limit) {
  if (!readable_) return ReadFailure{ReadError::unavailable, "the trial says so"};
  if (after_seq == 0) ++readings_;
  std::vector<StoredEntry> found;
  const auto at = disk_.streams.find(stream);
  if (at == disk_.streams.end()) return found;
  for (std::uint64_t seq = after_seq; seq < at->second.size() && found.size() < limit; ++seq) {
    found.push_back({seq + 1, at->second[seq]});
  }
  return found;
}

Result<std::vector<StreamHead>> TrialJournal::streams() {
  std::vector<StreamHead> heads;
  for (const auto& [stream, entries] : disk_.streams) heads.push_back({stream, entries.size()});
  return heads;
}

Follow TrialJournal::follow(std::string stream, std::uint64_t after_seq, Follower follower) {
  auto following = std::make_shared<Following>(Following{after_seq, std::move(follower)});
  followings_[stream].push_back(following);
  untold_[stream].push_back([this, stream] { deliver(stream); });
  return Follow([following]() mutable { following.reset(); });
}

void TrialJournal::judge(const std::string& stream, Fate fate) {
  Append append = std::move(waiting_.at(stream).front());
  waiting_.at(stream).pop_front();
  auto& words = untold_[stream];
  auto& entries = disk_.streams[stream];
  const auto answer = [&](AppendStatus status, std::uint64_t seq) {
    words.push_back([handler = append.handler, status, seq] { handler({status, seq, "the trial says so"}); });
  };
  if (fate == Fate::failed) return answer(AppendStatus::failed, 0);
  if (fate == Fate::unknown_lost) return answer(AppendStatus::unknown, 0);
  if (entries.size() != append.expected_seq) return answer(AppendStatus::conflict, entries.size());
  entries.insert(entries.end(), append.entries.begin(), append.entries.end());
  if (fate == Fate::unknown_landed) answer(AppendStatus::unknown, 0);
  words.push_back([this, stream] { deliver(stream); });
  if (fate == Fate::appended) answer(AppendStatus::appended, entries.size());
}

void TrialJournal::tell(const std::string& stream) {
  const Word word = std::move(untold_.at(stream).front());
  untold_.at(stream).pop_front();
  word();
}

void TrialJournal::write_elsewhere(const std::string& stream, std::vector<Entry> entries) {
  auto& stored = disk_.streams[stream];
  stored.insert(stored.end(), entries.begin(), entries.end());
  untold_[stream].push_back([this, stream] { deliver(stream); });
}

void TrialJournal::deliver(const std::string& stream) {
  for (const auto& weak : followings_[stream]) {
    const auto following = weak.lock();
    if (!following) continue;
    const auto entries = read(stream, following->position, disk_.streams[stream].size());
    if (!entries || entries->empty()) continue;
    following->position = entries->back().seq;
    following->follower(*entries);
  }
}

}  // namespace oogst::journal
