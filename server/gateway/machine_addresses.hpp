// The addresses and names under which people on the local network reach this machine. Asks the operating system.
#pragma once

#include <string>
#include <vector>

namespace oogst::gateway {

// Textual addresses of all network interfaces that are up, loopback left out, IPv4 first; link-local ones left out.
std::vector<std::string> machine_addresses();

// The machine's own name, and that name under .local (multicast DNS). Empty if it has none.
std::vector<std::string> machine_names();

}  // namespace oogst::gateway
