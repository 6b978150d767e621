// Receipts (PROTOCOL.md E5): the server's signed word to a browser that a stream had come so far in this history. Shown again
// after a loss, they prove it. Pure functions of the signer's key, usable on any thread.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "protocol/frames.hpp"
#include "server/gateway/tokens.hpp"

namespace oogst::gateway {

// 43 characters of base64url: the signature alone, since the browser keeps what it says beside it.
std::string sign_receipt(const TokenSigner& signer, std::string_view epoch, std::string_view stream,
                         std::uint64_t revision);

// How far streams of a conference had come in the history `epoch`, by Stream::table, as those of these receipts say that are
// true and of that history. The others say nothing.
std::map<int, std::uint64_t> proven_by(const std::vector<protocol::Receipt>& receipts, const TokenSigner& signer,
                                       std::string_view epoch, const std::string& conference);

}  // namespace oogst::gateway
