// One WebSocket connection: Beast's stream over a FrameLink, made small and safe for a session on top. Reads text messages
// one at a time, refuses what the protocol never sends (binary, too long, invalid UTF-8), notices a dead peer.
// Shared by its session and its own pending operations; used on the thread of its IoThread only.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

#include "protocol/limits.hpp"
#include "protocol/ws_frame.hpp"
#include "server/gateway/live_links.hpp"
#include "server/hall/subscriber.hpp"

namespace oogst::gateway {

class IoThread;
struct UpgradeRequest;  // upgrade_request.hpp: the socket and the handshake as it was read

// How a connection came to its end: for logs, metrics and presence.
enum class LinkEnd {
  closed_by_peer,  // a close frame came
  closed_by_us,    // close() was called
  vanished,        // end of stream or reset without a close frame
  silent,          // heartbeat: nothing heard for HeartbeatTimes::dead_after; 4008
  too_slow,        // its outbox went over the bound; 4009
  too_big,         // an inbound message over the limit; answered with close code 1009
  not_text,        // a binary message; 1003
  bad_text,        // invalid UTF-8; 1007
  protocol_error,  // broken framing; 1002
};
// A word for logs and metric labels.
std::string_view to_string(LinkEnd end);

// What happens on a link. Implemented by the session; the link keeps it alive until on_closed has returned.
class WebsocketEvents {
 public:
  virtual ~WebsocketEvents() = default;
  // A complete, valid UTF-8 message. The view holds only during the call.
  virtual void on_text(std::string_view message) = 0;
  // Once and the last call; never from within a method of the link. Does not come when the threads are stopped first.
  virtual void on_closed(LinkEnd end) = 0;
};

struct WebsocketLimits {
  std::size_t message_bytes_max = protocol::inbound_message_bytes_max;  // over it: close code 1009
  // Waiting here while the peer's socket is full; over it the connection is cut off with 4009. It must hold the largest
  // snapshots that one person follows, or a slow phone could never load them.
  std::size_t outbox_bytes_max = 4 * 1024 * 1024;
  std::chrono::milliseconds closing_handshake{5'000};  // how long a closing handshake may take
};

class WebsocketLink : public std::enable_shared_from_this<WebsocketLink> {
 public:
  // Makes the session of a link whose handshake is done.
  using MakeEvents = std::function<std::shared_ptr<WebsocketEvents>(std::shared_ptr<WebsocketLink>)>;

  // Answers the handshake with the subprotocol oogst.v1 (that it was asked for is the caller's check) and starts reading.
  // Called on the loop of `thread`, to which the socket belongs.
  static void accept(UpgradeRequest request, IoThread& thread, const WebsocketLimits& limits, MakeEvents make_events);

  virtual ~WebsocketLink();
  WebsocketLink(const WebsocketLink&) = delete;
  WebsocketLink& operator=(const WebsocketLink&) = delete;

  // Takes complete frames (text_frame). Order is kept; does nothing once the link is closing or closed. Lives as long as the link.
  virtual hall::Outbox& outbox() = 0;

  // Starts the closing handshake with a code (RFC 6455, 7.4; 4000-4999 are ours) and a reason of at most 123 bytes
  // (longer is cut between characters). What was sent before still goes out, what still comes in is dropped.
  virtual void close(std::uint16_t code, std::string_view reason) = 0;

  // Backpressure: while paused nothing is read, so silence does not count; a peer that hangs up is noticed all the same.
  // Called in on_text, no further message is delivered; called elsewhere, one that is being read may still come.
  virtual void pause_reading() = 0;
  virtual void resume_reading() = 0;

  // Bytes that wait here for a peer whose socket is full.
  virtual std::size_t outbox_bytes() const = 0;

  IoThread& thread() { return thread_; }

 protected:
  explicit WebsocketLink(IoThread& thread);

 private:
  friend class LiveLinks;
  virtual void abandon_session() = 0;
  virtual void on_heartbeat(LiveLinks::Clock::time_point now, const HeartbeatTimes& times) = 0;

  IoThread& thread_;
  std::size_t live_slot_ = 0;
};

}  // namespace oogst::gateway
