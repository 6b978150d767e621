// Tokens for programs (PROTOCOL.md L5): `base64url(payload).base64url(mac)`, signed with HMAC-SHA-512-256 (libsodium's
// crypto_auth). A token says who someone is, never what she may do: role and seat come from the roster. Tokens are
// immutable values; TokenSigner may be used from any thread.
#pragma once

#include <boost/system/result.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "server/gateway/signing_key.hpp"

namespace oogst::gateway {

enum class TokenKind { person, wall };

struct TokenPayload {
  std::string conference;
  TokenKind kind = TokenKind::person;
  std::string subject;                // the person's or the wall's id
  std::int64_t code_generation = 0;   // of the code that was shown: new codes void old tokens
  std::int64_t issued_at_ms = 0;      // since 1970-01-01 UTC
  std::int64_t expires_at_ms = 0;

  friend bool operator==(const TokenPayload&, const TokenPayload&) = default;
};

enum class TokenFault {
  malformed = 1,  // not the shape of a token, or a payload that we do not write
  bad_signature,  // made or changed by someone else, or before the key was replaced
  expired,
};

class TokenSigner {
 public:
  explicit TokenSigner(SigningKey key) : key_(key) {}

  std::string sign(const TokenPayload& payload) const;

  // The payload of a token that we signed and that is still good at `now_ms`. The signature is compared in constant time
  // and before anything of the payload is read.
  boost::system::result<TokenPayload, TokenFault> verify(std::string_view token, std::int64_t now_ms) const;

  // The same for any bytes that this installation hands out and wants to know again (receipts).
  std::string sign_bytes(std::string_view bytes) const;
  boost::system::result<std::string, TokenFault> verify_bytes(std::string_view signed_text) const;

 private:
  SigningKey key_;
};

// For boost::system::result: reading the value of a failed verification is a programming error.
[[noreturn]] void throw_exception_from_error(TokenFault fault, const boost::source_location& where);

}  // namespace oogst::gateway
