// What a session on top of a WebSocketLink is promised, over real loopback sockets.
#include <gtest/gtest.h>

#include <string>

#include "protocol/ws_frame.hpp"
#include "tests/gateway/raw_client.hpp"
#include "tests/gateway/test_server.hpp"

namespace oogst::gateway::testing {
namespace {

using protocol::text_frame;

struct OneLink {
  explicit OneLink(const TestServer::Options& options = {}) : server(options), client(server.port()) {
    head = client.upgrade();
    session = server.wait_for_session(0);
  }
  TestServer server;
  RawClient client;
  std::string head;
  std::shared_ptr<NotingSession> session;
};

// For peers that do not close as they should.
TestServer::Options short_closing() {
  TestServer::Options options;
  options.heartbeat.sweep_every = std::chrono::milliseconds(50);
  options.configure = [](HttpService& service) {
    service.websocket_limits.closing_handshake = std::chrono::milliseconds(100);
  };
  return options;
}

TEST(WebsocketLink, W1_AnswersTheHandshakeWithTheSubprotocol) {
  OneLink link;
  EXPECT_TRUE(link.head.starts_with("HTTP/1.1 101 ")) << link.head;
  EXPECT_NE(link.head.find("Sec-WebSocket-Protocol: oogst.v1\r\n"), std::string::npos) << link.head;
  EXPECT_NE(link.head.find("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"), std::string::npos) << link.head;
  EXPECT_EQ(link.head.find("permessage-deflate"), std::string::npos);
}

TEST(WebsocketLink, W1_PicksTheSubprotocolOutOfSeveral) {
  TestServer server;
  RawClient client(server.port());
  const auto head = client.upgrade("Sec-WebSocket-Protocol: something, oogst.v1\r\n");
  EXPECT_NE(head.find("Sec-WebSocket-Protocol: oogst.v1\r\n"), std::string::npos) << head;
}

TEST(WebsocketLink, W1_RefusesAHandshakeWithoutTheSubprotocol) {
  TestServer server;
  for (const char* header : {"", "Sec-WebSocket-Protocol: oogst.v2\r\n"}) {
    RawClient client(server.port());
    EXPECT_TRUE(client.upgrade(header).starts_with("HTTP/1.1 400 "));
    EXPECT_TRUE(client.at_end());
  }
}

TEST(WebsocketLink, ReadsMessagesOfEveryLengthUpToTheLimitWholeAndInOrder) {
  OneLink link;
  const std::size_t lengths[] = {0, 1, 125, 126, 511, 512, 513, 1536, 4096, 20'000, 65'535, 65'536};
  std::vector<std::string> sent;
  for (const auto length : lengths) {
    sent.emplace_back(length, static_cast<char>('a' + length % 26));
    link.client.send_text(sent.back());
  }
  EXPECT_EQ(link.session->wait_for_messages(std::size(lengths)), sent);
}

TEST(WebsocketLink, JoinsTheFragmentsOfAMessageEvenAroundAPing) {
  OneLink link;
  link.client.send_frame(0x1, "een ", false);
  link.client.send_frame(0x9, "p");
  link.client.send_frame(0x0, std::string(700, 'x'), false);
  link.client.send_frame(0x0, "", true);
  EXPECT_EQ(link.session->wait_for_messages(1).front(), "een " + std::string(700, 'x'));
  EXPECT_TRUE(link.client.next_message().is_pong());
}

TEST(WebsocketLink, W5_ClosesWith1009OnAMessageOver64KiB) {
  OneLink link;
  link.client.send_text(std::string(65'537, 'x'));
  EXPECT_EQ(link.client.next_message().close_code(), 1009);
  link.client.shut_sending_down();
  EXPECT_EQ(link.session->wait_for_end(), LinkEnd::too_big);
  EXPECT_EQ(link.session->message_count(), 0U);
}

TEST(WebsocketLink, W5_ClosesWith1009OnFragmentsThatAddUpToTooMuch) {
  OneLink link;
  link.client.send_frame(0x1, std::string(60'000, 'x'), false);
  link.client.send_frame(0x0, std::string(6'000, 'x'), true);
  EXPECT_EQ(link.client.next_message().close_code(), 1009);
}

TEST(WebsocketLink, W5_ClosesWith1007OnInvalidUtf8) {
  for (const char* bad : {"\xC0\xAF", "\xED\xA0\x80", "caf\xE9", "\xF4\x90\x80\x80"}) {
    OneLink link;
    link.client.send_text(bad);
    EXPECT_EQ(link.client.next_message().close_code(), 1007);
    link.client.shut_sending_down();
    EXPECT_EQ(link.session->wait_for_end(), LinkEnd::bad_text);
    EXPECT_EQ(link.session->message_count(), 0U);
  }
}

TEST(WebsocketLink, TakesCharactersThatTheReadBufferSplits) {
  OneLink link;
  std::string text;
  while (text.size() < 9000) text += "é漢🌾";
  link.client.send_text(text);
  EXPECT_EQ(link.session->wait_for_messages(1).front(), text);
}

TEST(WebsocketLink, W5_ClosesWith1003OnABinaryMessage) {
  OneLink link;
  link.client.send_frame(0x2, "binary");
  const Frame frame = link.client.next_message();
  EXPECT_EQ(frame.close_code(), 1003);
  link.client.send_close(1003);
  EXPECT_EQ(link.session->wait_for_end(), LinkEnd::not_text);
  EXPECT_EQ(link.session->message_count(), 0U);
}

TEST(WebsocketLink, ClosesWith1002OnBrokenFraming) {
  OneLink link;
  link.client.send(std::string("\x81\x03"
                               "abc"));  // not masked
  EXPECT_EQ(link.client.next_message().close_code(), 1002);
  link.client.shut_sending_down();
  EXPECT_EQ(link.session->wait_for_end(), LinkEnd::protocol_error);
}

TEST(WebsocketLink, ClosesWithCodeAndReasonAfterWhatWasSent) {
  OneLink link;
  link.session->run([&] {
    link.session->link().outbox().send(text_frame("goodbye"));
    link.session->link().close(4001, "who are you?");
    link.session->link().outbox().send(text_frame("never seen"));
  });
  EXPECT_EQ(link.client.next_message().payload, "goodbye");
  const Frame close = link.client.next_message();
  EXPECT_EQ(close.close_code(), 4001);
  EXPECT_EQ(close.payload.substr(2), "who are you?");
  link.client.send_close(4001);
  EXPECT_TRUE(link.client.at_end());
  EXPECT_EQ(link.session->wait_for_end(), LinkEnd::closed_by_us);
  EXPECT_EQ(link.session->ends(), 1);
}

TEST(WebsocketLink, CutsALongCloseReasonBetweenCharacters) {
  OneLink link;
  std::string reason = "x";
  while (reason.size() < 200) reason += "é";
  link.session->run([&] { link.session->link().close(4000, reason); });
  const Frame close = link.client.next_message();
  EXPECT_EQ(close.payload.substr(2), reason.substr(0, 123));
}

TEST(WebsocketLink, EndsAPeerThatDoesNotAnswerTheClosingHandshake) {
  OneLink link(short_closing());
  link.session->run([&] { link.session->link().close(4001, ""); });
  EXPECT_EQ(link.client.next_message().close_code(), 4001);
  EXPECT_EQ(link.session->wait_for_end(), LinkEnd::closed_by_us);
  EXPECT_TRUE(link.client.at_end());
}

TEST(WebsocketLink, EndsAPeerThatClosesButKeepsItsSocketOpen) {
  OneLink link(short_closing());
  link.client.send_close(1001);
  EXPECT_EQ(link.client.next_message().close_code(), 1001);
  EXPECT_TRUE(link.client.at_end());
  EXPECT_EQ(link.session->wait_for_end(), LinkEnd::closed_by_peer);
  EXPECT_TRUE(eventually([&] { return !link.client.try_send("x"); }));  // the server's socket is gone
}

TEST(WebsocketLink, NothingStaysOfAPeerThatSendsInvalidTextWhileWeClose) {
  OneLink link(short_closing());
  const std::string message = client_frame(0x1, "a" + std::string(99, '\xFF'));
  constexpr std::size_t header_and_one_byte = 7;
  link.client.send(message.substr(0, header_and_one_byte));
  link.session->run([] {});
  link.session->run([] {});  // between the two the loop has looked at its sockets: the message is being read
  link.session->run([&] { link.session->link().close(4003, "hello_expected"); });
  EXPECT_EQ(link.client.next_message().close_code(), 4003);
  link.client.send(message.substr(header_and_one_byte));
  EXPECT_EQ(link.session->wait_for_end(), LinkEnd::closed_by_us);

  link.server.run(0, [&] {
    link.session.reset();
    link.server.forget_sessions();
  });
  EXPECT_TRUE(eventually([&] { return link.server.threads()[0].links().size() == 0; }));
}

TEST(WebsocketLink, NoticesAPeerThatIsReset) {
  OneLink link;
  link.client.reset();
  EXPECT_EQ(link.session->wait_for_end(), LinkEnd::vanished);
}

TEST(WebsocketLink, W4_AsksASilentPeerAndClosesWith4008WhenItStaysSilent) {
  TestServer::Options options;
  options.heartbeat = {std::chrono::milliseconds(50), std::chrono::milliseconds(400), std::chrono::milliseconds(20)};
  OneLink link(options);
  EXPECT_TRUE(link.client.next_frame().is_ping());
  const Frame frame = link.client.next_message();
  EXPECT_EQ(frame.close_code(), 4008);
  EXPECT_EQ(link.session->wait_for_end(), LinkEnd::silent);
}

TEST(WebsocketLink, W4_KeepsAPeerThatOnlyAnswersPings) {
  TestServer::Options options;
  options.heartbeat = {std::chrono::milliseconds(20), std::chrono::milliseconds(2000), std::chrono::milliseconds(10)};
  OneLink link(options);
  for (int i = 0; i < 150; ++i) {  // 150 pings take 3 s, longer than silence is borne
    ASSERT_TRUE(link.client.next_frame().is_ping());
    link.client.send_frame(0xA, "");
  }
  EXPECT_FALSE(link.session->has_ended());
}

TEST(WebsocketLink, C4_ReadsNothingWhilePausedAndEverythingAfterwards) {
  OneLink link;
  link.session->run([&] {
    link.session->on_message = [&](std::string_view) { link.session->link().pause_reading(); };
  });
  for (int i = 0; i < 5; ++i) link.client.send_text(std::to_string(i));
  link.session->wait_for_messages(1);
  link.client.send_frame(0x9, "unanswered");
  link.session->run([&] { EXPECT_EQ(link.session->message_count(), 1U); });
  for (std::size_t i = 1; i < 5; ++i) {
    link.session->run([&] { link.session->link().resume_reading(); });
    EXPECT_EQ(link.session->wait_for_messages(i + 1).back(), std::to_string(i));
    link.session->run([&] { EXPECT_EQ(link.session->message_count(), i + 1); });
  }
}

TEST(WebsocketLink, NoticesThatAPeerHangsUpWhilePaused) {
  TestServer::Options options;
  options.heartbeat.sweep_every = std::chrono::milliseconds(20);
  options.heartbeat.dead_after = std::chrono::milliseconds(100);
  OneLink link(options);
  link.session->run([&] {
    link.session->on_message = [&](std::string_view) { link.session->link().pause_reading(); };
  });
  link.client.send_text("stop");
  link.session->wait_for_messages(1);
  link.client.shut_sending_down();
  EXPECT_EQ(link.session->wait_for_end(), LinkEnd::vanished);
}

TEST(WebsocketLink, SaysGoodbyeToAllWhenTheServerStops) {
  TestServer::Options options;
  options.threads = 2;
  TestServer server(options);
  RawClient one(server.port());
  RawClient two(server.port());
  one.upgrade();
  two.upgrade();
  server.wait_for_session(1);
  server.threads().say_goodbye();
  EXPECT_EQ(one.next_message().close_code(), 1001);
  EXPECT_EQ(two.next_message().close_code(), 1001);
}

TEST(WebsocketLink, AServerThatStopsWithOpenLinksLeavesNothingBehind) {
  auto server = std::make_unique<TestServer>();
  RawClient client(server->port(), 4096);
  client.upgrade();
  const auto session = server->wait_for_session(0);
  session->run([&] {
    for (int i = 0; i < 2000; ++i) session->link().outbox().send(text_frame(std::string(1000, 'x')));
  });
  server->threads().stop();
}

}  // namespace
}  // namespace oogst::gateway::testing
