#include "server/commands/stored_conference.hpp"

#include <iostream>

#include "server/core/plenary/fold.hpp"
#include "server/core/table/fold.hpp"
#include "server/hall/conference.hpp"
#include "server/journal/damage.hpp"
#include "server/journal/data_dir.hpp"
#include "server/journal/entry_codec.hpp"
#include "server/journal/replay.hpp"
#include "server/journal/sqlite_readers.hpp"

namespace oogst::commands {
namespace {

StoredConference read_plenary(journal::SqliteReaders& readers, const std::string& id) {
  StoredConference conference{id, {}};
  journal::replay(readers, hall::plenary_stream(id), [&](const journal::StoredEntry& stored) {
    const auto event = stored.erased ? std::nullopt : journal::decode_plenary(stored.entry);
    if (event) core::plenary::fold(conference.plenary, *event);
  });
  return conference;
}

core::table::State read_table(journal::SqliteReaders& readers, const std::string& stream) {
  core::table::State table;
  journal::replay(readers, stream, [&](const journal::StoredEntry& stored) {
    const auto event = stored.erased ? std::nullopt : journal::decode_table(stored.entry);
    if (event) core::table::fold(table, *event);
  });
  return table;
}

journal::SqliteReaders open(const std::filesystem::path& data) {
  return journal::SqliteReaders(journal::DataDir{data}.database(), {});
}

}  // namespace

std::vector<StoredConference> stored_conferences(const std::filesystem::path& data) {
  std::vector<StoredConference> conferences;
  if (!std::filesystem::exists(journal::DataDir{data}.database())) return conferences;
  auto readers = open(data);
  for (const journal::StreamHead& head : readers.streams().value()) {
    if (const auto id = hall::conference_of_plenary_stream(head.stream)) conferences.push_back(read_plenary(readers, *id));
  }
  return conferences;
}

std::optional<StoredConference> stored_conference(const std::filesystem::path& data, const std::string& id) {
  if (!std::filesystem::exists(journal::DataDir{data}.database())) return std::nullopt;
  auto readers = open(data);
  StoredConference conference = read_plenary(readers, id);
  if (!conference.plenary.is_created()) return std::nullopt;
  return conference;
}

ExitCode tell_unknown_conference(const std::string& id) {
  std::cerr << "oogst: there is no conference " << id << " in this data folder; `oogst conference list` names them\n";
  return refused;
}

std::vector<core::table::State> stored_tables(const std::filesystem::path& data, const StoredConference& conference) {
  auto readers = open(data);
  std::vector<core::table::State> tables;
  for (const core::TablePlan& plan : conference.plenary.definition->tables) {
    core::table::State table = read_table(readers, hall::table_stream(conference.id, plan.number));
    table.number = plan.number;
    tables.push_back(std::move(table));
  }
  return tables;
}

void find_in_replay(const std::filesystem::path& data, std::vector<journal::StreamFinding>& streams) {
  auto readers = open(data);
  for (journal::StreamFinding& finding : streams) {
    try {
      const auto conference = hall::conference_of_plenary_stream(finding.stream);
      conference ? void(read_plenary(readers, *conference)) : void(read_table(readers, finding.stream));
    } catch (const journal::JournalDamaged& damage) {
      finding.problem = damage.what();
    }
  }
}

}  // namespace oogst::commands
