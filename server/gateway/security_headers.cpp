#include "server/gateway/security_headers.hpp"

namespace oogst::gateway {

std::string content_security_policy(std::string_view host) {
  std::string policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
      "manifest-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; "
      "frame-ancestors 'self'; connect-src 'self'";
  if (!host.empty()) policy.append(" ws://").append(host).append(" wss://").append(host);
  return policy;
}

std::string security_header_lines(std::string_view content_type, std::string_view host) {
  std::string lines =
      "X-Content-Type-Options: nosniff\r\n"
      "Cross-Origin-Resource-Policy: same-origin\r\n";
  const bool page = content_type.starts_with("text/html") || content_type.starts_with("image/svg");
  if (page) {
    lines.append("Content-Security-Policy: ").append(content_security_policy(host)).append("\r\n");
    lines +=
        "Referrer-Policy: no-referrer\r\n"
        "Cross-Origin-Opener-Policy: same-origin\r\n"
        "X-Frame-Options: SAMEORIGIN\r\n"
        "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\r\n";
  } else if (content_type.starts_with("application/json") || content_type.starts_with("text/plain")) {
    lines += "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n";
  }
  return lines;
}

}  // namespace oogst::gateway
