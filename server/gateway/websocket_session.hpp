// One WebSocket connection as PROTOCOL.md section 3 describes it: hello or pair first, then subscriptions, commands and heartbeat. Reads
// frames and hands them to its Attendee; what the hall delivers goes straight to the link. Kept alive by its link, used on that
// link's thread only. Bounded: with too many unanswered commands it stops reading.
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "protocol/frames.hpp"
#include "server/gateway/reception.hpp"
#include "server/gateway/websocket_link.hpp"
#include "server/hall/attendee.hpp"
#include "server/hall/pairings.hpp"

namespace oogst::gateway {

class WebsocketSession final : public WebsocketEvents,
                               public hall::Subscriber,
                               public hall::PairingScreen,
                               public std::enable_shared_from_this<WebsocketSession> {
 public:
  static std::shared_ptr<WebsocketSession> start(std::shared_ptr<WebsocketLink> link, Reception& reception,
                                                 std::string remote_address);

  WebsocketSession(std::shared_ptr<WebsocketLink> link, Reception& reception, std::string remote_address);
  ~WebsocketSession() override;

 private:
  // WebsocketEvents
  void on_text(std::string_view message) override;
  void on_closed(LinkEnd end) override;
  // hall::Subscriber
  hall::Outbox& outbox() override { return link_->outbox(); }
  void answer(const protocol::SharedFrame& frame) override;
  void dismiss(std::uint16_t close_code, std::string_view reason) override;
  // hall::PairingScreen
  void paired(const std::string& conference, const std::string& wall) override;

  void come_in(protocol::Hello hello);
  void show_pairing_code(const protocol::Pair& pair);
  void take_command(protocol::Command command);
  void on_bad_frame(std::string_view detail, std::string_view field, std::uint16_t close_code);
  void wait_for_hello();
  std::string who() const;
  void send(const protocol::ServerFrame& frame);
  // A goodbye for people, then the close (W5).
  void say_goodbye(std::uint16_t close_code, std::string_view code, std::string_view field = {});

  std::shared_ptr<WebsocketLink> link_;
  Reception& reception_;
  std::string remote_address_;
  protocol::Language language_ = protocol::Language::nl;
  std::shared_ptr<hall::Attendee> attendee_;
  core::Role role_ = core::Role::participant;
  std::string pairing_code_;
  std::unique_ptr<boost::asio::steady_timer> hello_timer_;
  std::size_t unanswered_ = 0;
  bool reading_paused_ = false;
  bool closing_ = false;
};

}  // namespace oogst::gateway
