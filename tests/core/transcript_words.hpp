// How times and numbers stand in a transcript.
#pragma once

#include <algorithm>
#include <optional>
#include <string>

#include "tests/core/small_day.hpp"

namespace oogst::core {

// "11:30"
inline std::string time_of_day(TimeMs at) {
  const TimeMs minutes = (at - day_begins_at) / minute_ms + 9 * 60 + 30;
  const auto two_digits = [](TimeMs n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
}

// Nothing where the word is no number.
inline std::optional<int> number_in(const std::string& word) {
  if (word.empty() || !std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
  return std::stoi(word);
}

}  // namespace oogst::core
