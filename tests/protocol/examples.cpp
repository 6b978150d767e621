#include "tests/protocol/examples.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace oogst::protocol {
namespace {

std::string from_base64(std::string_view text) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned bits = 0;
  int bit_count = 0;
  for (const char c : text.substr(0, text.find('='))) {
    const auto digit = alphabet.find(c);
    if (digit == std::string_view::npos) throw std::runtime_error("an example is not in base64");
    bits = (bits << 6) | static_cast<unsigned>(digit);
    bit_count += 6;
    if (bit_count < 8) continue;
    bit_count -= 8;
    bytes += static_cast<char>((bits >> bit_count) & 0xFF);
  }
  return bytes;
}

Example read(const std::filesystem::path& path) {
  const auto file = nlohmann::json::parse(std::ifstream(path));
  Example example;
  example.name = path.stem();
  example.rule = file.at("rule");
  example.frame = file.at("frame");
  example.field = file.value("field", "");
  example.why = file.value("why", "");
  if (file.contains("raw_base64")) {
    example.message = from_base64(file.at("raw_base64").get<std::string>());
  } else {
    example.value = file.at("value");
    example.message = example.value.dump();
  }
  return example;
}

}  // namespace

std::vector<Example> examples(std::string_view kind, std::string_view frame) {
  std::vector<Example> found;
  for (const auto& entry :
       std::filesystem::directory_iterator(OOGST_SOURCE_DIR "/protocol/examples/" + std::string(kind))) {
    Example example = read(entry.path());
    if (example.frame == frame) found.push_back(std::move(example));
  }
  std::ranges::sort(found, {}, &Example::name);
  return found;
}

}  // namespace oogst::protocol
