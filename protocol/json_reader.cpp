#include "protocol/json_reader.hpp"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

#include "protocol/names.hpp"
#include "protocol/strict_json.hpp"
#include "protocol/text/unicode.hpp"
#include "protocol/text_op_json.hpp"

namespace oogst::protocol {

using nlohmann::json;

ObjectReader::ObjectReader(const json& value) : value_(value.is_object() ? &value : nullptr), error_(&own_error_) {
  if (value_ == nullptr) fail({}, "must be an object");
}

ObjectReader::ObjectReader(const json& value, const ObjectReader& parent, std::string_view list, std::size_t index)
    : value_(value.is_object() ? &value : nullptr),
      parent_(&parent),
      list_(list),
      index_(index),
      error_(parent.error_) {
  if (value_ == nullptr) fail({}, "must be an object");
}

bool ObjectReader::present(std::string_view name) {
  return find(name) != nullptr;
}

bool ObjectReader::null(std::string_view name) {
  const json* value = find(name);
  return value != nullptr && value->is_null();
}

std::string ObjectReader::string(std::string_view name, std::size_t min, std::size_t max,
                                 std::string_view too_long_code) {
  const std::string* value = text_of(name);
  if (value == nullptr) return {};
  const std::size_t length = text::count_code_points(*value);
  if (length < min) fail(name, "is too short");
  if (length > max) fail(name, "is too long", too_long_code);
  return *value;
}

std::string ObjectReader::client_made_id(std::string_view name) {
  return checked(name, is_client_made_id, "must be 8 to 32 of a-z 0-9");
}

std::string ObjectReader::id(std::string_view name) {
  return checked(name, is_id, "must be 1 to 40 of a-z 0-9 _ -");
}

std::string ObjectReader::epoch(std::string_view name) {
  return checked(name, is_epoch, "must be 1 to 32 of a-z 0-9");
}

std::vector<std::string> ObjectReader::ids(std::string_view name, std::size_t max) {
  return distinct(name, 0, max, is_id, "must hold ids of 1 to 40 of a-z 0-9 _ -");
}

std::vector<std::string> ObjectReader::client_made_ids(std::string_view name, std::size_t min, std::size_t max) {
  return distinct(name, min, max, is_client_made_id, "must hold ids of 8 to 32 of a-z 0-9");
}

std::vector<std::string> ObjectReader::distinct(std::string_view name, std::size_t min, std::size_t max,
                                                bool (*accepts)(std::string_view), std::string_view detail) {
  const json* list = list_of(name, min, std::numeric_limits<std::size_t>::max());
  if (list == nullptr) return {};
  if (list->size() > max) fail(name, "holds too many", "too_many");
  if (failed()) return {};
  std::vector<std::string> found;
  for (const json& item : *list) {
    const auto* value = item.get_ptr<const std::string*>();
    if (value == nullptr || !accepts(*value)) fail(name, detail);
    if (failed()) return {};
    if (std::ranges::find(found, *value) != found.end()) fail(name, "names one twice");
    found.push_back(*value);
  }
  return found;
}

std::uint64_t ObjectReader::whole(std::string_view name, std::uint64_t min, std::uint64_t max) {
  const json* value = member(name);
  if (value == nullptr) return 0;
  const auto number = whole_number(*value);
  if (number && *number >= min && *number <= max) return *number;
  fail(name, number ? "is out of range" : "must be a whole number from 0");
  return 0;
}

int ObjectReader::integer(std::string_view name, int min, int max) {
  const json* value = member(name);
  if (value == nullptr) return 0;
  if (!value->is_number_integer()) {
    fail(name, "must be a whole number");
    return 0;
  }
  // An unsigned number beyond the signed ones must not turn negative by conversion.
  const bool is_huge = value->is_number_unsigned() && value->get<std::uint64_t>() > number_max;
  const auto number = is_huge ? std::numeric_limits<std::int64_t>::max() : value->get<std::int64_t>();
  if (number >= min && number <= max) return static_cast<int>(number);
  fail(name, "is out of range");
  return 0;
}

bool ObjectReader::boolean(std::string_view name) {
  const json* value = member(name);
  if (value == nullptr) return false;
  if (value->is_boolean()) return value->get<bool>();
  fail(name, "must be true or false");
  return false;
}

text::TextOp ObjectReader::text_op(std::string_view name) {
  const json* value = member(name);
  if (value == nullptr) return {};
  auto op = text_op_from_json(*value);
  if (auto* good = std::get_if<text::TextOp>(&op)) return std::move(*good);
  switch (std::get<OpFault>(op)) {
    case OpFault::shape:
      fail(name, "must be a list of components", "bad_operation");
      break;
    case OpFault::not_normal:
      fail(name, "is not in normal form", "bad_operation");
      break;
    case OpFault::unclean:
      fail(name, "inserts what a text may not hold", "unclean_text");
      break;
  }
  return {};
}

void ObjectReader::each_object(std::string_view name, std::size_t min, std::size_t max,
                               const std::function<void(ObjectReader&)>& read) {
  const json* list = list_of(name, min, max);
  if (list == nullptr) return;
  for (std::size_t i = 0; i < list->size() && !failed(); ++i) {
    ObjectReader item((*list)[i], *this, name, i);
    read(item);
    item.finish();
  }
}

void ObjectReader::each_string(std::string_view name, std::size_t min, std::size_t max,
                               const std::function<std::string_view(const std::string&)>& read) {
  const json* list = list_of(name, min, max);
  if (list == nullptr) return;
  for (std::size_t i = 0; i < list->size() && !failed(); ++i) {
    const auto* value = (*list)[i].get_ptr<const std::string*>();
    const std::string_view wrong = value == nullptr ? "must be a text" : read(*value);
    if (!wrong.empty()) fail(std::string(name) + '[' + std::to_string(i) + ']', wrong);
  }
}

void ObjectReader::each_number_by_id(std::string_view name, std::size_t max,
                                     const std::function<void(const std::string&, std::uint64_t)>& read) {
  const json* object = member(name);
  if (object == nullptr) return;
  if (!object->is_object()) return fail(name, "must be an object");
  if (object->size() > max) return fail(name, "holds too many");
  for (const auto& [id, value] : object->items()) {
    const auto number = whole_number(value);
    if (!is_client_made_id(id)) return fail(name, "must have keys of 8 to 32 of a-z 0-9");
    if (!number || *number > number_max) return fail(name, "must hold whole numbers from 0");
    read(id, *number);
  }
}

const json* ObjectReader::member(std::string_view name) {
  const json* value = find(name);
  if (value == nullptr) fail(name, "is missing");
  return value;
}

void ObjectReader::fail(std::string_view name, std::string_view detail, std::string_view code) {
  if (failed()) return;
  *error_ = ReadError{std::string(code), path_to(name), std::string(detail)};
}

std::optional<ReadError> ObjectReader::finish() {
  if (value_ == nullptr || failed()) return *error_;
  for (const auto& [name, value] : value_->get_ref<const json::object_t&>()) {
    // The stranger's name is not repeated: it may hold anything.
    if (std::ranges::find(asked_, std::string_view(name)) == asked_.end()) fail({}, "has a member that is not known");
  }
  return *error_;
}

const json* ObjectReader::find(std::string_view name) {
  if (std::ranges::find(asked_, name) == asked_.end()) asked_.push_back(name);
  if (value_ == nullptr) return nullptr;
  const auto& members = value_->get_ref<const json::object_t&>();
  const auto found = members.find(name);
  return found == members.end() ? nullptr : &found->second;
}

const std::string* ObjectReader::text_of(std::string_view name) {
  const json* value = member(name);
  if (value == nullptr) return nullptr;
  const auto* found = value->get_ptr<const std::string*>();
  if (found == nullptr) fail(name, "must be a text");
  return found;
}

std::string ObjectReader::checked(std::string_view name, bool (*accepts)(std::string_view), std::string_view detail) {
  const std::string* value = text_of(name);
  if (value == nullptr) return {};
  if (accepts(*value)) return *value;
  fail(name, detail);
  return {};
}

const json* ObjectReader::list_of(std::string_view name, std::size_t min, std::size_t max) {
  const json* value = member(name);
  if (value == nullptr) return nullptr;
  if (!value->is_array()) {
    fail(name, "must be a list");
    return nullptr;
  }
  if (value->size() >= min && value->size() <= max) return value;
  fail(name, value->size() < min ? "holds too few" : "holds too many");
  return nullptr;
}

std::string ObjectReader::path_to(std::string_view name) const {
  std::string path;
  if (parent_ != nullptr) {
    path = parent_->path_to(list_) + '[' + std::to_string(index_) + ']';
    if (!name.empty()) path += '.';
  }
  return path.append(name);
}

}  // namespace oogst::protocol
