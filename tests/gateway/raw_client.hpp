// A blocking client on a bare socket that can also do wrong: what a browser, a slow phone or an attacker sends and sees. Its
// frame reader is strict and throws on anything that RFC 6455 forbids a server.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace oogst::gateway::testing {

struct Frame {
  std::uint8_t opcode = 0;
  std::string payload;

  bool is_text() const { return opcode == 0x1; }
  bool is_close() const { return opcode == 0x8; }
  bool is_ping() const { return opcode == 0x9; }
  bool is_pong() const { return opcode == 0xA; }
  std::uint16_t close_code() const;
};

class RawClient {
 public:
  // Connects to a loopback port. A small `receive_buffer_bytes` makes a reader that holds up its server soon.
  explicit RawClient(std::uint16_t port, int receive_buffer_bytes = 0);
  ~RawClient();
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  void send(std::string_view bytes);
  // Like send, but tells whether the peer took it instead of throwing.
  bool try_send(std::string_view bytes);

  // All until the peer closes; a reset counts as a close.
  std::string read_to_end();
  // An answer with its body by Content-Length.
  std::string read_answer(bool head_only = false);
  bool at_end();  // waits for the next byte or the end

  // The handshake of a well-behaved browser; returns the head of the answer.
  std::string upgrade(std::string_view extra_headers = "Sec-WebSocket-Protocol: oogst.v1\r\n");
  void send_frame(std::uint8_t opcode, std::string_view payload, bool fin = true);
  void send_text(std::string_view payload) { send_frame(0x1, payload); }
  void send_close(std::uint16_t code);

  // The next frame; throws std::runtime_error on a violation of RFC 6455 and at the end of the stream.
  Frame next_frame();
  // The next one that is not a ping.
  Frame next_message();

  // Ends the connection with a reset, as a device that is gone.
  void reset();
  void shut_sending_down();

  int descriptor() const { return fd_; }

 private:
  bool fill();
  std::string take(std::size_t bytes);

  int fd_ = -1;
  std::uint16_t port_;
  std::string buffer_;
  bool close_seen_ = false;
};

// A client frame, masked as a client must.
std::string client_frame(std::uint8_t opcode, std::string_view payload, bool fin = true);

}  // namespace oogst::gateway::testing
