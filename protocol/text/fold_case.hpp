// Words that differ in capitals only, made equal, to compare them. Pure function without state, usable on any thread.
#pragma once

#include <string>
#include <string_view>

namespace oogst::text {

/// The text with its capitals made small: letters of Latin (as far as U+017F), Greek and Cyrillic, one for one.
/// Everything else, and what the one-for-one rule cannot do (ß, the dotted capital İ), stays as it is. For comparing,
/// never for showing.
[[nodiscard]] std::string fold_case(std::string_view valid_utf8);

}  // namespace oogst::text
