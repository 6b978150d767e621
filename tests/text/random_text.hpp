// Random texts and edits for the tests of the text type. An edit comes with the text that it must give, found without
// the code under test: on code points, component by component.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "protocol/text/text_op.hpp"

namespace oogst::text {

/// Gives a number below `bound`, which is at least 1. The source decides whether that is a property test's generator,
/// a seeded engine or the bytes of a fuzzer.
using Choose = std::function<std::size_t(std::size_t bound)>;

std::string to_utf8(const std::u32string& code_points);

/// Up to `parts_max` parts, each a letter, a combining mark, a flag, an emoji of several code points, a word in a
/// right-to-left script or the like.
std::u32string random_text(const Choose& choose, std::size_t parts_max);

struct Edit {
  TextOp written;        ///< as it came about: with empty and adjacent components
  TextOp op;             ///< the same in normal form
  std::u32string after;  ///< what it must make of the text
};

/// An edit of the text. It cuts between any two code points, also inside an emoji of several.
Edit random_edit(const Choose& choose, const std::u32string& before);

}  // namespace oogst::text
