#include "server/core/permissions.hpp"

#include <array>

namespace oogst::core {
namespace {

constexpr std::size_t role_count = 7;
using Row = std::array<bool, role_count>;
constexpr bool y = true;
constexpr bool n = false;

//                                 chair scribe participant moderator reporter organiser wall
constexpr Row may_write           {y,    y,     n,          n,        n,       n,        n};
constexpr Row may_write_when_open {y,    y,     y,          n,        n,       n,        n};
constexpr Row may_share           {y,    n,     n,          n,        n,       n,        n};
constexpr Row may_give_roles      {y,    n,     n,          n,        n,       n,        n};
constexpr Row may_ask_chair       {n,    y,     y,          n,        n,       n,        n};
constexpr Row may_confirm_chair   {y,    y,     y,          n,        n,       n,        n};
constexpr Row may_confirm_any     {n,    n,     n,          y,        n,       y,        n};
constexpr Row may_send_message    {n,    n,     n,          y,        n,       y,        n};
constexpr Row may_see_message     {y,    y,     n,          n,        n,       n,        n};
constexpr Row may_add_term        {y,    n,     n,          y,        n,       y,        n};
constexpr Row may_ask             {y,    y,     y,          n,        n,       n,        n};
constexpr Row may_answer_help     {n,    n,     n,          y,        n,       y,        n};
constexpr Row may_reveal          {y,    n,     n,          n,        n,       n,        n};
constexpr Row may_lead            {n,    n,     n,          y,        n,       y,        n};
constexpr Row may_write_for_table {n,    n,     n,          y,        n,       y,        n};
constexpr Row may_undo            {n,    n,     n,          y,        n,       y,        n};
constexpr Row may_steer_wall      {n,    n,     n,          y,        n,       y,        n};
constexpr Row may_reflect         {n,    n,     n,          n,        y,       n,        n};
constexpr Row may_reflect_open    {y,    y,     y,          n,        y,       n,        n};
constexpr Row may_moderate        {n,    n,     n,          y,        n,       y,        n};

constexpr Row follow_everyone     {y,    y,     y,          y,        y,       y,        y};
constexpr Row follow_own_table    {y,    y,     y,          n,        n,       n,        n};
constexpr Row follow_tallies      {n,    n,     n,          y,        n,       y,        n};
constexpr Row follow_moderation   {n,    n,     n,          y,        n,       y,        n};
constexpr Row follow_organising   {n,    n,     n,          n,        n,       y,        n};
constexpr Row follow_reading      {n,    n,     n,          y,        y,       y,        n};
constexpr Row follow_oneself      {y,    y,     y,          y,        y,       y,        n};
constexpr Row follow_wall         {y,    y,     y,          y,        y,       y,        y};

bool at(const Row& row, Role role) { return row[static_cast<std::size_t>(role)]; }

}  // namespace

bool may(Role role, Act act) {
  switch (act) {
    case Act::write: return at(may_write, role);
    case Act::write_when_open: return at(may_write_when_open, role);
    case Act::share: return at(may_share, role);
    case Act::give_roles: return at(may_give_roles, role);
    case Act::ask_chair: return at(may_ask_chair, role);
    case Act::confirm_chair: return at(may_confirm_chair, role);
    case Act::confirm_any_chair: return at(may_confirm_any, role);
    case Act::send_message: return at(may_send_message, role);
    case Act::see_message: return at(may_see_message, role);
    case Act::add_term: return at(may_add_term, role);
    case Act::ask: return at(may_ask, role);
    case Act::answer_help: return at(may_answer_help, role);
    case Act::reveal: return at(may_reveal, role);
    case Act::lead: return at(may_lead, role);
    case Act::write_for_table: return at(may_write_for_table, role);
    case Act::undo: return at(may_undo, role);
    case Act::steer_wall: return at(may_steer_wall, role);
    case Act::reflect: return at(may_reflect, role);
    case Act::reflect_when_open: return at(may_reflect_open, role);
    case Act::moderate: return at(may_moderate, role);
  }
  return false;
}

bool may_follow(Role role, Audience audience) {
  switch (audience) {
    case Audience::everyone: return at(follow_everyone, role);
    case Audience::own_table: return at(follow_own_table, role);
    case Audience::tallies: return at(follow_tallies, role);
    case Audience::moderation: return at(follow_moderation, role);
    case Audience::organising: return at(follow_organising, role);
    case Audience::reading: return at(follow_reading, role);
    case Audience::oneself: return at(follow_oneself, role);
    case Audience::wall: return at(follow_wall, role);
  }
  return false;
}

}  // namespace oogst::core
