// The harvest for programs: one JSON document, its shape named by `format`. Pure; any thread.
#pragma once

#include <string>

#include "server/harvest/report.hpp"

namespace oogst::harvest {

// {"format":"oogst.harvest.v1","conference":{"id","title","date","language","ended"},"totals":{"tables","shared","kept"},
//  "themes":[{"id","letter","title","questions":[{"id"?,"text"?,"tables":[{"table","shared":[insight…],"kept"}]}]}]}
//  with
// insight = {"id","kind","perspectives":[label…],"text","shared_at","late"}. Times are RFC 3339 in UTC.
std::string to_json(const Report& report);

}  // namespace oogst::harvest
