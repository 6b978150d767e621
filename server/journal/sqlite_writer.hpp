// What a SqliteStore has open while all is well: the writing connection, its statements, and the high-water file. Only
// for the sources of SqliteStore.
#pragma once

#include <sqlite3.h>

#include "server/journal/high_water.hpp"
#include "server/journal/sqlite_store.hpp"
#include "server/journal/sqlite_tail.hpp"

namespace oogst::journal {

struct SqliteStore::Writer {
  Writer(Database opened, Tail loaded, const std::filesystem::path& high_water_file, const std::string& vfs)
      : database(std::move(opened)), tail(std::move(loaded)), high_water(high_water_file, vfs) {
    sqlite3_wal_hook(
        database.raw(),
        [](void* writer, sqlite3*, const char*, int pages) {
          static_cast<Writer*>(writer)->log_pages = pages;
          return SQLITE_OK;
        },
        this);
  }

  Database database;
  Tail tail;
  HighWater high_water;
  int log_pages = 0;           // of the write-ahead log, after the last commit
  int checkpointed_pages = 0;  // of those, what the last checkpoint has seen
  Statement begin{database, "BEGIN IMMEDIATE"};
  Statement commit{database, "COMMIT"};
  Statement add_stream{database, "INSERT INTO stream (name, seq, chain) VALUES (?, ?, ?) RETURNING id"};
  Statement move_head{database, "UPDATE stream SET seq = ?, chain = ? WHERE id = ?"};
  Statement add_entry{database,
                      "INSERT INTO entry (place, ord, kind, version, actor, client, number, at_ms, body, salt, chain) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  Statement add_batch{database, "INSERT INTO batch (ord, digest) VALUES (?, ?)"};
};

}  // namespace oogst::journal
