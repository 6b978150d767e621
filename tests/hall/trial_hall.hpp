// A hall over a trial journal, run by one thread, with connections that keep what they are sent: the small conference of
// tests/core/small_day.hpp, id "small".
#pragma once

#include <boost/asio/io_context.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "server/hall/attendee.hpp"
#include "server/hall/hall.hpp"
#include "server/journal/entry_codec.hpp"
#include "tests/core/small_day.hpp"
#include "tests/hall/trial_journal.hpp"

namespace oogst::hall {

// Runs what is ready, up to a bound: a pause of no length is over at once, so that waiting itself never ends. False: nothing was.
bool run_ready(boost::asio::io_context& context);

// What stands in an encoded server frame.
std::string payload_of(const std::string& frame);

// A connection that keeps what it is sent.
class TrialConnection final : public Subscriber, public Outbox {
 public:
  Outbox& outbox() override { return *this; }
  void send(const protocol::SharedFrame& frame) override { frames_.push_back(frame); }
  void answer(const protocol::SharedFrame& frame) override { frames_.push_back(frame); }
  void dismiss(std::uint16_t close_code, std::string_view) override { dismissed_ = close_code; }

  std::optional<std::uint16_t> dismissed() const { return dismissed_; }
  const std::vector<protocol::SharedFrame>& frames() const { return frames_; }
  // All frames since the last call.
  std::vector<nlohmann::json> take();
  // The types of the frames since the last call, with topic, number or code where they have one: "change table/1".
  std::vector<std::string> take_names();

 private:
  std::vector<protocol::SharedFrame> frames_;
  std::size_t taken_ = 0;
  std::optional<std::uint16_t> dismissed_;
};

// Someone with a connection to the hall.
struct Guest {
  std::shared_ptr<TrialConnection> connection = std::make_shared<TrialConnection>();
  std::shared_ptr<Attendee> attendee;
  bool joined = false;

  void command(std::uint64_t number, int table, nlohmann::json body) const;
  void subscribe(const std::string& topic) const;
  void writes(int table, std::optional<std::string> insight) const;
  std::vector<nlohmann::json> take() const { return connection->take(); }
  std::vector<std::string> names() const { return connection->take_names(); }
};

protocol::Subscription subscription_to(const std::string& topic);

nlohmann::json add_insight(const std::string& insight, const std::string& text);
nlohmann::json insert_text(const std::string& insight, std::uint64_t base, const std::string& text);
nlohmann::json about(const std::string& name, const std::string& insight);

class TrialHall {
 public:
  // With the day created and in the phase `tables`; nobody there, no hall running yet.
  explicit TrialHall(std::size_t threads = 2);
  ~TrialHall();

  // Someone in the journal, before the hall runs.
  void seat(const std::string& person, core::Role role, std::optional<int> table = {});
  void write(const core::plenary::Event& event);

  // Starts the hall; one that runs is cut off as by a crash.
  void start();

  // Runs what is there to run, without the journal.
  void run();
  // Runs until nothing is left to do; appends become durable.
  void settle();

  Guest join(const std::string& id, std::vector<std::string> topics, std::string client = {});
  Guest join_with(const std::string& id, std::vector<protocol::Subscription> topics, std::string client = {});

  journal::TrialDisk& disk() { return disk_; }
  journal::TrialJournal& journal() { return *journal_; }
  Hall& hall() { return *hall_; }
  Conference& conference() { return *hall_->find("small"); }
  Loops& loops() { return *loops_; }
  std::vector<bool>& saving() { return saving_; }  // what was reported, in order
  core::TimeMs now = core::day_begins_at;
  std::chrono::milliseconds writing_silence = std::chrono::hours(1);  // of a hall that starts

 private:
  struct Code {
    std::string code;
    core::plenary::Seat seat;
  };

  std::size_t threads_;
  journal::TrialDisk disk_;
  std::vector<std::unique_ptr<boost::asio::io_context>> contexts_;
  std::unique_ptr<Loops> loops_;
  std::unique_ptr<journal::TrialJournal> journal_;
  std::unique_ptr<Hall> hall_;
  std::vector<Guest> guests_;  // who does not leave stays
  std::vector<bool> saving_;
  std::size_t ids_ = 0;
  std::size_t next_thread_ = 0;
};

inline const std::string plenary_of_small = "c/small/plenary";
inline const std::string table_1_of_small = "c/small/table/1";

}  // namespace oogst::hall
