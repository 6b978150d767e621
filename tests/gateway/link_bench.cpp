// What a delivered frame costs the gateway's thread next to a bare loop of send() with the same bytes to the same kind of
// readers, in alternating rounds, and what an idle connection costs in memory. A tool for people, not a test:
//   gateway_link_bench [subscribers] [rounds]
#include <malloc.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "protocol/ws_frame.hpp"
#include "server/gateway/listener.hpp"
#include "tests/gateway/raw_client.hpp"
#include "tests/gateway/test_server.hpp"

namespace oogst::gateway::testing {
namespace {

constexpr int messages_a_round = 200;

double thread_cpu_us() {
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

// Reads and drops everything on these sockets, for ever; reports the bytes it has seen through a pipe.
[[noreturn]] void drain(const std::vector<int>& sockets, int report) {
  const int poll = ::epoll_create1(0);
  for (const int socket : sockets) {
    epoll_event event{EPOLLIN, {.fd = socket}};
    ::epoll_ctl(poll, EPOLL_CTL_ADD, socket, &event);
  }
  std::array<epoll_event, 512> events;
  std::array<char, 65536> bytes;
  while (true) {
    const int ready = ::epoll_wait(poll, events.data(), static_cast<int>(events.size()), -1);
    long seen = 0;
    for (int i = 0; i < ready; ++i) {
      const auto got = ::recv(events[static_cast<std::size_t>(i)].data.fd, bytes.data(), bytes.size(), MSG_DONTWAIT);
      if (got > 0) seen += got;
    }
    if (seen > 0 && ::write(report, &seen, sizeof seen) < 0) std::exit(1);
  }
}

class Readers {
 public:
  explicit Readers(const std::vector<int>& sockets) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) std::abort();
    child_ = ::fork();
    if (child_ == 0) drain(sockets, ends[1]);
    ::close(ends[1]);
    report_ = ends[0];
  }
  ~Readers() {
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
  }
  void wait_for(long bytes) {
    for (long seen = 0; bytes > 0; bytes -= seen) {
      if (::read(report_, &seen, sizeof seen) != sizeof seen) std::abort();
    }
  }

 private:
  pid_t child_;
  int report_;
};

// The measure to compare with: one send() a subscriber and nothing else.
double bare_round(const std::vector<int>& sockets, Readers& readers, const std::string& frame, int in_flight) {
  double spent_us = 0;
  for (int done = 0; done < messages_a_round; done += in_flight) {
    const double from = thread_cpu_us();
    for (int i = 0; i < in_flight; ++i) {
      for (const int socket : sockets) ::send(socket, frame.data(), frame.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    }
    spent_us += thread_cpu_us() - from;
    readers.wait_for(static_cast<long>(frame.size() * sockets.size()) * in_flight);
  }
  return spent_us / messages_a_round / static_cast<double>(sockets.size());
}

double gateway_round(TestServer& server, const std::vector<std::shared_ptr<NotingSession>>& sessions, Readers& readers,
                     const protocol::SharedFrame& frame, int in_flight) {
  double from = 0;
  double until = 0;
  double spent_us = 0;
  for (int done = 0; done < messages_a_round; done += in_flight) {
    server.run(0, [&] {
      from = thread_cpu_us();
      for (int i = 0; i < in_flight; ++i) {
        for (const auto& session : sessions) session->link().outbox().send(frame);
      }
    });
    readers.wait_for(static_cast<long>(frame->size() * sessions.size()) * in_flight);
    server.run(0, [&] { until = thread_cpu_us(); });
    spent_us += until - from;
  }
  return spent_us / messages_a_round / static_cast<double>(sessions.size());
}

std::size_t heap_bytes() { return ::mallinfo2().uordblks; }

struct Connections {
  std::vector<std::unique_ptr<RawClient>> clients;
  std::vector<int> client_sockets;
};

Connections connect(std::uint16_t port, int count, bool websocket) {
  Connections all;
  for (int i = 0; i < count; ++i) {
    all.clients.push_back(std::make_unique<RawClient>(port));
    if (websocket) all.clients.back()->upgrade();
    all.client_sockets.push_back(all.clients.back()->descriptor());
  }
  return all;
}

std::vector<int> accept_bare(int listener, int count) {
  std::vector<int> sockets;
  for (int i = 0; i < count; ++i) sockets.push_back(::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
  return sockets;
}

void run(int subscribers, int rounds) {
  raise_descriptor_limit();
  TestServer server;
  { RawClient(server.port()).upgrade(); }
  const auto heap_before = heap_bytes();
  auto clients = connect(server.port(), subscribers, true);
  std::vector<std::shared_ptr<NotingSession>> sessions;
  for (int i = 0; i < subscribers; ++i) sessions.push_back(server.wait_for_session(static_cast<std::size_t>(i) + 1));
  const auto client_bytes = static_cast<std::size_t>(subscribers) * (sizeof(RawClient) + sizeof(int) + 32);
  const auto per_link = (heap_bytes() - heap_before - client_bytes) / static_cast<std::size_t>(subscribers);
  std::printf("idle connection: %zu bytes of heap, the noting session of %zu included\n", per_link, sizeof(NotingSession));

  boost::asio::io_context context;
  boost::asio::ip::tcp::acceptor acceptor(context, {boost::asio::ip::address_v4::loopback(), 0});
  acceptor.listen(subscribers);
  auto bare_clients = connect(acceptor.local_endpoint().port(), subscribers, false);
  const auto bare_sockets = accept_bare(acceptor.native_handle(), subscribers);

  Readers readers(clients.client_sockets);
  Readers bare_readers(bare_clients.client_sockets);
  const auto frame = protocol::text_frame(std::string(296, 'x'));
  for (const int in_flight : {1, 8}) {
    std::vector<double> ratios;
    for (int i = 0; i < rounds; ++i) {
      const double bare_us = bare_round(bare_sockets, bare_readers, *frame, in_flight);
      const double gateway_us = gateway_round(server, sessions, readers, frame, in_flight);
      ratios.push_back(gateway_us / bare_us);
      std::printf("%2d in flight: bare %.2f us, gateway %.2f us a delivery, ratio %.2f\n", in_flight, bare_us, gateway_us,
                  ratios.back());
    }
    std::sort(ratios.begin(), ratios.end());
    std::printf("%2d in flight: median ratio %.2f\n", in_flight, ratios[ratios.size() / 2]);
  }
}

}  // namespace
}  // namespace oogst::gateway::testing

int main(int argc, char** argv) {
  oogst::gateway::testing::run(argc > 1 ? std::atoi(argv[1]) : 1000, argc > 2 ? std::atoi(argv[2]) : 7);
}
