#include "server/hall/edits_past.hpp"

#include <span>

namespace oogst::hall {

std::optional<std::vector<text::TextOp>> edits_past(const std::vector<protocol::TextEdit>& edits,
                                                    std::vector<core::table::FlownOp> behind) {
  std::vector<text::TextOp> past;
  std::span<core::table::FlownOp> flying(behind);
  for (const protocol::TextEdit& edit : edits) {
    if (!flying.empty() && edit.client == flying.front().client && edit.number == flying.front().number) {
      if (edit.op != flying.front().op) return std::nullopt;
      flying = flying.subspan(1);
      continue;
    }
    text::TextOp op = edit.op;
    for (core::table::FlownOp& flown : flying) {
      text::TextOp carried = text::transform(flown.op, op, text::Side::right);
      op = text::transform(op, flown.op, text::Side::left);
      flown.op = std::move(carried);
    }
    past.push_back(std::move(op));
  }
  if (!flying.empty()) return std::nullopt;
  return past;
}

}  // namespace oogst::hall
