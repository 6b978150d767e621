#include "server/gateway/websocket_session.hpp"

#include <sodium.h>
#include <spdlog/spdlog.h>

#include "protocol/frame_codec.hpp"
#include "protocol/json_reader.hpp"
#include "protocol/limits.hpp"
#include "protocol/sentences.hpp"
#include "server/core/plenary/decide.hpp"
#include "server/gateway/access_code.hpp"
#include "server/gateway/io_threads.hpp"
#include "server/gateway/receipts.hpp"

namespace oogst::gateway {
namespace {

enum CloseCode : std::uint16_t {
  invalid_frame = 4000,
  bad_token = 4001,
  expired_token = 4002,
  hello_expected = 4003,
  removed = 4005,
};

template <class... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;  // clang 14 does not find it by itself

}  // namespace

std::shared_ptr<WebsocketSession> WebsocketSession::start(std::shared_ptr<WebsocketLink> link, Reception& reception,
                                                          std::string remote_address) {
  auto session = std::make_shared<WebsocketSession>(std::move(link), reception, std::move(remote_address));
  session->wait_for_hello();
  return session;
}

WebsocketSession::WebsocketSession(std::shared_ptr<WebsocketLink> link, Reception& reception,
                                   std::string remote_address)
    : link_(std::move(link)), reception_(reception), remote_address_(std::move(remote_address)) {}

WebsocketSession::~WebsocketSession() = default;

void WebsocketSession::wait_for_hello() {
  hello_timer_ = std::make_unique<boost::asio::steady_timer>(link_->thread().context(), protocol::hello_within);
  hello_timer_->async_wait([weak = weak_from_this()](const boost::system::error_code& error) {
    const auto alive = weak.lock();
    if (!error && alive) alive->say_goodbye(hello_expected, "hello_expected");
  });
}

// -- What comes in --

void WebsocketSession::on_text(std::string_view message) {
  if (closing_) return;
  auto parsed = protocol::parse_client_frame(message);
  if (!parsed) {
    const protocol::FrameError& error = parsed.error();
    reception_.metrics.invalid_frames().add();
    if (error.command && attendee_) {
      reception_.metrics.commands().add();
      ++unanswered_;
      return attendee_->refuse(*error.command, protocol::invalid_command, error.field);
    }
    return on_bad_frame(error.detail, error.field, static_cast<std::uint16_t>(protocol::close_code(error.fault)));
  }
  std::visit(Overloaded{
                 [&](protocol::Hello& hello) { come_in(std::move(hello)); },
                 [&](protocol::Pair& pair) { show_pairing_code(pair); },
                 [&](protocol::Ping& ping) {
                   if (!attendee_ && pairing_code_.empty()) return say_goodbye(hello_expected, "hello_expected");
                   send(protocol::Pong{ping.at, reception_.hall.now()});
                 },
                 [&](auto& frame) {
                   if (!attendee_) return say_goodbye(hello_expected, "hello_expected");
                   using Frame = std::decay_t<decltype(frame)>;
                   if constexpr (std::is_same_v<Frame, protocol::Subscribe>) attendee_->subscribe(frame.topics);
                   if constexpr (std::is_same_v<Frame, protocol::Unsubscribe>) attendee_->unsubscribe(frame.topics);
                   if constexpr (std::is_same_v<Frame, protocol::Command>) take_command(std::move(frame));
                   if constexpr (std::is_same_v<Frame, protocol::Writing>) attendee_->writing(std::move(frame));
                 },
             },
             *parsed);
}

void WebsocketSession::on_bad_frame(std::string_view detail, std::string_view field, std::uint16_t close_code) {
  spdlog::info("frame refused {} field={} why=\"{}\"", who(), field, detail);
  if (close_code != invalid_frame) {
    closing_ = true;
    return link_->close(close_code, detail);
  }
  say_goodbye(close_code, "invalid_frame", field);
}

void WebsocketSession::come_in(protocol::Hello hello) {
  if (hello.language) language_ = *hello.language;
  if (attendee_) return say_goodbye(invalid_frame, "invalid_frame", "type");
  const auto token = reception_.signer.verify(hello.token, reception_.hall.now());
  if (!token && token.error() == TokenFault::expired) return say_goodbye(expired_token, "expired_token");
  if (!token) return say_goodbye(bad_token, "bad_token");
  const auto conference = reception_.hall.find(token->conference);
  if (!conference) return say_goodbye(bad_token, "bad_token");

  const std::size_t thread = link_->thread().index();
  auto attendee = std::make_shared<hall::Attendee>(*conference, thread, weak_from_this(), token->subject, hello.client,
                                                   language_);
  role_ = core::plenary::context_of(conference->plenary(thread), core::PersonId{token->subject}, 0).role;
  auto proven = proven_by(hello.receipts, reception_.signer, conference->epoch(), conference->id());
  if (!attendee->join(std::move(hello.topics), std::move(proven))) {
    const bool wall = token->kind == TokenKind::wall;
    return wall ? say_goodbye(removed, "removed") : say_goodbye(bad_token, "bad_token");
  }
  attendee_ = std::move(attendee);
  hello_timer_.reset();
  if (!pairing_code_.empty()) reception_.hall.pairings().withdraw(pairing_code_);
  pairing_code_.clear();
  reception_.metrics.connected(role_);
  spdlog::info("connected {}", who());
}

void WebsocketSession::take_command(protocol::Command command) {
  reception_.metrics.commands().add();
  if (++unanswered_ >= protocol::unanswered_commands_max && !reading_paused_) {
    reading_paused_ = true;
    link_->pause_reading();
  }
  attendee_->command(std::move(command));
}

// -- Pairing --

void WebsocketSession::show_pairing_code(const protocol::Pair& pair) {
  if (pair.language) language_ = *pair.language;
  if (attendee_ || !pairing_code_.empty()) return say_goodbye(invalid_frame, "invalid_frame", "type");
  hello_timer_.reset();
  const hall::Pairings::Waiting waiting{link_->thread().index(), weak_from_this()};
  do {
    pairing_code_ = make_code(pairing_code_symbols, randombytes_uniform);
  } while (!reception_.hall.pairings().offer(pairing_code_, waiting));
  send(protocol::Pairing{pairing_code_});
}

void WebsocketSession::paired(const std::string& conference_id, const std::string& wall) {
  const auto conference = reception_.hall.find(conference_id);
  if (!conference || closing_) return;
  const TokenPayload payload = new_token(*conference, TokenKind::wall, wall, reception_.hall.now());
  send(protocol::Paired{reception_.signer.sign(payload), wall});
}

// For the log.
std::string WebsocketSession::who() const {
  if (!attendee_) return "from=" + remote_address_;
  return "conference=" + attendee_->conference() + " person=" + attendee_->person() + " from=" + remote_address_;
}

// -- What goes out --

void WebsocketSession::answer(const protocol::SharedFrame& frame) {
  link_->outbox().send(frame);
  --unanswered_;
  if (reading_paused_ && unanswered_ < protocol::unanswered_commands_max) {
    reading_paused_ = false;
    link_->resume_reading();
  }
}

void WebsocketSession::dismiss(std::uint16_t close_code, std::string_view reason) {
  if (close_code == removed) return say_goodbye(close_code, "removed");
  closing_ = true;
  link_->close(close_code, reason);
}

void WebsocketSession::send(const protocol::ServerFrame& frame) {
  link_->outbox().send(protocol::text_frame(protocol::encode(frame)));
}

void WebsocketSession::say_goodbye(std::uint16_t close_code, std::string_view code, std::string_view field) {
  if (closing_) return;
  closing_ = true;
  send(protocol::Goodbye{std::string(code), std::string(protocol::sentence(code, language_)), std::string(field)});
  link_->close(close_code, code);
}

void WebsocketSession::on_closed(LinkEnd end) {
  closing_ = true;
  hello_timer_.reset();
  if (!pairing_code_.empty()) reception_.hall.pairings().withdraw(pairing_code_);
  if (!attendee_) return;
  attendee_->leave();
  reception_.metrics.disconnected(role_);
  spdlog::info("disconnected {} end={}", who(), to_string(end));
  attendee_.reset();
}

}  // namespace oogst::gateway
