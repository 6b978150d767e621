#include "server/core/plenary/walls.hpp"

#include "protocol/text/unicode.hpp"

namespace oogst::core::plenary {
namespace {

using Events = std::vector<Event>;

constexpr std::size_t walls_max = 50;

bool names_its_theme(const State& state, const ShownView& shown) {
  if (shown.view != WallView::theme) return !shown.theme;
  return shown.theme && state.definition->theme(*shown.theme);
}

bool names_its_insight(const State& state, const ShownView& shown) {
  if (shown.view != WallView::insight) return !shown.insight;
  return shown.insight && find_offered(state, *shown.insight);
}

}  // namespace

Result<Events> decide_walls(const State& state, const PairWall& command, const Context& context) {
  if (!may(context.role, Act::steer_wall)) return refusal(RefusalCode::not_allowed);
  if (state.walls.contains(command.wall)) return Events{};
  if (state.walls.size() >= walls_max) return refusal(RefusalCode::too_many, "wall");
  std::string name = text::clean_line(command.name);
  if (text::count_code_points(name) > name_max) return refusal(RefusalCode::bad_name, "name");
  return Events{WallPaired{command.wall, std::move(name), context.now}};
}

Result<Events> decide_walls(const State& state, const RemoveWall& command, const Context& context) {
  if (!may(context.role, Act::steer_wall)) return refusal(RefusalCode::not_allowed);
  if (!state.walls.contains(command.wall)) return refusal(RefusalCode::unknown_wall, "wall");
  return Events{WallRemoved{command.wall}};
}

Result<Events> decide_walls(const State& state, const ShowOnWall& command, const Context& context) {
  if (!may(context.role, Act::steer_wall)) return refusal(RefusalCode::not_allowed);
  const Wall* wall = state.walls.find(command.wall);
  if (!wall) return refusal(RefusalCode::unknown_wall, "wall");
  if (!names_its_theme(state, command.shown)) return refusal(RefusalCode::unknown_theme, "theme");
  if (!names_its_insight(state, command.shown)) return refusal(RefusalCode::not_shared, "insight");
  if (wall->shown == command.shown) return Events{};
  return Events{WallShown{command.wall, command.shown}};
}

Result<Events> decide_walls(const State& state, const AdjustWall& command, const Context& context) {
  if (!may(context.role, Act::steer_wall)) return refusal(RefusalCode::not_allowed);
  const Wall* wall = state.walls.find(command.wall);
  if (!wall) return refusal(RefusalCode::unknown_wall, "wall");
  const bool is_in_range = command.text_size >= text_size_min && command.text_size <= text_size_max;
  if (!is_in_range) return refusal(RefusalCode::out_of_range, "text_size");
  if (wall->text_size == command.text_size && wall->light == command.light) return Events{};
  return Events{WallAdjusted{command.wall, command.text_size, command.light}};
}

void fold_walls(State& state, const WallPaired& event) {
  state.walls.put({event.wall, event.name, event.at, {}});
}

void fold_walls(State& state, const WallRemoved& event) {
  state.walls.remove(event.wall);
}

void fold_walls(State& state, const WallShown& event) {
  state.walls.change(event.wall, [&](Wall& wall) { wall.shown = event.shown; });
}

void fold_walls(State& state, const WallAdjusted& event) {
  state.walls.change(event.wall, [&](Wall& wall) {
    wall.text_size = event.text_size;
    wall.light = event.light;
  });
}

}  // namespace oogst::core::plenary
