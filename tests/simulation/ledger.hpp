// What people typed in a run, letter by letter: every letter is another one, so that the end tells what became of each.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace oogst::simulation {

// The run has gone wrong; the text says how.
struct Wrong : std::runtime_error {
  using std::runtime_error::runtime_error;
};

inline void require(bool right, const std::string& what) {
  if (!right) throw Wrong(what);
}

// A Chinese character, three bytes in UTF-8.
using Letter = std::string;

// The letters in a text or frame, in order.
inline std::vector<Letter> letters_in(std::string_view text) {
  std::vector<Letter> letters;
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0xE4 && byte <= 0xE9) letters.emplace_back(text.substr(at, 3));
  }
  return letters;
}

// Which insights were made of which others.
struct Lineage {
  std::map<std::string, std::vector<std::string>> merged_from;
  std::map<std::string, std::string> split_from;

  bool comes_from(const std::string& insight, const std::string& origin) const {
    if (insight == origin) return true;
    if (const auto at = split_from.find(insight); at != split_from.end()) return comes_from(at->second, origin);
    const auto at = merged_from.find(insight);
    return at != merged_from.end() &&
           std::ranges::any_of(at->second, [&](const std::string& original) { return comes_from(original, origin); });
  }

  // Whether words may be twice in it: it was merged of two that have words of one insight, as when a merge that was undone is restored and
  // merged with its own original.
  bool may_repeat(const std::string& insight) const {
    if (const auto at = split_from.find(insight); at != split_from.end()) return may_repeat(at->second);
    const auto at = merged_from.find(insight);
    if (at == merged_from.end()) return false;
    std::set<std::string> sources;
    for (const std::string& original : at->second) {
      if (may_repeat(original)) return true;
      for (const std::string& source : sources_of(original)) {
        if (!sources.insert(source).second) return true;
      }
    }
    return false;
  }

  std::set<std::string> sources_of(const std::string& insight) const {
    std::set<std::string> sources{insight};
    if (const auto at = split_from.find(insight); at != split_from.end()) sources.merge(sources_of(at->second));
    if (const auto at = merged_from.find(insight); at != merged_from.end()) {
      for (const std::string& original : at->second) sources.merge(sources_of(original));
    }
    return sources;
  }
};

class Ledger {
 public:
  // A letter that nobody typed yet, now typed in that insight.
  Letter type(const std::string& insight) {
    const unsigned point = 0x4E00 + next_++;
    require(point < 0x9FA0, "there are no letters left");
    Letter letter{static_cast<char>(0xE0 | (point >> 12)), static_cast<char>(0x80 | ((point >> 6) & 0x3F)),
                  static_cast<char>(0x80 | (point & 0x3F))};
    typed_[letter] = insight;
    return letter;
  }
  void erase(const Letter& letter, const std::string& insight) { erased_[letter].insert(insight); }
  // A letter that was typed or erased, which could not be sent: it may be there or not.
  void give_up(const Letter& letter) { given_up_.insert(letter); }

  // Whether the texts at the end, by insight, hold every letter that was typed and not erased, where it belongs: in its own insight, in
  // one that was split off from there, and as a copy in what those were merged into.
  void check(const std::map<std::string, std::string>& texts, const Lineage& lineage) const {
    std::map<std::string, std::set<Letter>> letters;
    for (const auto& [insight, text] : texts) {
      for (const Letter& letter : letters_in(text)) {
        const bool is_first = letters[insight].insert(letter).second;
        require(is_first || lineage.may_repeat(insight), "a letter is there twice: " + letter);
        require(lineage.comes_from(insight, typed_.at(letter)), "a letter is in another insight: " + letter);
        const auto erased = erased_.find(letter);
        const bool was_erased = erased != erased_.end() && erased->second.contains(insight) && !given_up_.contains(letter);
        require(!was_erased || lineage.may_repeat(insight), "an erased letter is there: " + letter + " in " + insight);
      }
    }
    for (const auto& [part, whole] : lineage.split_from) {
      for (const Letter& letter : letters[part]) {
        require(!letters[whole].contains(letter) || lineage.may_repeat(whole), "a letter went, and stayed: " + letter + " in " + whole);
      }
    }
    for (const auto& [letter, insight] : typed_) {
      const bool kept = given_up_.contains(letter) || is_kept(letter, insight, letters, lineage);
      require(kept, "a typed letter is lost: " + letter + " in " + insight);
    }
  }

 private:
  // Whether it is there, or somebody erased it there, or either where it went by a split.
  bool is_kept(const Letter& letter, const std::string& insight, const std::map<std::string, std::set<Letter>>& letters,
               const Lineage& lineage) const {
    if (const auto at = letters.find(insight); at != letters.end() && at->second.contains(letter)) return true;
    if (const auto at = erased_.find(letter); at != erased_.end() && at->second.contains(insight)) return true;
    return std::ranges::any_of(lineage.split_from, [&](const auto& one) {
      return one.second == insight && is_kept(letter, one.first, letters, lineage);
    });
  }

  unsigned next_ = 0;
  std::map<Letter, std::string> typed_;              // in which insight
  std::map<Letter, std::set<std::string>> erased_;  // in which insights
  std::set<Letter> given_up_;
};

}  // namespace oogst::simulation
