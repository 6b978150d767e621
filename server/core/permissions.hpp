// Who may do what: one table for commands, one for topics. Asked in `decide` and at subscription, nowhere else.
#pragma once

#include "server/core/ids.hpp"

namespace oogst::core {

enum class Role { chair, scribe, participant, moderator, reporter, organiser, wall };

enum class Act {
  write,        // add, edit, classify, withdraw and restore insights of one's own table
  share,        // offer an insight of one's own table to the hall, take it back
  name_scribe,  // make someone at one's own table scribe, or not
  lead,         // phases and their times
  steer_wall,   // floor, mode, blank, hold, walls
};

enum class Audience {
  everyone,    // programme
  own_table,   // table/N, stage/N, presence/N: of one's own table
  tallies,     // tally/N, presence
  moderation,  // moderator
  organising,  // organiser
  wall,        // wall
};

bool may(Role role, Act act);
bool may_follow(Role role, Audience audience);

}  // namespace oogst::core
