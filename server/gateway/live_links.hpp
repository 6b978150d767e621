// The open WebSocket connections of one thread: notices the dead ones by a heartbeat, and says goodbye to all at
// shut-down. Owned by an IoThread, used on that thread only; size() may be read from anywhere.
#pragma once

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/limits.hpp"

namespace oogst::gateway {

class WebsocketLink;

struct HeartbeatTimes {
  std::chrono::milliseconds ping_after{8'000};  // nothing heard for so long: send a ping frame
  std::chrono::milliseconds dead_after = protocol::silence_max;  // nothing heard for so long: gone
  std::chrono::milliseconds sweep_every{1'000};                  // every link is looked at once in this time
};

class LiveLinks {
 public:
  using Clock = std::chrono::steady_clock;

  LiveLinks(boost::asio::io_context& context, HeartbeatTimes times);
  LiveLinks(const LiveLinks&) = delete;
  LiveLinks& operator=(const LiveLinks&) = delete;

  void start();
  void stop();

  void add(WebsocketLink& link);
  void remove(WebsocketLink& link);

  // Closes all links with this code (RFC 6455, 7.4) and reason.
  void close_all(std::uint16_t code, std::string_view reason);

  // Lets go of all sessions without a word to them: for when the loops have stopped. Session and link hold each other, so
  // without it both would stay for ever.
  void abandon_all();

  // The time of the last sweep step (at most a tenth of `sweep_every` old), so that a read costs no clock call.
  Clock::time_point now() const { return now_; }

  // Any thread.
  std::size_t size() const { return size_.load(std::memory_order_relaxed); }

 private:
  std::vector<std::shared_ptr<WebsocketLink>> hold_all() const;
  void arm();
  void sweep_slice();

  boost::asio::io_context& context_;
  HeartbeatTimes times_;
  std::unique_ptr<boost::asio::steady_timer> timer_;
  std::vector<WebsocketLink*> links_;
  std::size_t cursor_ = 0;
  Clock::time_point now_ = Clock::now();
  std::atomic<std::size_t> size_{0};
};

}  // namespace oogst::gateway
