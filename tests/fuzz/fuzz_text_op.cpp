// The text type under bytes from outside. The first byte says which of two things they are: a recipe for a text and two
// edits, which must converge and compose, or raw bytes as they might stand in an operation, which must be told apart
// without ever breaking.
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "protocol/text/text_op.hpp"
#include "protocol/text/unicode.hpp"
#include "tests/text/random_text.hpp"

namespace oogst::text {
namespace {

void must(bool holds, const char* what) {
  if (holds) return;
  std::cerr << "does not hold: " << what << '\n';
  std::abort();
}

/// Hands out the fuzzer's bytes one by one, and zeros when they are used up.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

  std::size_t next() {
    if (bytes_.empty()) return 0;
    const auto byte = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    return byte;
  }
  std::string_view next_text() {
    const std::string_view text = bytes_.substr(0, next());
    bytes_.remove_prefix(text.size());
    return text;
  }
  bool empty() const { return bytes_.empty(); }

 private:
  std::string_view bytes_;
};

std::string applied(const std::string& document, const TextOp& op) {
  const auto result = text::apply(document, op);
  must(std::holds_alternative<std::string>(result), "an operation made for a text fits it");
  return std::get<std::string>(result);
}

void try_edits(Bytes bytes) {
  const Choose choose = [&](std::size_t bound) { return bytes.next() % bound; };
  const std::u32string before = random_text(choose, 12);
  const std::string document = to_utf8(before);
  const Edit a = random_edit(choose, before);
  const Edit b = random_edit(choose, before);
  const Edit after_a = random_edit(choose, a.after);
  const std::string text_a = applied(document, a.op);
  const std::string text_b = applied(document, b.op);
  must(text_a == to_utf8(a.after), "an edit gives the text it was made for");

  const TextOp a_after_b = transform(a.op, b.op, Side::right);
  const TextOp b_after_a = transform(b.op, a.op, Side::left);
  must(!check(a_after_b) && !check(b_after_a), "a transformed operation is in normal form");
  must(applied(text_a, b_after_a) == applied(text_b, a_after_b), "concurrent edits converge");

  const TextOp both = compose(a.op, after_a.op);
  must(!check(both), "a composition is in normal form");
  must(applied(document, both) == to_utf8(after_a.after), "a composition does what both do");
  must(applied(text_a, difference(text_a, text_b)) == text_b, "a difference leads from one text to the other");
  must(transform_position(choose(before.size() + 1), a.op) <= a.after.size(), "a caret stays in the text");
}

TextOp any_op(Bytes& bytes) {
  TextOp op;
  for (std::size_t count_left = bytes.next() % 16; count_left > 0 && !bytes.empty(); --count_left) {
    const std::size_t kind = bytes.next();
    // Now and then a count far beyond any text.
    const auto count = [&] { return bytes.next() << (kind >= 0xF0 ? 56 : kind >= 0xE0 ? 24 : 0); };
    switch (kind % 3) {
      case 0:
        op.push_back(Retain{count()});
        break;
      case 1:
        op.push_back(Insert{std::string(bytes.next_text())});
        break;
      default:
        op.push_back(Delete{count()});
    }
  }
  return op;
}

void try_anything(Bytes bytes) {
  const std::string document = clean_text(bytes.next_text());
  must(is_clean(document) && is_valid_utf8(document), "clean text is clean");
  const TextOp op = any_op(bytes);
  const TextOp other = any_op(bytes);
  if (check(op) || check(other)) return;
  must(normalize(op) == op, "what is taken is in normal form");
  const TextOp op_after_other = transform(op, other, Side::right);
  const TextOp other_after_op = transform(other, op, Side::left);

  const auto result = text::apply(document, op);
  const std::size_t length = count_code_points(document);
  const bool fits = std::holds_alternative<std::string>(result);
  must(fits == (length_required(op) <= length), "it fits when the text is long enough");
  if (!fits || length_required(other) > length) return;
  const std::string& after = std::get<std::string>(result);
  must(is_clean(after), "what is clean stays clean");
  must(count_code_points(after) == length_after(length, op), "the length is as foretold");
  must(applied(after, other_after_op) == applied(applied(document, other), op_after_other),
       "concurrent edits converge");
}

}  // namespace
}  // namespace oogst::text

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  oogst::text::Bytes bytes({reinterpret_cast<const char*>(data), size});
  if (bytes.next() % 2 == 0) {
    oogst::text::try_edits(bytes);
  } else {
    oogst::text::try_anything(bytes);
  }
  return 0;
}
