#include "server/gateway/content_encoding.hpp"

#include <algorithm>
#include <optional>

namespace oogst::gateway {
namespace {

constexpr int quality_full = 1000;

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

std::string_view take_until(std::string_view& rest, char separator) {
  const auto end = std::min(rest.find(separator), rest.size());
  const auto part = trimmed(rest.substr(0, end));
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

// "q=0.25" in thousandths; anything that is not a quality value counts as not acceptable.
int parse_quality(std::string_view parameter) {
  if (parameter.size() < 3 || !equal_ignoring_case(parameter.substr(0, 2), "q=")) return 0;
  parameter.remove_prefix(2);
  if (parameter.front() != '0' && parameter.front() != '1') return 0;
  int quality = (parameter.front() - '0') * quality_full;
  if (parameter.size() > 1 && parameter[1] != '.') return 0;
  int weight = quality_full / 10;
  for (std::size_t i = 2; i < parameter.size() && weight > 0; ++i, weight /= 10) {
    if (parameter[i] < '0' || parameter[i] > '9') return 0;
    quality += (parameter[i] - '0') * weight;
  }
  return std::min(quality, quality_full);
}

// The quality of a coding in thousandths, by its own entry or else by "*"; not mentioned is not acceptable.
int quality_of(std::string_view coding, std::string_view accept_encoding) {
  int wildcard = 0;
  while (!accept_encoding.empty()) {
    auto entry = take_until(accept_encoding, ',');
    const auto name = take_until(entry, ';');
    const int quality = entry.empty() ? quality_full : parse_quality(take_until(entry, ';'));
    if (equal_ignoring_case(name, coding)) return quality;
    if (name == "*") wildcard = quality;
  }
  return wildcard;
}

}  // namespace

std::string_view encoding_name(ContentEncoding encoding) {
  switch (encoding) {
    case ContentEncoding::identity: return {};
    case ContentEncoding::gzip: return "gzip";
    case ContentEncoding::br: return "br";
  }
  return {};
}

ContentEncoding choose_encoding(std::string_view accept_encoding, bool has_br, bool has_gzip) {
  const int br = has_br ? quality_of("br", accept_encoding) : 0;
  const int gzip = has_gzip ? quality_of("gzip", accept_encoding) : 0;
  if (br == 0 && gzip == 0) return ContentEncoding::identity;
  return br >= gzip ? ContentEncoding::br : ContentEncoding::gzip;
}

}  // namespace oogst::gateway
