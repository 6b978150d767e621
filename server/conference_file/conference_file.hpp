// Reads a conference file (TOML; its format is described in deploy/sample/README.md) into what a conference is before
// it begins. Pure; any thread. All that is wrong is told at once, in the order of the lines.
#pragma once

#include <boost/system/result.hpp>
#include <string_view>
#include <vector>

#include "server/conference_file/file_error.hpp"
#include "server/core/definition.hpp"

namespace oogst::conference_file {

// `toml` is the file's contents. The same contents give the same definition, ids included.
boost::system::result<core::Definition, std::vector<FileError>> parse_conference_file(std::string_view toml);

}  // namespace oogst::conference_file
