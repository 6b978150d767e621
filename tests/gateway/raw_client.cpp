#include "tests/gateway/raw_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stdexcept>
#include <utility>

namespace oogst::gateway::testing {
namespace {

[[noreturn]] void violation(const std::string& what) { throw std::runtime_error("RFC 6455 violated: " + what); }

std::uint64_t big_endian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (const char c : bytes) value = (value << 8) | static_cast<unsigned char>(c);
  return value;
}

}  // namespace

std::uint16_t Frame::close_code() const {
  return payload.size() < 2 ? std::uint16_t{1005}
                            : static_cast<std::uint16_t>(big_endian(std::string_view(payload).substr(0, 2)));
}

RawClient::RawClient(std::uint16_t port, int receive_buffer_bytes) : port_(port) {
  fd_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (receive_buffer_bytes > 0) {
    ::setsockopt(fd_, SOL_SOCKET, SO_RCVBUF, &receive_buffer_bytes, sizeof receive_buffer_bytes);
  }
  const timeval patience{20, 0};  // only a failing test waits so long
  ::setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ::setsockopt(fd_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  const int on = 1;
  ::setsockopt(fd_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    ::close(fd_);
    throw std::runtime_error("cannot connect");
  }
}

RawClient::~RawClient() { ::close(fd_); }

bool RawClient::try_send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

void RawClient::send(std::string_view bytes) {
  if (!try_send(bytes)) throw std::runtime_error("cannot send");
}

bool RawClient::fill() {
  std::array<char, 65536> chunk;
  while (true) {
    const ssize_t got = ::recv(fd_, chunk.data(), chunk.size(), 0);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 && errno != ECONNRESET) throw std::runtime_error("nothing came in time");
    if (got <= 0) return false;
    buffer_.append(chunk.data(), static_cast<std::size_t>(got));
    return true;
  }
}

std::string RawClient::take(std::size_t bytes) {
  while (buffer_.size() < bytes) {
    if (!fill()) throw std::runtime_error("the stream ended within a frame or answer");
  }
  std::string taken = buffer_.substr(0, bytes);
  buffer_.erase(0, bytes);
  return taken;
}

std::string RawClient::read_to_end() {
  while (fill()) {
  }
  return std::exchange(buffer_, {});
}

bool RawClient::at_end() { return buffer_.empty() && !fill(); }

std::string RawClient::read_answer(bool head_only) {
  std::size_t end = 0;
  while ((end = buffer_.find("\r\n\r\n")) == std::string::npos) {
    if (!fill()) throw std::runtime_error("the stream ended within an answer");
  }
  std::string answer = take(end + 4);
  const auto length_at = answer.find("Content-Length: ");
  if (!head_only && length_at != std::string::npos) answer += take(std::stoul(answer.substr(length_at + 16)));
  return answer;
}

std::string RawClient::upgrade(std::string_view extra_headers) {
  std::string request = "GET /ws HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port_) +
                        "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
  send(request.append(extra_headers).append("\r\n"));
  return read_answer();
}

std::string client_frame(std::uint8_t opcode, std::string_view payload, bool fin) {
  std::string frame;
  frame.push_back(static_cast<char>((fin ? 0x80 : 0) | opcode));
  const auto length_bytes = payload.size() <= 125 ? 0 : payload.size() <= 0xFFFF ? 2 : 8;
  const auto length_mark = length_bytes == 0 ? payload.size() : length_bytes == 2 ? 126U : 127U;
  frame.push_back(static_cast<char>(0x80 | length_mark));
  for (int shift = 8 * (length_bytes - 1); shift >= 0; shift -= 8) {
    frame.push_back(static_cast<char>((payload.size() >> shift) & 0xFF));
  }
  const std::string mask = "\x11\x22\x33\x44";
  frame += mask;
  for (std::size_t i = 0; i < payload.size(); ++i) frame.push_back(static_cast<char>(payload[i] ^ mask[i % 4]));
  return frame;
}

void RawClient::send_frame(std::uint8_t opcode, std::string_view payload, bool fin) {
  send(client_frame(opcode, payload, fin));
}

void RawClient::send_close(std::uint16_t code) {
  send_frame(0x8, std::string{static_cast<char>(code >> 8), static_cast<char>(code & 0xFF)});
}

Frame RawClient::next_frame() {
  const std::string head = take(2);
  const auto first = static_cast<unsigned char>(head[0]);
  const auto second = static_cast<unsigned char>(head[1]);
  if (close_seen_) violation("something follows a close frame");
  if ((first & 0x80) == 0) violation("a fragment, which this server never sends");
  if ((first & 0x70) != 0) violation("reserved bits");
  if ((second & 0x80) != 0) violation("a masked server frame");
  Frame frame;
  frame.opcode = first & 0x0F;
  if (!frame.is_text() && !frame.is_close() && !frame.is_ping() && !frame.is_pong()) violation("opcode");
  std::uint64_t length = second & 0x7F;
  if (length > 125 && !frame.is_text()) violation("a long control frame");
  if (length == 126) {
    length = big_endian(take(2));
    if (length <= 125) violation("a length that is not minimal");
  } else if (length == 127) {
    length = big_endian(take(8));
    if (length <= 0xFFFF) violation("a length that is not minimal");
  }
  frame.payload = take(length);
  close_seen_ = frame.is_close();
  return frame;
}

Frame RawClient::next_message() {
  Frame frame = next_frame();
  while (frame.is_ping()) frame = next_frame();
  return frame;
}

void RawClient::reset() {
  const linger at_once{1, 0};
  ::setsockopt(fd_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  ::close(fd_);
  fd_ = -1;
}

void RawClient::shut_sending_down() { ::shutdown(fd_, SHUT_WR); }

}  // namespace oogst::gateway::testing
