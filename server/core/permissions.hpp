// Who may do what: one table for commands, one for topics. Asked in `decide` and at subscription, nowhere else.
#pragma once

#include "server/core/ids.hpp"

namespace oogst::core {

enum class Role { chair, scribe, participant, moderator, reporter, organiser, wall };

enum class Act {
  write,              // add, edit, classify, arrange, withdraw and restore insights of one's own table
  write_when_open,    // the same, at a table whose chair lets participants write
  share,              // offer an insight of one's own table to the hall, take it back
  ask,                // ask what an insight of one's own table means, call for help there, and say that it has come
  answer_help,        // say to any table that help is coming
  give_roles,         // say who is scribe or chair at one's own table, and whether participants may write
  ask_chair,          // ask to become chair of one's own table
  confirm_chair,      // grant that to another at one's own table
  confirm_any_chair,  // grant it at any table
  send_message,       // say something to tables, take that back
  see_message,        // say that one's own table has seen it
  add_term,           // make a word and its explanation known at all tables, take that back
  reveal,             // let what one's own table shared appear while it has the floor
  lead,               // phases and their times
  write_for_table,    // add and share an insight at any table, as what it said
  undo,               // take one's own latest step back
  steer_wall,         // floor and its order, mode, reveal, blank, walls
  reflect,            // write a reflection in the closing round
  reflect_when_open,  // the same, while everyone may
  moderate,           // what of the shared insights a wall may show, and typos in them
};

enum class Audience {
  everyone,    // programme
  own_table,   // table/N, stage/N, presence/N: of one's own table
  tallies,     // tally/N, presence
  moderation,  // moderator
  organising,  // organiser
  reading,     // shared
  oneself,     // own
  wall,        // wall: in the hall, and on everyone's own screen
};

bool may(Role role, Act act);
bool may_follow(Role role, Audience audience);

}  // namespace oogst::core
