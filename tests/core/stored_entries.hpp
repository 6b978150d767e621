// Stored journal entries, each with the event that it stands for. They are frozen: a change that makes one fail makes
// journals of conferences that were held unreadable. A new format is a new version beside the old one, with an example
// of its own.
#pragma once

#include <string>
#include <vector>

#include "server/core/plenary/events.hpp"
#include "server/core/table/events.hpp"

namespace oogst::journal {

template <class Event>
struct Stored {
  std::string kind;
  std::string body;
  Event event;
  std::uint16_t version = 1;
};

const std::vector<Stored<core::table::Event>>& stored_at_tables();

const std::vector<Stored<core::plenary::Event>>& stored_in_plenary();

}  // namespace oogst::journal
