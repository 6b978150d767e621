// One live conference: the loops of its plenary and tables, the feeds of its topics, who is connected, and the hand-over of what tables
// share. Made and owned by the hall and lives until the server stops. Each loop stays on its thread; what the other threads need of the
// plenary they have as a copy of their own (`plenary(thread)`), renewed by a post, so that nothing is locked.
// Making it reads its streams from the journal (blocks); throws where they cannot be read back.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/hall/aggregate_loop.hpp"
#include "server/hall/attendance.hpp"
#include "server/hall/numbers.hpp"
#include "server/hall/receipts.hpp"
#include "server/hall/table_aggregate.hpp"
#include "server/hall/plenary_aggregate.hpp"
#include "server/hall/topic_feed.hpp"
#include "server/hall/views/view.hpp"

namespace oogst::hall {

class Attendee;

using PlenaryLoop = AggregateLoop<PlenaryAggregate>;
using TableLoop = AggregateLoop<TableAggregate>;

// The journal's streams of a conference.
std::string plenary_stream(const std::string& conference);
std::string table_stream(const std::string& conference, core::TableNumber table);
// The conference whose plenary this stream is; nothing for any other stream.
std::optional<std::string> conference_of_plenary_stream(std::string_view stream);

// What a conference stands on; all of it outlives the conference.
struct Ground {
  Loops& loops;
  journal::Journal& journal;
  Saving& saving;
  Numbers& numbers;
  Clock clock;
  std::chrono::milliseconds writing_silence;  // who says so no longer, is not writing
  const Receipts* receipts = nullptr;  // none: no receipts are given
};

class Conference {
 public:
  Conference(std::string id, Ground ground);
  ~Conference();
  Conference(const Conference&) = delete;
  Conference& operator=(const Conference&) = delete;

  // Hands over what the tables had shared and not yet handed over before the last stop. Once, after making.
  void start();
  // Lets go of all that waits. Once, when no thread runs its loop any more; before the loops go.
  void stop();

  // -- From any thread: what never changes --

  const std::string& id() const { return id_; }
  const std::string& epoch() const { return epoch_; }
  const core::Definition& definition() const { return *definition_; }
  Ground& ground() { return ground_; }
  PlenaryLoop& plenary_loop() { return *plenary_; }
  // For an acknowledgement at `revision`; empty where none are given. Any thread.
  std::string receipt(protocol::Stream to, std::uint64_t revision) const;

  TableLoop* table_loop(int table);  // nullptr: no such table
  TopicFeed* feed(protocol::Topic topic);

  // -- From the thread that is named --

  const core::plenary::State& plenary(std::size_t thread) const { return *mirrors_[thread].state; }
  // What `own` has for this person, with its revision.
  protocol::Snapshot own(std::size_t thread, const std::string& person) const;
  void enter(std::size_t thread, Attendee& attendee);
  void leave(std::size_t thread, Attendee& attendee);
  void tell_saving(std::size_t thread);

  // -- On the thread of the topic's stream (`owner_thread`) --

  std::size_t owner_thread(protocol::Topic topic);
  // The frame that begins a subscription: a snapshot, or what changed since (V2).
  protocol::SharedFrame begin(const protocol::Subscription& subscription);

  // -- On the plenary's thread --

  // A person's or wall's connection begins (`then` as in Clients::take) and ends.
  void come_in(const std::string& id, const std::string& client, Clients::Connection connection,
               std::function<void()> then);
  void go_out(const std::string& id, const std::string& client, const std::weak_ptr<Subscriber>& subscriber);
  // A person says that she writes in this insight of a table, or (none) no longer. Ignored where she may not write.
  void writing(const std::string& id, const std::string& client, core::TableNumber table,
               const std::optional<std::string>& insight);

 private:
  using PlenaryView = View<core::plenary::State, core::plenary::Event>;
  using TableView = View<core::table::State, core::table::Event>;

  template <class SomeView>
  struct Channel {
    std::unique_ptr<SomeView> view;
    std::unique_ptr<TopicFeed> feed;
  };

  // The plenary as a thread knows it.
  struct Mirror {
    std::shared_ptr<const core::plenary::State> state;
    std::uint64_t seq = 0;
  };

  struct Table {
    std::shared_ptr<TableLoop> loop;
    std::vector<Channel<TableView>> channels;
    std::optional<std::vector<core::SharedInsight>> handed_over;  // what the plenary surely has
    bool handing_over = false;
  };

  void open_plenary();
  void open_tables();
  void add_feed(protocol::Topic topic, std::unique_ptr<TopicFeed>& feed);
  void plenary_published(const core::plenary::State& before, const core::plenary::State& after,
                         std::span<const Recorded<core::plenary::Event>> events, std::uint64_t seq, Delivery& delivery);
  void table_published(Table& table, const core::table::State& before, const core::table::State& after,
                       std::span<const Recorded<core::table::Event>> events, std::uint64_t seq, Delivery& delivery);
  void seats_changed(std::span<const Recorded<core::plenary::Event>> events, const core::plenary::State& after,
                     Delivery& delivery);
  // Runs `tell` for each connection of these people, in its place among the frames.
  void tell_people(std::set<std::string> people, void (Attendee::*tell)(), Delivery& delivery);
  void hand_over(Table& table);

  std::string id_;
  Ground ground_;
  std::string epoch_;
  std::shared_ptr<const core::Definition> definition_;
  std::map<protocol::Topic, TopicFeed*> feeds_;  // never changes once made
  std::shared_ptr<PlenaryLoop> plenary_;
  std::vector<Channel<PlenaryView>> plenary_channels_;
  std::map<int, Table> tables_;  // which tables there are never changes; each is its loop's thread's
  std::vector<std::unique_ptr<TopicFeed>> presence_feeds_;
  Attendance attendance_;
  std::vector<Mirror> mirrors_;                                       // by thread
  std::vector<std::vector<Attendee*>> attendees_;                     // by thread
};

}  // namespace oogst::hall
