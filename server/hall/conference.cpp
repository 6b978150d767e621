#include "server/hall/conference.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <stdexcept>

#include "server/hall/attendee.hpp"
#include "server/hall/views/all_views.hpp"
#include "server/hall/views/own_view.hpp"
#include "server/hall/views/plenary_view.hpp"

namespace oogst::hall {
namespace {

using protocol::TopicKind;

bool touches_hall(const core::table::State& before, const core::table::State& after,
                  std::span<const Recorded<core::table::Event>> events) {
  using core::table::Standing;
  const auto is_shared = [](const core::table::State& state, const core::InsightId& id) {
    const core::table::Insight* insight = state.insights.find(id);
    return insight && insight->standing == Standing::shared;
  };
  const auto touches = [&](const core::InsightId& id) { return is_shared(before, id) || is_shared(after, id); };
  return std::ranges::any_of(events, [&](const auto& recorded) {
    return std::visit(
        [&](const auto& event) {
          bool touched = false;
          if constexpr (requires { event.insight; }) touched = touches(event.insight);
          if constexpr (requires { event.originals; }) touched = touched || std::ranges::any_of(event.originals, touches);
          return touched;
        },
        recorded.event);
  });
}

// Whose name, seat or role may be another now: people and walls.
struct Concerned {
  std::set<std::string> ids;

  void scene() {}
  void step() {}
  void stage() {}
  void glossary() {}
  void groups() {}
  void shared(const core::InsightId&, std::optional<core::TableNumber>) {}
  void person(const core::PersonId& id) { ids.insert(id.value); }
  void wall(const core::WallId& id) { ids.insert(id.value); }
};

}  // namespace

std::string plenary_stream(const std::string& conference) { return "c/" + conference + "/plenary"; }

std::string table_stream(const std::string& conference, core::TableNumber table) {
  return "c/" + conference + "/table/" + std::to_string(table.value);
}

std::optional<std::string> conference_of_plenary_stream(std::string_view stream) {
  constexpr std::string_view before = "c/";
  constexpr std::string_view after = "/plenary";
  if (!stream.starts_with(before) || !stream.ends_with(after)) return std::nullopt;
  return std::string(stream.substr(before.size(), stream.size() - before.size() - after.size()));
}

Conference::Conference(std::string id, Ground ground)
    : id_(std::move(id)),
      ground_(std::move(ground)),
      epoch_(ground_.journal.epoch()),
      attendance_(ground_.loops, [this](protocol::Topic topic) { return feed(topic); }, ground_.writing_silence),
      mirrors_(ground_.loops.size()),
      attendees_(ground_.loops.size()) {
  open_plenary();
  open_tables();
}

Conference::~Conference() = default;

void Conference::open_plenary() {
  const std::size_t thread = std::hash<std::string>{}(id_) % ground_.loops.size();
  plenary_ = std::make_shared<PlenaryLoop>(
      PlenaryAggregate(ground_.clock), plenary_stream(id_), thread, ground_.loops, ground_.journal, ground_.saving,
      [this](const auto& before, const auto& after, auto events, std::uint64_t seq, Delivery& delivery) {
        plenary_published(before, after, events, seq, delivery);
      });
  plenary_->load();
  attendance_.start(thread);
  const auto state = plenary_->state();
  if (!state->is_created()) throw std::runtime_error("the journal has no conference " + id_);
  definition_ = state->definition;
  std::ranges::fill(mirrors_, Mirror{state, plenary_->seq()});

  for (auto& [topic, view] : plenary_views(*definition_)) {
    auto feed = std::make_unique<TopicFeed>(topic, ground_.loops.size(), epoch_);
    feed->skip(plenary_->seq());
    feeds_[topic] = feed.get();
    plenary_channels_.push_back({std::move(view), std::move(feed)});
  }
  std::vector<protocol::Topic> presence_topics{{TopicKind::presence, 0}};
  for (const core::TablePlan& table : definition_->tables) {
    presence_topics.push_back({TopicKind::table_presence, table.number.value});
  }
  for (const protocol::Topic topic : presence_topics) {
    presence_feeds_.push_back(std::make_unique<TopicFeed>(topic, ground_.loops.size(), epoch_));
    feeds_[topic] = presence_feeds_.back().get();
  }
}

void Conference::open_tables() {
  for (const core::TablePlan& plan : definition_->tables) {
    const int number = plan.number.value;
    const std::size_t thread = (plenary_->thread() + static_cast<std::size_t>(number)) % ground_.loops.size();
    const std::string stream = table_stream(id_, plan.number);
    Table& table = tables_[number];
    table.loop = std::make_shared<TableLoop>(
        TableAggregate(plan.number, stream, [this, thread]() -> const core::plenary::State& { return plenary(thread); },
                       ground_.clock, ground_.journal),
        stream, thread, ground_.loops, ground_.journal, ground_.saving,
        [this, &table](const auto& before, const auto& after, auto events, std::uint64_t seq, Delivery& delivery) {
          table_published(table, before, after, events, seq, delivery);
        });
    table.loop->load();
    for (auto& [topic, view] : table_views(plan.number)) {
      auto feed = std::make_unique<TopicFeed>(topic, ground_.loops.size(), epoch_);
      feed->skip(table.loop->seq());
      feeds_[topic] = feed.get();
      table.channels.push_back({std::move(view), std::move(feed)});
    }
  }
}

void Conference::start() {
  for (auto& entry : tables_) {
    Table& table = entry.second;
    ground_.loops.post(table.loop->thread(), [this, &table] { hand_over(table); });
  }
}

void Conference::stop() {
  attendance_.stop();
  plenary_->stop();
  for (auto& [number, table] : tables_) table.loop->stop();
}

TableLoop* Conference::table_loop(int table) {
  const auto at = tables_.find(table);
  return at == tables_.end() ? nullptr : at->second.loop.get();
}

TopicFeed* Conference::feed(protocol::Topic topic) {
  const auto at = feeds_.find(topic);
  return at == feeds_.end() ? nullptr : at->second;
}

void Conference::enter(std::size_t thread, Attendee& attendee) { attendees_[thread].push_back(&attendee); }
void Conference::leave(std::size_t thread, Attendee& attendee) { std::erase(attendees_[thread], &attendee); }

void Conference::tell_saving(std::size_t thread) {
  for (Attendee* attendee : attendees_[thread]) attendee->tell_saving();
}

// The table exists: a command to it was granted.
std::string Conference::receipt(protocol::Stream to, std::uint64_t revision) const {
  if (!ground_.receipts) return {};
  const std::string& stream = to.is_plenary() ? plenary_->stream() : tables_.at(to.table).loop->stream();
  return ground_.receipts->sign(stream, revision);
}

// -- Subscriptions --

protocol::Snapshot Conference::own(std::size_t thread, const std::string& person) const {
  const Mirror& mirror = mirrors_[thread];
  return {{TopicKind::own}, epoch_, mirror.seq, own_state(*mirror.state, core::PersonId{person}).dump(), {}};
}

std::size_t Conference::owner_thread(protocol::Topic topic) {
  const bool of_table = topic.kind == TopicKind::table || topic.kind == TopicKind::tally;
  return of_table ? tables_.at(topic.table).loop->thread() : plenary_->thread();
}

protocol::SharedFrame Conference::begin(const protocol::Subscription& subscription) {
  const protocol::Topic topic = subscription.topic;
  TopicFeed& feed = *feeds_.at(topic);
  const bool of_presence = topic.kind == TopicKind::presence || topic.kind == TopicKind::table_presence;
  if (of_presence) {
    const auto table = topic.table > 0 ? std::optional(core::TableNumber{topic.table}) : std::nullopt;
    return feed.snapshot(attendance_.presence().revision(), [&] { return attendance_.presence().state(table).dump(); });
  }
  const bool same_history = subscription.epoch == epoch_;
  // What came to the wall and left it while a screen was away may not reach it any more, not even on the way to what is there now.
  const bool may_see_the_past = topic.kind != TopicKind::wall || subscription.revision == plenary_->seq();
  if (same_history && subscription.revision && may_see_the_past) {
    if (auto changes = feed.changes_since(*subscription.revision)) return changes;
  }
  if (topic.kind == TopicKind::table || topic.kind == TopicKind::tally) {
    Table& table = tables_.at(topic.table);
    const auto channel = std::ranges::find_if(table.channels, [&](const auto& one) { return one.feed.get() == &feed; });
    const auto write = [&] { return channel->view->state(*table.loop->state()).dump(); };
    if (!same_history || subscription.texts.empty()) return feed.snapshot(table.loop->seq(), write);
    return feed.encode_snapshot(table.loop->seq(), write(),
                                table.loop->aggregate().edits_since(*table.loop->state(), subscription.texts));
  }
  const auto channel =
      std::ranges::find_if(plenary_channels_, [&](const auto& one) { return one.feed.get() == &feed; });
  return feed.snapshot(plenary_->seq(), [&] { return channel->view->state(*plenary_->state()).dump(); });
}

// -- What became durable --

template <class Channels, class State, class Events>
static void publish_all(Channels& channels, const State& before, const State& after, const Events& events,
                        std::uint64_t seq, Delivery& delivery) {
  for (auto& channel : channels) {
    if (channel.feed->has_followers()) {
      channel.feed->publish(seq, channel.view->changes(before, after, events), delivery);
    } else {
      channel.feed->skip(seq);
    }
  }
}

void Conference::plenary_published(const core::plenary::State& before, const core::plenary::State& after,
                                   std::span<const Recorded<core::plenary::Event>> events, std::uint64_t seq,
                                   Delivery& delivery) {
  // Every thread has its post before anyone hears a word of this: who was just made scribe is known wherever her next command goes.
  const Mirror mirror{plenary_->state(), seq};
  for (std::size_t thread = 0; thread < mirrors_.size(); ++thread) {
    if (thread == plenary_->thread()) {
      mirrors_[thread] = mirror;  // a post to oneself waits until this is done, and may be overtaken
    } else {
      ground_.loops.post(thread, [this, thread, mirror] { mirrors_[thread] = mirror; });
    }
  }
  publish_all(plenary_channels_, before, after, events, seq, delivery);
  tell_people(concerned_by(before, after, events), &Attendee::own_changed, delivery);
  seats_changed(events, after, delivery);
}

void Conference::seats_changed(std::span<const Recorded<core::plenary::Event>> events,
                               const core::plenary::State& after, Delivery& delivery) {
  Concerned concerned;
  tell_touches(events, concerned);
  if (concerned.ids.empty()) return;
  attendance_.change(after, concerned.ids, delivery);
  tell_people(std::move(concerned.ids), &Attendee::seat_changed, delivery);
}

void Conference::tell_people(std::set<std::string> people, void (Attendee::*tell)(), Delivery& delivery) {
  if (people.empty()) return;
  const auto told = std::make_shared<const std::set<std::string>>(std::move(people));
  for (std::size_t thread = 0; thread < attendees_.size(); ++thread) {
    delivery.run(thread, [this, thread, told, tell] {
      const std::vector<Attendee*> here = attendees_[thread];
      for (Attendee* attendee : here) {
        if (told->contains(attendee->person())) (attendee->*tell)();
      }
    });
  }
}

void Conference::table_published(Table& table, const core::table::State& before, const core::table::State& after,
                                 std::span<const Recorded<core::table::Event>> events, std::uint64_t seq,
                                 Delivery& delivery) {
  publish_all(table.channels, before, after, events, seq, delivery);
  if (touches_hall(before, after, events)) hand_over(table);
}

// The plenary should have what the table shares: it is told the whole of it until it has, any number of times. So a stop in
// between loses nothing, and nothing arrives twice.
void Conference::hand_over(Table& table) {
  if (table.handing_over) return;
  auto shared = core::table::shared_insights(*table.loop->state());
  if (table.handed_over == shared) return;
  table.handing_over = true;
  const std::size_t home = table.loop->thread();
  core::plenary::ReceiveShared command{table.loop->state()->number, shared};
  ground_.loops.post(plenary_->thread(), [this, &table, home, command = std::move(command), shared]() mutable {
    plenary_->submit(std::move(command), Origin{}, [this, &table, home, shared](const Answer&, Delivery&) {
      ground_.loops.post(home, [this, &table, shared] {
        table.handing_over = false;
        table.handed_over = shared;
        hand_over(table);
      });
    });
  });
}

// -- Who comes and goes --

void Conference::come_in(const std::string& id, const std::string& client, Clients::Connection connection,
                         std::function<void()> then) {
  // Where she sits is read here, where it changes: her own thread may not have heard yet.
  attendance_.come_in(*plenary_->state(), id, client, std::move(connection), std::move(then));
}

void Conference::go_out(const std::string& id, const std::string& client, const std::weak_ptr<Subscriber>& subscriber) {
  attendance_.go_out(id, client, subscriber);
}

void Conference::writing(const std::string& id, const std::string& client, core::TableNumber table,
                         const std::optional<std::string>& insight) {
  attendance_.writing(*plenary_->state(), id, client, table, insight);
}

}  // namespace oogst::hall
