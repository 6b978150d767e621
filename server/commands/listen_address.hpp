// Where a server listens, as it is written on the command line and for people. Any thread.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <string>

namespace oogst::commands {

using Endpoint = boost::asio::ip::tcp::endpoint;

// "127.0.0.1:8080", "localhost:8080" or "[::1]:8080"; port 0 lets the system choose. Throws std::runtime_error that says what
// is wanted where it is none of these.
Endpoint endpoint_of(const std::string& listen);

// Where a program on this machine reaches a server that listens there.
Endpoint on_this_machine(Endpoint endpoint);

std::string text_of(const Endpoint& endpoint);

}  // namespace oogst::commands
