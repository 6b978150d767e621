// verify, backup and restore: the care of a data folder.
#include <iostream>

#include "server/commands/commands.hpp"
#include "server/commands/stored_conference.hpp"
#include "server/journal/backup.hpp"
#include "server/journal/verify.hpp"

namespace oogst::commands {

ExitCode run(const Verify& options) {
  journal::VerifyReport report = journal::verify(options.data);
  const bool as_written = report.sound();
  if (as_written) find_in_replay(options.data, report.streams);
  for (const journal::StreamFinding& stream : report.streams) {
    std::cout << (stream.problem.empty() ? "ok    " : "WRONG ") << stream.stream << "  " << stream.entries << " entries";
    if (stream.erased > 0) std::cout << ", " << stream.erased << " erased";
    if (!stream.problem.empty()) std::cout << ": " << stream.problem;
    std::cout << '\n';
  }
  for (const std::string& problem : report.problems) std::cout << "WRONG " << problem << '\n';
  std::cout << report.entries << " entries in " << report.streams.size() << " streams, epoch " << report.epoch;
  if (report.acknowledged) std::cout << ", acknowledged up to " << *report.acknowledged;
  std::cout << (!as_written       ? ". This journal is damaged: restore a backup, or see `oogst restore --help`.\n"
                : !report.sound() ? ". This oogst can't go on with it.\n"
                                  : ". All is sound.\n");
  return report.sound() ? done : refused;
}

ExitCode run(const Backup& options) {
  const journal::BackupReport report = journal::backup(options.data, options.to);
  std::cout << "Copied " << report.entries << " entries in " << report.streams << " streams to " << options.to.string() << ".\n";
  return done;
}

ExitCode run(const Restore& options) {
  journal::RestoreOptions how;
  how.accept_loss = options.accept_loss;
  const journal::RestoreReport report = journal::restore(options.from, options.data, how);
  for (const journal::StreamFinding& stream : report.damaged) {
    std::cout << "LOST  " << stream.stream << " after entry " << stream.entries << ": " << stream.problem << '\n';
  }
  std::cout << "Restored " << report.entries << " entries in " << report.streams << " streams, as epoch " << report.epoch << ".\n";
  if (report.moved_aside) std::cout << "What was here before lies in " << report.moved_aside->string() << ".\n";
  return done;
}

}  // namespace oogst::commands
