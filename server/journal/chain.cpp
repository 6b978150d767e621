#include "server/journal/chain.hpp"

#include <sodium.h>

#include <span>
#include <stdexcept>

namespace oogst::journal {
namespace {

void need_sodium() {
  static const bool ready = sodium_init() >= 0;
  if (!ready) throw std::runtime_error("libsodium does not start");
}

// Fields go in with their length, so that no two different entries give the same bytes.
class Hash {
 public:
  explicit Hash(unsigned char purpose) {
    need_sodium();
    crypto_generichash_init(&state_, nullptr, 0, sizeof(Digest));
    crypto_generichash_update(&state_, &purpose, 1);
  }

  void bytes(std::span<const unsigned char> data) { crypto_generichash_update(&state_, data.data(), data.size()); }

  void number(std::uint64_t value) {
    std::array<unsigned char, 8> little_endian;
    for (auto& byte : little_endian) {
      byte = static_cast<unsigned char>(value & 0xff);
      value >>= 8;
    }
    bytes(little_endian);
  }

  void text(std::string_view value) {
    number(value.size());
    bytes({reinterpret_cast<const unsigned char*>(value.data()), value.size()});
  }

  Digest finish() {
    Digest digest;
    crypto_generichash_final(&state_, digest.data(), digest.size());
    return digest;
  }

 private:
  crypto_generichash_state state_;
};

}  // namespace

Salt random_salt() {
  need_sodium();
  Salt salt;
  randombytes_buf(salt.data(), salt.size());
  return salt;
}

Digest content_digest(const Salt& salt, const Entry& entry) {
  Hash hash('c');
  hash.bytes(salt);
  hash.text(entry.kind);
  hash.number(entry.version);
  hash.text(entry.actor);
  hash.text(entry.client);
  hash.number(entry.number);
  hash.number(static_cast<std::uint64_t>(entry.at_ms));
  hash.text(entry.body);
  return hash.finish();
}

Digest next_in_stream(const Digest& chain_before, const Digest& content, std::uint64_t seq, std::string_view stream) {
  Hash hash('s');
  hash.bytes(chain_before);
  hash.bytes(content);
  hash.number(seq);
  hash.text(stream);
  return hash.finish();
}

Digest next_in_order(const Digest& order_before, const Digest& chain) {
  Hash hash('o');
  hash.bytes(order_before);
  hash.bytes(chain);
  return hash.finish();
}

std::string random_epoch() {
  const Salt random = random_salt();
  std::string hex(2 * random.size() + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), random.data(), random.size());
  hex.pop_back();
  return hex;
}

}  // namespace oogst::journal
