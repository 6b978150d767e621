// Many connections of one process to one server, read by one epoll loop: counts the WebSocket frames that each receives, answers pings,
// and tells of every text message. The receiving side of the benchmarks, the same for every server. Used on one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace oogst::load {

class Crowd {
 public:
  // Called for every complete text message, with the connection's number.
  using OnText = std::function<void(std::size_t connection, std::string_view message)>;

  explicit Crowd(OnText on_text);
  ~Crowd();
  Crowd(const Crowd&) = delete;
  Crowd& operator=(const Crowd&) = delete;

  // Connects to a port on loopback; with `websocket` also makes the handshake of /ws. Returns the connection's number.
  std::size_t connect(std::uint16_t port, bool websocket);

  // Sends a text message as a masked client frame.
  void send_text(std::size_t connection, std::string_view message);
  // Sends bytes as they are.
  void send_bytes(std::size_t connection, std::string_view bytes);

  // Reads until `done` says so; throws after 60 s, or when a connection ends.
  void read_until(const std::function<bool()>& done);

  std::size_t size() const { return connections_.size(); }

 private:
  struct Connection {
    int fd = -1;
    std::string pending;  // the beginning of a frame
  };

  void read(std::size_t connection);
  // Takes the complete frames off the front of `bytes`; returns how many bytes they were.
  std::size_t take_frames(std::size_t connection, std::string_view bytes);

  OnText on_text_;
  int epoll_ = -1;
  std::vector<Connection> connections_;
  std::vector<char> block_;
};

// A masked client frame with a text message (RFC 6455, 5.3). The mask is zero: this is a benchmark on loopback.
std::string client_frame(std::uint8_t opcode, std::string_view payload);

}  // namespace oogst::load
