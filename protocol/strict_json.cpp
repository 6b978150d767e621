#include "protocol/strict_json.hpp"

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "protocol/limits.hpp"
#include "protocol/text/unicode.hpp"

namespace oogst::protocol {
namespace {

using nlohmann::json;

// Builds the value from the parser's events and stops at the first fault. The parser itself does not recurse, so depth
// is only a matter of what would be built.
class StrictBuilder {
 public:
  explicit StrictBuilder(json& root) : root_(root) {}

  JsonFault fault() const { return fault_; }

  bool null() { return put(nullptr); }
  bool boolean(bool value) { return put(value); }
  bool number_integer(json::number_integer_t value) { return put(value); }
  bool number_unsigned(json::number_unsigned_t value) { return put(value); }
  bool number_float(json::number_float_t value, const json::string_t&) { return put(value); }
  bool string(json::string_t& value) { return put(std::move(value)); }
  bool binary(json::binary_t&) { return stop(JsonFault::not_json); }

  bool start_object(std::size_t) { return open(json::object()); }
  bool start_array(std::size_t) { return open(json::array()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(json::string_t& name) {
    auto& members = open_.back()->get_ref<json::object_t&>();
    const auto [member, is_new] = members.try_emplace(std::move(name));
    if (!is_new) return stop(JsonFault::member_twice);
    slot_ = &member->second;
    return true;
  }

  bool parse_error(std::size_t, const std::string&, const json::exception&) { return stop(JsonFault::not_json); }

 private:
  template <class T>
  bool put(T&& value) {
    place(std::forward<T>(value));
    return true;
  }

  bool open(json empty) {
    if (open_.size() == json_depth_max) return stop(JsonFault::too_deep);
    open_.push_back(place(std::move(empty)));
    return true;
  }

  // What is open stays where it is: its parent gets no further element before it is closed.
  template <class T>
  json* place(T&& value) {
    if (open_.empty()) {
      root_ = std::forward<T>(value);
      return &root_;
    }
    if (open_.back()->is_array()) return &open_.back()->get_ref<json::array_t&>().emplace_back(std::forward<T>(value));
    *slot_ = std::forward<T>(value);
    return slot_;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  bool stop(JsonFault fault) {
    if (fault_ == JsonFault::none) fault_ = fault;
    return false;
  }

  json& root_;
  json* slot_ = nullptr;  // the member whose value comes next
  std::vector<json*> open_;
  JsonFault fault_ = JsonFault::none;
};

}  // namespace

std::string_view detail_of(JsonFault fault) {
  switch (fault) {
    case JsonFault::none:
      return "nothing is wrong";
    case JsonFault::not_utf8:
      return "is not UTF-8";
    case JsonFault::not_json:
      return "is not JSON";
    case JsonFault::too_deep:
      return "is nested too deep";
    case JsonFault::member_twice:
      return "names a member twice";
  }
  return "is not JSON";
}

JsonFault parse_strict_json(std::string_view input, json& value) {
  if (!text::is_valid_utf8(input)) return JsonFault::not_utf8;
  if (input.starts_with("\xEF\xBB\xBF")) return JsonFault::not_json;  // the parser would pass over a byte order mark
  StrictBuilder builder(value);
  const bool complete = json::sax_parse(input.begin(), input.end(), &builder);
  if (complete) return JsonFault::none;
  return builder.fault() == JsonFault::none ? JsonFault::not_json : builder.fault();
}

std::optional<std::uint64_t> whole_number(const json& value) {
  if (value.is_number_unsigned()) return value.get<std::uint64_t>();
  if (!value.is_number_integer() || value.get<std::int64_t>() < 0) return std::nullopt;
  return value.get<std::uint64_t>();
}

}  // namespace oogst::protocol
