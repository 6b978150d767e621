#include "tests/hall/schema_check.hpp"

#include <regex.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <stdexcept>

#include "protocol/text/unicode.hpp"

namespace oogst::hall {
namespace {

using nlohmann::json;

json read(const std::string& name) {
  return json::parse(std::ifstream(OOGST_SOURCE_DIR "/protocol/schema/" + name));
}

// A word that is not known here would be a check that is not made.
void expect_known_words(const json& schema) {
  static const std::set<std::string> known = {"$ref",        "additionalProperties",
                                              "anyOf",       "const",
                                              "description", "enum",
                                              "items",       "maxItems",
                                              "maxLength",   "maximum",
                                              "minLength",   "minimum",
                                              "pattern",     "properties",
                                              "minItems",    "propertyNames",
                                              "required",    "title",
                                              "tsType",      "type",
                                              "uniqueItems"};
  for (const auto& [word, value] : schema.items()) {
    if (!known.contains(word)) throw std::runtime_error("a schema has the word " + word);
  }
}

bool is_of_type(const json& value, const std::string& type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "integer") return value.is_number_integer();
  if (type == "boolean") return value.is_boolean();
  throw std::runtime_error("a schema has the type " + type);
}

// POSIX expressions: those of the standard library raise false warnings with the sanitizers on.
bool fits(const std::string& text, const std::string& pattern) {
  regex_t compiled;
  if (regcomp(&compiled, pattern.c_str(), REG_EXTENDED | REG_NOSUB) != 0) {
    throw std::runtime_error("a schema has the pattern " + pattern);
  }
  const bool found = regexec(&compiled, text.c_str(), 0, nullptr, 0) == 0;
  regfree(&compiled);
  return found;
}

std::string check_text(const json& schema, const std::string& text, const std::string& place) {
  const std::size_t length = text::count_code_points(text);
  if (length < schema.value("minLength", std::size_t{0})) return place + " is too short";
  if (schema.contains("maxLength") && length > schema["maxLength"]) return place + " is too long";
  if (schema.contains("pattern") && !fits(text, schema["pattern"])) {
    return place + " does not fit the pattern";
  }
  return {};
}

std::string check_number(const json& schema, const json& value, const std::string& place) {
  if (schema.contains("minimum") && value < schema["minimum"]) return place + " is too small";
  if (schema.contains("maximum") && value > schema["maximum"]) return place + " is too large";
  return {};
}

}  // namespace

SchemaCheck::SchemaCheck() : states_(read("states.json")), common_(read("common.json")) {}

std::string SchemaCheck::violation(const std::string& topic_word, const json& state) const {
  return check(states_.at("properties").at(topic_word), states_, state, topic_word);
}

std::string SchemaCheck::check(const json& schema, const json& file, const json& value,
                               const std::string& place) const {
  expect_known_words(schema);
  if (schema.contains("$ref")) {
    const std::string target = schema["$ref"];
    const json& other = target.starts_with('#') ? file : common_;
    return check(other.at(json::json_pointer(target.substr(target.find('#') + 1))), other, value, place);
  }
  if (schema.contains("const") && value != schema["const"]) return place + " is another value";
  if (schema.contains("enum") && std::ranges::find(schema["enum"], value) == schema["enum"].end()) {
    return place + " is none of the values";
  }
  if (schema.contains("type") && !is_of_type(value, schema["type"])) return place + " is of another type";
  if (value.is_object()) return check_object(schema, file, value, place);
  if (value.is_array()) return check_list(schema, file, value, place);
  if (value.is_string()) return check_text(schema, value.get<std::string>(), place);
  return check_number(schema, value, place);
}

std::string SchemaCheck::check_object(const json& schema, const json& file, const json& value,
                                      const std::string& place) const {
  for (const auto& name : schema.value("required", json::array())) {
    if (!value.contains(name)) return place + " is without " + name.get<std::string>();
  }
  const json properties = schema.value("properties", json::object());
  const json others = schema.value("additionalProperties", json(true));
  for (const auto& [name, member] : value.items()) {
    const std::string here = place + "." + name;
    if (schema.contains("propertyNames")) {
      if (auto wrong = check(schema["propertyNames"], file, name, here); !wrong.empty()) return wrong;
    }
    if (!properties.contains(name) && !others.is_object()) return here + " is not known";
    const json& rule = properties.contains(name) ? properties[name] : others;
    if (auto wrong = check(rule, file, member, here); !wrong.empty()) return wrong;
  }
  return {};
}

std::string SchemaCheck::check_list(const json& schema, const json& file, const json& value,
                                    const std::string& place) const {
  if (value.size() < schema.value("minItems", std::size_t{0})) return place + " holds too few";
  if (schema.contains("maxItems") && value.size() > schema["maxItems"]) return place + " holds too many";
  for (std::size_t i = 0; i < value.size(); ++i) {
    const std::string here = place + "[" + std::to_string(i) + "]";
    if (auto wrong = check(schema.at("items"), file, value[i], here); !wrong.empty()) return wrong;
    if (schema.value("uniqueItems", false) && std::ranges::count(value, value[i]) > 1) return here + " is there twice";
  }
  return {};
}

}  // namespace oogst::hall
