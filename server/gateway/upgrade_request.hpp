// A WebSocket handshake as it was read, with the socket it came on: what an HTTP session hands to WebsocketLink::accept.
#pragma once

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include "server/gateway/frame_link.hpp"
#include "server/gateway/io_threads.hpp"

namespace oogst::gateway {

struct UpgradeRequest {
  boost::beast::http::request<boost::beast::http::string_body> request;
  TcpSocket socket;
  ConnectionTicket ticket;
};

}  // namespace oogst::gateway
