// Names in HTTP, of headers, schemes and hosts, are the same in capitals and small letters (RFC 9110, 4.2.3 and 5.1). Any
// thread.
#pragma once

#include <string>
#include <string_view>

namespace oogst::gateway {

// In ASCII's small letters, by which such names are compared here.
inline std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

}  // namespace oogst::gateway
