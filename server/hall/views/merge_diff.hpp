// The difference of two JSON objects as an RFC 7396 merge patch.
#pragma once

#include <nlohmann/json.hpp>

namespace oogst::hall {

// The least patch that makes `after` out of `before`, both objects without nulls; an empty object where they are equal.
nlohmann::json merge_diff(const nlohmann::json& before, const nlohmann::json& after);

}  // namespace oogst::hall
