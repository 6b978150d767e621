// Why a command is refused: a value, never an exception. The codes are those of PROTOCOL.md section 5.
#pragma once

#include <boost/system/result.hpp>
#include <string>
#include <string_view>

namespace oogst::core {

enum class RefusalCode {
  not_allowed,
  not_now,
  phase_moved_on,
  unknown_insight,
  unknown_question,
  unknown_perspective,
  unknown_table,
  unknown_person,
  unknown_phase,
  unknown_wall,
  insight_exists,
  not_shared,
  withdrawn,
  merged,
  empty_text,
  text_too_long,
  unclean_text,
  bad_operation,
  unknown_base,
  out_of_range,
  too_many,
  refused_before,
  client_of_another,
  bad_name,
  code_used_up,
  already_created,
  already_asked,
  not_asked,
  unknown_message,
  text_changed,
  already_approved,
  held_since,
  floor_moved_on,
  too_late,
  not_let_through,
  step_built_upon,
  unknown_step,
  unknown_theme,
  unknown_group,
  unknown_reflection,
};

struct Refusal {
  RefusalCode code;
  std::string field;  // the member of the command that is at fault; empty where none is

  friend bool operator==(const Refusal&, const Refusal&) = default;
};

inline Refusal refusal(RefusalCode code, std::string field = {}) { return {code, std::move(field)}; }

// The code as it stands in the protocol and in metrics.
std::string_view name_of(RefusalCode code);

template <class T>
using Result = boost::system::result<T, Refusal>;

// Called by result::value() where somebody takes a value out of a refusal without looking: a broken invariant.
[[noreturn]] void throw_exception_from_error(const Refusal& refusal, const boost::source_location& where);

}  // namespace oogst::core
