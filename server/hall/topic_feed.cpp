#include "server/hall/topic_feed.hpp"

#include <algorithm>

#include "protocol/frame_codec.hpp"
#include "server/hall/fetch_ahead.hpp"

namespace oogst::hall {
namespace {

// Enough for a phone that was away for some minutes; a snapshot costs little more.
constexpr std::size_t past_changes_max = 256;

// The part of an outbox, from its start, that sending touches.
constexpr std::size_t outbox_bytes = 192;

}  // namespace

TopicFeed::TopicFeed(protocol::Topic topic, std::size_t thread_count, const std::string& epoch)
    : topic_(topic), epoch_(epoch), counts_(thread_count), local_(thread_count) {}

void TopicFeed::count_in(std::size_t thread) {
  ++counts_[thread];
  ++follower_count_;
}

void TopicFeed::count_out(std::size_t thread) {
  --counts_[thread];
  --follower_count_;
}

void TopicFeed::publish(std::uint64_t revision, Changes changes, Delivery& delivery) {
  revision_ = revision;
  if (changes.empty()) return;
  protocol::Change change{topic_, revision, std::move(changes)};
  std::string text;
  protocol::encode_to(text, change);
  const protocol::SharedFrame frame = protocol::text_frame(text);
  for (std::size_t thread = 0; thread < counts_.size(); ++thread) {
    if (counts_[thread] > 0) delivery.to_followers(thread, *this, frame);
  }
  past_changes_ += change.changes.size();
  past_.push_back({revision, std::move(change.changes)});
  while (past_changes_ > past_changes_max) {
    told_from_ = past_.front().revision;
    past_changes_ -= past_.front().changes.size();
    past_.pop_front();
  }
}

void TopicFeed::skip(std::uint64_t revision) {
  revision_ = revision;
  told_from_ = revision;
  past_.clear();
  past_changes_ = 0;
}

protocol::SharedFrame TopicFeed::changes_since(std::uint64_t revision) const {
  if (revision < told_from_ || revision > revision_) return nullptr;
  protocol::Change change{topic_, revision_, {}};
  for (const Past& past : past_) {
    if (past.revision <= revision) continue;
    change.changes.insert(change.changes.end(), past.changes.begin(), past.changes.end());
  }
  std::string text;
  protocol::encode_to(text, change);
  return protocol::text_frame(text);
}

protocol::SharedFrame TopicFeed::encode_snapshot(
    std::uint64_t revision, std::string state, std::map<std::string, std::vector<protocol::TextEdit>> texts) const {
  return protocol::text_frame(
      protocol::encode(protocol::Snapshot{topic_, epoch_, revision, std::move(state), std::move(texts)}));
}

void TopicFeed::join(std::size_t thread, Outbox& outbox) { local_[thread].push_back(&outbox); }

void TopicFeed::leave(std::size_t thread, Outbox& outbox) {
  auto& here = local_[thread];
  const auto at = std::ranges::find(here, &outbox);
  if (at == here.end()) return;
  *at = here.back();
  here.pop_back();
}

void TopicFeed::deliver(std::size_t thread, const protocol::SharedFrame& frame) {
  const std::vector<Outbox*>& here = local_[thread];
  for (std::size_t i = 0; i < here.size(); ++i) {
    fetch_ahead(here, i, outbox_bytes);
    here[i]->send(frame);
  }
}

}  // namespace oogst::hall
