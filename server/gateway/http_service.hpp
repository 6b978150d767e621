// What all HTTP sessions share: routes, files, the origin check, limits, and who takes a WebSocket. Filled by the
// composition before the listener starts and only read afterwards, so it needs no lock. Outlives all sessions.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>

#include "protocol/limits.hpp"
#include "server/gateway/http_message.hpp"
#include "server/gateway/origin_check.hpp"
#include "server/gateway/routes.hpp"
#include "server/gateway/static_files.hpp"
#include "server/gateway/websocket_link.hpp"

namespace oogst::gateway {

struct HttpLimits {
  std::size_t header_bytes_max = 8 * 1024;
  std::size_t body_bytes_max = protocol::http_body_bytes_max;
  // From waiting for a request to its last byte: cuts slow handshakes, half-open and idle connections alike.
  std::chrono::milliseconds request_max = protocol::http_request_within;
  std::chrono::milliseconds answer_min{10'000};   // time to take an answer, and more for a long one:
  std::size_t answer_bytes_per_s_min = 4 * 1024;  // a peer slower than this is cut
};

// Makes the session for a WebSocket whose handshake is done. The request is the handshake (address, headers).
using MakeWebsocketSession =
    std::function<std::shared_ptr<WebsocketEvents>(std::shared_ptr<WebsocketLink>, const HttpRequest&)>;

struct HttpService {
  Routes routes;
  StaticFiles files;
  OriginCheck origins{{}, {}};
  HttpLimits http_limits;
  WebsocketLimits websocket_limits;
  MakeWebsocketSession make_websocket_session;  // empty: /ws answers 503
};

}  // namespace oogst::gateway
