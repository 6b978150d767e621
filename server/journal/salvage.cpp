#include "server/journal/salvage.hpp"

#include <sqlite3.h>

#include <algorithm>

#include "server/journal/entry_row.hpp"
#include "server/journal/sqlite_schema.hpp"

namespace oogst::journal {
namespace {

struct Place {
  std::int64_t order = 0;
  std::int64_t place = 0;
};

struct Good {
  std::vector<StreamFinding> findings;
  std::vector<std::int64_t> stream_ids;  // beside findings
  std::vector<Place> places;             // of all good entries
};

// The next stream; at the first damaged page of their table, those before it are all that can be found.
bool step_over(Statement& streams) {
  try {
    return streams.step();
  } catch (const SqliteError& error) {
    if (error.says_damaged()) return false;
    throw;
  }
}

Good find_good(Database& damaged) {
  Good good;
  Statement streams(damaged, "SELECT id, name, seq FROM stream");
  while (step_over(streams)) {
    const std::int64_t id = streams.number(0);
    StreamFinding finding = verify_stream(damaged, id, streams.text(1));
    const auto head = static_cast<std::uint64_t>(streams.number(2));
    if (finding.problem.empty() && finding.entries < head) {
      finding.problem =
          "entries " + std::to_string(finding.entries + 1) + " to " + std::to_string(head) + " are missing";
    }
    Statement places(damaged, "SELECT ord, place FROM entry WHERE place > ? AND place <= ? ORDER BY place");
    places.bind(1, first_place(id)).bind(2, place_of(id, finding.entries));
    while (places.step()) good.places.push_back({places.number(0), places.number(1)});
    good.findings.push_back(std::move(finding));
    good.stream_ids.push_back(id);
  }
  std::ranges::sort(good.places, {}, &Place::order);
  return good;
}

void write_streams(Database& fresh, const Good& good) {
  Statement insert(fresh,
                   "INSERT INTO stream (id, name, seq, chain) VALUES (?, ?, ?, "
                   "(SELECT chain FROM entry WHERE place = ?))");
  for (std::size_t i = 0; i < good.findings.size(); ++i) {
    const StreamFinding& finding = good.findings[i];
    if (finding.entries == 0) continue;
    const std::int64_t id = good.stream_ids[i];
    insert.bind(1, id)
        .bind(2, std::string_view(finding.stream))
        .bind(3, static_cast<std::int64_t>(finding.entries))
        .bind(4, place_of(id, finding.entries))
        .run();
  }
}

// Row by row by its place, never by a scan that would run into the damage; numbered anew, without gaps.
void write_entries(Database& fresh, const Good& good) {
  Statement insert(
      fresh,
      "INSERT INTO entry SELECT place, ?, kind, version, actor, client, number, at_ms, body, salt, content, "
      "chain FROM damaged.entry WHERE place = ?");
  Statement chain_at(fresh, "SELECT chain FROM entry WHERE place = ?");
  Digest digest{};
  std::int64_t order = 0;
  for (const Place& place : good.places) {
    insert.bind(1, ++order).bind(2, place.place).run();
    Digest chain{};
    chain_at.bind(1, place.place).step();
    chain_at.copy_blob(0, chain);
    chain_at.reset();
    digest = next_in_order(digest, chain);
  }
  if (order > 0) Statement(fresh, "INSERT INTO batch VALUES (?, ?)").bind(1, order).bind_blob(2, digest).run();
}

Good find_good_in(const std::filesystem::path& file) {
  try {
    Database damaged = open_to_read(file, {});
    return find_good(damaged);
  } catch (const SqliteError& error) {
    if (!error.says_damaged()) throw;
    throw JournalDamaged(std::string("Nothing can be read of this journal any more: ") + error.what() + ".",
                         "Nothing was changed. Restore a backup.");
  }
}

}  // namespace

std::vector<StreamFinding> salvage(const DataDir& copy) {
  const Good good = find_good_in(copy.database());
  const std::filesystem::path fresh_file = copy.path / "salvaged.sqlite";
  create_database(fresh_file, random_epoch(), {});
  {
    Database fresh(fresh_file, SQLITE_OPEN_READWRITE, {});
    Statement(fresh, "ATTACH ? AS damaged").bind(1, std::string_view(copy.database().native())).run();
    fresh.execute("BEGIN IMMEDIATE");
    write_entries(fresh, good);
    write_streams(fresh, good);
    fresh.execute("COMMIT");
    fresh.execute("DETACH damaged");
    fresh.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    fresh.checkpoint_on_close(true);
  }
  for (const auto& file : {copy.write_ahead_log(), copy.shared_memory()}) std::filesystem::remove(file);
  rename_durably(fresh_file, copy.database());

  std::vector<StreamFinding> lost;
  std::ranges::copy_if(good.findings, std::back_inserter(lost), [](const auto& one) { return !one.problem.empty(); });
  return lost;
}

}  // namespace oogst::journal
