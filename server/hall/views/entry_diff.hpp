// Merge patches put together entry by entry, for views that know which entries a batch concerns. Pure functions.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "server/hall/views/view.hpp"

namespace oogst::hall {

// Puts into `patch` what makes the entry `key` go from `before` to `after`: nothing where they are equal. JSON null
// stands for an entry that is not there. `patch` may be null itself: it becomes an object with its first entry.
void diff_entry(nlohmann::json& patch, const std::string& key, const nlohmann::json& before,
                const nlohmann::json& after);

// The same for the entries of an object in the patch, such as "people": nothing where there are none.
void put_entries(nlohmann::json& patch, const char* name, nlohmann::json entries);

// The same for an object that is absent while it has no entries: `had` and `has` say whether it had any, and has any now.
void put_entries(nlohmann::json& patch, const char* name, nlohmann::json entries, bool had, bool has);

// The patch as the changes of a view: none where it is null or empty.
Changes merge_of(const nlohmann::json& patch);

}  // namespace oogst::hall
