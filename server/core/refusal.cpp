#include "server/core/refusal.hpp"

#include <stdexcept>

namespace oogst::core {

std::string_view name_of(RefusalCode code) {
  switch (code) {
    case RefusalCode::not_allowed: return "not_allowed";
    case RefusalCode::not_now: return "not_now";
    case RefusalCode::phase_moved_on: return "phase_moved_on";
    case RefusalCode::unknown_insight: return "unknown_insight";
    case RefusalCode::unknown_question: return "unknown_question";
    case RefusalCode::unknown_perspective: return "unknown_perspective";
    case RefusalCode::unknown_table: return "unknown_table";
    case RefusalCode::unknown_person: return "unknown_person";
    case RefusalCode::unknown_phase: return "unknown_phase";
    case RefusalCode::unknown_wall: return "unknown_wall";
    case RefusalCode::insight_exists: return "insight_exists";
    case RefusalCode::not_shared: return "not_shared";
    case RefusalCode::withdrawn: return "withdrawn";
    case RefusalCode::merged: return "merged";
    case RefusalCode::empty_text: return "empty_text";
    case RefusalCode::text_too_long: return "text_too_long";
    case RefusalCode::unclean_text: return "unclean_text";
    case RefusalCode::bad_operation: return "bad_operation";
    case RefusalCode::unknown_base: return "unknown_base";
    case RefusalCode::out_of_range: return "out_of_range";
    case RefusalCode::too_many: return "too_many";
    case RefusalCode::refused_before: return "refused_before";
    case RefusalCode::client_of_another: return "client_of_another";
    case RefusalCode::bad_name: return "bad_name";
    case RefusalCode::code_used_up: return "code_used_up";
    case RefusalCode::already_created: return "already_created";
    case RefusalCode::already_asked: return "already_asked";
    case RefusalCode::not_asked: return "not_asked";
    case RefusalCode::unknown_message: return "unknown_message";
    case RefusalCode::text_changed: return "text_changed";
    case RefusalCode::already_approved: return "already_approved";
    case RefusalCode::held_since: return "held_since";
    case RefusalCode::floor_moved_on: return "floor_moved_on";
    case RefusalCode::too_late: return "too_late";
    case RefusalCode::not_let_through: return "not_let_through";
    case RefusalCode::step_built_upon: return "step_built_upon";
    case RefusalCode::unknown_step: return "unknown_step";
    case RefusalCode::unknown_theme: return "unknown_theme";
    case RefusalCode::unknown_group: return "unknown_group";
    case RefusalCode::unknown_reflection: return "unknown_reflection";
  }
  return "not_allowed";
}

void throw_exception_from_error(const Refusal& refusal, const boost::source_location&) {
  throw std::logic_error("a refusal was taken for a value: " + std::string(name_of(refusal.code)));
}

}  // namespace oogst::core
