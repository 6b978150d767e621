#include "protocol/text/fold_case.hpp"

namespace oogst::text {
namespace {

bool within(unsigned code, unsigned first, unsigned last) {
  return code >= first && code <= last;
}

// Of a code point that is two bytes in UTF-8; the small letter is two bytes, too.
unsigned small_letter(unsigned code) {
  if (within(code, 0xC0, 0xDE)) return code == 0xD7 ? code : code + 0x20;  // Latin-1, but for the multiplication sign
  if (within(code, 0x130, 0x131)) return code;
  if (within(code, 0x100, 0x137) || within(code, 0x14A, 0x177)) return code | 1;  // pairs, the even one a capital
  if (within(code, 0x139, 0x148) || within(code, 0x179, 0x17E)) return code + (code & 1);
  if (code == 0x178) return 0xFF;                      // Ÿ
  if (within(code, 0x391, 0x3A9)) return code + 0x20;  // Greek
  if (code == 0x3C2) return 0x3C3;                     // the sigma at the end of a word
  if (within(code, 0x400, 0x40F)) return code + 0x50;  // Cyrillic
  if (within(code, 0x410, 0x42F)) return code + 0x20;
  return code;
}

}  // namespace

std::string fold_case(std::string_view valid_utf8) {
  std::string folded(valid_utf8);
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const auto byte = static_cast<unsigned char>(folded[i]);
    if (byte >= 'A' && byte <= 'Z') folded[i] = static_cast<char>(byte + ('a' - 'A'));
    const bool is_first_of_two = (byte & 0xE0) == 0xC0 && i + 1 < folded.size();
    if (!is_first_of_two) continue;
    const unsigned code = (byte & 0x1FU) << 6 | (static_cast<unsigned char>(folded[i + 1]) & 0x3FU);
    const unsigned small = small_letter(code);
    folded[i] = static_cast<char>(0xC0 | small >> 6);
    folded[i + 1] = static_cast<char>(0x80 | (small & 0x3F));
    ++i;
  }
  return folded;
}

}  // namespace oogst::text
