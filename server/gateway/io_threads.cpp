#include "server/gateway/io_threads.hpp"

#include <algorithm>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>

namespace oogst::gateway {

IoThread::~IoThread() {
  // The context goes first: with it go the last connections, which still take leave of flusher and links.
  links_.stop();
  context_.reset();
}

IoThreads::IoThreads(std::size_t count, HeartbeatTimes times) {
  for (std::size_t i = 0; i < std::max<std::size_t>(count, 1); ++i) {
    threads_.push_back(std::make_unique<IoThread>(i, times));
  }
}

IoThreads::~IoThreads() { stop(); }

IoThread& IoThreads::least_busy() {
  const auto fewest = std::min_element(threads_.begin(), threads_.end(), [](const auto& a, const auto& b) {
    return a->connections().load(std::memory_order_relaxed) < b->connections().load(std::memory_order_relaxed);
  });
  return **fewest;
}

void IoThreads::start() {
  for (auto& thread : threads_) {
    boost::asio::post(thread->context(), [&links = thread->links()] { links.start(); });
    running_.emplace_back([&context = thread->context()] {
      const auto stays_open = boost::asio::make_work_guard(context);
      context.run();
    });
  }
}

void IoThreads::say_goodbye() {
  constexpr std::uint16_t going_away = 1001;
  for (auto& thread : threads_) {
    boost::asio::post(thread->context(), [&links = thread->links()] { links.close_all(going_away, "server stops"); });
  }
}

void IoThreads::stop() {
  for (auto& thread : threads_) thread->context().stop();
  for (auto& running : running_) running.join();
  running_.clear();
  for (auto& thread : threads_) {
    thread->links().stop();
    thread->links().abandon_all();
  }
}

}  // namespace oogst::gateway
