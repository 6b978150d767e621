// Checks a JSON value against the definitions of protocol/schema/states.json, in as much of JSON Schema as they use.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace oogst::hall {

class SchemaCheck {
 public:
  SchemaCheck();

  // What is wrong with this state of a topic such as "table" or "wall", with its place; empty where nothing is.
  std::string violation(const std::string& topic_word, const nlohmann::json& state) const;

 private:
  using Json = nlohmann::json;

  std::string check(const Json& schema, const Json& file, const Json& value, const std::string& place) const;
  std::string check_object(const Json& schema, const Json& file, const Json& value, const std::string& place) const;
  std::string check_list(const Json& schema, const Json& file, const Json& value, const std::string& place) const;

  Json states_;
  Json common_;
};

}  // namespace oogst::hall
