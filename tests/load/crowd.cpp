#include "tests/load/crowd.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <stdexcept>
#include <utility>

namespace oogst::load {
namespace {

constexpr std::chrono::seconds patience{60};
constexpr std::uint8_t opcode_text = 0x1;
constexpr std::uint8_t opcode_ping = 0x9;
constexpr std::uint8_t opcode_pong = 0xA;

void write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && (errno == EAGAIN || errno == EINTR)) continue;
    if (sent <= 0) throw std::runtime_error("a connection ended while it was written to");
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

void shake_hands(int fd, std::uint16_t port) {
  write_all(fd, "GET /ws HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) +
                    "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: oogst.v1\r\n\r\n");
  std::string answer;
  char byte = 0;
  while (!answer.ends_with("\r\n\r\n")) {
    if (::recv(fd, &byte, 1, 0) != 1) throw std::runtime_error("no answer to the handshake");
    answer.push_back(byte);
  }
  if (answer.find(" 101 ") == std::string::npos) throw std::runtime_error("handshake refused: " + answer);
}

}  // namespace

std::string client_frame(std::uint8_t opcode, std::string_view payload) {
  std::string frame;
  frame.push_back(static_cast<char>(0x80 | opcode));
  if (payload.size() <= 125) {
    frame.push_back(static_cast<char>(0x80 | payload.size()));
  } else {
    frame.push_back(static_cast<char>(0x80 | 126));
    frame.push_back(static_cast<char>(payload.size() >> 8));
    frame.push_back(static_cast<char>(payload.size() & 0xFF));
  }
  frame.append(4, '\0');
  frame.append(payload);
  return frame;
}

Crowd::Crowd(OnText on_text) : on_text_(std::move(on_text)), epoll_(epoll_create1(EPOLL_CLOEXEC)), block_(1 << 16) {}

Crowd::~Crowd() {
  for (const Connection& connection : connections_) close(connection.fd);
  close(epoll_);
}

std::size_t Crowd::connect(std::uint16_t port, bool websocket) {
  const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    throw std::runtime_error("can't connect to port " + std::to_string(port));
  }
  const int on = 1;
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (websocket) shake_hands(fd, port);
  connections_.push_back({fd, {}});
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.u64 = connections_.size() - 1;
  epoll_ctl(epoll_, EPOLL_CTL_ADD, fd, &event);
  return connections_.size() - 1;
}

void Crowd::send_text(std::size_t connection, std::string_view message) {
  write_all(connections_[connection].fd, client_frame(opcode_text, message));
}

void Crowd::send_bytes(std::size_t connection, std::string_view bytes) { write_all(connections_[connection].fd, bytes); }

void Crowd::read_until(const std::function<bool()>& done) {
  epoll_event events[256];
  const auto give_up = std::chrono::steady_clock::now() + patience;
  while (!done()) {
    const int ready = epoll_wait(epoll_, events, 256, 1000);
    if (std::chrono::steady_clock::now() > give_up) throw std::runtime_error("what was waited for did not come within 60 s");
    for (int i = 0; i < ready; ++i) read(events[i].data.u64);
  }
}

void Crowd::read(std::size_t number) {
  Connection& connection = connections_[number];
  const ssize_t got = recv(connection.fd, block_.data(), block_.size(), MSG_DONTWAIT);
  if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (got <= 0) throw std::runtime_error("the server ended a connection");
  const std::string_view fresh(block_.data(), static_cast<std::size_t>(got));
  if (connection.pending.empty()) {
    const std::size_t taken = take_frames(number, fresh);
    connections_[number].pending.assign(fresh.substr(taken));
    return;
  }
  connection.pending.append(fresh);
  const std::string bytes = std::exchange(connection.pending, {});
  const std::size_t taken = take_frames(number, bytes);
  connections_[number].pending.assign(bytes, taken);
}

std::size_t Crowd::take_frames(std::size_t number, std::string_view bytes) {
  std::size_t taken = 0;
  for (;;) {
    const std::string_view rest = bytes.substr(taken);
    if (rest.size() < 2) return taken;
    const auto at = [&](std::size_t index) { return static_cast<std::uint8_t>(rest[index]); };
    std::size_t head = 2;
    std::uint64_t length = at(1) & 0x7F;
    if (length >= 126) {
      const std::size_t extra = length == 126 ? 2 : 8;
      if (rest.size() < head + extra) return taken;
      length = 0;
      for (std::size_t i = 0; i < extra; ++i) length = length << 8 | at(head + i);
      head += extra;
    }
    if (rest.size() < head + length) return taken;
    const std::uint8_t opcode = at(0) & 0x0F;
    const std::string_view payload = rest.substr(head, length);
    taken += head + length;
    if (opcode == opcode_text) on_text_(number, payload);
    if (opcode == opcode_ping) write_all(connections_[number].fd, client_frame(opcode_pong, payload));
  }
}

}  // namespace oogst::load
