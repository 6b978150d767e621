#include "server/gateway/receipts.hpp"

#include <sodium.h>

#include "server/hall/conference.hpp"

namespace oogst::gateway {

std::string sign_receipt(const TokenSigner& signer, std::string_view epoch, std::string_view stream,
                         std::uint64_t revision) {
  std::string said = "receipt\n";
  said.append(epoch).append("\n").append(stream).append("\n").append(std::to_string(revision));
  const std::string signed_text = signer.sign_bytes(said);
  return signed_text.substr(signed_text.find('.') + 1);
}

std::map<int, std::uint64_t> proven_by(const std::vector<protocol::Receipt>& receipts, const TokenSigner& signer,
                                       std::string_view epoch, const std::string& conference) {
  std::map<int, std::uint64_t> proven;
  for (const protocol::Receipt& receipt : receipts) {
    if (receipt.epoch != epoch) continue;
    const std::string stream = receipt.to.is_plenary()
                                   ? hall::plenary_stream(conference)
                                   : hall::table_stream(conference, core::TableNumber{receipt.to.table});
    const std::string expected = sign_receipt(signer, epoch, stream, receipt.revision);
    const bool same_length = expected.size() == receipt.receipt.size();
    if (!same_length || sodium_memcmp(expected.data(), receipt.receipt.data(), expected.size()) != 0) continue;
    std::uint64_t& far = proven[receipt.to.table];
    far = std::max(far, receipt.revision);
  }
  return proven;
}

}  // namespace oogst::gateway
