#include "tests/gateway/test_server.hpp"

#include <boost/asio/post.hpp>
#include <stdexcept>
#include <thread>

#include "server/gateway/http_session.hpp"

namespace oogst::gateway::testing {
namespace {

void run_on(boost::asio::io_context& context, const std::function<void()>& work) {
  std::promise<void> done;
  boost::asio::post(context, [&] {
    work();
    done.set_value();
  });
  if (done.get_future().wait_for(patience) != std::future_status::ready) std::terminate();
}

}  // namespace

void NotingSession::on_text(std::string_view message) {
  {
    const std::lock_guard lock(mutex_);
    messages_.emplace_back(message);
  }
  changed_.notify_all();
  if (on_message) on_message(message);
}

void NotingSession::on_closed(LinkEnd end) {
  {
    const std::lock_guard lock(mutex_);
    end_ = end;
    ++ends_;
  }
  changed_.notify_all();
}

void NotingSession::run(const std::function<void()>& work) { run_on(link_->thread().context(), work); }

std::vector<std::string> NotingSession::wait_for_messages(std::size_t count) {
  std::unique_lock lock(mutex_);
  if (!changed_.wait_for(lock, patience, [&] { return messages_.size() >= count; })) {
    throw std::runtime_error("messages did not come");
  }
  return messages_;
}

std::size_t NotingSession::message_count() {
  const std::lock_guard lock(mutex_);
  return messages_.size();
}

LinkEnd NotingSession::wait_for_end() {
  std::unique_lock lock(mutex_);
  if (!changed_.wait_for(lock, patience, [&] { return end_.has_value(); })) throw std::runtime_error("did not end");
  return *end_;
}

bool NotingSession::has_ended() {
  const std::lock_guard lock(mutex_);
  return end_.has_value();
}

int NotingSession::ends() {
  const std::lock_guard lock(mutex_);
  return ends_;
}

TestServer::TestServer(const Options& options) : threads_(options.threads, options.heartbeat) {
  service_.make_websocket_session = [this](std::shared_ptr<WebsocketLink> link, const HttpRequest&) {
    auto session = std::make_shared<NotingSession>(std::move(link));
    {
      const std::lock_guard lock(mutex_);
      sessions_.push_back(session);
    }
    changed_.notify_all();
    return session;
  };
  if (options.configure) options.configure(service_);
  const int send_buffer_bytes = options.send_buffer_bytes;
  listener_ = std::make_unique<Listener>(
      threads_, boost::asio::ip::tcp::endpoint(boost::asio::ip::address_v4::loopback(), 0),
      [this, send_buffer_bytes](TcpSocket socket, ConnectionTicket ticket, IoThread& thread) {
        if (send_buffer_bytes > 0) socket.set_option(TcpSocket::send_buffer_size(send_buffer_bytes));
        serve_http(std::move(socket), std::move(ticket), thread, service_);
      });
  threads_.start();
  listener_->start();
}

TestServer::~TestServer() { threads_.stop(); }

std::shared_ptr<NotingSession> TestServer::wait_for_session(std::size_t index) {
  std::unique_lock lock(mutex_);
  if (!changed_.wait_for(lock, patience, [&] { return sessions_.size() > index; })) {
    throw std::runtime_error("no such session came");
  }
  return sessions_[index];
}

void TestServer::forget_sessions() {
  const std::lock_guard lock(mutex_);
  sessions_.clear();
}

void TestServer::run(std::size_t thread, const std::function<void()>& work) {
  run_on(threads_[thread].context(), work);
}

bool eventually(const std::function<bool()>& holds) {
  const auto give_up = std::chrono::steady_clock::now() + patience;
  while (!holds()) {
    if (std::chrono::steady_clock::now() > give_up) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  return true;
}

}  // namespace oogst::gateway::testing
