// Finds the word that somebody who mistyped probably meant. Pure; any thread.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace oogst::conference_file {

// The known word with the fewest letters typed wrong, left out, too many or swapped; nothing where none comes near.
std::optional<std::string> nearest_word(std::string_view typed, std::span<const std::string> known);

}  // namespace oogst::conference_file
