#include "server/gateway/listener.hpp"

#include <sys/resource.h>

#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <chrono>
#include <memory>
#include <utility>

namespace oogst::gateway {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

// Without a free descriptor accept() fails at once and again and again: leave the connection in the backlog for a moment
// instead of spinning.
constexpr std::chrono::milliseconds pause_ms{100};
constexpr int backlog_max = 4096;

bool is_exhaustion(const error_code& error) {
  return error == asio::error::no_descriptors || error == boost::system::errc::too_many_files_open_in_system ||
         error == asio::error::no_buffer_space || error == asio::error::no_memory;
}

}  // namespace

Listener::Listener(IoThreads& threads, const asio::ip::tcp::endpoint& endpoint, OnConnection on_connection)
    : threads_(threads),
      on_connection_(std::move(on_connection)),
      acceptor_(threads[0].context()),
      pause_(threads[0].context()) {
  acceptor_.open(endpoint.protocol());
  acceptor_.set_option(asio::socket_base::reuse_address(true));
  if (endpoint.address().is_v6() && endpoint.address().is_unspecified()) acceptor_.set_option(asio::ip::v6_only(false));
  acceptor_.bind(endpoint);
  acceptor_.listen(backlog_max);
  endpoint_ = acceptor_.local_endpoint();
}

void Listener::start() {
  asio::post(acceptor_.get_executor(), [this] { accept(); });
}

void Listener::stop() {
  asio::post(acceptor_.get_executor(), [this] {
    error_code ignored;
    acceptor_.close(ignored);
    pause_.cancel();
  });
}

void Listener::accept() {
  if (!acceptor_.is_open()) return;
  IoThread& thread = threads_.least_busy();
  acceptor_.async_accept(thread.context(), [this, &thread](const error_code& error, TcpSocket socket) {
    if (error == asio::error::operation_aborted) return;
    if (is_exhaustion(error)) return pause_then_accept();
    if (!error) {
      accepted_.add();
      // The ticket counts from here, so that a burst of connections is dealt evenly.
      asio::post(thread.context(),
                 [this, &thread, socket = std::move(socket), ticket = ConnectionTicket(thread)]() mutable {
                   on_connection_(std::move(socket), std::move(ticket), thread);
                 });
    }
    accept();
  });
}

void Listener::pause_then_accept() {
  accept_pauses_.add();
  pause_.expires_after(pause_ms);
  pause_.async_wait([this](const error_code& error) {
    if (!error) accept();
  });
}

std::uint64_t raise_descriptor_limit() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return 0;
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
  ::getrlimit(RLIMIT_NOFILE, &limit);
  return limit.rlim_cur;
}

}  // namespace oogst::gateway
