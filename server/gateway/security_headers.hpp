// The hardening headers that go with every answer. Pure.
#pragma once

#include <string>
#include <string_view>

namespace oogst::gateway {

// Complete header lines, each with its line end. Pages (HTML, and SVG, which can hold scripts) get the full set; what a
// page loads gets the few that matter there, as their bytes count on a phone. `host` is the accepted Host header: some
// browsers do not take 'self' in connect-src to cover WebSockets.
std::string security_header_lines(std::string_view content_type, std::string_view host);

// The Content-Security-Policy of a page: only what we serve ourselves, framed only by ourselves (the moderator's page
// previews the wall).
std::string content_security_policy(std::string_view host);

}  // namespace oogst::gateway
