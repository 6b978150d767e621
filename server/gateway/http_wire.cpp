#include "server/gateway/http_wire.hpp"

#include <algorithm>
#include <boost/beast/http/status.hpp>
#include <utility>

#include "server/gateway/http_names.hpp"
#include "server/gateway/security_headers.hpp"

namespace oogst::gateway {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;

}  // namespace

HttpRequest plain_request(const http::request<http::string_body>& message, std::string remote_address) {
  HttpRequest request;
  request.method = message.method_string();
  const std::string_view target = message.target();
  const auto question = std::min(target.find('?'), target.size());
  request.path = target.substr(0, question);
  if (question < target.size()) request.query = target.substr(question + 1);
  for (const auto& field : message) {
    request.headers.emplace_back(lower_case(field.name_string()), std::string(field.value()));
  }
  request.body = message.body();
  request.remote_address = std::move(remote_address);
  request.host = request.header("host");
  return request;
}

std::string head_of(const HttpAnswer& answer, std::string_view host, std::size_t body_bytes, bool keep_alive) {
  std::string head = "HTTP/1.1 " + std::to_string(answer.status) + ' ';
  head += http::obsolete_reason(http::int_to_status(answer.status));
  head += "\r\n";
  if (!answer.content_type.empty()) head.append("Content-Type: ").append(answer.content_type).append("\r\n");
  for (const auto& [name, value] : answer.headers) head.append(name).append(": ").append(value).append("\r\n");
  const bool bodiless = answer.status == 204 || answer.status == 304;
  if (!bodiless) head.append("Content-Length: ").append(std::to_string(body_bytes)).append("\r\n");
  head += security_header_lines(answer.content_type, host);
  head += keep_alive ? "\r\n" : "Connection: close\r\n\r\n";
  return head;
}

std::string address_text(const asio::ip::tcp::endpoint& endpoint) {
  const auto address = endpoint.address();
  if (address.is_v6() && address.to_v6().is_v4_mapped()) {
    return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
  }
  return address.to_string();
}

}  // namespace oogst::gateway
