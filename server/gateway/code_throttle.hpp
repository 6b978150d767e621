// Makes guessing codes slow without ever standing in a guest's way: only the answer to a *wrong* code waits, and how long
// depends on how many wrong ones came from that address (a venue is one address, so the bucket is generous) and from
// everywhere. Every code is checked; a right one never passes through here. Any thread; memory is bounded; time comes in.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace oogst::gateway {

struct ThrottleLimits {
  double address_per_s = 1.0;      // wrong codes from one address that are answered at once, sustained
  double address_burst = 60.0;     // and in one go
  double everywhere_per_s = 20.0;  // the same over all addresses, for guesses from many of them
  double everywhere_burst = 600.0;
  std::chrono::milliseconds delay_max{10'000};  // no answer waits longer, as no page does; connections are bounded elsewhere
  std::size_t addresses_max = 4096;             // remembered; beyond them strangers share one bucket
};

class CodeThrottle {
 public:
  using Clock = std::chrono::steady_clock;

  explicit CodeThrottle(ThrottleLimits limits = {});

  // Counts a wrong code from this address (an IPv6 network of 64 bits counts as one) and says how long its answer waits.
  std::chrono::milliseconds wrong_code(std::string_view address, Clock::time_point now);

  std::size_t remembered_addresses() const;

 private:
  // A token bucket that may go into debt: the debt is the wait.
  struct Bucket {
    double tokens = 0;
    Clock::time_point filled_at;
  };

  static double take(Bucket& bucket, double per_s, double burst, Clock::time_point now);
  Bucket& bucket_for(const std::string& address, Clock::time_point now);
  void forget_the_recovered(Clock::time_point now);

  ThrottleLimits limits_;
  mutable std::mutex mutex_;
  std::unordered_map<std::string, Bucket> by_address_;
  Bucket strangers_;
  Bucket everywhere_;
  Clock::time_point swept_at_{};
};

}  // namespace oogst::gateway
