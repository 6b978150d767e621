#include <iostream>

#include "server/commands/commands.hpp"
#include "server/commands/stored_conference.hpp"
#include "server/harvest/csv.hpp"
#include "server/harvest/json.hpp"
#include "server/harvest/markdown.hpp"

namespace oogst::commands {

ExitCode run(const Export& options) {
  const auto conference = stored_conference(options.data, options.conference);
  if (!conference) return tell_unknown_conference(options.conference);
  const harvest::Report report = harvest::build_report(conference->plenary, stored_tables(options.data, *conference));
  if (options.format == "csv") {
    std::cout << harvest::to_csv(report);
  } else if (options.format == "json") {
    std::cout << harvest::to_json(report) << '\n';
  } else {
    std::cout << harvest::to_markdown(report);
  }
  return done;
}

}  // namespace oogst::commands
