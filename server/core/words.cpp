#include "server/core/words.hpp"

#include <array>

namespace oogst::core {
namespace {

template <class Value>
struct Word {
  Value value;
  std::string_view text;
};

using plenary::HallLight;
using plenary::RevealMode;
using plenary::RoundOrder;
using plenary::StepName;
using plenary::WallMode;
using plenary::WallView;
using table::Standing;

constexpr auto insight_kinds = std::to_array<Word<InsightKind>>({
    {InsightKind::knowledge, "knowledge"},
    {InsightKind::experience, "experience"},
    {InsightKind::idea, "idea"},
    {InsightKind::direction, "direction"},
    {InsightKind::quote, "quote"},
    {InsightKind::question, "question"},
});

constexpr auto phase_kinds = std::to_array<Word<PhaseKind>>({
    {PhaseKind::check_in, "check_in"},
    {PhaseKind::plenary, "plenary"},
    {PhaseKind::break_, "break"},
    {PhaseKind::tables, "tables"},
    {PhaseKind::closing, "closing"},
    {PhaseKind::ended, "ended"},
});

constexpr auto roles = std::to_array<Word<Role>>({
    {Role::chair, "chair"},
    {Role::scribe, "scribe"},
    {Role::participant, "participant"},
    {Role::moderator, "moderator"},
    {Role::reporter, "reporter"},
    {Role::organiser, "organiser"},
    {Role::wall, "wall"},
});

constexpr auto moderations = std::to_array<Word<Moderation>>({
    {Moderation::direct, "direct"},
    {Moderation::held, "held"},
});

constexpr auto wall_modes = std::to_array<Word<WallMode>>({
    {WallMode::floor, "floor"},
    {WallMode::all, "all"},
    {WallMode::theme, "theme"},
    {WallMode::kind, "kind"},
    {WallMode::groups, "groups"},
    {WallMode::reflections, "reflections"},
});

constexpr auto wall_views = std::to_array<Word<WallView>>({
    {WallView::round, "round"},
    {WallView::test, "test"},
    {WallView::welcome, "welcome"},
    {WallView::programme, "programme"},
    {WallView::theme, "theme"},
    {WallView::groups, "groups"},
    {WallView::stage, "stage"},
    {WallView::thanks, "thanks"},
    {WallView::blank, "blank"},
    {WallView::insight, "insight"},
    {WallView::reflections, "reflections"},
});

constexpr auto hall_lights = std::to_array<Word<HallLight>>({
    {HallLight::dark, "dark"},
    {HallLight::bright, "bright"},
});

constexpr auto reveals = std::to_array<Word<RevealMode>>({
    {RevealMode::all, "all"},
    {RevealMode::one_by_one, "one_by_one"},
});

constexpr auto round_orders = std::to_array<Word<RoundOrder>>({
    {RoundOrder::number, "number"},
    {RoundOrder::theme, "theme"},
});

constexpr auto step_names = std::to_array<Word<StepName>>({
    {StepName::move_phase, "move_phase"},
    {StepName::give_floor, "give_floor"},
    {StepName::set_wall_mode, "set_wall_mode"},
    {StepName::blank_wall, "blank_wall"},
    {StepName::hold_insight, "hold_insight"},
    {StepName::move_table, "move_table"},
    {StepName::order_tables, "order_tables"},
    {StepName::skip_table, "skip_table"},
    {StepName::set_turn_time, "set_turn_time"},
    {StepName::extend_turn, "extend_turn"},
    {StepName::set_reveal, "set_reveal"},
    {StepName::reveal_insight, "reveal_insight"},
    {StepName::group_insights, "group_insights"},
    {StepName::ungroup_insights, "ungroup_insights"},
    {StepName::name_group, "name_group"},
    {StepName::show_on_wall, "show_on_wall"},
    {StepName::let_reflect, "let_reflect"},
    {StepName::approve_insights, "approve_insights"},
    {StepName::send_back_insight, "send_back_insight"},
    {StepName::spotlight_insight, "spotlight_insight"},
    {StepName::pin_insight, "pin_insight"},
    {StepName::set_moderation, "set_moderation"},
});

constexpr auto standings = std::to_array<Word<Standing>>({
    {Standing::safe, "safe"},
    {Standing::shared, "shared"},
    {Standing::withdrawn, "withdrawn"},
    {Standing::merged, "merged"},
});

// The tables are looked up by position.
template <class Words>
constexpr bool in_order(const Words& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (static_cast<std::size_t>(words[i].value) != i) return false;
  }
  return true;
}
static_assert(in_order(insight_kinds) && in_order(phase_kinds) && in_order(roles) && in_order(moderations) &&
              in_order(wall_modes) && in_order(wall_views) && in_order(hall_lights) && in_order(reveals) && in_order(round_orders) && in_order(step_names) &&
              in_order(standings));

template <class Words, class Value>
std::string_view text_in(const Words& words, Value value) {
  return words.at(static_cast<std::size_t>(value)).text;
}

template <class Value, std::size_t count>
std::optional<Value> parse_in(const std::array<Word<Value>, count>& words, std::string_view text) {
  for (const Word<Value>& word : words) {
    if (word.text == text) return word.value;
  }
  return std::nullopt;
}

}  // namespace

std::string_view text_of(InsightKind kind) { return text_in(insight_kinds, kind); }
std::string_view text_of(PhaseKind kind) { return text_in(phase_kinds, kind); }
std::string_view text_of(Role role) { return text_in(roles, role); }
std::string_view text_of(Moderation moderation) { return text_in(moderations, moderation); }
std::string_view text_of(WallMode mode) { return text_in(wall_modes, mode); }
std::string_view text_of(WallView view) { return text_in(wall_views, view); }
std::string_view text_of(HallLight light) { return text_in(hall_lights, light); }
std::string_view text_of(RevealMode reveal) { return text_in(reveals, reveal); }
std::string_view text_of(RoundOrder order) { return text_in(round_orders, order); }
std::string_view text_of(StepName name) { return text_in(step_names, name); }
std::string_view text_of(Standing standing) { return text_in(standings, standing); }

std::optional<InsightKind> parse_insight_kind(std::string_view text) { return parse_in(insight_kinds, text); }
std::optional<PhaseKind> parse_phase_kind(std::string_view text) { return parse_in(phase_kinds, text); }
std::optional<Role> parse_role(std::string_view text) { return parse_in(roles, text); }
std::optional<Moderation> parse_moderation(std::string_view text) { return parse_in(moderations, text); }
std::optional<WallMode> parse_wall_mode(std::string_view text) { return parse_in(wall_modes, text); }
std::optional<WallView> parse_wall_view(std::string_view text) { return parse_in(wall_views, text); }
std::optional<HallLight> parse_hall_light(std::string_view text) { return parse_in(hall_lights, text); }
std::optional<RevealMode> parse_reveal(std::string_view text) { return parse_in(reveals, text); }
std::optional<RoundOrder> parse_round_order(std::string_view text) { return parse_in(round_orders, text); }
std::optional<StepName> parse_step_name(std::string_view text) { return parse_in(step_names, text); }
std::optional<Standing> parse_standing(std::string_view text) { return parse_in(standings, text); }

}  // namespace oogst::core
