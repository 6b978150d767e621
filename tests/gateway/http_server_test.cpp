// The HTTP side over real loopback sockets: what browsers, scripts and attackers get.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <future>
#include <string>
#include <thread>
#include <vector>

#include "tests/gateway/raw_client.hpp"
#include "tests/gateway/test_server.hpp"

namespace oogst::gateway::testing {
namespace {

using std::chrono::milliseconds;

TestServer::Options with_routes(HttpLimits limits = {}) {
  TestServer::Options options;
  options.configure = [limits](HttpService& service) {
    service.http_limits = limits;
    service.routes.add("GET", "/hello", [](HttpRequest request, HttpReply reply) {
      reply(text_answer(200, "hello " + request.query));
    });
    service.routes.add("POST", "/api/echo", [](HttpRequest request, HttpReply reply) { reply(json_answer(200, request.body)); });
    service.routes.add("GET", "/large", [](HttpRequest, HttpReply reply) {
      reply(text_answer(200, std::string(32 * 1024 * 1024, 'x')));
    });
  };
  return options;
}

std::string request(const std::string& line, const std::string& host, const std::string& headers = "",
                    const std::string& body = "") {
  return line + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "\r\n" + body;
}

std::string body_of(const std::string& answer) { return answer.substr(answer.find("\r\n\r\n") + 4); }

TEST(HttpServer, AnswersSeveralRequestsOnOneConnection) {
  TestServer server(with_routes());
  RawClient client(server.port());
  for (int i = 0; i < 3; ++i) {
    client.send(request("GET /hello?" + std::to_string(i), server.host()));
    EXPECT_EQ(body_of(client.read_answer()), "hello " + std::to_string(i));
  }
  client.send(request("POST /api/echo", server.host(), "Content-Length: 4\r\n", "{ }\n"));
  const auto answer = client.read_answer();
  EXPECT_EQ(body_of(answer), "{ }\n");
  EXPECT_NE(answer.find("Cache-Control: no-store\r\n"), std::string::npos);
  EXPECT_NE(answer.find("Content-Type: application/json\r\n"), std::string::npos);
}

TEST(HttpServer, AnswersRequestsThatWereSentInOneGoInOrder) {
  TestServer server(with_routes());
  RawClient client(server.port());
  std::string all;
  for (int i = 0; i < 5; ++i) all += request("GET /hello?" + std::to_string(i), server.host());
  client.send(all);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(body_of(client.read_answer()), "hello " + std::to_string(i));
}

TEST(HttpServer, HeadHasTheHeadersAndNoBody) {
  TestServer server(with_routes());
  RawClient client(server.port());
  client.send(request("HEAD /hello", server.host()) + request("GET /hello?b", server.host()));
  EXPECT_NE(client.read_answer(true).find("Content-Length: 6\r\n"), std::string::npos);
  EXPECT_EQ(body_of(client.read_answer()), "hello b");
}

TEST(HttpServer, ClosesWhenAsked) {
  TestServer server(with_routes());
  RawClient client(server.port());
  client.send(request("GET /hello", server.host(), "Connection: close\r\n"));
  EXPECT_NE(client.read_to_end().find("Connection: close\r\n"), std::string::npos);
}

TEST(HttpServer, AHandlerMayAnswerFromAnotherThread) {
  std::promise<HttpReply> asked;
  TestServer::Options options;
  options.configure = [&](HttpService& service) {
    service.routes.add("GET", "/later", [&](HttpRequest, HttpReply reply) { asked.set_value(std::move(reply)); });
  };
  TestServer server(options);
  RawClient client(server.port());
  client.send(request("GET /later", server.host()));
  asked.get_future().get()(text_answer(200, "from another thread"));
  EXPECT_EQ(body_of(client.read_answer()), "from another thread");
}

TEST(HttpServer, L4_UnknownAddressesAndMethodsAreSaidAsTheProtocolDoes) {
  TestServer server(with_routes());
  RawClient client(server.port());
  client.send(request("GET /api/nothing", server.host()));
  EXPECT_NE(client.read_answer().find("\"code\":\"not_found\""), std::string::npos);
  client.send(request("GET /api/echo", server.host()));
  const auto answer = client.read_answer();
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 405 "));
  EXPECT_NE(answer.find("Allow: POST\r\n"), std::string::npos);
  EXPECT_NE(answer.find("\"code\":\"wrong_method\""), std::string::npos);
  client.send(request("GET /nothing", server.host()));
  EXPECT_NE(client.read_answer().find("Deze pagina is er niet"), std::string::npos);
}

TEST(HttpServer, L4_ForeignHostsAndOriginsAreRefused) {
  TestServer server(with_routes());
  const auto refused = [&](const std::string& text) {
    RawClient client(server.port());
    client.send(text);
    const auto answer = client.read_to_end();
    return answer.starts_with("HTTP/1.1 403 ") && answer.find("foreign") != std::string::npos;
  };
  EXPECT_TRUE(refused(request("GET /api/nothing", "evil.example")));
  EXPECT_TRUE(refused(request("POST /api/echo", server.host(), "Origin: http://evil.example\r\nContent-Length: 0\r\n")));
  EXPECT_TRUE(refused(request("POST /api/echo", server.host(), "Origin: null\r\nContent-Length: 0\r\n")));
  RawClient client(server.port());
  const auto head = client.upgrade("Sec-WebSocket-Protocol: oogst.v1\r\nOrigin: http://evil.example\r\n");
  EXPECT_TRUE(head.starts_with("HTTP/1.1 403 ")) << head;
}

TEST(HttpServer, ARequestWithoutAHostIsRefused) {
  TestServer server(with_routes());
  RawClient client(server.port());
  client.send("GET /hello HTTP/1.1\r\n\r\n");
  EXPECT_TRUE(client.read_to_end().starts_with("HTTP/1.1 400 "));
}

TEST(HttpServer, WsIsOnlyForWebsockets) {
  TestServer server(with_routes());
  RawClient client(server.port());
  client.send(request("GET /ws", server.host()));
  EXPECT_TRUE(client.read_to_end().starts_with("HTTP/1.1 426 "));
}

TEST(HttpServer, L4_WhatIsTooLongIsRefusedAndTheRestOfTheServerDoesNotNotice) {
  TestServer server(with_routes());
  RawClient bystander(server.port());
  const std::string length = "Content-Length: 16385\r\n";
  RawClient body(server.port());
  body.send(request("POST /api/echo", server.host(), length, std::string(16'385, 'x')));
  const auto answer = body.read_to_end();
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 413 ")) << answer;
  EXPECT_NE(answer.find("\"too_large\""), std::string::npos);

  RawClient chunked(server.port());
  chunked.send(request("POST /api/echo", server.host(), "Transfer-Encoding: chunked\r\n",
                       "5000\r\n" + std::string(0x5000, 'x') + "\r\n0\r\n\r\n"));
  EXPECT_TRUE(chunked.read_to_end().starts_with("HTTP/1.1 413 "));

  RawClient header(server.port());
  header.try_send(request("GET /hello", server.host(), "X: " + std::string(9'000, 'x') + "\r\n"));
  EXPECT_TRUE(header.read_to_end().starts_with("HTTP/1.1 431 "));

  bystander.send(request("GET /hello", server.host()));
  EXPECT_TRUE(bystander.read_answer().starts_with("HTTP/1.1 200 "));
}

TEST(HttpServer, NoiseIsAnsweredWith400) {
  TestServer server(with_routes());
  const std::vector<std::string> noises = {
      "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 tls hello \r\n\r\n", "hello\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
      "GET /\x01 HTTP/1.1\r\nHost: a\r\n\r\n",
      "POST /api/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "POST /api/echo HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n"};
  for (const auto& noise : noises) {
    RawClient client(server.port());
    client.try_send(noise);
    EXPECT_TRUE(client.read_to_end().starts_with("HTTP/1.1 400 ")) << noise;
  }
}

TEST(HttpServer, HalfOpenAndIdleConnectionsAreCut) {
  HttpLimits limits;
  limits.request_max = milliseconds(100);
  TestServer server(with_routes(limits));
  RawClient silent(server.port());
  EXPECT_EQ(silent.read_to_end(), "");
  RawClient idle(server.port());
  idle.send(request("GET /hello", server.host()));
  idle.read_answer();
  EXPECT_TRUE(idle.at_end());
  EXPECT_TRUE(eventually([&] { return server.threads()[0].connections().load() == 0; }));
}

TEST(HttpServer, L4_ASlowRequestIsCutHoweverItTrickles) {
  HttpLimits limits;
  limits.request_max = milliseconds(200);
  TestServer server(with_routes(limits));
  RawClient slow(server.port());
  slow.send("GET /hello HTTP/1.1\r\nHost: " + server.host() + "\r\n");
  while (slow.try_send("X: y\r\n")) std::this_thread::sleep_for(milliseconds(10));
  EXPECT_TRUE(eventually([&] { return server.threads()[0].connections().load() == 0; }));

  RawClient stops_in_the_middle(server.port());
  stops_in_the_middle.send(request("POST /api/echo", server.host(), "Content-Length: 100\r\n", "half"));
  const auto answer = stops_in_the_middle.read_to_end();
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 408 ")) << answer;
}

TEST(HttpServer, AReaderThatTakesNoAnswerIsCut) {
  HttpLimits limits;
  limits.answer_min = milliseconds(100);
  limits.answer_bytes_per_s_min = 1024 * 1024 * 1024;
  TestServer server(with_routes(limits));
  RawClient client(server.port(), 4096);
  client.send(request("GET /large", server.host()));
  EXPECT_TRUE(eventually([&] { return server.threads()[0].connections().load() == 0; }));
}

TEST(HttpServer, ConnectionsAreDealtEvenly) {
  TestServer::Options options = with_routes();
  options.threads = 4;
  TestServer server(options);
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int i = 0; i < 42; ++i) {
    clients.push_back(std::make_unique<RawClient>(server.port()));
    clients.back()->send(request("GET /hello", server.host()));
    clients.back()->read_answer();
  }
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_GE(server.threads()[i].connections().load(), 10U);
    EXPECT_LE(server.threads()[i].connections().load(), 11U);
  }
}

// The undefined-behaviour sanitizer looks at objects through a pipe of its own and takes every one for broken when there is no
// descriptor left for it: here it can't be used. All other builds run this.
#ifndef OOGST_PROBES_THROUGH_PIPES
TEST(HttpServer, WithoutDescriptorsItWaitsInsteadOfSpinning) {
  TestServer server(with_routes());
  RawClient before(server.port());
  before.send(request("GET /hello", server.host()));
  before.read_answer();

  rlimit usual{};
  ::getrlimit(RLIMIT_NOFILE, &usual);
  // The next free descriptor goes to the client's own socket; none is left for the server's end.
  const int next_free = ::dup(0);
  ::close(next_free);
  rlimit tight = usual;
  tight.rlim_cur = static_cast<rlim_t>(next_free) + 1;
  ::setrlimit(RLIMIT_NOFILE, &tight);
  RawClient client(server.port());
  const bool paused = eventually([&] { return server.listener().accept_pauses() >= 2; });
  before.send(request("GET /hello?still", server.host()));
  const auto meanwhile = before.read_answer();
  const auto pauses = server.listener().accept_pauses();
  ::setrlimit(RLIMIT_NOFILE, &usual);

  EXPECT_TRUE(paused);
  EXPECT_LT(pauses, 50U);
  EXPECT_EQ(body_of(meanwhile), "hello still");
  client.send(request("GET /hello?at last", server.host()));
  EXPECT_TRUE(client.read_answer().starts_with("HTTP/1.1 "));
}
#endif

}  // namespace
}  // namespace oogst::gateway::testing
