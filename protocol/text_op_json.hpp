// Text operations as JSON, in the form of ot-text-unicode: [3, "hi", {"d": 2}] (PROTOCOL.md X1). Pure functions.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <variant>

#include "protocol/text/text_op.hpp"

namespace oogst::protocol {

/// Why a JSON value is no operation.
enum class OpFault {
  shape,       ///< not a list of whole numbers, texts and {"d": n}, or too many of them
  not_normal,  ///< not in normal form, or longer than any text
  unclean,     ///< inserts characters that texts may not hold ([T4])
};

/// The operation, in normal form and with clean inserts, or why it is none.
std::variant<text::TextOp, OpFault> text_op_from_json(const nlohmann::json& value);

/// Appends the operation as JSON.
void append_json(std::string& out, const text::TextOp& op);

std::string to_json(const text::TextOp& op);

}  // namespace oogst::protocol
