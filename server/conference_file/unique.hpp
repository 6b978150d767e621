// What may stand in a conference file only once, and ids for what has none. Used by one thread.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "server/conference_file/section.hpp"

namespace oogst::conference_file {

class Unique {
 public:
  // Notes an error at this key where a section before had the same value; capitals make no difference. An empty value
  // is nobody's.
  void claim(const Section& section, std::string_view key, std::string_view value);

 private:
  std::map<std::string, std::string> owners_;  // by value: the path of the first section that has it
};

// One that needs an id: the one that the file gives, or an empty one that is to be filled.
struct NeedsId {
  std::string* id;
  const Section* section;
  std::string derived;  // the id to take where the file gives none and nothing else has it
};

// Gives each an id of its own, and notes an error where the file gives one twice. Ids in the file go first, so that
// adding one elsewhere never changes another's.
void give_ids(const std::vector<NeedsId>& all);

}  // namespace oogst::conference_file
