#include "tests/hall/trial_hall.hpp"

#include "protocol/names.hpp"

namespace oogst::hall {

using nlohmann::json;

bool run_ready(boost::asio::io_context& context) {
  constexpr std::size_t handlers_max = 300;
  context.restart();
  std::size_t ran = 0;
  while (ran < handlers_max && context.poll_one() > 0) ++ran;
  return ran > 0;
}

std::string payload_of(const std::string& frame) {
  const auto length = static_cast<unsigned char>(frame.at(1));
  const std::size_t header = length < 126 ? 2 : length == 126 ? 4 : 10;
  return frame.substr(header);
}

std::vector<json> TrialConnection::take() {
  std::vector<json> taken;
  while (taken_ < frames_.size()) taken.push_back(json::parse(payload_of(*frames_[taken_++])));
  return taken;
}

std::vector<std::string> TrialConnection::take_names() {
  std::vector<std::string> names;
  for (const json& frame : take()) {
    std::string name = frame.at("type");
    for (const char* member : {"topic", "number", "code"}) {
      if (!frame.contains(member)) continue;
      name += ' ';
      name += frame[member].is_string() ? frame[member].get<std::string>() : frame[member].dump();
    }
    names.push_back(std::move(name));
  }
  return names;
}

void Guest::command(std::uint64_t number, int table, json body) const {
  attendee->command({number, {table}, std::make_shared<const json>(std::move(body))});
}

void Guest::writes(int table, std::optional<std::string> insight) const {
  attendee->writing({table, std::move(insight)});
}

void Guest::subscribe(const std::string& topic) const { attendee->subscribe({subscription_to(topic)}); }

protocol::Subscription subscription_to(const std::string& topic) {
  protocol::Subscription subscription;
  subscription.topic = protocol::parse_topic(topic).value();
  return subscription;
}

json add_insight(const std::string& insight, const std::string& text) {
  return {{"name", "add_insight"},           {"insight", insight}, {"question", nullptr}, {"kind", "idea"},
          {"perspectives", json::array()}, {"text", text}};
}

json insert_text(const std::string& insight, std::uint64_t base, const std::string& text) {
  return {{"name", "edit_text"}, {"insight", insight}, {"base", base}, {"op", json::array({text})}};
}

json about(const std::string& name, const std::string& insight) { return {{"name", name}, {"insight", insight}}; }

TrialHall::TrialHall(std::size_t threads) : threads_(threads) {
  using core::Role;
  std::vector<core::plenary::AccessCode> codes{
      {"ORGANISE", {Role::organiser, {}}}, {"MODERATE", {Role::moderator, {}}}, {"REPORTER", {Role::reporter, {}}}};
  for (int table = 1; table <= 3; ++table) {
    codes.push_back({"CHAIR00" + std::to_string(table), {Role::chair, core::TableNumber{table}}});
    codes.push_back({"SEATS00" + std::to_string(table), {Role::participant, core::TableNumber{table}}});
  }
  write(core::plenary::ConferenceCreated{{"small"}, core::small_definition(), codes, now});
  write(core::plenary::PhaseMoved{{"tables"}, now, {}});
}

TrialHall::~TrialHall() { hall_.reset(); }

void TrialHall::write(const core::plenary::Event& event) { disk_.write(plenary_of_small, journal::encode(event)); }

void TrialHall::seat(const std::string& person, core::Role role, std::optional<int> table) {
  const core::plenary::Seat seat{role, table ? std::optional(core::TableNumber{*table}) : std::nullopt};
  write(core::plenary::PersonSeated{{person}, person, {}, seat, now});
}

void TrialHall::start() {
  hall_.reset();
  journal_ = std::make_unique<journal::TrialJournal>(disk_);
  contexts_.clear();
  std::vector<boost::asio::io_context*> contexts;
  for (std::size_t i = 0; i < threads_; ++i) {
    contexts_.push_back(std::make_unique<boost::asio::io_context>(1));
    contexts.push_back(contexts_.back().get());
  }
  loops_ = std::make_unique<Loops>(contexts);
  const auto make_id = [this](std::size_t) { return "made" + std::to_string(++ids_); };
  const auto saving_changed = [this](bool saving, const std::string&, const std::string&) { saving_.push_back(saving); };
  hall_ = std::make_unique<Hall>(*loops_, *journal_, [this] { return now; }, make_id, saving_changed,
                                 std::chrono::milliseconds(0), writing_silence);
  hall_->open("small");
  settle();
}

void TrialHall::run() {
  constexpr int rounds_max = 10;
  bool any = true;
  for (int round = 0; any && round < rounds_max; ++round) {
    any = false;
    for (const auto& context : contexts_) any = run_ready(*context) || any;
  }
}

void TrialHall::settle() {
  for (run();; run()) {
    const auto waiting = journal_->waiting();
    const auto untold = journal_->untold();
    if (waiting.empty() && untold.empty()) return;
    for (const auto& stream : waiting) journal_->judge(stream, journal::Fate::appended);
    for (const auto& stream : journal_->untold()) journal_->tell(stream);
  }
}

Guest TrialHall::join(const std::string& id, std::vector<std::string> topics, std::string client) {
  std::vector<protocol::Subscription> subscriptions;
  for (const std::string& topic : topics) subscriptions.push_back(subscription_to(topic));
  return join_with(id, std::move(subscriptions), std::move(client));
}

Guest TrialHall::join_with(const std::string& id, std::vector<protocol::Subscription> topics, std::string client) {
  Guest guest;
  const std::size_t thread = next_thread_++ % threads_;
  guest.attendee = std::make_shared<Attendee>(conference(), thread, guest.connection, id,
                                              client.empty() ? "client-of-" + id : std::move(client),
                                              protocol::Language::nl);
  guest.joined = guest.attendee->join(std::move(topics));
  guests_.push_back(guest);
  settle();
  return guest;
}

}  // namespace oogst::hall
