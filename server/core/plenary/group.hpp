// Insights that say the same, put together by a moderator. A value.
#pragma once

#include <string>
#include <vector>

#include "server/core/ids.hpp"

namespace oogst::core::plenary {

inline constexpr std::size_t groups_max = 200;
inline constexpr std::size_t insights_of_a_group_max = 100;
inline constexpr std::size_t group_title_max = 120;  // code points

struct Group {
  GroupId id;
  std::string title;                // may be empty
  std::vector<InsightId> insights;  // in their order; also those that their table took back
  TimeMs made_at = 0;

  friend bool operator==(const Group&, const Group&) = default;
};

}  // namespace oogst::core::plenary
