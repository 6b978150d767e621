#include "server/conference_file/unique.hpp"

#include <algorithm>
#include <set>

#include "server/conference_file/slug.hpp"

namespace oogst::conference_file {
namespace {

std::string in_small_letters(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return lower;
}

std::string numbered(const std::string& id, int number) {
  const std::string ending = "-" + std::to_string(number);
  return id.substr(0, id_length_max - ending.size()) + ending;
}

}  // namespace

void Unique::claim(const Section& section, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  const auto [owner, first] = owners_.emplace(in_small_letters(value), section.path());
  if (!first) section.fail(key, "Expected one that nothing else has: " + owner->second + " has the same.");
}

void give_ids(const std::vector<NeedsId>& all) {
  Unique given;
  std::set<std::string> taken;
  for (const NeedsId& one : all) {
    given.claim(*one.section, "id", *one.id);
    taken.insert(*one.id);
  }
  for (const NeedsId& one : all) {
    if (!one.id->empty()) continue;
    std::string id = one.derived;
    for (int number = 2; taken.contains(id); ++number) id = numbered(one.derived, number);
    taken.insert(id);
    *one.id = id;
  }
}

}  // namespace oogst::conference_file
