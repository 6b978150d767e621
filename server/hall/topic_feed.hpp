// One topic of one conference: who follows it, and its latest changes for those who come back. Two sides: the owner's (the
// thread of the stream that the topic is computed from) and, per thread, the followers that live there. Nothing is locked:
// each side is used by its own thread, and they speak by posts.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "protocol/frames.hpp"
#include "server/hall/delivery.hpp"
#include "server/hall/views/view.hpp"

namespace oogst::hall {

class TopicFeed {
 public:
  TopicFeed(protocol::Topic topic, std::size_t thread_count, const std::string& epoch);
  TopicFeed(const TopicFeed&) = delete;
  TopicFeed& operator=(const TopicFeed&) = delete;

  protocol::Topic topic() const { return topic_; }

  // -- The owner's side --

  bool has_followers() const { return follower_count_ > 0; }
  void count_in(std::size_t thread);
  void count_out(std::size_t thread);

  // The stream came to `revision`: tells the followers what that changed here, if anything.
  void publish(std::uint64_t revision, Changes changes, Delivery& delivery);

  // The stream came to `revision` and nobody looked: those who come back take the snapshot.
  void skip(std::uint64_t revision);

  // One `change` with all since `revision`, or nothing where that can't be told.
  protocol::SharedFrame changes_since(std::uint64_t revision) const;

  // The snapshot at the current revision; `write_state` is asked only if none is at hand.
  template <class WriteState>
  protocol::SharedFrame snapshot(std::uint64_t revision, WriteState&& write_state) {
    if (!snapshot_ || snapshot_revision_ != revision) {
      snapshot_ = encode_snapshot(revision, write_state(), {});
      snapshot_revision_ = revision;
    }
    return snapshot_;
  }

  // A snapshot that also carries operations for one client's pending texts ([V8]): never shared.
  protocol::SharedFrame encode_snapshot(std::uint64_t revision, std::string state,
                                        std::map<std::string, std::vector<protocol::TextEdit>> texts) const;

  // -- The side of each thread --

  void join(std::size_t thread, Outbox& outbox);
  void leave(std::size_t thread, Outbox& outbox);
  void deliver(std::size_t thread, const protocol::SharedFrame& frame);

 private:
  struct Past {
    std::uint64_t revision;
    Changes changes;
  };

  protocol::Topic topic_;
  std::string epoch_;
  std::size_t follower_count_ = 0;
  std::vector<std::size_t> counts_;             // followers by thread, as the owner knows
  std::deque<Past> past_;
  std::size_t past_changes_ = 0;
  std::uint64_t told_from_ = 0;                 // changes after this revision are in `past_`, all of them
  std::uint64_t revision_ = 0;
  protocol::SharedFrame snapshot_;
  std::uint64_t snapshot_revision_ = 0;
  std::vector<std::vector<Outbox*>> local_;      // followers by thread, each list its own thread's
};

}  // namespace oogst::hall
