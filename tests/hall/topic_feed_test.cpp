// Who follows a topic, what they are sent in which order, and what those who come back get.
#include "server/hall/topic_feed.hpp"

#include <gmock/gmock.h>

#include "tests/hall/trial_hall.hpp"

namespace oogst::hall {
namespace {

using nlohmann::json;
using testing::ElementsAre;

Changes merge(int value) { return {protocol::MergePatch{json{{"value", value}}.dump()}}; }

class Feed : public testing::Test {
 protected:
  void publish(std::uint64_t revision, Changes changes) {
    Delivery delivery(loops_);
    feed_.publish(revision, std::move(changes), delivery);
  }
  void run() {
    for (auto* context : {&first_, &second_}) {
      context->restart();
      context->poll();
    }
  }
  void follow(std::size_t thread, TrialConnection& connection) {
    feed_.count_in(thread);
    feed_.join(thread, connection);
  }
  static std::vector<std::uint64_t> revisions(TrialConnection& connection) {
    std::vector<std::uint64_t> seen;
    for (const json& frame : connection.take()) seen.push_back(frame.at("revision"));
    return seen;
  }
  // The number of changes since `revision`; -1 where only a snapshot helps.
  int since(std::uint64_t revision) {
    const auto frame = feed_.changes_since(revision);
    return frame ? static_cast<int>(json::parse(payload_of(*frame)).at("changes").size()) : -1;
  }

  boost::asio::io_context first_{1};
  boost::asio::io_context second_{1};
  Loops loops_{{&first_, &second_}};
  TopicFeed feed_{{protocol::TopicKind::wall, 0}, 2, "trial1"};
};

TEST_F(Feed, V2_every_change_comes_in_order_on_every_thread) {
  TrialConnection here, there;
  follow(0, here);
  follow(1, there);
  publish(5, merge(1));
  publish(6, {});
  publish(8, merge(2));
  run();
  EXPECT_THAT(revisions(here), ElementsAre(5, 8));
  EXPECT_THAT(revisions(there), ElementsAre(5, 8));
  EXPECT_EQ(here.frames(), there.frames()) << "one encoding is shared by all";
}

TEST_F(Feed, V2_who_left_gets_nothing_more) {
  TrialConnection stays, goes;
  follow(0, stays);
  follow(0, goes);
  publish(5, merge(1));
  feed_.leave(0, goes);  // the change is under way to this thread
  feed_.count_out(0);
  run();
  EXPECT_THAT(revisions(stays), ElementsAre(5));
  EXPECT_TRUE(goes.frames().empty());
  feed_.leave(0, goes);
  EXPECT_TRUE(feed_.has_followers());
  feed_.count_out(0);
  EXPECT_FALSE(feed_.has_followers());
}

TEST_F(Feed, V2_continues_from_any_revision_that_is_remembered) {
  feed_.skip(10);
  feed_.count_in(0);
  publish(11, merge(1));
  publish(13, merge(2));
  publish(14, {});
  EXPECT_EQ(since(9), -1);
  EXPECT_EQ(since(10), 2);
  EXPECT_EQ(since(11), 1);
  EXPECT_EQ(since(12), 1);
  EXPECT_EQ(since(14), 0);
  EXPECT_EQ(since(15), -1) << "more than there is";
}

TEST_F(Feed, V2_what_nobody_looked_at_is_a_snapshot) {
  feed_.skip(10);
  publish(11, merge(1));
  feed_.skip(12);
  EXPECT_EQ(since(11), -1);
  EXPECT_EQ(since(12), 0);
}

TEST_F(Feed, V2_remembers_256_changes) {
  feed_.skip(0);
  for (std::uint64_t revision = 1; revision <= 300; ++revision) publish(revision, merge(1));
  EXPECT_EQ(since(43), -1);
  EXPECT_EQ(since(44), 256);
  Changes many;
  for (int i = 0; i < 400; ++i) many.push_back(protocol::MergePatch{"{}"});
  publish(301, std::move(many));
  EXPECT_EQ(since(300), -1);
  EXPECT_EQ(since(301), 0);
}

TEST_F(Feed, a_snapshot_is_encoded_once_a_revision) {
  int written = 0;
  const auto write = [&] { return ++written, std::string("{}"); };
  const auto first = feed_.snapshot(5, write);
  EXPECT_EQ(feed_.snapshot(5, write), first);
  EXPECT_NE(feed_.snapshot(6, write), first);
  EXPECT_EQ(written, 2);
}

TEST_F(Feed, V7_a_delivery_keeps_the_order_of_frames_tasks_and_answers) {
  const auto connection = std::make_shared<TrialConnection>();
  follow(1, *connection);
  std::vector<std::string> order;
  {
    Delivery delivery(loops_);
    feed_.publish(5, merge(1), delivery);
    delivery.run(1, [&] { order = connection->take_names(); });
    delivery.to_one(1, connection,
                    protocol::text_frame(R"({"type":"acknowledged","number":1,"to":"plenary","revision":5})"));
    delivery.to_one(1, std::weak_ptr<Subscriber>(), protocol::text_frame("{}"));
    run();
    EXPECT_TRUE(connection->frames().empty()) << "nothing goes out before the batch is complete";
  }
  run();
  EXPECT_THAT(order, ElementsAre("change wall"));
  EXPECT_THAT(connection->take_names(), ElementsAre("acknowledged 1"));
}

}  // namespace
}  // namespace oogst::hall
