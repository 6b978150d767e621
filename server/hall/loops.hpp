// The io threads as the hall sees them: one io_context each, run by one thread. What belongs to a thread is reached by a post to
// it and by nothing else; posts from one thread to another arrive in order.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <cstddef>
#include <utility>
#include <vector>

namespace oogst::hall {

class Loops {
 public:
  // The contexts outlive the hall.
  explicit Loops(std::vector<boost::asio::io_context*> contexts) : contexts_(std::move(contexts)) {}

  std::size_t size() const { return contexts_.size(); }
  boost::asio::io_context& context(std::size_t thread) { return *contexts_[thread]; }

  template <class Function>
  void post(std::size_t thread, Function&& function) {
    boost::asio::post(*contexts_[thread], std::forward<Function>(function));
  }

 private:
  std::vector<boost::asio::io_context*> contexts_;
};

}  // namespace oogst::hall
