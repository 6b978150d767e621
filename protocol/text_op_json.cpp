#include "protocol/text_op_json.hpp"

#include <nlohmann/json.hpp>
#include <optional>

#include "protocol/json_text.hpp"
#include "protocol/limits.hpp"
#include "protocol/strict_json.hpp"

namespace oogst::protocol {
namespace {

using nlohmann::json;

std::optional<text::Component> component_from(const json& value) {
  if (value.is_string()) return text::Insert{value.get_ref<const std::string&>()};
  if (const auto count = whole_number(value)) return text::Retain{*count};
  if (!value.is_object() || value.size() != 1 || !value.contains("d")) return std::nullopt;
  const auto count = whole_number(value["d"]);
  if (!count) return std::nullopt;
  return text::Delete{*count};
}

struct Appender {
  std::string& out;

  void operator()(const text::Retain& retain) const { append_number(out, std::uint64_t{retain.count}); }
  void operator()(const text::Insert& insert) const { append_json_string(out, insert.text); }
  void operator()(const text::Delete& deletion) const {
    out += R"({"d":)";
    append_number(out, std::uint64_t{deletion.count});
    out += '}';
  }
};

}  // namespace

std::variant<text::TextOp, OpFault> text_op_from_json(const json& value) {
  if (!value.is_array() || value.size() > op_components_max) return OpFault::shape;
  text::TextOp op;
  op.reserve(value.size());
  for (const json& item : value) {
    auto component = component_from(item);
    if (!component) return OpFault::shape;
    op.push_back(*std::move(component));
  }
  const auto error = text::check(op);
  if (!error) return op;
  const bool is_unclean = *error == text::OpError::unclean_insert || *error == text::OpError::invalid_utf8;
  return is_unclean ? OpFault::unclean : OpFault::not_normal;
}

void append_json(std::string& out, const text::TextOp& op) {
  out += '[';
  bool is_first = true;
  for (const text::Component& component : op) {
    if (!is_first) out += ',';
    is_first = false;
    std::visit(Appender{out}, component);
  }
  out += ']';
}

std::string to_json(const text::TextOp& op) {
  std::string out;
  append_json(out, op);
  return out;
}

}  // namespace oogst::protocol
