// What people typed in a run, letter by letter: every letter is another one, so that the end tells what became of each.
#pragma once

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
  void erase(const Letter& letter) { erased_.insert(letter); }
  // A letter that was typed or erased, which could not be sent: it may be there or not.
  void give_up(const Letter& letter) { given_up_.insert(letter); }

  // Whether the texts at the end, by insight, hold every letter that was typed and not erased, once, in its own insight.
  void check(const std::map<std::string, std::string>& texts) const {
    std::map<Letter, std::string> found;
    for (const auto& [insight, text] : texts) {
      for (const Letter& letter : letters_in(text)) {
        require(found.emplace(letter, insight).second, "a letter is there twice: " + letter);
      }
    }
    for (const auto& [letter, insight] : typed_) {
      if (given_up_.contains(letter)) continue;
      const auto at = found.find(letter);
      if (erased_.contains(letter)) {
        require(at == found.end(), "an erased letter is there: " + letter + " in " + insight);
      } else {
        require(at != found.end(), "a typed letter is lost: " + letter + " in " + insight);
        require(at->second == insight, "a letter is in another insight: " + letter);
      }
    }
  }

 private:
  unsigned next_ = 0;
  std::map<Letter, std::string> typed_;
  std::set<Letter> erased_;
  std::set<Letter> given_up_;
};

}  // namespace oogst::simulation
