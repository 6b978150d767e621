// The harvest to read, to paste and to print: Markdown (CommonMark) in the conference's language. Pure; any thread.
#pragma once

#include <string>

#include "server/harvest/report.hpp"

namespace oogst::harvest {

// What people wrote is escaped: it comes out as typed and makes no headings, links or HTML.
std::string to_markdown(const Report& report);

}  // namespace oogst::harvest
