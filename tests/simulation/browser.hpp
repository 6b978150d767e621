// A browser in the simulation: it keeps an outbox and what it knows of its topics, types, and speaks in frames (JSON text). What it
// keeps outlives every connection. Throws Wrong where the server breaks a rule of PROTOCOL.md.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "tests/simulation/ledger.hpp"
#include "tests/simulation/shared_text.hpp"

namespace oogst::simulation {

using Random = std::mt19937_64;
inline std::size_t below(Random& random, std::size_t bound) { return random() % bound; }

class Browser {
 public:
  // Tells that a command was acknowledged, to who can look whether that is true.
  using OnAcknowledged = std::function<void(const std::string& client, const std::string& stream, std::uint64_t number)>;

  Browser(std::string person, std::string role, int table, Ledger& ledger, OnAcknowledged on_acknowledged);

  const std::string& person() const { return person_; }
  const std::string& client() const { return client_; }
  const std::string& role() const { return role_; }
  int table() const { return table_; }

  // -- Connection --

  // A new connection: the hello; what waits is sent again.
  std::string hello();
  // The next frame to send; nothing where none waits.
  std::optional<std::string> next_frame();
  void receive(const std::string& message);

  // -- What the person does --

  void add_insight(Random& random);
  void type(Random& random);
  void classify(Random& random);
  void merge(Random& random);
  void split(Random& random);
  void arrange(Random& random);
  void signal(Random& random);
  void ask(Random& random);
  // A command that names an insight and nothing else.
  void put(const std::string& verb, Random& random);
  void send(const std::string& stream, nlohmann::json body);

  // -- What it has come to --

  bool is_at_rest() const;
  const std::map<std::string, nlohmann::json>& states() const { return states_; }
  // The last number that was given out, by stream, and those that were acknowledged.
  const std::map<std::string, std::uint64_t>& numbers() const { return numbers_; }
  const std::map<std::string, std::set<std::uint64_t>>& acknowledged() const { return acknowledged_; }
  const std::map<std::string, std::set<std::uint64_t>>& refused() const { return refused_; }

 private:
  struct Waiting {
    std::uint64_t number;
    nlohmann::json body;
  };

  std::vector<std::string> topics() const;
  nlohmann::json subscription(const std::string& topic) const;
  void seated(const nlohmann::json& frame);
  void take_snapshot(const nlohmann::json& frame);
  void take_change(const nlohmann::json& frame);
  void take_edit(nlohmann::json& state, const nlohmann::json& edit);
  void take_texts(const nlohmann::json& state, const nlohmann::json& texts);
  void take_new_texts(const nlohmann::json& state);
  void end(const std::string& topic);
  void answered(const nlohmann::json& frame);
  void send_typing(const std::string& insight);
  std::optional<std::string> some_insight(Random& random) const;
  std::string new_insight() { return client_ + "insight" + std::to_string(++insights_made_); }
  std::string own_table() const { return "table/" + std::to_string(table_); }

  std::string person_;
  std::string client_;
  std::string role_;
  int table_;
  Ledger& ledger_;
  OnAcknowledged on_acknowledged_;

  std::map<std::string, std::deque<Waiting>> outbox_;  // by stream
  std::map<std::string, std::uint64_t> numbers_;
  std::map<std::string, std::set<std::uint64_t>> acknowledged_;
  std::map<std::string, std::set<std::uint64_t>> refused_;
  std::deque<std::string> unsent_;  // frames, on this connection

  std::string epoch_;
  std::set<std::string> following_;  // asked for on this connection
  std::map<std::string, nlohmann::json> states_;
  std::map<std::string, std::uint64_t> revisions_;
  std::map<std::string, SharedText> texts_;  // by insight, of the own table
  std::uint64_t insights_made_ = 0;
};

}  // namespace oogst::simulation
