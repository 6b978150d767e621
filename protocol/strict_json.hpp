// Reads JSON from outside in one pass, more strictly than the library does by itself: nothing nested deeper than
// `json_depth_max`, no object that names a member twice, nothing that is not UTF-8. Usable on any thread.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string_view>

namespace oogst::protocol {

enum class JsonFault { none, not_utf8, not_json, too_deep, member_twice };

/// For programmers and logs.
std::string_view detail_of(JsonFault fault);

/// Fills `value` and returns `none`, or returns what is wrong and leaves `value` in some valid state.
[[nodiscard]] JsonFault parse_strict_json(std::string_view text, nlohmann::json& value);

/// A whole number from 0, whichever of its integer types the library holds it in; nothing for anything else.
std::optional<std::uint64_t> whole_number(const nlohmann::json& value);

}  // namespace oogst::protocol
