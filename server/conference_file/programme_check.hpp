// Whether the phases of a conference make a day that can be held. Used by one thread.
#pragma once

#include <vector>

#include "server/conference_file/section.hpp"
#include "server/core/definition.hpp"

namespace oogst::conference_file {

// Notes what is wrong with phases that are each right by themselves; `sections[i]` is where `phases[i]` was read.
void check_programme(const std::vector<core::Phase>& phases, const std::vector<Section>& sections, const Section& file);

}  // namespace oogst::conference_file
