#include "tests/text/random_text.hpp"

#include <algorithm>
#include <array>

namespace oogst::text {
namespace {

constexpr std::array<std::u32string_view, 24> parts{
    U"a",
    U"b",
    U"de ",
    U"\n",
    U"\u00e9",                                            // é as one code point
    U"e\u0301",                                           // é as letter and mark
    U"o\u0308\u0323",                                     // two marks on one letter
    U"\u0301",                                            // a mark alone
    U"\U0001F605",                                        // an emoji outside the first plane
    U"\u2764\uFE0F",                                      // heart with variation selector
    U"\U0001F44D\U0001F3FD",                              // thumb with skin tone
    U"\U0001F469\u200D\U0001F469\u200D\U0001F467",        // family, joined
    U"\U0001F1F3\U0001F1F1",                              // flag of the Netherlands
    U"\U0001F1F1",                                        // half a flag
    U"\U0001F3F4\U000E0067\U000E0062\U000E007F",          // flag spelt with tags
    U"1\uFE0F\u20E3",                                     // keycap
    U"\u05E9\u05DC\u05D5\u05DD",                          // Hebrew
    U"\u0633\u0644\u0627\u0645",                          // Arabic
    U"\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",  // Persian with non-joiner
    U"\u200F",                                            // right-to-left mark
    U"\u06DD",                                            // Arabic format character
    U"\u6F22\u5B57",                                      // Chinese characters
    U"\uFFFD",                                            // the last of the first plane that may be used
    U"\U0010FFFD",                                        // the last of all
};

constexpr std::size_t steps_max = 14;
constexpr std::size_t step_max = 5;  // code points that one step goes over

void append_utf8(std::string& bytes, char32_t c) {
  const auto tail = [&](int shift) { bytes += static_cast<char>(0x80u | ((c >> shift) & 0x3Fu)); };
  if (c < 0x80) {
    bytes += static_cast<char>(c);
  } else if (c < 0x800) {
    bytes += static_cast<char>(0xC0u | (c >> 6));
    tail(0);
  } else if (c < 0x10000) {
    bytes += static_cast<char>(0xE0u | (c >> 12));
    tail(6);
    tail(0);
  } else {
    bytes += static_cast<char>(0xF0u | (c >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace

std::string to_utf8(const std::u32string& code_points) {
  std::string bytes;
  for (const char32_t c : code_points) append_utf8(bytes, c);
  return bytes;
}

std::u32string random_text(const Choose& choose, std::size_t parts_max) {
  std::u32string text;
  for (std::size_t count = choose(parts_max + 1); count > 0; --count) text += parts[choose(parts.size())];
  return text;
}

Edit random_edit(const Choose& choose, const std::u32string& before) {
  Edit edit;
  std::size_t at = 0;
  const auto some = [&] { return choose(std::min(before.size() - at, step_max) + 1); };
  for (std::size_t steps = choose(steps_max + 1); steps > 0; --steps) {
    switch (choose(3)) {
      case 0: {
        const std::size_t count = some();
        edit.written.push_back(Retain{count});
        edit.after += before.substr(at, count);
        at += count;
        break;
      }
      case 1: {
        const std::u32string text = random_text(choose, 3);
        edit.written.push_back(Insert{to_utf8(text)});
        edit.after += text;
        break;
      }
      default: {
        const std::size_t count = some();
        edit.written.push_back(Delete{count});
        at += count;
      }
    }
  }
  edit.after += before.substr(at);
  edit.op = normalize(edit.written);
  return edit;
}

}  // namespace oogst::text
