// The hall on real threads over the memory journal: what the thread sanitizer is to look at.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <boost/asio/executor_work_guard.hpp>
#include <future>
#include <thread>

#include "server/journal/memory_journal.hpp"
#include "tests/hall/trial_hall.hpp"

namespace oogst::hall {
namespace {

constexpr std::size_t thread_count = 3;
constexpr std::uint64_t commands_each = 60;

// Counts on its own thread; told of from any.
class Counting final : public Subscriber, public Outbox {
 public:
  Outbox& outbox() override { return *this; }
  void send(const protocol::SharedFrame& frame) override { bytes_ += frame->size(); }
  void answer(const protocol::SharedFrame& frame) override {
    if (frame->find("acknowledged") != std::string::npos) ++acknowledged;
    ++answered;
  }
  void dismiss(std::uint16_t, std::string_view) override {}

  std::atomic<std::uint64_t> answered{0};
  std::atomic<std::uint64_t> acknowledged{0};

 private:
  std::size_t bytes_ = 0;
};

class HallOnThreads : public testing::Test {
 protected:
  struct Writer {
    std::string person;
    int table;
    std::size_t thread;
    std::shared_ptr<Counting> connection = std::make_shared<Counting>();
    std::shared_ptr<Attendee> attendee{};
  };

  HallOnThreads() {
    for (auto& context : contexts_) {
      pointers_.push_back(&context);
      threads_.emplace_back([&context] {
        const auto stays = boost::asio::make_work_guard(context);
        context.run();
      });
    }
    loops_ = std::make_unique<Loops>(pointers_);
    hall_ = std::make_unique<Hall>(*loops_, journal_, [] { return core::day_begins_at; }, make_id(),
                                   [](bool, const std::string&, const std::string&) {});
    const auto founding = make_founding(*core::small_definition(), make_id(), [this] { return "CODE" + std::to_string(++ids_); });
    EXPECT_EQ(found_conference(journal_, founding, core::small_definition(), core::day_begins_at).status,
              journal::AppendStatus::appended);
    EXPECT_TRUE(hall_->open(founding.id));
    conference_ = hall_->find(founding.id);
    codes_ = founding.codes;
  }
  ~HallOnThreads() override {
    stop();
    hall_.reset();
  }
  void stop() {
    for (auto& context : contexts_) context.stop();
    for (auto& thread : threads_) thread.join();
    threads_.clear();
  }

  MakeId make_id() {
    return [this](std::size_t) { return "made" + std::to_string(++ids_); };
  }
  std::string take_seat(core::Role role, int table) {
    const auto code = std::ranges::find_if(codes_, [&](const core::plenary::AccessCode& one) {
      return one.seat.role == role && (one.seat.table ? one.seat.table->value : 0) == table;
    });
    std::promise<std::string> person;
    hall_->take_seat(*hall_->door(code->code), {"Someone", {}, {}}, [&](auto taken) { person.set_value(taken->id.value); });
    return person.get_future().get();
  }
  // On the thread of the writer's connection.
  void on_thread(const Writer& writer, std::function<void()> task) { loops_->post(writer.thread, std::move(task)); }

  void come_in(Writer& writer, std::vector<std::string> topics) {
    writer.attendee = std::make_shared<Attendee>(*conference_, writer.thread, writer.connection, writer.person,
                                                 "client-of-" + writer.person, protocol::Language::nl);
    std::vector<protocol::Subscription> subscriptions;
    for (const std::string& topic : topics) subscriptions.push_back(subscription_to(topic));
    on_thread(writer, [&writer, subscriptions] { EXPECT_TRUE(writer.attendee->join(subscriptions)); });
  }
  void command(Writer& writer, std::uint64_t number, nlohmann::json body) {
    on_thread(writer, [&writer, number, body = std::move(body)] {
      writer.attendee->command({number, {writer.table}, std::make_shared<const nlohmann::json>(body)});
    });
  }

  std::array<boost::asio::io_context, thread_count> contexts_;
  std::vector<boost::asio::io_context*> pointers_;
  std::vector<std::thread> threads_;
  std::atomic<std::size_t> ids_{0};
  std::unique_ptr<Loops> loops_;
  journal::MemoryJournal journal_;
  std::unique_ptr<Hall> hall_;
  std::shared_ptr<Conference> conference_;
  std::vector<core::plenary::AccessCode> codes_;
};

TEST_F(HallOnThreads, C2_every_command_of_every_table_is_acknowledged_and_stored) {
  std::vector<std::unique_ptr<Writer>> writers;
  for (int table = 1; table <= 3; ++table) {
    for (std::size_t thread = 0; thread < 2; ++thread) {
      const auto role = thread == 0 ? core::Role::chair : core::Role::participant;
      writers.push_back(std::make_unique<Writer>(Writer{take_seat(role, table), table, (static_cast<std::size_t>(table) + thread) % thread_count}));
      const std::string number = std::to_string(table);
      come_in(*writers.back(), {"programme", "table/" + number, "stage/" + number, "presence/" + number});
    }
  }
  Writer organiser{take_seat(core::Role::organiser, 0), 0, 1};
  come_in(organiser, {"moderator", "organiser", "presence", "tally/1", "wall"});
  for (auto& writer : writers) {
    const std::string insight = "insight" + writer->person;
    command(*writer, 1, add_insight(insight, "Een plan"));
    command(*writer, 2, about("share_insight", insight));
    for (std::uint64_t number = 3; number <= commands_each; ++number) {
      command(*writer, number, insert_text(insight, number - 3, "a"));
      if (number % 20 != 0) continue;
      on_thread(*writer, [&writer = *writer] {
        writer.attendee->unsubscribe({subscription_to("stage/1").topic});
        writer.attendee->subscribe({subscription_to("stage/1")});
      });
    }
  }
  for (auto& writer : writers) {
    while (writer->connection->answered < commands_each) std::this_thread::yield();
  }
  for (auto& writer : writers) on_thread(*writer, [&writer = *writer] { writer.attendee->leave(); });
  stop();
  for (int table = 1; table <= 3; ++table) {
    EXPECT_EQ(journal_.read(table_stream(conference_->id(), {table}), 0, 1'000)->size(), commands_each - 1)
        << "the chair's own; sharing is not for the morning";
  }
  for (auto& writer : writers) {
    const bool chair = writer->connection->acknowledged > 0;
    EXPECT_EQ(writer->connection->acknowledged, chair ? commands_each - 1 : 0);
  }
}

}  // namespace
}  // namespace oogst::hall
