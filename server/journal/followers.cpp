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

void Following::deliver(std::span<const StoredEntry> batch) {
  while (!batch.empty() && batch.front().seq <= position_) batch = batch.subspan(1);
  if (batch.empty()) return;
  const std::lock_guard lock(mutex_);
  if (stopped_) return;
  position_ = batch.back().seq;
  calling_ = true;
  follower_(batch);
  calling_ = false;
  if (stopped_) follower_ = nullptr;
}

void Followers::add(std::shared_ptr<Following> following) {
  drop_stopped(following->stream());
  catch_up(*following);
  auto& others = by_stream_[following->stream()];
  others.push_back(std::move(following));
}

void Followers::deliver(const std::string& stream, std::span<const StoredEntry> batch) {
  drop_stopped(stream);
  const auto found = by_stream_.find(stream);
  if (found == by_stream_.end()) return;
  for (const auto& following : found->second) {
    if (following->position() + 1 >= batch.front().seq) {
      following->deliver(batch);
    } else {
      catch_up(*following);
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
    const auto stored = read_(following.stream(), following.position(), catch_up_entries);
    if (stored.has_error()) {
      trouble_ = stored.error().reason;
      return;
    }
    if (!stored->empty()) following.deliver(*stored);
    if (stored->size() < catch_up_entries) return;
  }
}

void Followers::drop_stopped(const std::string& stream) {
  const auto found = by_stream_.find(stream);
  if (found == by_stream_.end()) return;
  std::erase_if(found->second, [](const auto& following) { return following->stopped(); });
  if (found->second.empty()) by_stream_.erase(found);
}

}  // namespace oogst::journal
