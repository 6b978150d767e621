// A moment as programs and spreadsheets read it. Pure; any thread.
#pragma once

#include <string>

#include "server/core/ids.hpp"

namespace oogst::harvest {

// "2027-03-12T10:45:00Z" (RFC 3339, UTC, whole seconds).
std::string utc_time(core::TimeMs at);

}  // namespace oogst::harvest
