// A row of the table `entry`: read, and checked against its stream's chain. Used by whoever has the statement.
#pragma once

#include <optional>
#include <string>

#include "server/journal/chain.hpp"
#include "server/journal/entry.hpp"
#include "server/journal/sqlite_database.hpp"

namespace oogst::journal {

struct EntryRow {
  StoredEntry stored;
  std::uint64_t order = 0;
  Digest content{};  // computed from salt and entry; as stored where they were erased
  Digest chain{};    // as stored
};

// Reads the row under the statement, selected with row_columns. Nothing when a column has not the shape it must have.
std::optional<EntryRow> read_row(const Statement& statement);

// Does the row continue the stream after (seq_before, chain_before)? Empty: yes. Otherwise what is wrong, in words.
std::string broken_link(const EntryRow& row, std::string_view stream, std::uint64_t seq_before,
                        const Digest& chain_before);

}  // namespace oogst::journal
