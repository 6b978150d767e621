// Encodes complete WebSocket frames as a server sends them (RFC 6455, 5.2: FIN set, never masked). Pure.
// Because server frames are unmasked, one encoded frame is right for every subscriber and can be shared.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace oogst::protocol {

// A complete encoded frame, header and payload. Shared between sessions and threads, so it never changes.
using SharedFrame = std::shared_ptr<const std::string>;

enum class FrameOpcode : std::uint8_t { text = 0x1, close = 0x8, ping = 0x9, pong = 0xA };

// The bytes of one unfragmented frame. The payload of a control frame (close, ping, pong) is at most 125 bytes
// (RFC 6455, 5.5): more is a programming error and throws std::length_error.
std::string encode_server_frame(FrameOpcode opcode, std::string_view payload);

// A text message, ready for FrameLink::send. The payload must be UTF-8; this is not checked here.
SharedFrame text_frame(std::string_view payload);

// A ping without payload, one for the whole process.
const SharedFrame& ping_frame();

}  // namespace oogst::protocol
