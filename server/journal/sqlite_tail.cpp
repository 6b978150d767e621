#include "server/journal/sqlite_tail.hpp"

#include "server/journal/damage.hpp"
#include "server/journal/entry_row.hpp"
#include "server/journal/sqlite_schema.hpp"

namespace oogst::journal {
namespace {

constexpr const char* way_out =
    "Nothing was changed. Restore the last backup with `oogst restore`; `oogst verify` says per stream what is still "
    "good. Going on with what is left is possible too, as a new history: `oogst restore` from a copy of this folder "
    "with --accept-loss.";

[[noreturn]] void damaged(const std::string& what) {
  throw JournalDamaged("The journal is damaged: " + what + ".", way_out);
}

// The order's digest is checked from the last batch but one to the last.
HighWaterMark load_order(Database& database) {
  HighWaterMark mark;
  mark.epoch = database.text("SELECT value FROM meta WHERE key = 'epoch'");
  if (mark.epoch.size() != 32) damaged("its epoch is missing");

  Statement batches(database, "SELECT ord, digest FROM batch ORDER BY ord DESC LIMIT 2");
  if (batches.step()) {
    mark.order = static_cast<std::uint64_t>(batches.number(0));
    if (!batches.copy_blob(1, mark.digest)) damaged("the digest of the last batch can't be read");
  }
  std::uint64_t order = 0;
  Digest digest{};
  if (mark.order > 0 && batches.step()) {
    order = static_cast<std::uint64_t>(batches.number(0));
    if (!batches.copy_blob(1, digest)) damaged("the digest of the last batch but one can't be read");
  }

  Statement entries(database, "SELECT ord, chain FROM entry WHERE ord > ? ORDER BY ord");
  entries.bind(1, static_cast<std::int64_t>(order));
  while (entries.step()) {
    Digest chain;
    if (entries.number(0) != static_cast<std::int64_t>(++order) || !entries.copy_blob(1, chain)) {
      damaged("entry " + std::to_string(order) + " of the whole journal is missing");
    }
    digest = next_in_order(digest, chain);
  }
  if (order != mark.order || digest != mark.digest) damaged("its last batch is not what was written");
  return mark;
}

void check_head(Statement& last, Statement& before, const std::string& stream, const Head& head) {
  const auto wrong = [&](const std::string& what) { damaged("stream " + stream + ", " + what); };
  Digest chain_before{};
  if (head.seq > 1) {
    before.bind(1, place_of(head.stream_id, head.seq - 1));
    if (!before.step() || !before.copy_blob(0, chain_before)) {
      wrong("entry " + std::to_string(head.seq - 1) + " is missing");
    }
    before.reset();
  }
  last.bind(1, first_place(head.stream_id)).bind(2, first_place(head.stream_id + 1));
  if (!last.step()) wrong("all entries are missing");
  const auto row = read_row(last);
  if (!row) wrong("entry " + std::to_string(head.seq) + " can't be read");
  if (row->stored.seq != head.seq) wrong("entry " + std::to_string(head.seq) + " is not the last one any more");
  const std::string broken = broken_link(*row, stream, head.seq - 1, chain_before);
  if (!broken.empty()) wrong(broken);
  if (row->chain != head.chain) wrong("the last entry does not fit the stream's head");
  last.reset();
}

std::unordered_map<std::string, Head> load_heads(Database& database, std::uint64_t order) {
  std::unordered_map<std::string, Head> heads;
  Statement streams(database, "SELECT id, name, seq, chain FROM stream");
  Statement last(database, "SELECT " + std::string(row_columns) +
                               " FROM entry WHERE place > ? AND place < ? ORDER BY place DESC LIMIT 1");
  Statement before(database, "SELECT chain FROM entry WHERE place = ?");
  std::uint64_t entries = 0;
  while (streams.step()) {
    Head head;
    head.stream_id = streams.number(0);
    head.seq = static_cast<std::uint64_t>(streams.number(2));
    const std::string stream = streams.text(1);
    if (!streams.copy_blob(3, head.chain) || head.seq == 0) damaged("the head of stream " + stream + " can't be read");
    check_head(last, before, stream, head);
    entries += head.seq;
    heads.emplace(stream, head);
  }
  if (entries != order) {
    damaged("its streams hold " + std::to_string(entries) + " entries, the whole journal " + std::to_string(order));
  }
  return heads;
}

}  // namespace

Tail load_tail(Database& database) {
  try {
    Tail tail;
    tail.mark = load_order(database);
    tail.heads = load_heads(database, tail.mark.order);
    return tail;
  } catch (const SqliteError& error) {
    if (error.says_damaged()) damaged(error.what());
    throw;
  }
}

void check_reaches(Database& database, const Tail& tail, const std::optional<HighWaterMark>& acknowledged) {
  if (!acknowledged) damaged("the file high-water can't be read, so nothing tells whether entries have been lost");
  if (acknowledged->epoch != tail.mark.epoch) {
    damaged("the file high-water belongs to another history than the database (epoch " + acknowledged->epoch +
            ", the database has " + tail.mark.epoch + "); were the two files copied apart?");
  }
  const std::string expected = std::to_string(acknowledged->order) + " entries were acknowledged";
  if (acknowledged->order > tail.mark.order) {
    damaged("it has lost its end: " + expected + ", " + std::to_string(tail.mark.order) + " are there");
  }
  Digest found{};
  if (acknowledged->order > 0) {
    Statement batch(database, "SELECT digest FROM batch WHERE ord = ?");
    batch.bind(1, static_cast<std::int64_t>(acknowledged->order));
    if (!batch.step() || !batch.copy_blob(0, found))
      damaged("no batch ends where the last acknowledgement was (" + expected + ")");
  }
  if (found != acknowledged->digest) damaged(expected + ", but the database holds other ones in their place");
}

}  // namespace oogst::journal
