#include "server/gateway/access_code.hpp"

#include <optional>
#include <stdexcept>

namespace oogst::gateway {
namespace {

constexpr std::uint32_t base = static_cast<std::uint32_t>(code_alphabet.size());

// Sum of position (from 1) times value, modulo 31. As 31 is prime and no weight is a multiple of it, changing one symbol
// changes the sum; as neighbours have different weights, so does swapping two different ones.
std::uint32_t weighted_sum(std::string_view code) {
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < code.size(); ++i) {
    sum += static_cast<std::uint32_t>((i + 1) * code_alphabet.find(code[i]));
  }
  return sum % base;
}

char check_symbol(std::string_view random_symbols) {
  const auto weight = static_cast<std::uint32_t>(random_symbols.size() + 1);
  const std::uint32_t sum = weighted_sum(random_symbols);
  std::uint32_t value = 0;
  while ((sum + weight * value) % base != 0) ++value;
  return code_alphabet[value];
}

bool is_skipped(char c) { return c == ' ' || c == '-' || c == '.' || c == '\t'; }

std::optional<char> symbol_for(char typed) {
  char symbol = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
  switch (symbol) {
    case 'O': symbol = '0'; break;
    case 'I':
    case 'L': symbol = '1'; break;
    case 'S': symbol = '5'; break;
    case 'U': symbol = 'V'; break;
    default: break;
  }
  if (symbol == '\0' || code_alphabet.find(symbol) == std::string_view::npos) return std::nullopt;
  return symbol;
}

}  // namespace

std::string make_code(std::size_t symbols, const RandomBelow& random_below) {
  if (symbols < 2 || symbols >= base) throw std::invalid_argument("a code has 2 to 30 symbols");
  std::string code;
  while (code.size() + 1 < symbols) code.push_back(code_alphabet[random_below(base)]);
  code.push_back(check_symbol(code));
  return code;
}

std::string shown_code(std::string_view code) {
  std::string shown(code);
  if (code.size() == access_code_symbols) shown.insert(access_code_symbols / 2, 1, '-');
  return shown;
}

boost::system::result<std::string, CodeFault> parse_code(std::string_view typed, std::size_t symbols) {
  std::string code;
  for (const char c : typed) {
    if (is_skipped(c)) continue;
    const auto symbol = symbol_for(c);
    if (!symbol) return CodeFault::strange_character;
    code.push_back(*symbol);
  }
  if (code.size() < symbols) return CodeFault::too_short;
  if (code.size() > symbols) return CodeFault::too_long;
  if (weighted_sum(code) != 0) return CodeFault::mistyped;
  return code;
}

std::string_view to_string(CodeFault fault) {
  switch (fault) {
    case CodeFault::strange_character: return "strange_character";
    case CodeFault::too_short: return "too_short";
    case CodeFault::too_long: return "too_long";
    case CodeFault::mistyped: return "mistyped";
  }
  return "unknown";
}

void throw_exception_from_error(CodeFault fault, const boost::source_location&) {
  throw std::logic_error("a code was used that could not be read: " + std::string(to_string(fault)));
}

}  // namespace oogst::gateway
