// Which Host and Origin headers are ours: stops foreign pages (cross-site WebSocket, RFC 6455 10.2) and names that were
// pointed at this machine (DNS rebinding). Pure; built once at start, read from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oogst::gateway {

// "name", "name:8080" or "[::1]:8080", in lower case, without a dot at the end.
struct Authority {
  std::string host;         // an IPv6 address without brackets
  std::uint16_t port = 0;   // 0: none given

  friend bool operator==(const Authority&, const Authority&) = default;
};
std::optional<Authority> parse_authority(std::string_view text);

// "https://oogst.example.org", with the port that the scheme implies filled in.
struct Origin {
  std::string scheme;  // "http" or "https"
  Authority authority;

  friend bool operator==(const Origin&, const Origin&) = default;
};
// Nothing for anything else than scheme, host and port: "null", a path, other schemes.
std::optional<Origin> parse_origin(std::string_view text);

enum class OriginVerdict { ours, no_host, foreign_host, foreign_origin };

class OriginCheck {
 public:
  // `own_hosts`: names and addresses of this machine that people use, without port: the listen address and, when phones
  // in the room may come, the addresses of machine_addresses(). Loopback names are always ours.
  // `public_origins`: where a proxy shows us, as parse_origin gave them.
  OriginCheck(std::vector<std::string> own_hosts, std::vector<Origin> public_origins);

  // `local_address`: the address of this machine at which the connection arrived; it is ours by nature and may be named.
  // The port of an own host may be any: a tunnel or container may map it, and rebinding needs a foreign *name*.
  // An Origin, where there is one, must be the site itself (same host and port as Host) or a public origin.
  OriginVerdict check(std::string_view host_header, std::optional<std::string_view> origin_header,
                      std::string_view local_address) const;

 private:
  bool is_own_host(const Authority& authority, std::string_view local_address) const;

  std::vector<std::string> own_hosts_;
  std::vector<Origin> public_origins_;
};

}  // namespace oogst::gateway
