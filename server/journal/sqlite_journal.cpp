#include "server/journal/sqlite_journal.hpp"

#include "server/journal/sqlite_store.hpp"

namespace oogst::journal {

SqliteJournal::SqliteJournal(SqliteJournalOptions options)
    : lock_(options.data_dir),
      store_(std::make_unique<SqliteStore>(DataDir{options.data_dir}, options.vfs, options.retry_pause)),
      epoch_(store_->epoch()),
      thread_(*store_, options.batch, options.retry_pause, std::move(options.on_commit)) {}

SqliteJournal::~SqliteJournal() = default;

void SqliteJournal::append(std::string stream, std::uint64_t expected_seq, std::vector<Entry> entries,
                           AppendHandler handler) {
  thread_.append({std::move(stream), expected_seq, std::move(entries), std::move(handler)});
}

Result<std::vector<StoredEntry>> SqliteJournal::read(const std::string& stream, std::uint64_t after_seq,
                                                     std::size_t limit) {
  return store_->readers().read(stream, after_seq, limit);
}

Result<std::vector<StreamHead>> SqliteJournal::streams() {
  return store_->readers().streams();
}

Follow SqliteJournal::follow(std::string stream, std::uint64_t after_seq, Follower follower) {
  return thread_.follow(std::move(stream), after_seq, std::move(follower));
}

}  // namespace oogst::journal
