// The yardstick: an epoll loop that does nothing but receive a trigger and send() ready-made bytes to the members of a group. No framing, no
// parsing, no journal. Runs in a process of its own.
#pragma once

#include <cstdint>
#include <string>

namespace oogst::load {

// Groups are filled in the order of the connections: the first `group_size` make group 0, and so on. When a member sends
// `trigger_bytes` bytes, every member of its group is sent `frame`, by one send() each.
struct BareServer {
  std::size_t connections = 0;
  std::size_t group_size = 0;
  std::size_t trigger_bytes = 0;
  std::string frame;
};

// Opens a listening socket on a free port of loopback.
int open_listener(std::uint16_t& port);

// Serves until it is killed.
[[noreturn]] void serve_bare(int listener, const BareServer& plan);

}  // namespace oogst::load
