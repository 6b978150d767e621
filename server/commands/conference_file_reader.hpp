// Reads a conference file from disk.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "server/core/definition.hpp"

namespace oogst::commands {

struct ReadConferenceFile {
  std::shared_ptr<const core::Definition> definition;  // nullptr where there are errors
  std::vector<std::string> errors;                     // a line each, for a person
};

// Throws std::filesystem::filesystem_error where not even the folder can be looked into.
ReadConferenceFile read_conference_file(const std::filesystem::path& file);

std::string in_lines(const std::vector<std::string>& errors);

}  // namespace oogst::commands
