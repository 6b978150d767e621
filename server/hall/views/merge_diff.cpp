#include "server/hall/views/merge_diff.hpp"

namespace oogst::hall {

nlohmann::json merge_diff(const nlohmann::json& before, const nlohmann::json& after) {
  nlohmann::json patch = nlohmann::json::object();
  for (const auto& [key, value] : after.items()) {
    const auto was = before.find(key);
    if (was == before.end()) {
      patch[key] = value;
    } else if (was->is_object() && value.is_object()) {
      nlohmann::json inner = merge_diff(*was, value);
      if (!inner.empty()) patch[key] = std::move(inner);
    } else if (*was != value) {
      patch[key] = value;
    }
  }
  for (const auto& [key, value] : before.items()) {
    if (!after.contains(key)) patch[key] = nullptr;
  }
  return patch;
}

}  // namespace oogst::hall
