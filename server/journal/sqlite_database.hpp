// A thin skin over SQLite's C interface: a connection, a prepared statement and an error that throws. Inside the
// journal only; a connection and its statements belong to one thread at a time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "server/journal/chain.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace oogst::journal {

// An error of SQLite or of its file layer, with the extended result code (https://www.sqlite.org/rescode.html).
class SqliteError : public std::runtime_error {
 public:
  SqliteError(int extended_code, const std::string& text) : std::runtime_error(text), code_(extended_code) {}
  int code() const { return code_; }
  int primary_code() const { return code_ & 0xff; }
  bool says_damaged() const;  // not a database, or a malformed one

 private:
  int code_;
};

class Statement;

class Database {
 public:
  // `open_flags` as of sqlite3_open_v2; `vfs` empty: SQLite's default. Until checkpoint_on_close(true) is called,
  // closing leaves the write-ahead log as it is.
  Database(const std::filesystem::path& file, int open_flags, const std::string& vfs);
  Database(Database&& other) noexcept;
  Database& operator=(Database&&) = delete;
  ~Database();

  void execute(const std::string& sql);
  std::int64_t number(const std::string& sql);  // first column of the first row; 0 without a row
  std::string text(const std::string& sql);     // likewise; empty without a row
  bool in_transaction() const;
  void checkpoint_on_close(bool on);
  sqlite3* raw() const { return connection_; }

  // Throws the connection's last error when `code` is one.
  void check(int code) const;

 private:
  sqlite3* connection_ = nullptr;
};

// Parameters and columns count from 1 and from 0, as in SQLite. Bound texts and blobs must live until the next step().
class Statement {
 public:
  Statement(Database& database, std::string_view sql);
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  Statement& bind(int parameter, std::int64_t value);
  Statement& bind(int parameter, std::string_view text);
  Statement& bind_blob(int parameter, std::string_view bytes);
  Statement& bind_blob(int parameter, std::span<const unsigned char> bytes);

  bool step();   // true: a row is there
  void run();    // to the end, then reset
  void reset();  // ready to be bound and stepped again

  bool is_null(int column) const;
  std::int64_t number(int column) const;
  std::string text(int column) const;                             // text or blob, byte for byte
  bool copy_blob(int column, std::span<unsigned char> to) const;  // false: another length

 private:
  sqlite3* connection_;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace oogst::journal
