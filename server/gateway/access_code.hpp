// Access codes for people (PROTOCOL.md L3): symbols that do not look alike, the last one a check symbol that finds every
// single wrong symbol and every swap of two neighbours. Pure; the browser has the same check, and both are held to
// protocol/examples/access_codes.json.
#pragma once

#include <boost/system/result.hpp>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace oogst::gateway {

inline constexpr std::string_view code_alphabet = "0123456789ABCDEFGHJKMNPQRTVWXYZ";  // 31, a prime
inline constexpr std::size_t access_code_symbols = 8;   // 7 at random and the check symbol
inline constexpr std::size_t pairing_code_symbols = 5;  // what a wall shows: 4 at random and the check symbol

// What is wrong with a typed code, in the order in which it is looked for.
enum class CodeFault {
  strange_character = 1,  // a character that no code has, not even by a likely mistake
  too_short,
  too_long,
  mistyped,  // the check symbol does not fit
};

// A uniform random number below the bound, for example libsodium's randombytes_uniform.
using RandomBelow = std::function<std::uint32_t(std::uint32_t bound)>;

// A new code of that many symbols, the check symbol included (2 to 30), without hyphen.
std::string make_code(std::size_t symbols, const RandomBelow& random_below);

// The code as it is printed and stored apart: "XXXX-XXXX". Codes of other lengths come back as they are.
std::string shown_code(std::string_view code);

// Reads what a person typed: any case, spaces, hyphens and dots skipped, O as 0, I and L as 1, S as 5, U as V. Gives the
// symbols alone.
boost::system::result<std::string, CodeFault> parse_code(std::string_view typed,
                                                         std::size_t symbols = access_code_symbols);

// The name of a fault in logs and test vectors: "too_short".
std::string_view to_string(CodeFault fault);

// For boost::system::result: reading the value of a failed parse is a programming error.
[[noreturn]] void throw_exception_from_error(CodeFault fault, const boost::source_location& where);

}  // namespace oogst::gateway
