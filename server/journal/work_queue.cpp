#include "server/journal/work_queue.hpp"

namespace oogst::journal {
namespace {

std::size_t body_bytes(const AppendRequest& request) {
  std::size_t bytes = 0;
  for (const Entry& entry : request.entries) bytes += entry.body.size();
  return bytes;
}

}  // namespace

void WorkQueue::push(AppendRequest request) {
  {
    const std::lock_guard lock(mutex_);
    appends_.push_back(std::move(request));
  }
  changed_.notify_one();
}

void WorkQueue::push(std::shared_ptr<Following> following) {
  {
    const std::lock_guard lock(mutex_);
    follows_.push_back(std::move(following));
  }
  changed_.notify_one();
}

void WorkQueue::close() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }
  changed_.notify_one();
}

Work WorkQueue::take(std::optional<std::chrono::milliseconds> pause) {
  std::unique_lock lock(mutex_);
  const auto there_is_work = [this] { return closed_ || !appends_.empty() || !follows_.empty(); };
  if (pause) {
    changed_.wait_for(lock, *pause, there_is_work);
  } else {
    changed_.wait(lock, there_is_work);
  }

  Work work;
  work.follows.swap(follows_);
  std::size_t entries = 0;
  std::size_t bytes = 0;
  while (!appends_.empty()) {
    entries += appends_.front().entries.size();
    bytes += body_bytes(appends_.front());
    if (!work.appends.empty() && (entries > limits_.entries_max || bytes > limits_.bytes_max)) break;
    work.appends.push_back(std::move(appends_.front()));
    appends_.pop_front();
  }
  work.last = closed_ && appends_.empty();
  return work;
}

}  // namespace oogst::journal
