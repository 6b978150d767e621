// What a connection follows: who may, how it begins and ends, and what a change of seat does to it.
#include <algorithm>

#include "protocol/sentences.hpp"
#include "server/hall/attendee.hpp"
#include "server/hall/topic_audience.hpp"

namespace oogst::hall {
namespace {

constexpr std::size_t asked_at_once_max = 16;

}  // namespace

// The refusal code, or nothing where this person may follow the topic.
std::optional<std::string_view> Attendee::why_not(protocol::Topic topic) const {
  if (!conference_.feed(topic) && topic.kind != protocol::TopicKind::own) return "unknown_table";
  const core::Audience audience = audience_of(topic.kind);
  if (!core::may_follow(seat_.role, audience)) return "not_allowed";
  const bool elsewhere = audience == core::Audience::own_table && seat_.table != core::TableNumber{topic.table};
  if (elsewhere) return "not_allowed";
  return std::nullopt;
}

void Attendee::subscribe(const std::vector<protocol::Subscription>& topics) {
  for (const protocol::Subscription& subscription : topics) {
    if (!present_) return;
    if (const auto code = why_not(subscription.topic)) {
      send(protocol::RefusedTopic{subscription.topic, std::string(*code),
                                  std::string(protocol::sentence(*code, language_))});
    } else if (subscription.topic.kind == protocol::TopicKind::own) {
      follows_own_ = true;
      own_changed();
    } else {
      follow(subscription);
    }
  }
}

void Attendee::own_changed() {
  if (follows_own_) send(conference_.own(thread_, id_));
}

// What a connection asks for costs its topic's thread the more, the further behind it says to be. So who asks on and on waits
// for her own answers, a few at a time and of a topic one, and what waits of her is at most what there is to follow.
void Attendee::follow(const protocol::Subscription& subscription) {
  following_[subscription.topic].serial = ++serials_;
  const auto at = std::ranges::find(waiting_, subscription.topic, &protocol::Subscription::topic);
  if (at == waiting_.end()) {
    waiting_.push_back(subscription);
  } else {
    *at = subscription;
  }
  begin_waiting();
}

void Attendee::begin_waiting() {
  const auto may_go = [this](const protocol::Subscription& waiting) { return !asked_.contains(waiting.topic); };
  while (asked_.size() < asked_at_once_max) {
    const auto next = std::ranges::find_if(waiting_, may_go);
    if (next == waiting_.end()) return;
    protocol::Subscription subscription = std::move(*next);
    waiting_.erase(next);
    ask(std::move(subscription));
  }
}

void Attendee::ask(protocol::Subscription subscription) {
  asked_.insert(subscription.topic);
  const std::uint64_t serial = following_.at(subscription.topic).serial;
  Loops& loops = conference_.ground().loops;
  const std::size_t owner = conference_.owner_thread(subscription.topic);
  loops.post(owner, [weak = weak_from_this(), &loops, &conference = conference_, back = thread_,
                     subscription = std::move(subscription), serial] {
    const protocol::Topic topic = subscription.topic;
    protocol::SharedFrame frame = conference.begin(subscription);
    conference.feed(topic)->count_in(back);
    loops.post(back, [weak, &loops, &conference, topic, serial, back, frame = std::move(frame)] {
      const auto alive = weak.lock();
      if (alive && alive->present_) return alive->begin(topic, serial, frame);
      loops.post(conference.owner_thread(topic), [&conference, topic, back] { conference.feed(topic)->count_out(back); });
    });
  });
}

void Attendee::begin(protocol::Topic topic, std::uint64_t serial, const protocol::SharedFrame& frame) {
  const auto at = following_.find(topic);
  const bool wanted = at != following_.end() && at->second.serial == serial;
  const auto subscriber = subscriber_.lock();
  if (wanted && !at->second.joined && subscriber) {
    conference_.feed(topic)->join(thread_, subscriber->outbox());
    at->second.joined = true;
  } else {
    // Asked for twice, or no longer wanted: it was counted once too often.
    conference_.ground().loops.post(
        conference_.owner_thread(topic),
        [&conference = conference_, topic, thread = thread_] { conference.feed(topic)->count_out(thread); });
  }
  if (wanted && subscriber) subscriber->outbox().send(frame);
  asked_.erase(topic);
  begin_waiting();
}

void Attendee::unsubscribe(const std::vector<protocol::Topic>& topics) {
  for (const protocol::Topic topic : topics) stop_following(topic);
}

void Attendee::stop_following(protocol::Topic topic) {
  if (topic.kind == protocol::TopicKind::own) follows_own_ = false;
  const auto at = following_.find(topic);
  if (at == following_.end()) return;
  const bool joined = at->second.joined;
  following_.erase(at);
  std::erase_if(waiting_, [topic](const protocol::Subscription& waiting) { return waiting.topic == topic; });
  if (!joined) return;  // `begin` finds it unwanted
  if (const auto subscriber = subscriber_.lock()) conference_.feed(topic)->leave(thread_, subscriber->outbox());
  conference_.ground().loops.post(
      conference_.owner_thread(topic),
      [&conference = conference_, topic, thread = thread_] { conference.feed(topic)->count_out(thread); });
}

void Attendee::seat_changed() {
  const auto seat = seat_now();
  if (!seat) {
    leave();  // at once: closing takes a while, and nothing more may be seen meanwhile
    if (const auto subscriber = subscriber_.lock()) subscriber->dismiss(4005, "removed");
    return;
  }
  if (*seat == seat_) return;
  seat_ = *seat;
  if (welcomed_) send_you();
  std::vector<protocol::Topic> lost;
  for (const auto& [topic, following] : following_) {
    if (why_not(topic)) lost.push_back(topic);
  }
  for (const protocol::Topic topic : lost) {
    stop_following(topic);
    send(protocol::Ended{topic});
  }
}

}  // namespace oogst::hall
