// Plain text that several people edit at once: operations, and how two of them are reconciled. The semantics are those
// of the npm package ot-text-unicode 4, which the browsers use; a differential test holds the two together.
// Pure functions on values, usable on any thread.
//
//   operation = component*            an edit, told from the start of the text to its end
//   component = retain | insert | delete
//   retain    = { count }             pass over `count` code points             as JSON: 3
//   insert    = { text }              put `text` here                           as JSON: "text"
//   delete    = { count }             take the next `count` code points away    as JSON: {"d": 3}
//
// What an operation does not mention at the end of the text stays: [3, "hi", {"d": 2}] puts "hi" after the third code
// point and takes the fourth and fifth away. All lengths and positions are Unicode code points, never bytes.
//
// Normal form: no count is 0 and no text empty, no two components of one kind are adjacent, the last is no retain. An
// insert and a delete at one place may stand in either order. The empty operation does nothing. What is
// made here is in normal form. `apply`, `transform`, `compose` and `transform_position` need it and throw
// std::invalid_argument when given another: `check` first what comes from outside.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace oogst::text {

struct Retain {
  std::size_t count = 0;
  bool operator==(const Retain&) const = default;
};

struct Insert {
  std::string text;
  bool operator==(const Insert&) const = default;
};

struct Delete {
  std::size_t count = 0;
  bool operator==(const Delete&) const = default;
};

using Component = std::variant<Retain, Insert, Delete>;
using TextOp = std::vector<Component>;

/// Why an operation cannot be taken.
enum class OpError {
  empty_component,     ///< a count of 0 or an empty text
  adjacent_same_kind,  ///< two components of one kind in a row
  trailing_retain,     ///< ends by passing over text
  too_long,            ///< its counts together exceed `op_length_max`
  invalid_utf8,        ///< an inserted text is not UTF-8
  unclean_insert,      ///< an inserted text is not clean as `unicode.hpp` has it
  past_the_end,        ///< retains or deletes more than the text has
};

/// The most code points that one operation may retain and delete together: far above any text, low enough that sums
/// never wrap.
inline constexpr std::size_t op_length_max = std::size_t{1} << 30;

/// Which of two concurrent operations inserts first where both insert at one place. The server's order decides
/// (PROTOCOL.md X2): what it has accepted is `left`, what is new or still pending is `right`, on server and browser
/// alike, so that at one place the earlier insert stays in front.
enum class Side { left, right };

/// What is wrong with an operation from outside, whatever text it is for; nothing when it may be used.
[[nodiscard]] std::optional<OpError> check(const TextOp& op);

/// The operation in normal form, with the same effect.
[[nodiscard]] TextOp normalize(const TextOp& op);

/// The text after the operation, or `past_the_end` when the text is too short for it.
/// Call it qualified, as text::apply: unqualified, std::apply is a candidate too.
[[nodiscard]] std::variant<std::string, OpError> apply(std::string_view valid_utf8, const TextOp& op);

/// The operation as it is after `other`, when both were made for the same text. With
/// `apply(apply(d, a), transform(b, a, right)) == apply(apply(d, b), transform(a, b, left))` all replicas agree.
[[nodiscard]] TextOp transform(const TextOp& op, const TextOp& other, Side side);

/// One operation that does what `first` and then `second` do.
[[nodiscard]] TextOp compose(const TextOp& first, const TextOp& second);

/// Where a caret stands after the operation. An insert right at the caret leaves it where it is, before that insert.
[[nodiscard]] std::size_t transform_position(std::size_t position, const TextOp& op);

/// The least number of code points that a text must have for this operation.
[[nodiscard]] std::size_t length_required(const TextOp& op);

/// The number of code points of a text of `before` code points after an operation that fits it.
[[nodiscard]] std::size_t length_after(std::size_t before, const TextOp& op);

/// A short operation from one valid UTF-8 text to another: what lies between their common beginning and common end is
/// deleted and inserted anew.
[[nodiscard]] TextOp difference(std::string_view before, std::string_view after);

}  // namespace oogst::text
