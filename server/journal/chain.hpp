// The digests that make a damaged, reordered or shortened journal visible. Pure functions over bytes, from any thread.
//
//   content  = H(salt, kind, version, actor, client, number, time, body)        one an entry
//   chain_n  = H(chain_(n-1), content_n, seq_n, stream name)                    one a stream; chain_0 is all zero
//   order_n  = H(order_(n-1), chain of the n-th entry of the whole journal)     one a journal; order_0 is all zero
//
// H is BLAKE2b with 32 bytes (libsodium's crypto_generichash), each use beginning with a byte of its own, each text
// with its length. As the chain needs only `content`, the salt and the body can be erased later and it still holds;
// without the salt nobody can find the body back by trying.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "server/journal/entry.hpp"

namespace oogst::journal {

using Digest = std::array<unsigned char, 32>;
using Salt = std::array<unsigned char, 16>;

Salt random_salt();

Digest content_digest(const Salt& salt, const Entry& entry);
Digest next_in_stream(const Digest& chain_before, const Digest& content, std::uint64_t seq, std::string_view stream);
Digest next_in_order(const Digest& order_before, const Digest& chain);

// 32 lower-case hexadecimal digits from the system's randomness: the name of a history.
std::string random_epoch();

}  // namespace oogst::journal
