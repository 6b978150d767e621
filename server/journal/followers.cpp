#include "server/journal/followers.hpp"

namespace oogst::journal {
namespace {

constexpr std::size_t catch_up_entries = 1024;  // read at a time

}  // namespace

void Following::stop() {
  const std::lock_guard lock(mutex_);
  stopped_ = true;
  if (!calling_) follower_ = nullptr;
}

bool Following::stopped() const {
  const std::lock_guard lock(mutex_);
  return stopped_;
}

void Following::deliver(std::vector<StoredEntry> batch) {
  std::erase_if(batch, [this](const StoredEntry& stored) { return stored.seq <= position_; });
  if (batch.empty()) return;
  const std::lock_guard lock(mutex_);
  if (stopped_) return;
  position_ = batch.back().seq;
  calling_ = true;
  follower_(std::move(batch));
  calling_ = false;
  if (stopped_) follower_ = nullptr;
}

void Followers::add(std::shared_ptr<Following> following) {
  drop_stopped(following->stream());
  catch_up(*following);
  auto& others = by_stream_[following->stream()];
  others.push_back(std::move(following));
}

void Followers::deliver(const std::string& stream, std::vector<StoredEntry> batch) {
  drop_stopped(stream);
  const auto found = by_stream_.find(stream);
  if (found == by_stream_.end()) return;
  const auto& followings = found->second;
  for (const auto& following : followings) {
    const bool is_next = following->position() + 1 >= batch.front().seq;
    if (!is_next) {
      catch_up(*following);
    } else if (following == followings.back()) {
      following->deliver(std::move(batch));
    } else {
      following->deliver(batch);
    }
  }
}

void Followers::catch_up() {
  trouble_.clear();
  for (const auto& [stream, followings] : by_stream_) {
    for (const auto& following : followings) catch_up(*following);
  }
}

void Followers::catch_up(Following& following) {
  while (!following.stopped()) {
    auto stored = read_(following.stream(), following.position(), catch_up_entries);
    if (stored.has_error()) {
      trouble_ = stored.error().reason;
      return;
    }
    const bool is_all = stored->size() < catch_up_entries;
    following.deliver(std::move(*stored));
    if (is_all) return;
  }
}

void Followers::drop_stopped(const std::string& stream) {
  const auto found = by_stream_.find(stream);
  if (found == by_stream_.end()) return;
  std::erase_if(found->second, [](const auto& following) { return following->stopped(); });
  if (found->second.empty()) by_stream_.erase(found);
}

}  // namespace oogst::journal
