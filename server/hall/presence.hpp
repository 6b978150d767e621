// Who is connected to one conference, and who is writing in which insight, at this moment: memory, not journal
// (PROTOCOL.md V6). Lives on the plenary's thread. Time comes in with the calls: the conference owns the timer.
#pragma once

#include <chrono>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "server/core/plenary/state.hpp"
#include "server/hall/topic_feed.hpp"

namespace oogst::hall {

class Presence {
 public:
  using FeedOf = std::function<TopicFeed*(protocol::Topic)>;
  using Moment = std::chrono::steady_clock::time_point;

  // `silence`: who has not said for so long that she is writing, is not.
  Presence(FeedOf feed_of, std::chrono::milliseconds silence) : feed_of_(std::move(feed_of)), silence_(silence) {}

  // As what someone is here.
  struct Who {
    bool is_wall = false;
    std::optional<core::TableNumber> table;
    bool is_chair = false;                 // of that table
    std::optional<std::string> moderator;  // a moderator's name

    friend bool operator==(const Who&, const Who&) = default;
  };
  static Who who_is(const core::plenary::State& plenary, const std::string& id);

  // A connection more, or one less, of a person or a wall; `client` is the browser at its other end.
  void enter(const std::string& id, const Who& who, Delivery& delivery);
  void leave(const std::string& id, const std::string& client, Delivery& delivery);

  // A person who may be connected has another seat, role or name now.
  void change(const std::string& id, const Who& who, Delivery& delivery);

  // A person at a table writes in this insight, or (none) no longer.
  void write(const std::string& id, const std::string& client, const std::optional<std::string>& insight, Moment now,
             Delivery& delivery);
  // When the first of those who write has been silent for too long; nothing where nobody writes.
  std::optional<Moment> first_silence() const;
  void end_silent(Moment now, Delivery& delivery);

  // What the snapshot of presence/N (a table) or presence (none) says.
  nlohmann::json state(std::optional<core::TableNumber> table) const;
  std::uint64_t revision() const { return revision_; }

 private:
  struct Here {
    int connections = 0;
    Who who;
  };
  struct Writing {
    core::TableNumber table;
    std::string insight;
    std::string client;
    Moment until;
  };

  void tell(protocol::Topic topic, nlohmann::json patch, Delivery& delivery);
  void tell_table(const Who& who, const std::string& id, bool is_here, Delivery& delivery);
  nlohmann::json company_at(core::TableNumber table) const;
  nlohmann::json companies(std::initializer_list<std::optional<core::TableNumber>> tables) const;
  void end_writing(const std::string& id, Delivery& delivery);
  nlohmann::json writing_at(core::TableNumber table) const;

  FeedOf feed_of_;
  std::chrono::milliseconds silence_;
  std::map<std::string, Here> here_;
  std::map<std::string, Writing> writing_;  // by person; all of them are here, at that table
  std::uint64_t revision_ = 1;
};

}  // namespace oogst::hall
