// Reads the sections of a conference file into a definition. Used by one thread.
#pragma once

#include "server/conference_file/section.hpp"
#include "server/core/definition.hpp"

namespace oogst::conference_file {

// Of use only where no error was noted.
core::Definition read_definition(Section& file);

}  // namespace oogst::conference_file
