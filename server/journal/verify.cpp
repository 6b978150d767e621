#include "server/journal/verify.hpp"

#include <algorithm>

#include "server/journal/data_dir.hpp"
#include "server/journal/entry_row.hpp"
#include "server/journal/sqlite_schema.hpp"
#include "server/journal/sqlite_tail.hpp"

namespace oogst::journal {
namespace {

void find_in_streams(Database& database, VerifyReport& report) {
  Statement streams(database, "SELECT id, name, seq, chain FROM stream ORDER BY name");
  while (streams.step()) {
    StreamFinding finding = verify_stream(database, streams.number(0), streams.text(1));
    const auto head = static_cast<std::uint64_t>(streams.number(2));
    if (finding.problem.empty() && finding.entries != head) {
      finding.problem =
          "it should have " + std::to_string(head) + " entries and has " + std::to_string(finding.entries);
    }
    report.entries += finding.entries;
    report.streams.push_back(std::move(finding));
  }
  const std::int64_t strays =
      database.number("SELECT count(*) FROM entry WHERE (place >> 32) NOT IN (SELECT id FROM stream)");
  if (strays > 0) report.problems.push_back(std::to_string(strays) + " entries belong to no stream.");
}

// Through the whole journal in the order in which it was written; each batch says what the digest is at its end.
void find_in_order(Database& database, VerifyReport& report) {
  Statement entries(database,
                    "SELECT entry.ord, entry.chain, batch.digest FROM entry LEFT JOIN batch ON batch.ord = entry.ord "
                    "ORDER BY entry.ord");
  std::uint64_t order = 0;
  Digest digest{};
  while (entries.step()) {
    Digest chain;
    if (entries.number(0) != static_cast<std::int64_t>(order + 1) || !entries.copy_blob(1, chain)) {
      report.problems.push_back("In the order of all entries, number " + std::to_string(order + 1) + " is missing.");
      return;
    }
    digest = next_in_order(digest, chain);
    ++order;
    Digest closed;
    if (!entries.is_null(2) && (!entries.copy_blob(2, closed) || closed != digest)) {
      report.problems.push_back("Up to number " + std::to_string(order) +
                                ", the order of all entries is not what was written.");
      return;
    }
  }
  const auto last_batch = static_cast<std::uint64_t>(database.number("SELECT max(ord) FROM batch"));
  if (last_batch != order) {
    report.problems.push_back("The last batch ended at number " + std::to_string(last_batch) + ", the entries end at " +
                              std::to_string(order) + ".");
  }
}

void find_in_file(Database& database, VerifyReport& report) {
  Statement check(database, "PRAGMA integrity_check(5)");
  while (check.step()) {
    if (check.text(0) != "ok") report.problems.push_back("SQLite finds its file damaged: " + check.text(0) + ".");
  }
}

template <class Part>
void look(VerifyReport& report, Part part) {
  try {
    part();
  } catch (const SqliteError& error) {
    if (!error.says_damaged()) throw;
    report.problems.push_back(std::string("The database is damaged: ") + error.what() + ".");
  } catch (const JournalDamaged& damage) {
    report.problems.push_back(damage.what());
  }
}

bool has_journal_to_open(const DataDir& data_dir, VerifyReport& report) {
  const bool marked = std::filesystem::exists(data_dir.high_water());
  if (!std::filesystem::exists(data_dir.database())) {
    if (!marked) throw JournalUnavailable("There is no journal in " + data_dir.path.string() + ".");
    report.problems.push_back("The file " + data_dir.database().string() + " is missing.");
    return false;
  }
  if (std::filesystem::file_size(data_dir.database()) == 0) {
    report.problems.push_back("The file " + data_dir.database().string() + " is empty.");
    return false;
  }
  if (!marked) report.problems.push_back("The file " + data_dir.high_water().string() + " is missing.");
  return true;
}

}  // namespace

bool VerifyReport::sound() const {
  return problems.empty() && std::ranges::all_of(streams, [](const auto& finding) { return finding.problem.empty(); });
}

StreamFinding verify_stream(Database& database, std::int64_t stream_id, const std::string& stream) {
  StreamFinding finding;
  finding.stream = stream;
  Statement rows(database,
                 "SELECT " + std::string(row_columns) + " FROM entry WHERE place > ? AND place < ? ORDER BY place");
  rows.bind(1, first_place(stream_id)).bind(2, first_place(stream_id + 1));
  Digest chain{};
  try {
    while (rows.step()) {
      const auto row = read_row(rows);
      finding.problem = row ? broken_link(*row, stream, finding.entries, chain)
                            : "entry " + std::to_string(finding.entries + 1) + " can't be read";
      if (!finding.problem.empty()) return finding;
      chain = row->chain;
      ++finding.entries;
      if (row->stored.erased) ++finding.erased;
    }
  } catch (const SqliteError& error) {
    if (!error.says_damaged()) throw;
    finding.problem = "after entry " + std::to_string(finding.entries) + " the database can't be read";
  }
  return finding;
}

VerifyReport verify_database(Database& database) {
  VerifyReport report;
  look(report, [&] { report.epoch = database.text("SELECT value FROM meta WHERE key = 'epoch'"); });
  look(report, [&] { find_in_file(database, report); });
  look(report, [&] { find_in_streams(database, report); });
  look(report, [&] { find_in_order(database, report); });
  look(report, [&] { load_tail(database); });
  return report;
}

VerifyReport verify(const std::filesystem::path& data_dir_path) {
  const DataDir data_dir{data_dir_path};
  VerifyReport report;
  try {
    if (!has_journal_to_open(data_dir, report)) return report;
    // The mark before the database: a server that writes meanwhile moves the database on first.
    const bool marked = std::filesystem::exists(data_dir.high_water());
    const auto mark = marked ? HighWater::read(data_dir.high_water()) : std::nullopt;
    std::vector<std::string> problems = std::move(report.problems);
    look(report, [&] {
      Database database = open_to_read(data_dir.database(), {});
      database.execute("BEGIN");
      report = verify_database(database);
      if (!marked) return;
      look(report, [&] {
        Tail tail;
        tail.mark.epoch = report.epoch;
        tail.mark.order = static_cast<std::uint64_t>(database.number("SELECT max(ord) FROM batch"));
        check_reaches(database, tail, mark);
      });
    });
    report.problems.insert(report.problems.begin(), problems.begin(), problems.end());
    if (mark) report.acknowledged = mark->order;
    return report;
  } catch (const SqliteError& error) {
    throw JournalUnavailable("The journal in " + data_dir.path.string() + " can't be read: " + error.what() + ".");
  } catch (const std::filesystem::filesystem_error& error) {
    throw JournalUnavailable(std::string("The journal can't be read: ") + error.what() + ".");
  }
}

}  // namespace oogst::journal
