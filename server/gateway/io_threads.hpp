// One io_context per core, each run by exactly one thread, with what belongs to that thread: the flusher of its links and
// its open connections. Created by main; everything handed out lives as long as this object.
#pragma once

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <cstddef>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

#include "server/gateway/live_links.hpp"
#include "server/gateway/turn_flusher.hpp"

namespace oogst::gateway {

class IoThread {
 public:
  IoThread(std::size_t index, HeartbeatTimes times) : index_(index), flusher_(*context_), links_(*context_, times) {}
  ~IoThread();
  IoThread(const IoThread&) = delete;
  IoThread& operator=(const IoThread&) = delete;

  std::size_t index() const { return index_; }
  boost::asio::io_context& context() { return *context_; }
  TurnFlusher& flusher() { return flusher_; }
  const TurnFlusher& flusher() const { return flusher_; }
  LiveLinks& links() { return links_; }
  const LiveLinks& links() const { return links_; }

  // Connections (HTTP and WebSocket) that live here: the listener gives a new one to the thread with the fewest.
  std::atomic<std::size_t>& connections() { return connections_; }

 private:
  std::size_t index_;
  std::atomic<std::size_t> connections_{0};
  std::unique_ptr<boost::asio::io_context> context_ = std::make_unique<boost::asio::io_context>(1);
  TurnFlusher flusher_;
  LiveLinks links_;
};

// Counts a connection on its thread for as long as it lives; travels with the socket.
class ConnectionTicket {
 public:
  ConnectionTicket() = default;
  explicit ConnectionTicket(IoThread& thread) : thread_(&thread) { thread_->connections().fetch_add(1); }
  ConnectionTicket(ConnectionTicket&& other) noexcept : thread_(std::exchange(other.thread_, nullptr)) {}
  ConnectionTicket& operator=(ConnectionTicket&& other) noexcept {
    std::swap(thread_, other.thread_);
    return *this;
  }
  ~ConnectionTicket() {
    if (thread_ != nullptr) thread_->connections().fetch_sub(1);
  }

 private:
  IoThread* thread_ = nullptr;
};

class IoThreads {
 public:
  explicit IoThreads(std::size_t count, HeartbeatTimes times = {});
  ~IoThreads();
  IoThreads(const IoThreads&) = delete;
  IoThreads& operator=(const IoThreads&) = delete;

  std::size_t size() const { return threads_.size(); }
  IoThread& operator[](std::size_t index) { return *threads_[index]; }
  const IoThread& operator[](std::size_t index) const { return *threads_[index]; }
  IoThread& least_busy();

  // Starts the threads; returns at once.
  void start();
  // Closes every WebSocket with 1001 (going away). Returns at once; the connections end by themselves soon after.
  void say_goodbye();
  // Ends all loops and waits for the threads. Handlers that are still queued are dropped, and so are the sessions of
  // connections that are still open (their on_closed is not called any more).
  void stop();

 private:
  std::vector<std::unique_ptr<IoThread>> threads_;
  std::vector<std::thread> running_;
};

}  // namespace oogst::gateway
