// Who sent a command. Values.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "server/core/refusal.hpp"

namespace oogst::hall {

// Without a client it comes from the server itself and is not numbered.
struct Origin {
  std::string person;
  std::string client;
  std::uint64_t number = 0;
};

// The stream's revision after the command, or why it was refused.
using Answer = std::variant<std::uint64_t, core::Refusal>;

}  // namespace oogst::hall
