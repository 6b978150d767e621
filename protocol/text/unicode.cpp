#include "protocol/text/unicode.hpp"

#include <algorithm>
#include <array>

namespace oogst::text {
namespace {

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u;
}

struct Decoded {
  char32_t code_point;
  std::size_t bytes;
};

/// The code point at the front, or nothing where the bytes there are not well-formed (or not there at all).
std::optional<Decoded> decode_front(std::string_view bytes) {
  if (bytes.empty()) return std::nullopt;
  const auto lead = static_cast<unsigned char>(bytes[0]);
  if (lead < 0x80) return Decoded{lead, 1};

  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || bytes.size() < length) return std::nullopt;

  char32_t code_point = lead & (0xFFu >> (length + 1));
  for (const char byte : bytes.substr(1, length - 1)) {
    if (!is_continuation(byte)) return std::nullopt;
    code_point = (code_point << 6) | (static_cast<unsigned char>(byte) & 0x3Fu);
  }
  static constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
  const bool overlong = code_point < least[length];
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (overlong || surrogate || code_point > 0x10FFFF) return std::nullopt;
  return Decoded{code_point, length};
}

bool is_line_break(char32_t c) {
  return c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_taken_out(char32_t c) {
  const bool control = (c < 0x20 && c != '\n') || (c >= 0x7F && c <= 0x9F);
  const bool bidi = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  const bool noncharacter = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
  return control || bidi || c == 0xFEFF || noncharacter;
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto front = decode_front(bytes);
    if (!front) return false;
    bytes.remove_prefix(front->bytes);
  }
  return true;
}

std::size_t count_code_points(std::string_view valid_utf8) {
  return static_cast<std::size_t>(
      std::count_if(valid_utf8.begin(), valid_utf8.end(), [](char byte) { return !is_continuation(byte); }));
}

std::optional<std::size_t> byte_offset(std::string_view valid_utf8, std::size_t code_points) {
  std::size_t offset = 0;
  for (; code_points > 0; --code_points) {
    if (offset == valid_utf8.size()) return std::nullopt;
    do {
      ++offset;
    } while (offset < valid_utf8.size() && is_continuation(valid_utf8[offset]));
  }
  return offset;
}

bool is_boundary(std::string_view valid_utf8, std::size_t byte) {
  return byte == valid_utf8.size() || !is_continuation(valid_utf8[byte]);
}

std::string_view slice(std::string_view valid_utf8, std::size_t from, std::size_t count) {
  valid_utf8.remove_prefix(byte_offset(valid_utf8, from).value_or(valid_utf8.size()));
  return valid_utf8.substr(0, byte_offset(valid_utf8, count).value_or(valid_utf8.size()));
}

bool is_clean(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto front = decode_front(bytes);
    if (!front || is_line_break(front->code_point) || is_taken_out(front->code_point)) return false;
    bytes.remove_prefix(front->bytes);
  }
  return true;
}

std::string clean_text(std::string_view bytes) {
  std::string clean;
  clean.reserve(bytes.size());
  while (!bytes.empty()) {
    const auto front = decode_front(bytes);
    if (!front) {
      bytes.remove_prefix(1);
      continue;
    }
    if (is_line_break(front->code_point)) {
      const bool pair = bytes.starts_with("\r\n");
      bytes.remove_prefix(pair ? 2 : front->bytes);
      clean += '\n';
      continue;
    }
    if (front->code_point == '\t') {
      clean += ' ';
    } else if (!is_taken_out(front->code_point)) {
      clean += bytes.substr(0, front->bytes);
    }
    bytes.remove_prefix(front->bytes);
  }
  return clean;
}

std::string clean_line(std::string_view bytes) {
  std::string line = clean_text(bytes);
  std::replace(line.begin(), line.end(), '\n', ' ');
  const auto first = line.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return line.substr(first, line.find_last_not_of(' ') - first + 1);
}

bool is_blank(std::string_view clean) { return clean.find_first_not_of(" \n") == std::string_view::npos; }

}  // namespace oogst::text
