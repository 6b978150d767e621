#include "server/hall/presence.hpp"

#include <algorithm>

namespace oogst::hall {
namespace {

using nlohmann::json;

std::string group_of(bool is_wall) {
  return is_wall ? "walls" : "here";
}

// The mark of who is here; null, which takes it away, of who is not.
json mark(bool is_here) {
  return is_here ? json(true) : json(nullptr);
}

// One more at a table: {"here": how many, "chair"?: true}.
void count_in(json& company, bool is_chair) {
  if (company.is_null()) company = json::object();
  company["here"] = company.value("here", 0) + 1;
  if (is_chair) company["chair"] = true;
}

json name_or_null(const std::optional<std::string>& name) {
  return name ? json(*name) : json(nullptr);
}

protocol::Topic presence_at(core::TableNumber table) {
  return {protocol::TopicKind::table_presence, table.value};
}

}  // namespace

Presence::Who Presence::who_is(const core::plenary::State& plenary, const std::string& id) {
  const core::plenary::Person* person = plenary.people.find(core::PersonId{id});
  if (!person) return {true, {}, false, {}};
  const core::plenary::Seat& seat = person->seat;
  const bool moderates = seat.role == core::Role::moderator;
  return {false, seat.table, seat.role == core::Role::chair, moderates ? std::optional(person->name) : std::nullopt};
}

// -- Coming and going --

void Presence::enter(const std::string& id, const Who& who, Delivery& delivery) {
  Here& here = here_[id];
  here.who = who;
  if (++here.connections > 1) return;
  json patch{{group_of(who.is_wall), {{id, true}}}};
  if (who.moderator) patch["moderators"] = {{id, *who.moderator}};
  patch.update(companies({who.table}));
  tell({protocol::TopicKind::presence}, std::move(patch), delivery);
  tell_table(who, id, true, delivery);
}

void Presence::leave(const std::string& id, const std::string& client, Delivery& delivery) {
  const auto at = here_.find(id);
  if (at == here_.end()) return;
  const auto writing = writing_.find(id);
  if (writing != writing_.end() && writing->second.client == client) end_writing(id, delivery);
  if (--at->second.connections > 0) return;
  const Who gone = at->second.who;
  here_.erase(at);
  json patch{{group_of(gone.is_wall), {{id, nullptr}}}};
  if (gone.moderator) patch["moderators"] = {{id, nullptr}};
  patch.update(companies({gone.table}));
  tell({protocol::TopicKind::presence}, std::move(patch), delivery);
  tell_table(gone, id, false, delivery);
}

void Presence::change(const std::string& id, const Who& who, Delivery& delivery) {
  const auto at = here_.find(id);
  if (at == here_.end() || at->second.who == who) return;
  const Who before = std::exchange(at->second.who, who);
  if (before.table != who.table) {
    end_writing(id, delivery);
    tell_table(before, id, false, delivery);
    tell_table(who, id, true, delivery);
  }
  json patch = companies({before.table, who.table});
  if (before.moderator != who.moderator) patch["moderators"] = {{id, name_or_null(who.moderator)}};
  if (!patch.empty()) tell({protocol::TopicKind::presence}, std::move(patch), delivery);
}

// -- Writing --

void Presence::write(const std::string& id, const std::string& client, const std::optional<std::string>& insight,
                     Moment now, Delivery& delivery) {
  const auto here = here_.find(id);
  if (here == here_.end() || !here->second.who.table) return;
  const auto known = writing_.find(id);
  if (!insight) {
    if (known != writing_.end() && known->second.client == client) end_writing(id, delivery);
    return;
  }
  const bool is_news = known == writing_.end() || known->second.insight != *insight;
  const core::TableNumber table = *here->second.who.table;
  writing_[id] = {table, *insight, client, now + silence_};
  if (is_news) tell(presence_at(table), json{{"writing", {{id, *insight}}}}, delivery);
}

std::optional<Presence::Moment> Presence::first_silence() const {
  const auto first = std::ranges::min_element(writing_, {}, [](const auto& one) { return one.second.until; });
  return first == writing_.end() ? std::nullopt : std::optional(first->second.until);
}

void Presence::end_silent(Moment now, Delivery& delivery) {
  std::vector<std::string> silent;
  for (const auto& [id, writing] : writing_) {
    if (writing.until <= now) silent.push_back(id);
  }
  for (const std::string& id : silent) end_writing(id, delivery);
}

void Presence::end_writing(const std::string& id, Delivery& delivery) {
  const auto at = writing_.find(id);
  if (at == writing_.end()) return;
  const core::TableNumber table = at->second.table;
  writing_.erase(at);
  const bool is_last = writing_at(table).empty();
  tell(presence_at(table), json{{"writing", is_last ? json(nullptr) : json{{id, nullptr}}}}, delivery);
}

json Presence::writing_at(core::TableNumber table) const {
  json insights = json::object();
  for (const auto& [id, writing] : writing_) {
    if (writing.table == table) insights[id] = writing.insight;
  }
  return insights;
}

// -- What is seen --

// As a merge patch: null where nobody of the table is here.
json Presence::company_at(core::TableNumber table) const {
  json company;
  for (const auto& [id, here] : here_) {
    if (here.who.table == table) count_in(company, here.who.is_chair);
  }
  if (!company.is_null() && !company.contains("chair")) company["chair"] = nullptr;
  return company;
}

// What changes for those who lead when somebody comes to these tables, or goes.
json Presence::companies(std::initializer_list<std::optional<core::TableNumber>> tables) const {
  json patch = json::object();
  for (const auto& table : tables) {
    if (table) patch["tables"][std::to_string(table->value)] = company_at(*table);
  }
  return patch;
}

json Presence::state(std::optional<core::TableNumber> table) const {
  json state{{"here", json::object()}};
  if (table) {
    if (json writing = writing_at(*table); !writing.empty()) state["writing"] = std::move(writing);
  } else {
    state["walls"] = json::object();
    state["moderators"] = json::object();
    state["tables"] = json::object();
  }
  for (const auto& [id, here] : here_) {
    if (!table || here.who.table == table) state[group_of(here.who.is_wall)][id] = true;
    if (table) continue;
    if (here.who.moderator) state["moderators"][id] = *here.who.moderator;
    if (here.who.table) count_in(state["tables"][std::to_string(here.who.table->value)], here.who.is_chair);
  }
  return state;
}

void Presence::tell(protocol::Topic topic, json patch, Delivery& delivery) {
  TopicFeed* feed = feed_of_(topic);
  if (feed) feed->publish(++revision_, {protocol::MergePatch{patch.dump()}}, delivery);
}

void Presence::tell_table(const Who& who, const std::string& id, bool is_here, Delivery& delivery) {
  if (who.table) tell(presence_at(*who.table), json{{"here", {{id, mark(is_here)}}}}, delivery);
}

}  // namespace oogst::hall
