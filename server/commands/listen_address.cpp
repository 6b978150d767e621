#include "server/commands/listen_address.hpp"

#include <boost/asio/ip/address.hpp>
#include <sstream>
#include <stdexcept>

namespace oogst::commands {
namespace {

namespace ip = boost::asio::ip;

struct Address {
  std::string host;
  std::string port;
};

Address split(const std::string& listen) {
  const auto colon = listen.rfind(':');
  if (colon == std::string::npos) throw std::runtime_error("--listen wants ADDRESS:PORT, as in 127.0.0.1:8080");
  std::string host = listen.substr(0, colon);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  return {std::move(host), listen.substr(colon + 1)};
}

}  // namespace

Endpoint endpoint_of(const std::string& listen) {
  const Address address = split(listen);
  boost::system::error_code error;
  const auto host = ip::make_address(address.host == "localhost" ? "127.0.0.1" : address.host, error);
  const bool digits = !address.port.empty() && address.port.find_first_not_of("0123456789") == std::string::npos;
  if (error || !digits || address.port.size() > 5 || std::stoul(address.port) > 65535) {
    throw std::runtime_error("--listen wants an IP address and a port from 0 to 65535, as in 127.0.0.1:8080");
  }
  return {host, static_cast<std::uint16_t>(std::stoul(address.port))};
}

Endpoint on_this_machine(Endpoint endpoint) {
  if (!endpoint.address().is_unspecified()) return endpoint;
  if (endpoint.address().is_v6()) return {ip::address_v6::loopback(), endpoint.port()};
  return {ip::address_v4::loopback(), endpoint.port()};
}

std::string text_of(const Endpoint& endpoint) {
  std::ostringstream text;
  text << endpoint;
  return text.str();
}

}  // namespace oogst::commands
