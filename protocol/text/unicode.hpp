// UTF-8 text counted in Unicode code points, and the product's one rule for clean text.
// Pure functions without state, usable on any thread. Nothing throws except for want of memory.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace oogst::text {

/// True for well-formed UTF-8 (Unicode 15, table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF.
[[nodiscard]] bool is_valid_utf8(std::string_view bytes);

/// The number of code points in valid UTF-8. An emoji family or a flag counts as the several code points it is made of.
[[nodiscard]] std::size_t count_code_points(std::string_view valid_utf8);

/// The byte at which code point number `code_points` begins (the size of the text for its end), or nothing when the
/// text has fewer code points than that.
[[nodiscard]] std::optional<std::size_t> byte_offset(std::string_view valid_utf8, std::size_t code_points);

/// True where a code point begins in valid UTF-8, and at its end: only there may a text be cut. `byte` is at most the
/// size.
[[nodiscard]] bool is_boundary(std::string_view valid_utf8, std::size_t byte);

/// Up to `count` code points from code point number `from`; shorter, or empty, where the text ends before.
/// A view into the argument.
[[nodiscard]] std::string_view slice(std::string_view valid_utf8, std::size_t from, std::size_t count);

// Clean text. Everything that people write and others read (names, insights, titles) is clean: valid UTF-8 without
//   - controls (U+0000-001F, U+007F-009F) other than the line feed,
//   - the line and paragraph separators U+2028 and U+2029,
//   - bidirectional embeddings, overrides and isolates (U+202A-202E, U+2066-2069), which could show a text in
//     another order than it was written in, beyond its own end,
//   - the byte order mark U+FEFF,
//   - noncharacters (U+FDD0-FDEF and the last two of each plane).
// Joiners, variation selectors, tags and the directional marks LRM, RLM and ALM stay: emoji and right-to-left text
// come back exactly as typed. Nothing is normalised.
//
// The browser makes the same text before it sends it:
//   cleanText(s) = s.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(/\t/g, " ")
//                   .replace(/(?!\n)[\p{Cc}\p{Cs}\p{NChar}\u202A-\u202E\u2066-\u2069\uFEFF]/gu, "")
//   cleanLine(s) = cleanText(s).replace(/\n/g, " ").replace(/^ +| +$/g, "")

/// True when `clean_text` would leave these bytes as they are. Text that goes into an operation is refused when it is
/// not clean: taking something out of it would shift every position after it.
[[nodiscard]] bool is_clean(std::string_view bytes);

/// The text made clean: other line breaks become line feeds, a tab a space, what may not stay is taken out, and so
/// are bytes that are not UTF-8.
[[nodiscard]] std::string clean_text(std::string_view bytes);

/// The text made clean for one line, such as a name: line feeds become spaces, spaces at either end go.
[[nodiscard]] std::string clean_line(std::string_view bytes);

/// Whether there is nothing to read in a clean text.
[[nodiscard]] bool is_blank(std::string_view clean);

}  // namespace oogst::text
