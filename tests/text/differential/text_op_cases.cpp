// Writes what the C++ text type makes of random texts and edits, one JSON object a line, for compare.mjs.
//   text_op_cases SEED COUNT    that many cases
//   text_op_cases clean         what clean_text makes of every code point, as runs of one outcome
#include <charconv>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>

#include "protocol/text/text_op.hpp"
#include "protocol/text/unicode.hpp"
#include "tests/text/random_text.hpp"

namespace oogst::text {
namespace {

using Json = nlohmann::json;

Json component_json(const Retain& c) {
  return c.count;
}
Json component_json(const Insert& c) {
  return c.text;
}
Json component_json(const Delete& c) {
  return {{"d", c.count}};
}

Json op_json(const TextOp& op) {
  Json array = Json::array();
  for (const Component& component : op) {
    array.push_back(std::visit([](const auto& c) { return component_json(c); }, component));
  }
  return array;
}

std::string applied(const std::string& document, const TextOp& op) {
  return std::get<std::string>(text::apply(document, op));
}

Json random_case(const Choose& choose) {
  const std::u32string before = random_text(choose, 12);
  const std::string document = to_utf8(before);
  const Edit a = random_edit(choose, before);
  const Edit b = random_edit(choose, before);
  const Edit after_a = random_edit(choose, a.after);
  const std::size_t caret = choose(before.size() + 1);
  return {
      {"document", document},
      {"written", op_json(a.written)},
      {"a", op_json(a.op)},
      {"b", op_json(b.op)},
      {"after_a", op_json(after_a.op)},
      {"caret", caret},
      {"applied_a", applied(document, a.op)},
      {"applied_b", applied(document, b.op)},
      {"a_left", op_json(transform(a.op, b.op, Side::left))},
      {"a_right", op_json(transform(a.op, b.op, Side::right))},
      {"b_left", op_json(transform(b.op, a.op, Side::left))},
      {"b_right", op_json(transform(b.op, a.op, Side::right))},
      {"composed", op_json(compose(a.op, after_a.op))},
      {"moved_caret", transform_position(caret, a.op)},
      {"difference", op_json(difference(applied(document, a.op), applied(document, b.op)))},
  };
}

void write_cases(std::uint32_t seed, std::size_t count) {
  std::mt19937 engine(seed);
  const Choose choose = [&](std::size_t bound) { return engine() % bound; };
  for (; count > 0; --count) std::cout << random_case(choose).dump() << '\n';
}

std::string_view outcome(char32_t c) {
  const std::string bytes = to_utf8({c});
  const std::string clean = clean_text(bytes);
  return clean == bytes ? "kept" : clean.empty() ? "taken out" : clean == "\n" ? "line feed" : "space";
}

void write_clean() {
  constexpr char32_t last = 0x10FFFF;
  char32_t first = 0;
  for (char32_t c = 0; c <= last; ++c) {
    if (c < last && outcome(c + 1) == outcome(first)) continue;
    std::cout << Json{{"first", first}, {"last", c}, {"outcome", outcome(first)}}.dump() << '\n';
    first = c + 1;
  }
}

template <class Number>
bool read(std::string_view text, Number& number) {
  const auto end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, number);
  return result.ec == std::errc{} && result.ptr == end;
}

}  // namespace
}  // namespace oogst::text

int main(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == "clean") {
    oogst::text::write_clean();
    return 0;
  }
  std::uint32_t seed = 0;
  std::size_t count = 0;
  if (argc != 3 || !oogst::text::read(argv[1], seed) || !oogst::text::read(argv[2], count)) {
    std::cerr << "usage: text_op_cases SEED COUNT | text_op_cases clean\n";
    return 2;
  }
  oogst::text::write_cases(seed, count);
  return 0;
}
