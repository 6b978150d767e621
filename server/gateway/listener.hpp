// Accepts TCP connections on one address and gives each to the thread that has the fewest. One acceptor, on the first
// thread: with SO_REUSEPORT the kernel deals by a hash of the addresses, which left one of two threads with up to 1.7 times
// its share at 20 connections (1.3 at 40) and never evens out as people come and go; here the shares differ by one.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cstdint>
#include <functional>

#include "server/gateway/frame_link.hpp"
#include "server/gateway/io_threads.hpp"
#include "server/gateway/thread_counter.hpp"

namespace oogst::gateway {

class Listener {
 public:
  // Takes a connection on the loop of its thread.
  using OnConnection = std::function<void(TcpSocket, ConnectionTicket, IoThread&)>;

  // Binds and listens; throws boost::system::system_error when the address cannot be had. Port 0 takes a free one.
  Listener(IoThreads& threads, const boost::asio::ip::tcp::endpoint& endpoint, OnConnection on_connection);

  // Where it listens, with the real port.
  boost::asio::ip::tcp::endpoint endpoint() const { return endpoint_; }

  // Accepts from now on. Any thread; the listener lives until the threads have stopped.
  void start();
  // Accepts no more. Any thread.
  void stop();

  std::uint64_t accepted() const { return accepted_.value(); }
  // Times that the process or the machine had no descriptor or memory left for a connection.
  std::uint64_t accept_pauses() const { return accept_pauses_.value(); }

 private:
  void accept();
  void pause_then_accept();

  IoThreads& threads_;
  OnConnection on_connection_;
  boost::asio::basic_socket_acceptor<boost::asio::ip::tcp, boost::asio::io_context::executor_type> acceptor_;
  boost::asio::steady_timer pause_;
  boost::asio::ip::tcp::endpoint endpoint_;
  ThreadCounter accepted_;
  ThreadCounter accept_pauses_;
};

// Lifts the soft limit of open descriptors to the hard one; returns what it is now.
std::uint64_t raise_descriptor_limit();

}  // namespace oogst::gateway
