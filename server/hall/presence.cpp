#include "server/hall/presence.hpp"

namespace oogst::hall {
namespace {

std::string group_of(bool is_wall) { return is_wall ? "walls" : "here"; }

}  // namespace

void Presence::enter(const std::string& id, bool is_wall, std::optional<core::TableNumber> table, Delivery& delivery) {
  Here& here = here_[id];
  here.is_wall = is_wall;
  here.table = table;
  if (++here.connections > 1) return;
  tell({protocol::TopicKind::presence}, group_of(is_wall), id, true, delivery);
  tell_table(here, id, true, delivery);
}

void Presence::leave(const std::string& id, Delivery& delivery) {
  const auto at = here_.find(id);
  if (at == here_.end() || --at->second.connections > 0) return;
  const Here gone = at->second;
  here_.erase(at);
  tell({protocol::TopicKind::presence}, group_of(gone.is_wall), id, false, delivery);
  tell_table(gone, id, false, delivery);
}

void Presence::seat(const std::string& id, std::optional<core::TableNumber> table, Delivery& delivery) {
  const auto at = here_.find(id);
  if (at == here_.end() || at->second.table == table) return;
  tell_table(at->second, id, false, delivery);
  at->second.table = table;
  tell_table(at->second, id, true, delivery);
}

nlohmann::json Presence::state(std::optional<core::TableNumber> table) const {
  nlohmann::json state{{"here", nlohmann::json::object()}};
  if (!table) state["walls"] = nlohmann::json::object();
  for (const auto& [id, here] : here_) {
    if (!table || here.table == table) state[group_of(here.is_wall)][id] = true;
  }
  return state;
}

void Presence::tell(protocol::Topic topic, const std::string& group, const std::string& id, bool here,
                    Delivery& delivery) {
  TopicFeed* feed = feed_of_(topic);
  if (!feed) return;
  const nlohmann::json mark = here ? nlohmann::json(true) : nlohmann::json(nullptr);
  feed->publish(++revision_, {protocol::MergePatch{nlohmann::json{{group, {{id, mark}}}}.dump()}}, delivery);
}

void Presence::tell_table(const Here& here, const std::string& id, bool is_here, Delivery& delivery) {
  if (here.table) tell({protocol::TopicKind::table_presence, here.table->value}, "here", id, is_here, delivery);
}

}  // namespace oogst::hall
