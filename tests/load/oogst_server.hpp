// The shipped binary in a process of its own, with a data folder of its own, and the ways in that a client has: conferences made by the
// command line, log-in over HTTP. Used on one thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "tests/load/process.hpp"

namespace oogst::load {

struct Codes {
  std::string moderator;
  std::map<int, std::string> chairs;  // by table
};

class OogstServer {
 public:
  OogstServer(std::string binary, unsigned threads);
  ~OogstServer();

  const Process& process() const { return *process_; }
  std::uint16_t port() const { return port_; }

  // A conference with this many tables (at most 400), two themes and one question.
  Codes create_conference(int tables);

  // Takes the seat behind a code; gives the token.
  std::string log_in(const std::string& code, const std::string& name);

 private:
  std::string binary_;
  std::filesystem::path data_;
  std::optional<Process> process_;
  std::uint16_t port_ = 0;
};

}  // namespace oogst::load
