// A conference read from the journal's files, beside a running server or without one. Blocks on the disk; throws where the journal
// can't be read: JournalDamaged where it is not what was written, or holds what this program does not know.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "server/commands/commands.hpp"
#include "server/core/plenary/state.hpp"
#include "server/core/table/state.hpp"
#include "server/journal/verify.hpp"

namespace oogst::commands {

struct StoredConference {
  std::string id;
  core::plenary::State plenary;
};

// All of them, by id; none where there is no journal yet.
std::vector<StoredConference> stored_conferences(const std::filesystem::path& data);
std::optional<StoredConference> stored_conference(const std::filesystem::path& data, const std::string& id);

// Says that there is no such conference, and what to do.
ExitCode tell_unknown_conference(const std::string& id);

// Its tables, in ascending number.
std::vector<core::table::State> stored_tables(const std::filesystem::path& data, const StoredConference& conference);

// Replays the streams as a server does when it starts. What keeps it from one becomes that stream's problem.
void find_in_replay(const std::filesystem::path& data, std::vector<journal::StreamFinding>& streams);

}  // namespace oogst::commands
