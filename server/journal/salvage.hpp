// What is still good of a damaged journal, as a journal of its own.
#pragma once

#include <vector>

#include "server/journal/data_dir.hpp"
#include "server/journal/verify.hpp"

namespace oogst::journal {

// Replaces the database in `copy` by one with the good entries of each stream, up to its first bad one; order of
// writing, salts and chains stay as they were. Returns the streams that lost something, with what. Throws
// JournalDamaged when nothing can be read at all.
std::vector<StreamFinding> salvage(const DataDir& copy);

}  // namespace oogst::journal
