// The binary that is shipped, asked something as a person asks it on the command line, with a data folder of its own. On one thread.
#pragma once

#include <string>

#include "tests/journal/journal_verbs.hpp"

namespace oogst::commands {

struct Said {
  int exit_code = 0;
  std::string out;
  std::string err;
};

class OogstProgram {
 public:
  // Runs it to its end, by the shell: `arguments` may hold a redirection. What has not ended within a minute is ended (exit code 124).
  Said ask(const std::string& arguments) const;

  // A conference with one table; the id.
  std::string create_conference() const;

  std::filesystem::path data() const { return folder_.path() / "data"; }

 private:
  journal::TemporaryFolder folder_;
};

}  // namespace oogst::commands
