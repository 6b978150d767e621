// One connection's place in a conference: its subscriptions, its commands, its presence. Made by the gateway's session once it has
// been told who is there, used on that session's thread only, and given back with `leave` before the session goes.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "protocol/frame_codec.hpp"
#include "protocol/frames.hpp"
#include "server/core/permissions.hpp"
#include "server/hall/conference.hpp"
#include "server/hall/subscriber.hpp"

namespace oogst::hall {

class Attendee : public std::enable_shared_from_this<Attendee> {
 public:
  // `id` is a person's or a wall's. The conference outlives it.
  Attendee(Conference& conference, std::size_t thread, std::weak_ptr<Subscriber> subscriber, std::string id,
           std::string client, protocol::Language language);
  ~Attendee();

  // Comes in: presence begins, the welcome is delivered, then the subscriptions are answered. False, and nothing happens, where the
  // conference does not (or no longer) know this person or wall.
  // `proven` is how far streams had come, as true receipts of this history say.
  bool join(std::vector<protocol::Subscription> topics, std::map<int, std::uint64_t> proven = {});

  void subscribe(const std::vector<protocol::Subscription>& topics);
  void unsubscribe(const std::vector<protocol::Topic>& topics);

  // The answer comes through Subscriber::answer, exactly once for each command, unless the connection ends first.
  void command(protocol::Command command);

  // Answers a command that can't be done, nor tried.
  void refuse(const protocol::CommandAddress& command, std::string_view code, std::string_view field);

  // For the others at her table; never answered.
  void writing(protocol::Writing writing);

  // Presence and subscriptions end. Once; nothing is delivered afterwards.
  void leave();

  // -- For the conference, on this thread --

  const std::string& person() const { return id_; }
  const std::string& conference() const { return conference_.id(); }
  void tell_saving();
  void seat_changed();
  void own_changed();

 private:
  struct Seat {
    core::Role role;
    std::optional<core::TableNumber> table;
    std::string name;

    friend bool operator==(const Seat&, const Seat&) = default;
  };
  struct Following {
    std::uint64_t serial = 0;  // of the subscription that counts
    bool joined = false;       // in the feed's list on this thread
  };

  std::optional<Seat> seat_now() const;
  std::optional<std::string_view> why_not(protocol::Topic topic) const;
  std::vector<protocol::Stream> streams_told() const;
  void gather_accepted(std::vector<protocol::Stream> streams,
                       std::vector<std::pair<protocol::Stream, std::uint64_t>> accepted,
                       std::vector<protocol::Subscription> topics);
  void welcome(std::vector<std::pair<protocol::Stream, std::uint64_t>> accepted);
  void follow(const protocol::Subscription& subscription);
  void begin_waiting();
  void ask(protocol::Subscription subscription);
  void begin(protocol::Topic topic, std::uint64_t serial, const protocol::SharedFrame& frame);
  void stop_following(protocol::Topic topic);
  void send_you();
  void send(const protocol::ServerFrame& frame);

  Conference& conference_;
  std::size_t thread_;
  std::weak_ptr<Subscriber> subscriber_;
  std::string id_;
  std::string client_;
  protocol::Language language_;
  Seat seat_;
  std::map<int, std::uint64_t> proven_;  // by Stream::table
  bool present_ = false;
  bool welcomed_ = false;  // what changes before is in the welcome
  bool saving_told_ = true;
  std::map<protocol::Topic, Following> following_;
  std::vector<protocol::Subscription> waiting_;  // to be asked for, in order; a topic once
  std::set<protocol::Topic> asked_;              // on their way, at most asked_at_once_max
  bool follows_own_ = false;  // `own` has no feed: it is told whole
  std::uint64_t serials_ = 0;
};

}  // namespace oogst::hall
