#include "server/gateway/origin_check.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "server/gateway/http_names.hpp"

namespace oogst::gateway {
namespace {

constexpr std::uint16_t http_port = 80;
constexpr std::uint16_t https_port = 443;

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

bool is_ipv6_character(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == ':' || c == '.'; }

bool parse_port(std::string_view text, std::uint16_t& port) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  return error == std::errc{} && end == text.data() + text.size() && port != 0;
}

std::uint16_t default_port(std::string_view scheme) { return scheme == "https" ? https_port : http_port; }

}  // namespace

std::optional<Authority> parse_authority(std::string_view text) {
  const std::string lower = lower_case(text);
  std::string_view rest = lower;
  Authority authority;
  if (rest.starts_with('[')) {
    const auto bracket = rest.find(']');
    if (bracket == std::string_view::npos) return std::nullopt;
    authority.host = rest.substr(1, bracket - 1);
    rest.remove_prefix(bracket + 1);
    if (!std::all_of(authority.host.begin(), authority.host.end(), is_ipv6_character)) return std::nullopt;
  } else {
    const auto colon = std::min(rest.find(':'), rest.size());
    authority.host = rest.substr(0, colon);
    rest.remove_prefix(colon);
    if (authority.host.ends_with('.')) authority.host.pop_back();
    if (!std::all_of(authority.host.begin(), authority.host.end(), is_name_character)) return std::nullopt;
  }
  if (authority.host.empty()) return std::nullopt;
  if (rest.empty()) return authority;
  if (!rest.starts_with(':') || !parse_port(rest.substr(1), authority.port)) return std::nullopt;
  return authority;
}

std::optional<Origin> parse_origin(std::string_view text) {
  const auto colon = text.find("://");
  if (colon == std::string_view::npos) return std::nullopt;
  Origin origin;
  origin.scheme = lower_case(text.substr(0, colon));
  if (origin.scheme != "http" && origin.scheme != "https") return std::nullopt;
  auto authority = parse_authority(text.substr(colon + 3));
  if (!authority) return std::nullopt;
  origin.authority = std::move(*authority);
  if (origin.authority.port == 0) origin.authority.port = default_port(origin.scheme);
  return origin;
}

OriginCheck::OriginCheck(std::vector<std::string> own_hosts, std::vector<Origin> public_origins)
    : own_hosts_{"localhost", "127.0.0.1", "::1"}, public_origins_(std::move(public_origins)) {
  for (const std::string& host : own_hosts) own_hosts_.push_back(lower_case(host));
}

bool OriginCheck::is_own_host(const Authority& authority, std::string_view local_address) const {
  return authority.host == local_address ||
         std::find(own_hosts_.begin(), own_hosts_.end(), authority.host) != own_hosts_.end();
}

OriginVerdict OriginCheck::check(std::string_view host_header, std::optional<std::string_view> origin_header,
                                 std::string_view local_address) const {
  if (host_header.empty()) return OriginVerdict::no_host;
  const auto host = parse_authority(host_header);
  if (!host) return OriginVerdict::foreign_host;
  const bool is_public = std::any_of(public_origins_.begin(), public_origins_.end(), [&](const Origin& origin) {
    const auto port = host->port != 0 ? host->port : default_port(origin.scheme);
    return origin.authority == Authority{host->host, port};
  });
  if (!is_public && !is_own_host(*host, local_address)) return OriginVerdict::foreign_host;

  if (!origin_header) return OriginVerdict::ours;  // not a browser, or a plain visit
  const auto origin = parse_origin(*origin_header);
  if (!origin) return OriginVerdict::foreign_origin;
  if (std::find(public_origins_.begin(), public_origins_.end(), *origin) != public_origins_.end()) {
    return OriginVerdict::ours;
  }
  const auto port = host->port != 0 ? host->port : default_port(origin->scheme);
  const bool same_site = !is_public && origin->authority == Authority{host->host, port};
  return same_site ? OriginVerdict::ours : OriginVerdict::foreign_origin;
}

}  // namespace oogst::gateway
