// What waits for one socket: the order, parts of frames, and what is given up, held against the bytes themselves.
#include "server/gateway/frame_queue.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

namespace oogst::gateway {
namespace {

protocol::SharedFrame frame_of(std::string bytes) { return std::make_shared<const std::string>(std::move(bytes)); }

template <std::size_t parts_max = 64>
std::string gathered(const FrameQueue& queue) {
  std::array<iovec, parts_max> parts;
  const std::size_t count = queue.gather(parts);
  std::string bytes;
  for (std::size_t i = 0; i < count; ++i) bytes.append(static_cast<const char*>(parts[i].iov_base), parts[i].iov_len);
  return bytes;
}

TEST(FrameQueue, what_waits_comes_out_in_order) {
  FrameQueue queue;
  EXPECT_TRUE(queue.empty());
  EXPECT_EQ(gathered(queue), "");
  for (const char* frame : {"one", "two", "three"}) queue.push(frame_of(frame));
  EXPECT_EQ(gathered(queue), "onetwothree");
  EXPECT_EQ(gathered<2>(queue), "onetwo") << "as many as there is room for";
  EXPECT_EQ(queue.bytes(), 11U);
  EXPECT_EQ(queue.take_off(11), 3U);
  EXPECT_TRUE(queue.empty());
}

TEST(FrameQueue, a_frame_that_is_out_in_part_goes_on_where_it_was) {
  FrameQueue queue;
  for (const char* frame : {"one", "two", "three"}) queue.push(frame_of(frame));
  EXPECT_EQ(queue.take_off(4), 1U);
  EXPECT_EQ(gathered(queue), "wothree");
  EXPECT_EQ(queue.take_off(1), 0U);
  EXPECT_EQ(gathered(queue), "othree");
  EXPECT_EQ(queue.bytes(), 6U);
}

TEST(FrameQueue, giving_up_keeps_the_rest_of_a_frame_that_is_out_in_part) {
  FrameQueue queue;
  for (const char* frame : {"one", "two", "three"}) queue.push(frame_of(frame));
  queue.take_off(4);
  queue.drop_unsent();
  queue.push(frame_of("end"));
  EXPECT_EQ(gathered(queue), "woend");
  EXPECT_EQ(queue.bytes(), 5U);
}

TEST(FrameQueue, giving_up_between_frames_keeps_nothing) {
  FrameQueue queue;
  for (const char* frame : {"one", "two"}) queue.push(frame_of(frame));
  queue.take_off(3);
  queue.drop_unsent();
  EXPECT_TRUE(queue.empty());
  EXPECT_EQ(queue.bytes(), 0U);
}

// So the queue is never empty, and lets go of what has gone all the same.
TEST(FrameQueue, a_reader_who_is_always_a_little_behind_gets_everything) {
  FrameQueue queue;
  std::string sent;
  std::string pushed;
  const auto push = [&](int number) {
    pushed += std::to_string(number) + ",";
    queue.push(frame_of(std::to_string(number) + ","));
  };
  for (int i = 0; i < 100; ++i) push(i);
  for (int i = 100; i < 1000; ++i) {
    push(i);
    const std::string next = gathered<1>(queue);
    sent += next;
    EXPECT_EQ(queue.take_off(next.size()), 1U);
  }
  EXPECT_FALSE(queue.empty());
  while (!queue.empty()) {
    const std::string next = gathered(queue);
    sent += next;
    queue.take_off(next.size());
  }
  EXPECT_EQ(sent, pushed);
}

RC_GTEST_PROP(FrameQueue, gives_exactly_the_bytes_that_went_in, ()) {
  FrameQueue queue;
  std::string waiting;
  std::size_t frames_in = 0;
  std::size_t frames_out = 0;
  const int steps = *rc::gen::inRange(1, 400);
  for (int step = 0; step < steps; ++step) {
    for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
      const std::string frame(static_cast<std::size_t>(*rc::gen::inRange(1, 40)), static_cast<char>('a' + step % 26));
      queue.push(frame_of(frame));
      waiting += frame;
      ++frames_in;
    }
    RC_ASSERT(queue.bytes() == waiting.size());
    const std::string next = gathered<8>(queue);
    RC_ASSERT(waiting.starts_with(next));
    const std::size_t sent = *rc::gen::inRange<std::size_t>(0, next.size() + 1);
    frames_out += queue.take_off(sent);
    waiting.erase(0, sent);
    RC_ASSERT(queue.empty() == waiting.empty());
  }
  while (!queue.empty()) frames_out += queue.take_off(gathered(queue).size());
  RC_ASSERT(frames_out == frames_in);
}

}  // namespace
}  // namespace oogst::gateway
