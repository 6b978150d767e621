// What happened to the walls, and to the groups that stand on them. Part of what happened in the plenary (events.hpp).
#pragma once

#include "server/core/plenary/group.hpp"
#include "server/core/plenary/wall.hpp"

namespace oogst::core::plenary {

struct WallPaired {
  WallId wall;
  std::string name;
  TimeMs at;

  friend bool operator==(const WallPaired&, const WallPaired&) = default;
};

struct WallRemoved {
  WallId wall;

  friend bool operator==(const WallRemoved&, const WallRemoved&) = default;
};

struct WallShown {
  WallId wall;
  ShownView shown;

  friend bool operator==(const WallShown&, const WallShown&) = default;
};

struct WallAdjusted {
  WallId wall;
  int text_size;
  HallLight light;

  friend bool operator==(const WallAdjusted&, const WallAdjusted&) = default;
};

// The whole group, as it is from then on. Without insights it is there no more.
struct GroupChanged {
  Group group;

  friend bool operator==(const GroupChanged&, const GroupChanged&) = default;
};

}  // namespace oogst::core::plenary
