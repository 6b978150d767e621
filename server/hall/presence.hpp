// Who is connected to one conference, at this moment: memory, not journal (PROTOCOL.md V6). Lives on the plenary's thread.
#pragma once

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

  explicit Presence(FeedOf feed_of) : feed_of_(std::move(feed_of)) {}

  // A connection more, or one less, of a person at that table, or of a wall.
  void enter(const std::string& id, bool is_wall, std::optional<core::TableNumber> table, Delivery& delivery);
  void leave(const std::string& id, Delivery& delivery);

  // A person who may be connected sits elsewhere now.
  void seat(const std::string& id, std::optional<core::TableNumber> table, Delivery& delivery);

  // What the snapshot of presence/N (a table) or presence (none) says.
  nlohmann::json state(std::optional<core::TableNumber> table) const;
  std::uint64_t revision() const { return revision_; }

 private:
  struct Here {
    int connections = 0;
    bool is_wall = false;
    std::optional<core::TableNumber> table;
  };

  void tell(protocol::Topic topic, const std::string& group, const std::string& id, bool here, Delivery& delivery);
  void tell_table(const Here& here, const std::string& id, bool is_here, Delivery& delivery);

  FeedOf feed_of_;
  std::map<std::string, Here> here_;
  std::uint64_t revision_ = 1;
};

}  // namespace oogst::hall
