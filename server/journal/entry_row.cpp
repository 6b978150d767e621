#include "server/journal/entry_row.hpp"

#include "server/journal/sqlite_schema.hpp"

namespace oogst::journal {

std::optional<EntryRow> read_row(const Statement& statement) {
  EntryRow row;
  row.stored.seq = static_cast<std::uint64_t>(statement.number(0)) & seq_max;
  row.order = static_cast<std::uint64_t>(statement.number(1));
  Entry& entry = row.stored.entry;
  entry.kind = statement.text(2);
  entry.version = static_cast<std::uint16_t>(statement.number(3));
  entry.actor = statement.text(4);
  entry.client = statement.text(5);
  entry.number = static_cast<std::uint64_t>(statement.number(6));
  entry.at_ms = statement.number(7);
  entry.body = statement.text(8);

  Salt salt;
  if (statement.copy_blob(9, salt)) {
    row.content = content_digest(salt, entry);
  } else {
    row.stored.erased = true;
    if (!statement.is_null(8) || !statement.is_null(9) || !statement.copy_blob(10, row.content)) return std::nullopt;
  }
  if (!statement.copy_blob(11, row.chain)) return std::nullopt;
  return row;
}

std::string broken_link(const EntryRow& row, std::string_view stream, std::uint64_t seq_before,
                        const Digest& chain_before) {
  if (row.stored.seq != seq_before + 1) {
    return "entry " + std::to_string(seq_before + 1) + " is missing (the next one there is " +
           std::to_string(row.stored.seq) + ")";
  }
  if (next_in_stream(chain_before, row.content, row.stored.seq, stream) != row.chain) {
    return "entry " + std::to_string(row.stored.seq) + " is not what was written (its digest differs)";
  }
  return {};
}

}  // namespace oogst::journal
