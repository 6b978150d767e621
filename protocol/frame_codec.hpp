// Between the text of a socket message and frames. Reading is strict: what the schemas do not know is an error, and
// nothing is built of JSON that nests too deep. Writing cannot fail. Stateless, usable on any thread.
#pragma once

#include <boost/system/result.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "protocol/frames.hpp"

namespace oogst::protocol {

enum class FrameFault {
  too_large,  ///< over `inbound_message_bytes_max`; close with 1009
  not_utf8,   ///< close with 1007
  not_json,   ///< or nested too deep, or a member twice; close with 4000
  invalid,    ///< JSON, but no frame that the schema knows; close with 4000, unless `command` is there
};

/// Which command a faulty frame was about: it is then refused with `invalid_command`, and the connection stays ([C7]).
struct CommandAddress {
  std::uint64_t number = 0;
  Stream to;

  friend bool operator==(const CommandAddress&, const CommandAddress&) = default;
};

struct FrameError {
  FrameFault fault = FrameFault::invalid;
  std::string field;   ///< `topics[3].epoch`; empty where the frame as a whole is at fault
  std::string detail;  ///< for programmers and logs; never holds what was sent
  std::optional<CommandAddress> command;

  friend bool operator==(const FrameError&, const FrameError&) = default;
};

/// The close code of [W5] for a fault.
int close_code(FrameFault fault);

boost::system::result<ClientFrame, FrameError> parse_client_frame(std::string_view message);

std::string encode(const ServerFrame& frame);

/// Appends the frame to what is there already, for a caller that keeps room before it.
void encode_to(std::string& out, const ServerFrame& frame);

void encode_to(std::string& out, const Change& frame);
void encode_to(std::string& out, const Acknowledged& frame);

}  // namespace oogst::protocol

namespace boost::system {

// Called where somebody takes a frame out of an error without looking: a broken invariant.
[[noreturn]] void throw_exception_from_error(const oogst::protocol::FrameError& error,
                                             const boost::source_location& where);

}  // namespace boost::system
