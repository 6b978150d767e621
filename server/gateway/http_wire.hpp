// Between Beast's messages and our plain values: a request as handlers see it, an answer's head as it is sent. Pure.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <cstddef>
#include <string>
#include <string_view>

#include "server/gateway/http_message.hpp"

namespace oogst::gateway {

HttpRequest plain_request(const boost::beast::http::request<boost::beast::http::string_body>& message,
                          std::string remote_address);

// Status line and headers with the empty line behind them; `host` is the accepted Host header (security_headers.hpp).
std::string head_of(const HttpAnswer& answer, std::string_view host, std::size_t body_bytes, bool keep_alive);

// An IPv4 peer of a socket that listens on IPv6 is written as IPv4, as people and Host headers do.
std::string address_text(const boost::asio::ip::tcp::endpoint& endpoint);

}  // namespace oogst::gateway
