// What one batch sends out, gathered by thread: one post a thread, whatever the number of topics, answers and connections.
// Used and flushed on the aggregate's thread; frames reach a thread in the order in which they were put in.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "server/hall/loops.hpp"
#include "server/hall/subscriber.hpp"

namespace oogst::hall {

class TopicFeed;

class Delivery {
 public:
  explicit Delivery(Loops& loops) : loops_(loops), by_thread_(loops.size()) {}
  Delivery(const Delivery&) = delete;
  Delivery& operator=(const Delivery&) = delete;
  ~Delivery() { flush(); }

  // To all who follow this feed on that thread. The feed outlives all posts.
  void to_followers(std::size_t thread, TopicFeed& feed, protocol::SharedFrame frame);

  // An answer to one connection, if it is still there.
  void to_one(std::size_t thread, std::weak_ptr<Subscriber> subscriber, protocol::SharedFrame answer);

  // Anything else, in its place among the frames.
  void run(std::size_t thread, std::function<void()> task);

  void flush();

 private:
  struct Item {
    TopicFeed* feed = nullptr;
    std::weak_ptr<Subscriber> subscriber;
    protocol::SharedFrame frame;
    std::function<void()> task;
  };

  static void deliver(std::size_t thread, const std::vector<Item>& items);

  Loops& loops_;
  std::vector<std::vector<Item>> by_thread_;
};

}  // namespace oogst::hall
