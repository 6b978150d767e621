// The latest operations on each text of one table, so that an operation on an earlier revision can be carried over. A cache:
// the journal has them all. Owned by the table's loop and used on its thread.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "protocol/frames.hpp"

namespace oogst::hall {

class TextHistory {
 public:
  // Its revision is one above the latest here.
  void add(const std::string& insight, protocol::TextEdit edit);

  // Takes back what was added for this insight above `revision`: the batch that it stood in was not written.
  void take_back(const std::string& insight, std::uint64_t revision);

  // The operations after `base` in order, given that the text is at `revision`; nothing where they are not all here.
  std::optional<std::vector<protocol::TextEdit>> since(const std::string& insight, std::uint64_t base,
                                                       std::uint64_t revision) const;

 private:
  std::map<std::string, std::deque<protocol::TextEdit>> edits_;
};

}  // namespace oogst::hall
