// The hall's word to browsers that a stream has come so far, and what happens when one is shown for more than is there
// (PROTOCOL.md E5). Given by the composition; both may be called from any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace oogst::hall {

struct Receipts {
  // The receipt for a stream of the journal at `revision`, in the history of now.
  std::function<std::string(const std::string& stream, std::uint64_t revision)> sign;
  // Somebody proved that a stream had come to `proven` and it has only `head`: what was acknowledged is gone. May be called
  // again and again.
  std::function<void(const std::string& stream, std::uint64_t proven, std::uint64_t head)> lost;
};

}  // namespace oogst::hall
