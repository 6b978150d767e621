// What every session and handler of the gateway needs of the house: the hall, the tokens, the numbers. Made by the composition,
// outlives all sessions; each part says itself from which threads it may be used.
#pragma once

#include <boost/asio/io_context.hpp>

#include "server/gateway/code_throttle.hpp"
#include "server/gateway/http_message.hpp"
#include "server/gateway/server_metrics.hpp"
#include "server/gateway/tokens.hpp"
#include "server/hall/hall.hpp"

namespace oogst::gateway {

struct Reception {
  hall::Hall& hall;
  boost::asio::io_context& timers;  // of any io thread
  const TokenSigner& signer;
  CodeThrottle& throttle;
  ServerMetrics& metrics;
};

// The token in `Authorization: Bearer` (PROTOCOL.md L5), or what is wrong with it.
boost::system::result<TokenPayload, TokenFault> verify_bearer(const Reception& reception, const HttpRequest& request);

// A token for this person or wall, good until some days after the conference (PROTOCOL.md L5).
TokenPayload new_token(const hall::Conference& conference, TokenKind kind, std::string subject, core::TimeMs now);

}  // namespace oogst::gateway
