// A connection as the hall sees it. Implemented by the gateway's session; called on that session's thread only.
// What it does about a frame it does later: none of these may come back to the hall before it returns.
#pragma once

#include <string_view>

#include "protocol/ws_frame.hpp"

namespace oogst::hall {

class Subscriber {
 public:
  virtual ~Subscriber() = default;

  // A complete frame to send, shared with other connections.
  virtual void deliver(const protocol::SharedFrame& frame) = 0;

  // The answer to one command: to send, and one unanswered command less.
  virtual void answer(const protocol::SharedFrame& frame) = 0;

  // The hall has done with this connection: close it with this code (PROTOCOL.md W5).
  virtual void dismiss(std::uint16_t close_code, std::string_view reason) = 0;
};

}  // namespace oogst::hall
