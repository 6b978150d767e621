#include "tests/load/bare_server.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>
#include <vector>

namespace oogst::load {

int open_listener(std::uint16_t& port) {
  const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 || listen(fd, 4096) != 0) {
    throw std::runtime_error("can't listen on loopback");
  }
  socklen_t size = sizeof address;
  getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size);
  port = ntohs(address.sin_port);
  return fd;
}

void serve_bare(int listener, const BareServer& plan) {
  const int epoll = epoll_create1(EPOLL_CLOEXEC);
  std::vector<int> members;
  std::vector<std::size_t> received(plan.connections);
  for (std::size_t i = 0; i < plan.connections; ++i) {
    const int fd = accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    const int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    members.push_back(fd);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = i;
    epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
  }
  epoll_event events[256];
  char block[1 << 16];
  for (;;) {
    const int ready = epoll_wait(epoll, events, 256, -1);
    for (int e = 0; e < ready; ++e) {
      const std::size_t who = events[e].data.u64;
      const ssize_t got = recv(members[who], block, sizeof block, 0);
      if (got <= 0) _exit(0);
      received[who] += static_cast<std::size_t>(got);
      while (received[who] >= plan.trigger_bytes) {
        received[who] -= plan.trigger_bytes;
        const std::size_t first = who / plan.group_size * plan.group_size;
        for (std::size_t i = first; i < first + plan.group_size; ++i) {
          send(members[i], plan.frame.data(), plan.frame.size(), MSG_NOSIGNAL);
        }
      }
    }
  }
}

}  // namespace oogst::load
