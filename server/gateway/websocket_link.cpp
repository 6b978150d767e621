#include "server/gateway/websocket_link.hpp"

#include <netinet/tcp.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <boost/asio/post.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/http/field.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <optional>
#include <string>
#include <utility>

#include "server/gateway/frame_link.hpp"
#include "server/gateway/io_threads.hpp"
#include "server/gateway/upgrade_request.hpp"

namespace oogst::gateway {
namespace {

namespace beast = boost::beast;
namespace websocket = boost::beast::websocket;
using error_code = beast::error_code;

// Most messages are single operations on a text; they are read without touching the heap.
constexpr std::size_t usual_message_bytes = 512;
constexpr std::size_t read_step_bytes_max = 16 * 1024;
// A buffer that grew beyond this for a long message is given back.
constexpr std::size_t kept_message_bytes = 2 * 1024;

// At most `bytes_max` bytes of a UTF-8 text, cut between characters.
std::string_view cut_between_characters(std::string_view text, std::size_t bytes_max) {
  if (text.size() <= bytes_max) return text;
  constexpr unsigned char continuation_mask = 0xC0;
  constexpr unsigned char continuation = 0x80;
  std::size_t end = bytes_max;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & continuation_mask) == continuation) --end;
  return text.substr(0, end);
}

LinkEnd end_of_failed_read(const error_code& error) {
  if (error == websocket::error::closed) return LinkEnd::closed_by_peer;
  if (error == websocket::error::message_too_big) return LinkEnd::too_big;
  if (error == websocket::error::bad_frame_payload) return LinkEnd::bad_text;
  if (error == websocket::condition::protocol_violation) return LinkEnd::protocol_error;
  return LinkEnd::vanished;
}

// Close codes that Beast chooses when it fails a connection (RFC 6455, 7.4.1).
LinkEnd end_of_close_code(std::uint16_t code) {
  switch (code) {
    case 1002: return LinkEnd::protocol_error;
    case 1007: return LinkEnd::bad_text;
    case 1009: return LinkEnd::too_big;
    default: return LinkEnd::closed_by_peer;
  }
}

class BeastLink final : public WebsocketLink, private FrameLinkOwner {
 public:
  BeastLink(TcpSocket socket, ConnectionTicket ticket, IoThread& thread, const WebsocketLimits& limits)
      : WebsocketLink(thread),
        ticket_(std::move(ticket)),
        stream_(std::move(socket), thread.flusher(), static_cast<FrameLinkOwner&>(*this), limits.outbox_bytes_max),
        closing_max_(limits.closing_handshake),
        heard_at_(thread.links().now()),
        pinged_at_(heard_at_) {
    stream_.auto_fragment(false);
    stream_.read_message_max(limits.message_bytes_max);
    stream_.set_option(websocket::stream_base::decorator([](websocket::response_type& response) {
      response.set(beast::http::field::sec_websocket_protocol, protocol::subprotocol);
      response.erase(beast::http::field::server);
    }));
    stream_.control_callback([this](websocket::frame_type type, beast::string_view) { on_control_frame(type); });
  }

  void begin(UpgradeRequest request, MakeEvents make_events);

  hall::Outbox& outbox() override { return link(); }
  void close(std::uint16_t code, std::string_view reason) override { close_because(LinkEnd::closed_by_us, code, reason); }
  void pause_reading() override { paused_ = true; }
  void resume_reading() override;
  std::size_t outbox_bytes() const override { return stream_.next_layer().outbox_bytes(); }

 private:
  FrameLink& link() { return stream_.next_layer(); }
  std::shared_ptr<BeastLink> self() { return std::static_pointer_cast<BeastLink>(shared_from_this()); }

  void read();
  void on_read(const error_code& error, std::size_t bytes);
  void deliver(std::string_view message);
  void on_control_frame(websocket::frame_type type);
  void close_because(LinkEnd end, std::uint16_t code, std::string_view reason);
  void on_link_cut(LinkCut cut) override;
  void on_heartbeat(LiveLinks::Clock::time_point now, const HeartbeatTimes& times) override;
  void abandon_session() override { events_.reset(); }
  bool peer_hung_up();
  void heard() { heard_at_ = thread().links().now(); }
  void end_now(LinkEnd end);
  void finish(LinkEnd end);

  ConnectionTicket ticket_;
  websocket::stream<FrameLink, false> stream_;
  std::shared_ptr<WebsocketEvents> events_;  // empty before the handshake and after the end
  std::string long_message_;                 // the parts so far of a message longer than usual_
  std::array<char, usual_message_bytes> usual_;
  std::chrono::milliseconds closing_max_;
  LiveLinks::Clock::time_point heard_at_;
  LiveLinks::Clock::time_point pinged_at_;
  std::optional<LiveLinks::Clock::time_point> closing_since_;
  LinkEnd end_ = LinkEnd::closed_by_us;  // what a close() of ours counts as
  bool reading_ = false;
  bool paused_ = false;
  bool closing_ = false;
};

void BeastLink::begin(UpgradeRequest request, MakeEvents make_events) {
  int user_timeout_ms = 20'000;  // a paused link is not heard; then unacknowledged pings tell that the peer is gone
  ::setsockopt(link().socket().native_handle(), IPPROTO_TCP, TCP_USER_TIMEOUT, &user_timeout_ms,
               sizeof user_timeout_ms);
  stream_.async_accept(request.request, [self = self(), make = std::move(make_events)](const error_code& error) {
    if (error) return;  // the last reference: the socket closes with it
    self->link().start_frames();
    self->events_ = make(self);
    self->read();
  });
}

void BeastLink::read() {
  if (reading_ || (paused_ && !closing_) || !link().is_open()) return;
  reading_ = true;
  auto done = [self = self()](const error_code& error, std::size_t bytes) { self->on_read(error, bytes); };
  if (long_message_.empty()) {
    stream_.async_read_some(boost::asio::buffer(usual_), std::move(done));
    return;
  }
  const std::size_t had = long_message_.size();
  const std::size_t step = std::min(stream_.read_size_hint(usual_message_bytes), read_step_bytes_max);
  long_message_.resize(had + step);
  stream_.async_read_some(boost::asio::buffer(long_message_.data() + had, step),
                          [done = std::move(done), self = this, had](const error_code& error, std::size_t bytes) {
                            self->long_message_.resize(had + bytes);
                            done(error, bytes);
                          });
}

void BeastLink::on_read(const error_code& error, std::size_t bytes) {
  reading_ = false;
  if (error) {
    link().cut(false);  // Beast has done what there was to do
    return finish(closing_ ? end_ : end_of_failed_read(error));
  }
  heard();
  if (closing_) {
    long_message_.clear();
    return read();
  }
  if (stream_.got_binary()) return close_because(LinkEnd::not_text, 1003, "only text messages");

  if (!stream_.is_message_done()) {
    if (long_message_.empty()) long_message_.assign(usual_.data(), bytes);
  } else if (long_message_.empty()) {
    deliver({usual_.data(), bytes});
  } else {
    deliver(long_message_);
    long_message_.clear();
    if (long_message_.capacity() > kept_message_bytes) long_message_.shrink_to_fit();
  }
  read();
}

void BeastLink::deliver(std::string_view message) {
  const auto events = events_;  // on_text may end in on_closed
  events->on_text(message);
}

// The session is told of a close at once; answering it and ending the connection is left to Beast.
void BeastLink::on_control_frame(websocket::frame_type type) {
  heard();
  if (type == websocket::frame_type::close) finish(closing_ ? end_ : LinkEnd::closed_by_peer);
}

void BeastLink::resume_reading() {
  if (!paused_) return;
  paused_ = false;
  heard();
  read();
}

// The close frame goes past Beast, and reading goes on until the peer has answered it: Beast's own closing operation and a
// read that fails meanwhile would each wait for the other, for ever.
void BeastLink::close_because(LinkEnd end, std::uint16_t code, std::string_view reason) {
  if (closing_ || !events_) return;
  closing_ = true;
  end_ = end;
  constexpr std::size_t reason_bytes_max = 123;  // RFC 6455, 5.5: 125 with the code
  link().send_close(code, cut_between_characters(reason, reason_bytes_max));
  read();
  // For the session it is over; the closing handshake goes on without it.
  boost::asio::post(link().get_executor(), [self = self()] { self->finish(self->end_); });
}

void BeastLink::on_link_cut(LinkCut cut) {
  finish(cut == LinkCut::outbox_full ? LinkEnd::too_slow : LinkEnd::vanished);
}

void BeastLink::on_heartbeat(LiveLinks::Clock::time_point now, const HeartbeatTimes& times) {
  if (!link().is_open()) return;
  if (link().is_closing()) {
    if (!closing_since_) closing_since_ = now;
    if (now - *closing_since_ >= closing_max_) end_now(closing_ ? end_ : end_of_close_code(link().close_code()));
    return;
  }
  if (paused_ && peer_hung_up()) return end_now(LinkEnd::vanished);
  if (!paused_ && now - heard_at_ >= times.dead_after) return close_because(LinkEnd::silent, 4008, "no heartbeat");
  if (now - std::max(heard_at_, pinged_at_) >= times.ping_after) {
    pinged_at_ = now;
    link().send(protocol::ping_frame());
  }
}

bool BeastLink::peer_hung_up() {
  pollfd state{link().socket().native_handle(), POLLRDHUP, 0};
  return ::poll(&state, 1, 0) > 0 && (state.revents & (POLLRDHUP | POLLHUP | POLLERR)) != 0;
}

void BeastLink::end_now(LinkEnd end) {
  link().cut(true);
  finish(end);
}

// Tells the session, once. Whatever Beast still has under way keeps us alive until it has noticed.
void BeastLink::finish(LinkEnd end) {
  closing_ = true;
  if (const auto events = std::exchange(events_, nullptr)) events->on_closed(end);
}

}  // namespace

WebsocketLink::WebsocketLink(IoThread& thread) : thread_(thread) { thread_.links().add(*this); }

WebsocketLink::~WebsocketLink() { thread_.links().remove(*this); }

void WebsocketLink::accept(UpgradeRequest request, IoThread& thread, const WebsocketLimits& limits,
                           MakeEvents make_events) {
  auto link = std::make_shared<BeastLink>(std::move(request.socket), std::move(request.ticket), thread, limits);
  link->begin(std::move(request), std::move(make_events));
}

std::string_view to_string(LinkEnd end) {
  switch (end) {
    case LinkEnd::closed_by_peer: return "closed_by_peer";
    case LinkEnd::closed_by_us: return "closed_by_us";
    case LinkEnd::vanished: return "vanished";
    case LinkEnd::silent: return "silent";
    case LinkEnd::too_slow: return "too_slow";
    case LinkEnd::too_big: return "too_big";
    case LinkEnd::not_text: return "not_text";
    case LinkEnd::bad_text: return "bad_text";
    case LinkEnd::protocol_error: return "protocol_error";
  }
  return "unknown";
}

}  // namespace oogst::gateway
