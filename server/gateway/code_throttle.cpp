#include "server/gateway/code_throttle.hpp"

#include <algorithm>
#include <boost/asio/ip/address.hpp>

namespace oogst::gateway {
namespace {

// One household or attacker usually has a whole network of 64 bits.
std::string network_of(std::string_view address) {
  boost::system::error_code error;
  const auto parsed = boost::asio::ip::make_address(address, error);
  if (error || !parsed.is_v6()) return std::string(address);
  const auto bytes = parsed.to_v6().to_bytes();
  return std::string(bytes.begin(), bytes.begin() + 8);
}

constexpr std::chrono::seconds sweep_every{1};

}  // namespace

CodeThrottle::CodeThrottle(ThrottleLimits limits) : limits_(limits) {
  strangers_.tokens = limits_.address_burst;
  everywhere_.tokens = limits_.everywhere_burst;
}

// Takes one token; the seconds until the bucket is out of debt again.
double CodeThrottle::take(Bucket& bucket, double per_s, double burst, Clock::time_point now) {
  if (bucket.filled_at != Clock::time_point{} && now > bucket.filled_at) {
    const double elapsed_s = std::chrono::duration<double>(now - bucket.filled_at).count();
    bucket.tokens = std::min(burst, bucket.tokens + elapsed_s * per_s);
  }
  bucket.filled_at = now;
  bucket.tokens -= 1.0;
  return std::max(0.0, -bucket.tokens / per_s);
}

void CodeThrottle::forget_the_recovered(Clock::time_point now) {
  if (now - swept_at_ < sweep_every) return;
  swept_at_ = now;
  std::erase_if(by_address_, [&](const auto& entry) {
    const double elapsed_s = std::chrono::duration<double>(now - entry.second.filled_at).count();
    return entry.second.tokens + elapsed_s * limits_.address_per_s >= limits_.address_burst;
  });
}

CodeThrottle::Bucket& CodeThrottle::bucket_for(const std::string& address, Clock::time_point now) {
  if (const auto known = by_address_.find(address); known != by_address_.end()) return known->second;
  if (by_address_.size() >= limits_.addresses_max) forget_the_recovered(now);
  if (by_address_.size() >= limits_.addresses_max) return strangers_;
  return by_address_.emplace(address, Bucket{limits_.address_burst, now}).first->second;
}

std::chrono::milliseconds CodeThrottle::wrong_code(std::string_view address, Clock::time_point now) {
  const std::lock_guard lock(mutex_);
  const double here_s = take(bucket_for(network_of(address), now), limits_.address_per_s, limits_.address_burst, now);
  const double everywhere_s = take(everywhere_, limits_.everywhere_per_s, limits_.everywhere_burst, now);
  const double delay_max_s = std::chrono::duration<double>(limits_.delay_max).count();
  const double wait_s = std::min(std::max(here_s, everywhere_s), delay_max_s);
  return std::chrono::ceil<std::chrono::milliseconds>(std::chrono::duration<double>(wait_s));
}

std::size_t CodeThrottle::remembered_addresses() const {
  const std::lock_guard lock(mutex_);
  return by_address_.size();
}

}  // namespace oogst::gateway
