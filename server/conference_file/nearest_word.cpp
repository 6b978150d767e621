#include "server/conference_file/nearest_word.hpp"

#include <algorithm>
#include <vector>

namespace oogst::conference_file {
namespace {

// Optimal string alignment distance: like Levenshtein's, but two neighbours swapped count as one mistake.
std::size_t mistakes_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t other = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + other});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

}  // namespace

std::optional<std::string> nearest_word(std::string_view typed, std::span<const std::string> known) {
  // Longer ones are no slips of the finger, and not worth the time.
  if (typed.size() > 100) return std::nullopt;
  std::optional<std::string> nearest;
  std::size_t fewest = std::min(std::max<std::size_t>(1, typed.size() / 3) + 1, typed.size());
  for (const std::string& word : known) {
    const std::size_t mistakes = mistakes_between(lower_case(typed), lower_case(word));
    if (mistakes < fewest) {
      fewest = mistakes;
      nearest = word;
    }
  }
  return nearest;
}

}  // namespace oogst::conference_file
