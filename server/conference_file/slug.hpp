// Makes ids out of titles. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace oogst::conference_file {

// The longest id (PROTOCOL.md T3).
inline constexpr std::size_t id_length_max = 40;

// True for 1 to 40 characters of `a-z 0-9 _ -`.
bool is_id(std::string_view text);

// A title as an id: `Eén gezin, één plan` gives `een-gezin-een-plan`. Empty where it has no Latin letter or digit.
std::string slug(std::string_view title);

}  // namespace oogst::conference_file
