#include "tests/simulation/day.hpp"

#include <algorithm>
#include <array>

#include "protocol/frame_codec.hpp"
#include "server/core/words.hpp"
#include "server/journal/entry_codec.hpp"
#include "tests/core/small_day.hpp"
#include "tests/hall/trial_hall.hpp"

namespace oogst::simulation {

using core::Role;
using journal::Fate;
using nlohmann::json;

namespace {

constexpr std::size_t operations_min = 200;
constexpr std::size_t drops_min = 3;
constexpr std::size_t steps_to_rest_max = 5'000;
const std::string conference = "small";

}  // namespace

void Line::send(const protocol::SharedFrame& frame) {
  std::string message = hall::payload_of(*frame);
  if (wall_frames && message.find(R"("topic":"wall")") != std::string::npos) {
    wall_frames->push_back({json::parse(message).at("revision"), message});
  } else if (wall_frames) {
    require(letters_in(message).empty(), "the wall's connection gets letters outside its topic: " + message);
  }
  if (!cut) to_browser.push_back(std::move(message));
}

Day::Day(std::uint64_t seed)
    : random_(seed), now_(core::day_begins_at), weight_threads_(10 + below(random_, 60)),
      weight_journal_(2 + below(random_, 20)), weight_network_(10 + below(random_, 60)),
      weight_people_(2 + below(random_, 8)) {
  found();
  start_server();
}

Day::~Day() {
  lines_.clear();
  hall_.reset();
}

// The people sit, and a wall hangs.
void Day::found() {
  std::vector<core::plenary::AccessCode> codes;
  for (int table = 1; table <= 3; ++table) {
    codes.push_back({"CHAIR00" + std::to_string(table), {Role::chair, core::TableNumber{table}}});
    codes.push_back({"SEATS00" + std::to_string(table), {Role::participant, core::TableNumber{table}}});
  }
  const auto write = [this](const core::plenary::Event& event) { disk_.write(hall::plenary_of_small, journal::encode(event)); };
  write(core::plenary::ConferenceCreated{{conference}, core::small_definition(), codes, now_});
  const auto on_acknowledged = [this](const std::string& client, const std::string& stream, std::uint64_t number) {
    const auto& entries = disk_.streams["c/small/" + stream];
    const bool durable = std::ranges::any_of(entries, [&](const auto& entry) { return entry.client == client && entry.number == number; });
    require(durable, "acknowledged, but not durable: " + client + " " + std::to_string(number));
  };
  const auto add = [&](const std::string& person, const std::string& role, int table) {
    browsers_.push_back(std::make_unique<Browser>(person, role, table, ledger_, on_acknowledged));
    if (role == "wall") return write(core::plenary::WallPaired{{person}, "Zaal", now_});
    const auto at = table > 0 ? std::optional(core::TableNumber{table}) : std::nullopt;
    write(core::plenary::PersonSeated{{person}, person, {}, {*core::parse_role(role), at}, now_});
  };
  add("chair1", "chair", 1);
  for (int i = 1; i <= 6; ++i) add("scribe1" + std::to_string(i), "scribe", 1);
  add("kim", "participant", 1);
  for (int table = 2; table <= 3; ++table) {
    add("chair" + std::to_string(table), "chair", table);
    add("scribe" + std::to_string(table), "scribe", table);
  }
  add("mo", "moderator", 0);
  add("org", "organiser", 0);
  add("screen", "wall", 0);
  write(core::plenary::PhaseMoved{{"tables"}, now_, {}});
}

void Day::start_server() {
  const std::size_t threads = 1 + below(random_, 3);
  journal_ = std::make_unique<journal::TrialJournal>(disk_);
  std::vector<boost::asio::io_context*> contexts;
  contexts_.clear();
  for (std::size_t i = 0; i < threads; ++i) {
    contexts_.push_back(std::make_unique<boost::asio::io_context>(1));
    contexts.push_back(contexts_.back().get());
  }
  loops_ = std::make_unique<hall::Loops>(contexts);
  hall_ = std::make_unique<hall::Hall>(
      *loops_, *journal_, [this] { return now_; }, [this](std::size_t) { return "made" + std::to_string(++ids_); },
      [](bool, const std::string&, const std::string&) {}, std::chrono::milliseconds(0));
  hall_->open(conference);
}

void Day::crash() {
  ++happened_.crashes;
  lines_.clear();
  hall_.reset();
  journal_.reset();
  start_server();
}

const core::plenary::State& Day::plenary() const { return *hall_->find(conference)->plenary_loop().state(); }

// -- One step --

void Day::play() {
  const std::size_t crash_at = 20 + below(random_, operations_min - 40);
  while (happened_.operations < operations_min || happened_.drops < drops_min) {
    const std::size_t before = happened_.operations;
    step();
    const bool due = before < crash_at && happened_.operations >= crash_at;
    if (due || below(random_, 6'000) == 0) crash();
  }
  come_to_rest();
  give_verdict();
}

void Day::step() {
  now_ += static_cast<core::TimeMs>(below(random_, 50));
  std::size_t chance = below(random_, weight_threads_ + weight_journal_ + weight_network_ + weight_people_);
  if (chance < weight_threads_) return void(run_a_handler());
  chance -= weight_threads_;
  if (chance < weight_journal_) return void(move_the_journal());
  chance -= weight_journal_;
  if (chance < weight_network_) return void(move_a_frame());
  Browser& browser = some_browser();
  Line* line = line_of(browser);
  if (line == nullptr) return connect(browser);
  if (below(random_, 25) == 0) return cut(*line);
  act();
}

bool Day::run_a_handler() {
  boost::asio::io_context& context = *contexts_[below(random_, contexts_.size())];
  context.restart();
  return context.poll_one() > 0;
}

bool Day::move_the_journal() {
  const auto waiting = journal_->waiting();
  const auto untold = journal_->untold();
  if (waiting.empty() && untold.empty()) return false;
  const std::size_t at = below(random_, waiting.size() + untold.size());
  if (at < untold.size()) return journal_->tell(untold[at]), true;
  const std::string& stream = waiting[at - untold.size()];
  if (failing_for_ == 0 && below(random_, 60) == 0) failing_for_ = 1 + below(random_, 12);
  Fate fate = Fate::appended;
  if (failing_for_ > 0) {
    --failing_for_;
    ++happened_.failed_appends;
    constexpr std::array fates{Fate::failed, Fate::failed, Fate::unknown_landed, Fate::unknown_lost};
    fate = fates[below(random_, fates.size())];
  }
  journal_->judge(stream, fate);
  return true;
}

// -- Lines --

Line* Day::line_of(const Browser& browser) {
  const auto at = std::ranges::find_if(lines_, [&](const auto& line) { return !line->cut && &line->browser() == &browser; });
  return at == lines_.end() ? nullptr : at->get();
}

void Day::connect(Browser& browser) {
  auto line = std::make_shared<Line>(browser);
  if (browser.role() == "wall") line->wall_frames = &wall_frames_;
  line->to_server.push_back(browser.hello());
  lines_.push_back(std::move(line));
}

// What is under way to the browser is lost, and the end of what is under way to the server.
void Day::cut(Line& line) {
  ++happened_.drops;
  line.cut = true;
  line.to_browser.clear();
  line.to_server.resize(below(random_, line.to_server.size() + 1));
}

bool Day::move_a_frame() {
  if (lines_.empty()) return false;
  const std::shared_ptr<Line> line = lines_[below(random_, lines_.size())];
  if (!line->cut) {
    while (const auto frame = line->browser().next_frame()) line->to_server.push_back(*frame);
  }
  const bool down = !line->to_browser.empty() && (line->to_server.empty() || below(random_, 2) == 0);
  if (down) {
    const std::string message = std::move(line->to_browser.front());
    line->to_browser.pop_front();
    line->browser().receive(message);
    return true;
  }
  if (!line->to_server.empty() && !line->is_dismissed()) {
    const std::string message = std::move(line->to_server.front());
    line->to_server.pop_front();
    say_to_server(*line, message);
    return true;
  }
  if (!line->cut && !line->is_dismissed()) return false;
  // The server notices at last that nobody is there.
  if (line->attendee) line->attendee->leave();
  line->cut = true;
  std::erase(lines_, line);
  return true;
}

void Day::say_to_server(Line& line, const std::string& message) {
  const auto parsed = protocol::parse_client_frame(message);
  require(parsed.has_value(), "the browser says what is no frame: " + message);
  if (const auto* hello = std::get_if<protocol::Hello>(&*parsed)) {
    const std::size_t thread = below(random_, contexts_.size());
    line.attendee = std::make_shared<hall::Attendee>(*hall_->find(conference), thread, line.weak_from_this(), hello->token,
                                                     hello->client, protocol::Language::nl);
    require(line.attendee->join(hello->topics), "a person is not known: " + hello->token);
  } else if (const auto* subscribe = std::get_if<protocol::Subscribe>(&*parsed)) {
    line.attendee->subscribe(subscribe->topics);
  } else if (const auto* command = std::get_if<protocol::Command>(&*parsed)) {
    line.attendee->command(*command);
  }
}

// -- The end --

// Faults are over, everyone is connected, and all that waits is handled.
void Day::come_to_rest() {
  failing_for_ = 0;
  for (std::size_t round = 0; round < steps_to_rest_max; ++round) {
    for (const auto& browser : browsers_) {
      if (line_of(*browser) == nullptr) connect(*browser);
    }
    const bool moved = settle_once();
    const bool rests = std::ranges::all_of(browsers_, [](const auto& browser) { return browser->is_at_rest(); });
    if (!moved && rests) return;
  }
  throw Wrong("it does not come to rest");
}

bool Day::settle_once() {
  bool moved = false;
  for (const auto& context : contexts_) moved = hall::run_ready(*context) || moved;
  for (const auto& stream : journal_->waiting()) journal_->judge(stream, Fate::appended), moved = true;
  for (const auto& stream : journal_->untold()) journal_->tell(stream), moved = true;
  for (std::size_t i = 0; i < lines_.size() * 2; ++i) moved = move_a_frame() || moved;
  const bool under_way = std::ranges::any_of(lines_, [](const auto& line) { return line->cut || line->is_dismissed() || !line->to_browser.empty() || !line->to_server.empty(); });
  return moved || under_way;
}

}  // namespace oogst::simulation
