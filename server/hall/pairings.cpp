#include "server/hall/pairings.hpp"

namespace oogst::hall {

bool Pairings::offer(const std::string& code, Waiting waiting) {
  const std::lock_guard lock(mutex_);
  return waiting_.emplace(code, std::move(waiting)).second;
}

void Pairings::withdraw(const std::string& code) {
  const std::lock_guard lock(mutex_);
  waiting_.erase(code);
}

std::optional<Pairings::Waiting> Pairings::find(const std::string& code) const {
  const std::lock_guard lock(mutex_);
  const auto at = waiting_.find(code);
  if (at == waiting_.end()) return std::nullopt;
  return at->second;
}

}  // namespace oogst::hall
