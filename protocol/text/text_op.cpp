#include "protocol/text/text_op.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "protocol/text/unicode.hpp"

namespace oogst::text {
namespace {

template <class... Cases>
struct Match : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

/// The code points of the text before the operation that a component goes over.
std::size_t length_before(const Component& component) {
  return std::visit(Match{[](const Retain& c) { return c.count; }, [](const Insert&) { return std::size_t{0}; },
                          [](const Delete& c) { return c.count; }},
                    component);
}

/// The code points of the text after the operation that a component yields.
std::size_t length_made(const Component& component) {
  return std::visit(
      Match{[](const Retain& c) { return c.count; }, [](const Insert& c) { return count_code_points(c.text); },
            [](const Delete&) { return std::size_t{0}; }},
      component);
}

bool is_empty(const Component& component) {
  const auto* insert = std::get_if<Insert>(&component);
  return insert ? insert->text.empty() : length_before(component) == 0;
}

std::optional<OpError> check_form(const TextOp& op) {
  const Component* previous = nullptr;
  for (const Component& component : op) {
    if (is_empty(component)) return OpError::empty_component;
    if (previous && previous->index() == component.index()) return OpError::adjacent_same_kind;
    previous = &component;
  }
  if (previous && std::holds_alternative<Retain>(*previous)) return OpError::trailing_retain;
  return std::nullopt;
}

void require_normal_form(const TextOp& op) {
  if (check_form(op)) throw std::invalid_argument("text operation is not in normal form");
}

/// Collects components into an operation in normal form.
class Builder {
 public:
  void append(Component component) {
    if (is_empty(component)) return;
    if (op_.empty() || op_.back().index() != component.index()) {
      op_.push_back(std::move(component));
      return;
    }
    std::visit(Match{[&](Retain& last) { last.count += std::get<Retain>(component).count; },
                     [&](Insert& last) { last.text += std::get<Insert>(component).text; },
                     [&](Delete& last) { last.count += std::get<Delete>(component).count; }},
               op_.back());
  }

  TextOp finish() && {
    if (!op_.empty() && std::holds_alternative<Retain>(op_.back())) op_.pop_back();
    return std::move(op_);
  }

 private:
  TextOp op_;
};

/// Reads an operation piece by piece. After its last component it retains for ever.
class Pieces {
 public:
  explicit Pieces(const TextOp& op) : op_(op) {}

  bool at_end() const { return index_ == op_.size(); }
  bool at_insert() const { return !at_end() && std::holds_alternative<Insert>(op_[index_]); }

  /// What is left of the current component. Not at the end.
  Component take_rest() {
    Component rest = std::visit(
        Match{[&](const Retain& c) -> Component { return Retain{c.count - used_}; },
              [&](const Insert& c) -> Component { return Insert{std::string(slice(c.text, used_, c.text.size()))}; },
              [&](const Delete& c) -> Component { return Delete{c.count - used_}; }},
        op_[index_]);
    ++index_;
    used_ = 0;
    return rest;
  }

  /// At most `count` code points of the current component, but all of it where it is of kind `Whole`.
  template <class Whole>
  Component take(std::size_t count) {
    if (at_end()) return Retain{count};
    const Component& current = op_[index_];
    const std::size_t length = std::max(length_before(current), length_made(current));
    if (std::holds_alternative<Whole>(current) || length - used_ <= count) return take_rest();
    const std::size_t from = std::exchange(used_, used_ + count);
    return std::visit(
        Match{[&](const Retain&) -> Component { return Retain{count}; },
              [&](const Insert& c) -> Component { return Insert{std::string(slice(c.text, from, count))}; },
              [&](const Delete&) -> Component { return Delete{count}; }},
        current);
  }

 private:
  const TextOp& op_;
  std::size_t index_ = 0;
  std::size_t used_ = 0;  // code points of the current component that were taken
};

}  // namespace

std::optional<OpError> check(const TextOp& op) {
  if (const auto error = check_form(op)) return error;
  std::size_t length = 0;
  for (const Component& component : op) {
    if (length_before(component) > op_length_max - length) return OpError::too_long;
    length += length_before(component);
    const auto* insert = std::get_if<Insert>(&component);
    if (insert && !is_valid_utf8(insert->text)) return OpError::invalid_utf8;
    if (insert && !is_clean(insert->text)) return OpError::unclean_insert;
  }
  return std::nullopt;
}

TextOp normalize(const TextOp& op) {
  Builder result;
  for (const Component& component : op) result.append(component);
  return std::move(result).finish();
}

std::variant<std::string, OpError> apply(std::string_view document, const TextOp& op) {
  require_normal_form(op);
  std::string result;
  for (const Component& component : op) {
    const auto passed_bytes = byte_offset(document, length_before(component));
    if (!passed_bytes) return OpError::past_the_end;
    std::visit(Match{[&](const Retain&) { result += document.substr(0, *passed_bytes); },
                     [&](const Insert& c) { result += c.text; }, [](const Delete&) {}},
               component);
    document.remove_prefix(*passed_bytes);
  }
  result += document;
  return result;
}

TextOp transform(const TextOp& op, const TextOp& other, Side side) {
  require_normal_form(op);
  require_normal_form(other);
  Builder result;
  Pieces pieces(op);
  for (const Component& component : other) {
    if (const auto* insert = std::get_if<Insert>(&component)) {
      if (side == Side::left && pieces.at_insert()) result.append(pieces.take_rest());
      result.append(Retain{count_code_points(insert->text)});
      continue;
    }
    const bool deleted = std::holds_alternative<Delete>(component);
    for (std::size_t left = length_before(component); left > 0;) {
      Component piece = pieces.take<Insert>(left);
      left -= length_before(piece);
      // What the other took away can be neither passed over nor deleted again.
      if (!deleted || std::holds_alternative<Insert>(piece)) result.append(std::move(piece));
    }
  }
  while (!pieces.at_end()) result.append(pieces.take_rest());
  return std::move(result).finish();
}

TextOp compose(const TextOp& first, const TextOp& second) {
  require_normal_form(first);
  require_normal_form(second);
  Builder result;
  Pieces pieces(first);
  for (const Component& component : second) {
    if (std::holds_alternative<Insert>(component)) {
      result.append(component);
      continue;
    }
    const bool deletes = std::holds_alternative<Delete>(component);
    for (std::size_t left = length_before(component); left > 0;) {
      Component piece = pieces.take<Delete>(left);
      left -= length_made(piece);
      if (!deletes || std::holds_alternative<Delete>(piece)) {
        result.append(std::move(piece));
      } else if (const auto* retained = std::get_if<Retain>(&piece)) {
        result.append(Delete{retained->count});
      }  // else `second` deletes what `first` had inserted: nothing remains of either
    }
  }
  while (!pieces.at_end()) result.append(pieces.take_rest());
  return std::move(result).finish();
}

std::size_t transform_position(std::size_t position, const TextOp& op) {
  require_normal_form(op);
  std::size_t reached = 0;
  for (const Component& component : op) {
    if (reached >= position) break;
    if (std::holds_alternative<Delete>(component)) {
      position -= std::min(length_before(component), position - reached);
      continue;
    }
    const std::size_t length = length_made(component);
    reached += length;
    if (std::holds_alternative<Insert>(component)) position += length;
  }
  return position;
}

std::size_t length_required(const TextOp& op) {
  std::size_t length = 0;
  for (const Component& component : op) length += length_before(component);
  return length;
}

std::size_t length_after(std::size_t before, const TextOp& op) {
  for (const Component& component : op) {
    if (std::holds_alternative<Retain>(component)) continue;
    before = before + length_made(component) - length_before(component);
  }
  return before;
}

TextOp difference(std::string_view before, std::string_view after) {
  const auto first_unequal = std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first;
  auto prefix_bytes = static_cast<std::size_t>(first_unequal - before.begin());
  while (!is_boundary(before, prefix_bytes) || !is_boundary(after, prefix_bytes)) --prefix_bytes;
  const std::size_t passed = count_code_points(before.substr(0, prefix_bytes));
  before.remove_prefix(prefix_bytes);
  after.remove_prefix(prefix_bytes);

  const auto last_unequal = std::mismatch(before.rbegin(), before.rend(), after.rbegin(), after.rend()).first;
  auto suffix_bytes = static_cast<std::size_t>(last_unequal - before.rbegin());
  while (!is_boundary(before, before.size() - suffix_bytes)) --suffix_bytes;
  before.remove_suffix(suffix_bytes);
  after.remove_suffix(suffix_bytes);

  return normalize({Retain{passed}, Delete{count_code_points(before)}, Insert{std::string(after)}});
}

}  // namespace oogst::text
