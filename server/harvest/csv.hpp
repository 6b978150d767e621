// The harvest for a spreadsheet: one row a shared insight, as CSV (RFC 4180) in UTF-8 with a byte order mark, by which
// Excel knows the encoding. Headings are in the conference's language, and so is what stands between the cells: Excel splits at `;` where
// it is Dutch, at `,` where it is English. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "server/harvest/report.hpp"

namespace oogst::harvest {

std::string to_csv(const Report& report);

// One cell in quotes. What a spreadsheet would take for a formula gets an apostrophe before it: a text that begins with = + - @, a tab
// or a line break, and = + - @ where a cell would begin in a spreadsheet that splits elsewhere and so does not see our quotes: after
// ; or , or a tab or a line break.
std::string csv_cell(std::string_view text);

}  // namespace oogst::harvest
