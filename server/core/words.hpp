// The words for the core's enumerations, as they stand in stored entries and on the wire. One table an enumeration, here and
// nowhere else. Pure functions for any thread; a word that is not in the table is nothing, never a default.
#pragma once

#include <optional>
#include <string_view>

#include "server/core/definition.hpp"
#include "server/core/insight.hpp"
#include "server/core/permissions.hpp"
#include "server/core/plenary/commands.hpp"
#include "server/core/plenary/step.hpp"
#include "server/core/table/state.hpp"

namespace oogst::core {

std::string_view text_of(InsightKind kind);
std::string_view text_of(PhaseKind kind);  // PhaseKind::break_ is "break"
std::string_view text_of(Role role);
std::string_view text_of(Moderation moderation);
std::string_view text_of(plenary::WallMode mode);
std::string_view text_of(plenary::WallView view);
std::string_view text_of(plenary::HallLight light);
std::string_view text_of(plenary::RevealMode reveal);
std::string_view text_of(plenary::RoundOrder order);
std::string_view text_of(plenary::StepName name);
std::string_view text_of(table::Standing standing);

std::optional<InsightKind> parse_insight_kind(std::string_view text);
std::optional<PhaseKind> parse_phase_kind(std::string_view text);
std::optional<Role> parse_role(std::string_view text);
std::optional<Moderation> parse_moderation(std::string_view text);
std::optional<plenary::WallMode> parse_wall_mode(std::string_view text);
std::optional<plenary::WallView> parse_wall_view(std::string_view text);
std::optional<plenary::HallLight> parse_hall_light(std::string_view text);
std::optional<plenary::RevealMode> parse_reveal(std::string_view text);
std::optional<plenary::RoundOrder> parse_round_order(std::string_view text);
std::optional<plenary::StepName> parse_step_name(std::string_view text);
std::optional<table::Standing> parse_standing(std::string_view text);

}  // namespace oogst::core
