// Reads TOML as far as it goes: a line that breaks its grammar is an error and left out, and the rest is read all the
// same, so that one slip does not hide all others. Pure; any thread.
#pragma once

#include <toml++/toml.h>
#include <optional>
#include <string_view>
#include <vector>

#include "server/conference_file/file_error.hpp"

namespace oogst::conference_file {

struct TomlSource {
  std::optional<toml::table> table;  // absent where too much is broken to go on
  std::vector<FileError> errors;     // at most one a line; what else is wrong with those lines follows from it
};

TomlSource read_toml(std::string_view contents);

}  // namespace oogst::conference_file
