#include "server/conference_file/slug.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace oogst::conference_file {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// Small letters without their marks: é is e.
std::string folded(std::string_view text) {
  utf8proc_uint8_t* made = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                                      UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &made, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(made, &std::free);
  if (length < 0) return {};
  return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(length)};
}

}  // namespace

bool is_id(std::string_view text) {
  const auto allowed = [](char c) { return is_letter_or_digit(c) || c == '_' || c == '-'; };
  return !text.empty() && text.size() <= id_length_max && std::ranges::all_of(text, allowed);
}

std::string slug(std::string_view title) {
  std::string made;
  for (const char c : folded(title)) {
    if (is_letter_or_digit(c)) {
      made += c;
    } else if (!made.empty() && made.back() != '-') {
      made += '-';
    }
  }
  if (made.size() > id_length_max) made.resize(id_length_max);
  while (!made.empty() && made.back() == '-') made.pop_back();
  return made;
}

}  // namespace oogst::conference_file
