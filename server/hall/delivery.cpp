#include "server/hall/delivery.hpp"

#include "server/hall/topic_feed.hpp"

namespace oogst::hall {

void Delivery::to_followers(std::size_t thread, TopicFeed& feed, protocol::SharedFrame frame) {
  by_thread_[thread].push_back({&feed, {}, std::move(frame), {}});
}

void Delivery::to_one(std::size_t thread, std::weak_ptr<Subscriber> subscriber, protocol::SharedFrame answer) {
  by_thread_[thread].push_back({nullptr, std::move(subscriber), std::move(answer), {}});
}

void Delivery::run(std::size_t thread, std::function<void()> task) {
  by_thread_[thread].push_back({nullptr, {}, nullptr, std::move(task)});
}

void Delivery::flush() {
  for (std::size_t thread = 0; thread < by_thread_.size(); ++thread) {
    if (by_thread_[thread].empty()) continue;
    loops_.post(thread, [thread, items = std::move(by_thread_[thread])] { deliver(thread, items); });
    by_thread_[thread].clear();
  }
}

void Delivery::deliver(std::size_t thread, const std::vector<Item>& items) {
  for (const Item& item : items) {
    if (item.feed) {
      item.feed->deliver(thread, item.frame);
    } else if (item.task) {
      item.task();
    } else if (const auto subscriber = item.subscriber.lock()) {
      subscriber->answer(item.frame);
    }
  }
}

}  // namespace oogst::hall
