// A connection as the hall sees it. Implemented by the gateway's session; called on that session's thread only.
// What it does about a frame it does later: none of these may come back to the hall before it returns.
#pragma once

#include <string_view>

#include "protocol/ws_frame.hpp"

namespace oogst::hall {

// Where the frames of one connection go out, in order. Apart from Subscriber because a feed calls it for each of a thousand
// followers: what lies between it and the socket costs, after the send itself, most of a delivery.
class Outbox {
 public:
  // A complete frame, shared with other connections.
  virtual void send(const protocol::SharedFrame& frame) = 0;

 protected:
  ~Outbox() = default;
};

class Subscriber {
 public:
  virtual ~Subscriber() = default;

  // Lives as long as the subscriber.
  virtual Outbox& outbox() = 0;

  // The answer to one command: to send, and one unanswered command less.
  virtual void answer(const protocol::SharedFrame& frame) = 0;

  // The hall has done with this connection: close it with this code (PROTOCOL.md W5).
  virtual void dismiss(std::uint16_t close_code, std::string_view reason) = 0;
};

}  // namespace oogst::hall
