#include "server/journal/sqlite_database.hpp"

#include <sqlite3.h>

#include <cstring>
#include <utility>

namespace oogst::journal {
namespace {

constexpr int busy_ms = 2000;  // another process may be recovering the log or copying

[[noreturn]] void raise(sqlite3* connection, int code) {
  const int extended = connection ? sqlite3_extended_errcode(connection) : code;
  const std::string text = connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
  throw SqliteError(extended == SQLITE_OK ? code : extended,
                    text + " (SQLite " + std::to_string(extended == SQLITE_OK ? code : extended) + ")");
}

}  // namespace

bool SqliteError::says_damaged() const {
  return primary_code() == SQLITE_CORRUPT || primary_code() == SQLITE_NOTADB;
}

Database::Database(const std::filesystem::path& file, int open_flags, const std::string& vfs) {
  const int code = sqlite3_open_v2(file.c_str(), &connection_, open_flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                                   vfs.empty() ? nullptr : vfs.c_str());
  try {
    check(code);
    checkpoint_on_close(false);
    sqlite3_busy_timeout(connection_, busy_ms);
  } catch (...) {
    sqlite3_close(connection_);
    throw;
  }
}

Database::Database(Database&& other) noexcept : connection_(std::exchange(other.connection_, nullptr)) {}

Database::~Database() {
  sqlite3_close_v2(connection_);
}

void Database::execute(const std::string& sql) {
  check(sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr));
}

std::int64_t Database::number(const std::string& sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.number(0) : 0;
}

std::string Database::text(const std::string& sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.text(0) : std::string();
}

bool Database::in_transaction() const {
  return sqlite3_get_autocommit(connection_) == 0;
}

void Database::checkpoint_on_close(bool on) {
  check(sqlite3_db_config(connection_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 0 : 1, nullptr));
}

void Database::check(int code) const {
  if (code != SQLITE_OK) raise(connection_, code);
}

Statement::Statement(Database& database, std::string_view sql) : connection_(database.raw()) {
  database.check(sqlite3_prepare_v3(connection_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                    &statement_, nullptr));
}

Statement::Statement(Statement&& other) noexcept
    : connection_(other.connection_), statement_(std::exchange(other.statement_, nullptr)) {}

Statement::~Statement() {
  sqlite3_finalize(statement_);
}

Statement& Statement::bind(int parameter, std::int64_t value) {
  if (const int code = sqlite3_bind_int64(statement_, parameter, value); code != SQLITE_OK) raise(connection_, code);
  return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
  const int code = sqlite3_bind_text64(statement_, parameter, text.data() ? text.data() : "", text.size(),
                                       SQLITE_STATIC, SQLITE_UTF8);
  if (code != SQLITE_OK) raise(connection_, code);
  return *this;
}

Statement& Statement::bind_blob(int parameter, std::string_view bytes) {
  const int code =
      sqlite3_bind_blob64(statement_, parameter, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_STATIC);
  if (code != SQLITE_OK) raise(connection_, code);
  return *this;
}

Statement& Statement::bind_blob(int parameter, std::span<const unsigned char> bytes) {
  return bind_blob(parameter, std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

bool Statement::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  // The error is read before reset() clears it, and the statement is ready for the next try.
  const SqliteError error(sqlite3_extended_errcode(connection_),
                          std::string(sqlite3_errmsg(connection_)) + " (SQLite " +
                              std::to_string(sqlite3_extended_errcode(connection_)) + ")");
  sqlite3_reset(statement_);
  throw error;
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

void Statement::reset() {
  sqlite3_reset(statement_);
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(statement_, column);
}

std::string Statement::text(int column) const {
  const void* bytes = sqlite3_column_blob(statement_, column);
  const int size = sqlite3_column_bytes(statement_, column);
  return bytes ? std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size)) : std::string();
}

bool Statement::copy_blob(int column, std::span<unsigned char> to) const {
  const void* bytes = sqlite3_column_blob(statement_, column);
  if (!bytes || static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)) != to.size()) return false;
  std::memcpy(to.data(), bytes, to.size());
  return true;
}

}  // namespace oogst::journal
