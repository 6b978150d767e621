// The out-queue under Beast's stream, over real loopback sockets.
#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "protocol/ws_frame.hpp"
#include "tests/gateway/raw_client.hpp"
#include "tests/gateway/test_server.hpp"

namespace oogst::gateway::testing {
namespace {

using protocol::text_frame;

std::string numbered(int number, std::size_t padding = 0) {
  return std::to_string(number) + ":" + std::string(padding, 'x');
}

TEST(FrameLink, SendsWhatPiledUpInATurnWithOneSystemCall) {
  TestServer server;
  RawClient client(server.port());
  client.upgrade();
  const auto session = server.wait_for_session(0);
  const auto& counters = server.threads()[0].flusher().counters();
  session->run([] {});  // the server counts after the kernel has delivered; so the handshake's call is counted now
  const auto calls_before = counters.send_calls.value();
  const auto frames_before = counters.frames_sent.value();

  session->run([&] {
    for (int i = 0; i < 50; ++i) session->link().outbox().send(text_frame(numbered(i)));
  });
  for (int i = 0; i < 50; ++i) EXPECT_EQ(client.next_message().payload, numbered(i));
  session->run([] {});  // the server counts after the kernel has delivered

  EXPECT_EQ(counters.send_calls.value() - calls_before, 1U);
  EXPECT_EQ(counters.frames_sent.value() - frames_before, 50U);
}

TEST(FrameLink, GathersWhatSeveralHandlersOfOneTurnSend) {
  TestServer server;
  RawClient client(server.port());
  client.upgrade();
  const auto session = server.wait_for_session(0);
  const auto& counters = server.threads()[0].flusher().counters();
  session->run([] {});
  const auto calls_before = counters.send_calls.value();

  session->run([&] {  // what is posted here becomes ready at the same time
    for (int i = 0; i < 10; ++i) {
      boost::asio::post(session->link().thread().context(),
                        [session, i] { session->link().outbox().send(text_frame(numbered(i))); });
    }
  });
  for (int i = 0; i < 10; ++i) EXPECT_EQ(client.next_message().payload, numbered(i));
  session->run([] {});

  EXPECT_EQ(counters.send_calls.value() - calls_before, 1U);
}

TEST(FrameLink, KeepsFramesWholeAndInOrderThroughAFullSocket) {
  TestServer::Options options;
  options.send_buffer_bytes = 4096;
  options.configure = [](HttpService& service) { service.websocket_limits.outbox_bytes_max = 64 * 1024 * 1024; };
  TestServer server(options);
  RawClient client(server.port(), 4096);
  client.upgrade();
  const auto session = server.wait_for_session(0);

  // Odd sizes, so that the kernel stops in the middle of headers and payloads alike.
  session->run([&] {
    for (int i = 0; i < 3000; ++i) session->link().outbox().send(text_frame(numbered(i, static_cast<std::size_t>(i * 7 % 901))));
  });
  for (int i = 0; i < 3000; ++i) {
    ASSERT_EQ(client.next_message().payload, numbered(i, static_cast<std::size_t>(i * 7 % 901)));
  }
  EXPECT_GT(server.threads()[0].flusher().counters().sockets_full.value(), 0U);
  session->run([&] { EXPECT_EQ(session->link().outbox_bytes(), 0U); });
}

TEST(FrameLink, NeverMixesBeastsPongsAndCloseWithTheFramesThatFlow) {
  constexpr int frames = 10'000;
  constexpr int pings = 500;
  TestServer::Options options;
  options.send_buffer_bytes = 8192;
  options.configure = [](HttpService& service) { service.websocket_limits.outbox_bytes_max = 64 * 1024 * 1024; };
  TestServer server(options);
  RawClient client(server.port(), 8192);
  client.upgrade();
  const auto session = server.wait_for_session(0);

  std::thread pinging([&] {
    for (int i = 0; i < pings; ++i) client.send_frame(0x9, "ping " + std::to_string(i));
    client.send_text("pings are out");
  });
  std::thread sending([&] {
    for (int i = 0; i < frames; i += 20) {
      session->run([&] {
        for (int j = i; j < i + 20; ++j) session->link().outbox().send(text_frame(numbered(j, static_cast<std::size_t>(j % 300))));
      });
    }
  });
  int next_text = 0;
  int next_pong = 0;
  while (next_text < frames || next_pong < pings) {
    const Frame frame = client.next_message();
    if (frame.is_pong()) {
      ASSERT_EQ(frame.payload, "ping " + std::to_string(next_pong++));
    } else {
      ASSERT_EQ(frame.payload, numbered(next_text, static_cast<std::size_t>(next_text % 300)));
      ++next_text;
    }
  }
  pinging.join();
  sending.join();

  // The answer to a close is the last thing that comes, whatever the server still sends.
  client.send_close(1000);
  std::thread still_sending([&] {
    for (int i = 0; i < 200; ++i) session->run([&] { session->link().outbox().send(text_frame("too late?")); });
  });
  Frame frame = client.next_message();
  while (!frame.is_close()) frame = client.next_message();
  EXPECT_EQ(frame.close_code(), 1000);
  still_sending.join();
  client.shut_sending_down();
  EXPECT_TRUE(client.at_end());
  EXPECT_EQ(session->wait_for_end(), LinkEnd::closed_by_peer);
}

TEST(FrameLink, CutsASlowReaderOffAtTheBoundWhileOthersGetEverything) {
  constexpr std::size_t bound = 256 * 1024;
  TestServer::Options options;
  options.configure = [](HttpService& service) { service.websocket_limits.outbox_bytes_max = bound; };
  TestServer server(options);
  RawClient slow(server.port(), 4096);
  slow.upgrade();
  const auto slow_session = server.wait_for_session(0);
  RawClient quick(server.port());
  quick.upgrade();
  const auto quick_session = server.wait_for_session(1);

  int sent = 0;
  std::size_t most_waiting = 0;
  while (!slow_session->has_ended() && sent < 100'000) {
    const int from = sent;
    server.run(0, [&] {
      for (int i = 0; i < 32; ++i) {
        const auto frame = text_frame(numbered(sent++, 1000));
        slow_session->link().outbox().send(frame);
        quick_session->link().outbox().send(frame);
      }
      most_waiting = std::max(most_waiting, slow_session->link().outbox_bytes());
    });
    for (int i = from; i < sent; ++i) ASSERT_EQ(quick.next_message().payload, numbered(i, 1000));
  }
  EXPECT_EQ(slow_session->wait_for_end(), LinkEnd::too_slow);
  EXPECT_LE(most_waiting, bound + 33 * 1024);  // the bound and one turn's worth
  EXPECT_EQ(server.threads()[0].flusher().counters().outbox_overflows.value(), 1U);

  // When the slow one reads after all: whole frames in order without a gap, then 4009 (connect again), then the end.
  int got = 0;
  Frame frame = slow.next_message();
  for (; frame.is_text(); frame = slow.next_message()) ASSERT_EQ(frame.payload, numbered(got++, 1000));
  EXPECT_LT(got, sent);
  EXPECT_EQ(frame.close_code(), 4009);
  EXPECT_TRUE(slow.at_end());

  server.run(0, [&] { quick_session->link().outbox().send(text_frame("still here")); });
  EXPECT_EQ(quick.next_message().payload, "still here");
  EXPECT_FALSE(quick_session->has_ended());
}

TEST(FrameLink, EndsASlowReaderForGoodWhenItTakesNotEvenTheCloseFrame) {
  TestServer::Options options;
  options.heartbeat.sweep_every = std::chrono::milliseconds(50);
  options.configure = [](HttpService& service) {
    service.websocket_limits.outbox_bytes_max = 64 * 1024;
    service.websocket_limits.closing_handshake = std::chrono::milliseconds(100);
  };
  TestServer server(options);
  RawClient slow(server.port(), 4096);
  slow.upgrade();
  {
    const auto session = server.wait_for_session(0);
    while (!session->has_ended()) {
      session->run([&] {
        for (int i = 0; i < 64; ++i) session->link().outbox().send(text_frame(numbered(i, 4000)));
      });
    }
    EXPECT_EQ(session->wait_for_end(), LinkEnd::too_slow);
  }
  std::thread([&] { slow.read_to_end(); }).join();  // the end comes without any answer of ours
}

TEST(FrameLink, AFloodOfPingsWithoutReadingIsBoundedToo) {
  TestServer::Options options;
  options.send_buffer_bytes = 4096;
  options.configure = [](HttpService& service) { service.websocket_limits.outbox_bytes_max = 64 * 1024; };
  TestServer server(options);
  RawClient client(server.port(), 4096);
  client.upgrade();
  const auto session = server.wait_for_session(0);

  const std::string ping = client_frame(0x9, std::string(125, 'p'));
  for (int i = 0; i < 100'000 && !session->has_ended(); ++i) {
    if (!client.try_send(ping)) break;
  }
  EXPECT_EQ(session->wait_for_end(), LinkEnd::too_slow);
}

TEST(FrameLink, ALinkThatEndsBetweenSendingAndFlushingLeavesNothingBehind) {
  TestServer server;
  RawClient client(server.port());
  client.upgrade();
  auto session = server.wait_for_session(0);
  client.reset();
  session->wait_for_end();
  session->run([&] {
    for (int i = 0; i < 10; ++i) session->link().outbox().send(text_frame("to nobody"));
    EXPECT_EQ(session->link().outbox_bytes(), 0U);
  });
  EXPECT_EQ(session->ends(), 1);
}

}  // namespace
}  // namespace oogst::gateway::testing
