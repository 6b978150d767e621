#include "server/gateway/http_session.hpp"

#include <algorithm>
#include <array>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "server/gateway/http_errors.hpp"
#include "server/gateway/http_wire.hpp"
#include "server/gateway/upgrade_request.hpp"

namespace oogst::gateway {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using error_code = beast::error_code;
using Clock = std::chrono::steady_clock;
using Timer = asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, asio::io_context::executor_type>;

constexpr std::chrono::seconds lingering_max{2};

std::optional<std::string_view> origin_of(const HttpRequest& request) {
  for (const auto& [name, value] : request.headers) {
    if (name == "origin") return value;
  }
  return std::nullopt;
}

bool asks_for_subprotocol(const http::request<http::string_body>& message) {
  for (const auto& field : message) {
    if (field.name() != http::field::sec_websocket_protocol) continue;
    if (http::token_list(field.value()).exists(protocol::subprotocol)) return true;
  }
  return false;
}

class HttpSession : public std::enable_shared_from_this<HttpSession> {
 public:
  HttpSession(TcpSocket socket, ConnectionTicket ticket, IoThread& thread, const HttpService& service)
      : ticket_(std::move(ticket)),
        socket_(std::move(socket)),
        deadline_(socket_.get_executor()),
        thread_(thread),
        service_(service) {}

  void read_request();

 private:
  // After `time` the socket is shut down this way, which ends what is under way, and too_slow_ says so. (A cancel could
  // fall between two steps of a longer operation and go unnoticed.)
  void expire_after(Clock::duration time, TcpSocket::shutdown_type how);
  void on_request(const error_code& error);
  void handle(http::request<http::string_body> message);
  void upgrade(http::request<http::string_body> message, const HttpRequest& request);
  void answer_malformed(const error_code& error);
  void answer_last(HttpAnswer answer);
  HttpReply make_reply();
  void write(HttpAnswer answer);
  void on_written(const error_code& error);
  void close_after_reading_on();
  void read_on();
  std::string remote_address();
  std::string local_address();

  ConnectionTicket ticket_;
  TcpSocket socket_;
  Timer deadline_;
  bool too_slow_ = false;  // the deadline ended what was under way
  IoThread& thread_;
  const HttpService& service_;
  beast::flat_buffer buffer_;
  std::optional<http::request_parser<http::string_body>> parser_;
  std::string host_;  // of the request under way, once it was found to be ours
  bool head_only_ = false;
  bool keep_alive_ = false;
  HttpAnswer answer_;  // kept while it is written
  std::string answer_head_;
};

void HttpSession::read_request() {
  parser_.emplace();
  parser_->header_limit(static_cast<std::uint32_t>(service_.http_limits.header_bytes_max));
  parser_->body_limit(service_.http_limits.body_bytes_max);
  host_.clear();
  expire_after(service_.http_limits.request_max, TcpSocket::shutdown_receive);
  http::async_read(socket_, buffer_, *parser_, [self = shared_from_this()](const error_code& error, std::size_t) {
    self->on_request(error);
  });
}

void HttpSession::expire_after(Clock::duration time, TcpSocket::shutdown_type how) {
  too_slow_ = false;
  deadline_.expires_after(time);
  deadline_.async_wait([weak = weak_from_this(), how](const error_code& error) {
    const auto self = weak.lock();
    if (error || !self || self->deadline_.expiry() > Clock::now()) return;  // stopped, or set anew since
    self->too_slow_ = true;
    error_code ignored;
    self->socket_.shutdown(how, ignored);
  });
}

void HttpSession::on_request(const error_code& error) {
  deadline_.cancel();
  if (!error) return handle(parser_->release());
  if (too_slow_ && parser_->got_some()) return answer_last(api_error(408, "too_slow", protocol::Language::nl));
  const bool malformed = error.category() == http::make_error_code(http::error::bad_method).category();
  if (malformed && error != http::error::end_of_stream && error != http::error::partial_message) {
    return answer_malformed(error);
  }
  // The peer went away or never began a request: the socket closes with us.
}

// The target may not be known here, so these are JSON for everyone: only programs send such requests.
void HttpSession::answer_malformed(const error_code& error) {
  const auto language = protocol::Language::nl;
  if (error == http::error::header_limit || error == http::error::buffer_overflow) {
    return answer_last(api_error(431, "too_large", language));
  }
  if (error == http::error::body_limit) return answer_last(api_error(413, "too_large", language));
  answer_last(api_error(400, "bad_request", language));
}

void HttpSession::handle(http::request<http::string_body> message) {
  keep_alive_ = message.keep_alive();
  head_only_ = message.method() == http::verb::head;
  HttpRequest request = plain_request(message, remote_address());

  switch (service_.origins.check(request.host, origin_of(request), local_address())) {
    case OriginVerdict::ours: break;
    case OriginVerdict::no_host: return answer_last(http_error(400, "bad_request", request));
    case OriginVerdict::foreign_host:
    case OriginVerdict::foreign_origin: return answer_last(http_error(403, "foreign_origin", request));
  }
  host_ = request.host;

  if (!request.path.starts_with('/')) return answer_last(http_error(400, "bad_request", request));
  if (request.path == "/ws") return upgrade(std::move(message), request);
  const auto match = service_.routes.find(request.method, request.path);
  if (match.handler != nullptr) return (*match.handler)(std::move(request), make_reply());
  if (!match.allow.empty()) {
    auto answer = http_error(405, "wrong_method", request);
    answer.headers.emplace_back("Allow", match.allow);
    return write(std::move(answer));
  }
  if (request.path.starts_with("/api/")) return write(http_error(404, "not_found", request));
  write(service_.files.answer(request));
}

void HttpSession::upgrade(http::request<http::string_body> message, const HttpRequest& request) {
  if (!beast::websocket::is_upgrade(message)) {
    auto answer = text_answer(426, "This address is for WebSocket connections.\n");
    answer.headers.emplace_back("Upgrade", "websocket");
    return answer_last(std::move(answer));
  }
  if (message[http::field::sec_websocket_version] != "13") {
    auto answer = text_answer(426, "Only version 13 of the WebSocket protocol is spoken here.\n");
    answer.headers.emplace_back("Sec-WebSocket-Version", "13");
    return answer_last(std::move(answer));
  }
  if (!asks_for_subprotocol(message)) {
    return answer_last(text_answer(400, "Ask for the subprotocol oogst.v1 (header Sec-WebSocket-Protocol).\n"));
  }
  if (buffer_.size() > 0) {  // RFC 6455, 4.1: a client waits for the answer before it sends anything
    return answer_last(text_answer(400, "Something was sent before the handshake was done.\n"));
  }
  if (!service_.make_websocket_session) return answer_last(text_answer(503, "Not ready yet.\n"));

  auto make_events = [&service = service_, request](std::shared_ptr<WebsocketLink> link) {
    return service.make_websocket_session(std::move(link), request);
  };
  WebsocketLink::accept(UpgradeRequest{std::move(message), std::move(socket_), std::move(ticket_)}, thread_,
                        service_.websocket_limits, std::move(make_events));
}

void HttpSession::answer_last(HttpAnswer answer) {
  keep_alive_ = false;
  write(std::move(answer));
}

HttpReply HttpSession::make_reply() {
  return [self = shared_from_this()](HttpAnswer answer) {
    asio::dispatch(self->socket_.get_executor(), [self, answer = std::move(answer)]() mutable {
      self->write(std::move(answer));
    });
  };
}

void HttpSession::write(HttpAnswer answer) {
  answer_ = std::move(answer);
  const std::size_t body_bytes = answer_.body ? answer_.body->size() : 0;
  answer_head_ = head_of(answer_, host_, body_bytes, keep_alive_);
  const bool with_body = body_bytes > 0 && !head_only_;
  const std::array<asio::const_buffer, 2> parts = {
      asio::buffer(answer_head_), with_body ? asio::buffer(*answer_.body) : asio::const_buffer()};

  const auto& limits = service_.http_limits;
  expire_after(limits.answer_min + std::chrono::seconds(body_bytes / limits.answer_bytes_per_s_min),
               TcpSocket::shutdown_both);
  asio::async_write(socket_, parts, [self = shared_from_this()](const error_code& error, std::size_t) {
    self->on_written(error);
  });
}

void HttpSession::on_written(const error_code& error) {
  deadline_.cancel();
  answer_ = {};
  answer_head_.clear();
  if (error) return;
  if (keep_alive_) return read_request();
  close_after_reading_on();
}

// Closing over bytes that were not read resets the connection, and the peer may lose the answer: so read on for a moment.
void HttpSession::close_after_reading_on() {
  error_code ignored;
  socket_.shutdown(TcpSocket::shutdown_send, ignored);
  expire_after(lingering_max, TcpSocket::shutdown_both);
  read_on();
}

void HttpSession::read_on() {
  buffer_.clear();
  socket_.async_read_some(buffer_.prepare(4096), [self = shared_from_this()](const error_code& error, std::size_t) {
    if (!error) self->read_on();
  });
}

std::string HttpSession::remote_address() {
  error_code error;
  const auto endpoint = socket_.remote_endpoint(error);
  return error ? std::string() : address_text(endpoint);
}

std::string HttpSession::local_address() {
  error_code error;
  const auto endpoint = socket_.local_endpoint(error);
  return error ? std::string() : address_text(endpoint);
}

}  // namespace

void serve_http(TcpSocket socket, ConnectionTicket ticket, IoThread& thread, const HttpService& service) {
  std::make_shared<HttpSession>(std::move(socket), std::move(ticket), thread, service)->read_request();
}

}  // namespace oogst::gateway
