// The example frames of protocol/examples, as the tests of server and browser both read them.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace oogst::protocol {

struct Example {
  std::string name;      // of the file, without its ending
  std::string rule;      // of PROTOCOL.md
  std::string frame;     // client, server, command, state:<topic>, http:<name>
  std::string message;   // what is sent: the value as JSON, or raw bytes
  nlohmann::json value;  // null where the example is raw
  std::string field;     // of an invalid one: where it is wrong
  std::string why;       // of an invalid one
};

// The examples of one kind ("valid" or "invalid") for one sort of frame, by name.
std::vector<Example> examples(std::string_view kind, std::string_view frame);

}  // namespace oogst::protocol
