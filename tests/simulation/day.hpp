// One run of the simulation: a hall over a journal whose word comes late and out of order between streams, browsers over lines that are
// cut, threads that run in any order, and a server that crashes. One thread runs it all; everything follows from the seed.
#pragma once

#include <boost/asio/io_context.hpp>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/hall/attendee.hpp"
#include "server/hall/hall.hpp"
#include "tests/hall/trial_journal.hpp"
#include "tests/simulation/browser.hpp"

namespace oogst::simulation {

// A frame that the server handed out for the wall.
struct WallFrame {
  std::uint64_t revision = 0;
  std::string message;
};

// One connection, both its ends and what is under way between them.
class Line final : public hall::Subscriber, public hall::Outbox, public std::enable_shared_from_this<Line> {
 public:
  explicit Line(Browser& browser) : browser_(browser) {}

  hall::Outbox& outbox() override { return *this; }
  void send(const protocol::SharedFrame& frame) override;
  void answer(const protocol::SharedFrame& frame) override { send(frame); }
  void dismiss(std::uint16_t, std::string_view) override { dismissed_ = true; }

  Browser& browser() { return browser_; }
  std::shared_ptr<hall::Attendee> attendee;  // the server's end, once it has said hello and until it has left
  std::deque<std::string> to_server;
  std::deque<std::string> to_browser;
  bool cut = false;  // the browser's end is gone; the server may not know yet
  bool is_dismissed() const { return dismissed_; }
  std::vector<WallFrame>* wall_frames = nullptr;

 private:
  Browser& browser_;
  bool dismissed_ = false;
};

class Day {
 public:
  explicit Day(std::uint64_t seed);
  ~Day();

  // Plays it out and gives the verdict; throws Wrong.
  void play();

  struct Happened {
    std::size_t operations = 0;
    std::size_t drops = 0;
    std::size_t crashes = 0;
    std::size_t failed_appends = 0;
  };
  const Happened& happened() const { return happened_; }

 private:
  void found();
  void start_server();
  void crash();

  void step();
  bool run_a_handler();
  bool move_the_journal();
  bool move_a_frame();
  void say_to_server(Line& line, const std::string& message);
  void connect(Browser& browser);
  void cut(Line& line);
  void act();
  void act_at_table(Browser& browser);
  bool is_open(const Browser& browser) const;
  const core::plenary::State& plenary() const;
  void turn_to_the_chair(Browser& browser);
  void lead(Browser& browser);
  void conduct(Browser& browser, const nlohmann::json& desk);
  void group(Browser& browser, const nlohmann::json& desk);
  void show_on_wall(Browser& browser);
  void moderate(Browser& browser, const std::string& insight, const nlohmann::json& card);
  void move_someone();
  void come_to_rest();
  bool settle_once();
  Line* line_of(const Browser& browser);
  Browser& some_browser() { return *browsers_[below(random_, browsers_.size())]; }

  // verdict.cpp
  void give_verdict();
  void check_acknowledged() const;
  void check_wall_frames() const;
  nlohmann::json fresh(const std::string& topic);

  Random random_;
  Happened happened_;
  Ledger ledger_;
  journal::TrialDisk disk_;
  std::vector<std::unique_ptr<Browser>> browsers_;
  std::vector<WallFrame> wall_frames_;
  core::TimeMs now_;
  std::size_t ids_ = 0;

  // How this run is weighted.
  std::size_t weight_threads_;
  std::size_t weight_journal_;
  std::size_t weight_network_;
  std::size_t weight_people_;
  std::size_t failing_for_ = 0;  // so many more appends fail

  // The server, until it crashes.
  std::vector<std::unique_ptr<boost::asio::io_context>> contexts_;
  std::unique_ptr<hall::Loops> loops_;
  std::unique_ptr<journal::TrialJournal> journal_;
  std::unique_ptr<hall::Hall> hall_;
  std::vector<std::shared_ptr<Line>> lines_;
};

}  // namespace oogst::simulation
