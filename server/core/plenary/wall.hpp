// A paired wall: what it shows, and how. Values only.
#pragma once

#include <optional>
#include <string>

#include "server/core/ids.hpp"

namespace oogst::core::plenary {

// round: what the moderator conducts. stage: what who speaks sees of it. insight: one, or one reflection.
enum class WallView { round, test, welcome, programme, theme, groups, stage, thanks, blank, insight, reflections };

struct ShownView {
  WallView view = WallView::round;
  std::optional<ThemeId> theme = {};      // exactly with WallView::theme
  std::optional<InsightId> insight = {};  // exactly with WallView::insight

  friend bool operator==(const ShownView&, const ShownView&) = default;
};

enum class HallLight { dark, bright };

inline constexpr int text_size_min = 60;  // of a wall's texts, in percent
inline constexpr int text_size_max = 160;

struct Wall {
  WallId id;
  std::string name;
  TimeMs paired_at = 0;
  ShownView shown;
  int text_size = 100;  // in percent
  HallLight light = HallLight::dark;

  friend bool operator==(const Wall&, const Wall&) = default;
};

}  // namespace oogst::core::plenary
