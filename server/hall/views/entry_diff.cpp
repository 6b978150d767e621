#include "server/hall/views/entry_diff.hpp"

#include <utility>

#include "server/hall/views/merge_diff.hpp"

namespace oogst::hall {

using nlohmann::json;

void diff_entry(json& patch, const std::string& key, const json& before, const json& after) {
  if (before.is_object() && after.is_object()) {
    json inner = merge_diff(before, after);
    if (!inner.empty()) patch[key] = std::move(inner);
  } else if (before != after) {
    patch[key] = after;
  }
}

void put_entries(json& patch, const char* name, json entries) {
  if (!entries.empty()) patch[name] = std::move(entries);
}

void put_entries(json& patch, const char* name, json entries, bool had, bool has) {
  if (had && !has) {
    patch[name] = nullptr;
  } else {
    put_entries(patch, name, std::move(entries));
  }
}

Changes merge_of(const json& patch) {
  if (patch.empty()) return {};
  return {protocol::MergePatch{patch.dump()}};
}

}  // namespace oogst::hall
