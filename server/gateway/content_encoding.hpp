// Chooses the compressed form of a file that a browser takes (Accept-Encoding, RFC 9110, 12.5.3). Pure.
#pragma once

#include <string_view>

namespace oogst::gateway {

enum class ContentEncoding { identity, gzip, br };

// The name in Content-Encoding; empty for identity.
std::string_view encoding_name(ContentEncoding encoding);

// The best form among those at hand: the highest quality value, Brotli before gzip where equal. Identity is given when
// nothing else is accepted, also to a client that refuses identity: an answer it may not like beats none.
ContentEncoding choose_encoding(std::string_view accept_encoding, bool has_br, bool has_gzip);

}  // namespace oogst::gateway
