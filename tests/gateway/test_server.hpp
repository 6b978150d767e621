// The gateway on a free loopback port with sessions that only note what they see: what the tests of links and HTTP talk to.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "server/gateway/http_service.hpp"
#include "server/gateway/io_threads.hpp"
#include "server/gateway/listener.hpp"
#include "server/gateway/websocket_link.hpp"

namespace oogst::gateway::testing {

// Long enough for any machine; only a test that fails waits so long.
inline constexpr std::chrono::seconds patience{20};

// A session that notes messages and its end.
class NotingSession : public WebsocketEvents {
 public:
  explicit NotingSession(std::shared_ptr<WebsocketLink> link) : link_(std::move(link)) {}

  void on_text(std::string_view message) override;
  void on_closed(LinkEnd end) override;

  WebsocketLink& link() { return *link_; }
  // Runs `work` on the link's thread and waits for it.
  void run(const std::function<void()>& work);

  // What on_text does besides noting, on the link's thread.
  std::function<void(std::string_view)> on_message;

  std::vector<std::string> wait_for_messages(std::size_t count);
  std::size_t message_count();
  LinkEnd wait_for_end();
  bool has_ended();
  int ends();

 private:
  std::shared_ptr<WebsocketLink> link_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::string> messages_;
  std::optional<LinkEnd> end_;
  int ends_ = 0;
};

class TestServer {
 public:
  struct Options {
    std::size_t threads = 1;
    HeartbeatTimes heartbeat;
    std::function<void(HttpService&)> configure;
    int send_buffer_bytes = 0;  // of accepted sockets; 0: as the system does
  };
  TestServer() : TestServer(Options()) {}
  explicit TestServer(const Options& options);
  ~TestServer();

  std::uint16_t port() const { return listener_->endpoint().port(); }
  std::string host() const { return "127.0.0.1:" + std::to_string(port()); }
  IoThreads& threads() { return threads_; }
  Listener& listener() { return *listener_; }

  // Sessions in the order in which their handshakes were done.
  std::shared_ptr<NotingSession> wait_for_session(std::size_t index);

  // Lets go of the sessions so far, each of which keeps its link.
  void forget_sessions();

  // Runs `work` on a thread of the server and waits for it.
  void run(std::size_t thread, const std::function<void()>& work);

 private:
  HttpService service_;
  IoThreads threads_;
  std::unique_ptr<Listener> listener_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::shared_ptr<NotingSession>> sessions_;
};

// Asks again and again, for as long as patience lasts.
bool eventually(const std::function<bool()>& holds);

}  // namespace oogst::gateway::testing
