// What a text's edits are for someone who has not heard of her own among them (PROTOCOL.md X5). Pure.
#pragma once

#include <optional>
#include <vector>

#include "protocol/frames.hpp"
#include "server/core/table/commands.hpp"

namespace oogst::hall {

/// The operations of `edits` but for those that became of `behind`, each as it is past what of `behind` it had not come
/// after. Nothing where one of `behind` is not among them, in this order and as it says.
std::optional<std::vector<text::TextOp>> edits_past(const std::vector<protocol::TextEdit>& edits,
                                                    std::vector<core::table::FlownOp> behind);

}  // namespace oogst::hall
