#include "protocol/ws_frame.hpp"

#include <stdexcept>

namespace oogst::protocol {
namespace {

constexpr std::uint8_t fin_bit = 0x80;
constexpr std::size_t short_length_max = 125;
constexpr std::size_t medium_length_max = 0xFFFF;
constexpr std::uint8_t medium_length_mark = 126;
constexpr std::uint8_t long_length_mark = 127;

void append_big_endian(std::string& out, std::uint64_t value, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out.push_back(static_cast<char>((value >> shift) & 0xFF));
}

}  // namespace

std::string encode_server_frame(FrameOpcode opcode, std::string_view payload) {
  const bool control = opcode >= FrameOpcode::close;
  if (control && payload.size() > short_length_max) throw std::length_error("control frame over 125 bytes");

  std::string frame;
  frame.reserve(payload.size() + 10);
  frame.push_back(static_cast<char>(fin_bit | static_cast<std::uint8_t>(opcode)));
  if (payload.size() <= short_length_max) {
    frame.push_back(static_cast<char>(payload.size()));
  } else if (payload.size() <= medium_length_max) {
    frame.push_back(static_cast<char>(medium_length_mark));
    append_big_endian(frame, payload.size(), 2);
  } else {
    frame.push_back(static_cast<char>(long_length_mark));
    append_big_endian(frame, payload.size(), 8);
  }
  frame.append(payload);
  return frame;
}

SharedFrame text_frame(std::string_view payload) {
  return std::make_shared<const std::string>(encode_server_frame(FrameOpcode::text, payload));
}

const SharedFrame& ping_frame() {
  static const SharedFrame frame = std::make_shared<const std::string>(encode_server_frame(FrameOpcode::ping, {}));
  return frame;
}

}  // namespace oogst::protocol
