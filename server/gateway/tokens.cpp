#include "server/gateway/tokens.hpp"

#include <sodium.h>

#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>

#include "protocol/limits.hpp"

namespace oogst::gateway {
namespace {

using Mac = std::array<unsigned char, crypto_auth_BYTES>;
constexpr int base64_variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

const unsigned char* as_bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::string to_base64(const unsigned char* bytes, std::size_t size) {
  std::string text(sodium_base64_encoded_len(size, base64_variant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes, size, base64_variant);
  text.pop_back();  // the terminating zero that libsodium counts in
  return text;
}

// Only the one spelling that we write: libsodium's decoder reads a byte 0xFF as the digit 63 as well.
std::optional<std::string> from_base64(std::string_view text) {
  std::string bytes(text.size(), '\0');
  std::size_t size = 0;
  const char* end = nullptr;
  const int failed = sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                                       text.size(), nullptr, &size, &end, base64_variant);
  if (failed != 0 || end != text.data() + text.size()) return std::nullopt;
  bytes.resize(size);
  if (to_base64(as_bytes(bytes), bytes.size()) != text) return std::nullopt;
  return bytes;
}

std::string to_json(const TokenPayload& payload) {
  const nlohmann::json json = {
      {"conference", payload.conference},
      {"kind", payload.kind == TokenKind::wall ? "wall" : "person"},
      {"subject", payload.subject},
      {"generation", payload.code_generation},
      {"issued_at", payload.issued_at_ms},
      {"expires_at", payload.expires_at_ms},
  };
  return json.dump();
}

// Nothing when the members are not those of to_json: then a later version of ours signed it.
std::optional<TokenPayload> from_json(const std::string& text) {
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  const auto text_of = [&](const char* name) { return json.contains(name) && json[name].is_string(); };
  const auto number_of = [&](const char* name) { return json.contains(name) && json[name].is_number_integer(); };
  if (!text_of("conference") || !text_of("kind") || !text_of("subject")) return std::nullopt;
  if (!number_of("generation") || !number_of("issued_at") || !number_of("expires_at")) return std::nullopt;
  const bool wall = json["kind"] == "wall";
  if (!wall && json["kind"] != "person") return std::nullopt;
  return TokenPayload{json["conference"], wall ? TokenKind::wall : TokenKind::person,
                      json["subject"],    json["generation"],
                      json["issued_at"],  json["expires_at"]};
}

}  // namespace

std::string TokenSigner::sign_bytes(std::string_view bytes) const {
  Mac mac;
  crypto_auth(mac.data(), as_bytes(bytes), bytes.size(), key_.data());
  return to_base64(as_bytes(bytes), bytes.size()) + '.' + to_base64(mac.data(), mac.size());
}

boost::system::result<std::string, TokenFault> TokenSigner::verify_bytes(std::string_view signed_text) const {
  const auto dot = signed_text.find('.');
  if (dot == std::string_view::npos) return TokenFault::malformed;
  auto bytes = from_base64(signed_text.substr(0, dot));
  const auto mac = from_base64(signed_text.substr(dot + 1));
  if (!bytes || !mac || mac->size() != crypto_auth_BYTES) return TokenFault::malformed;
  if (crypto_auth_verify(as_bytes(*mac), as_bytes(*bytes), bytes->size(), key_.data()) != 0) {
    return TokenFault::bad_signature;
  }
  return std::move(*bytes);
}

std::string TokenSigner::sign(const TokenPayload& payload) const { return sign_bytes(to_json(payload)); }

boost::system::result<TokenPayload, TokenFault> TokenSigner::verify(std::string_view token, std::int64_t now_ms) const {
  if (token.size() > protocol::token_bytes_max) return TokenFault::malformed;
  const auto bytes = verify_bytes(token);
  if (!bytes) return bytes.error();
  auto payload = from_json(*bytes);
  if (!payload) return TokenFault::malformed;
  if (payload->expires_at_ms <= now_ms) return TokenFault::expired;
  return std::move(*payload);
}

void throw_exception_from_error(TokenFault, const boost::source_location&) {
  throw std::logic_error("a token was used that did not verify");
}

}  // namespace oogst::gateway
