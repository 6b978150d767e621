// The harvest for a spreadsheet: one row a shared insight, as CSV (RFC 4180) in UTF-8 with a byte order mark, by which
// Excel knows the encoding. Headings are in the conference's language. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "server/harvest/report.hpp"

namespace oogst::harvest {

std::string to_csv(const Report& report);

// One cell in quotes. A text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line
// break) gets an apostrophe before it.
std::string csv_cell(std::string_view text);

}  // namespace oogst::harvest
