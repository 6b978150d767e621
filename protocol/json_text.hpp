// Writes JSON straight into a string, for frames that are written often. The texts given must be valid UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace oogst::protocol {

/// Appends a text with quotes, escaped as RFC 8259 asks: quote, backslash and controls; everything else as it is.
void append_json_string(std::string& out, std::string_view utf8);

void append_number(std::string& out, std::uint64_t number);
void append_number(std::string& out, std::int64_t number);

}  // namespace oogst::protocol
