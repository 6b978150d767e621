#include "server/journal/sqlite_store.hpp"

#include <sqlite3.h>

#include "server/journal/damage.hpp"
#include "server/journal/sqlite_schema.hpp"
#include "server/journal/sqlite_writer.hpp"

namespace oogst::journal {
namespace {

constexpr int checkpoint_pages = 1000;  // between two checkpoints of the write-ahead log; about 4 MB

// Is it sure that this error of COMMIT left nothing behind that a later recovery could take for a commit? A full disk
// and a read-only one refuse the very write that would have completed it. All else (a failed sync above all) may have
// reached the disk.
bool surely_not_durable(const SqliteError& error) {
  return error.primary_code() == SQLITE_FULL || error.primary_code() == SQLITE_READONLY;
}

}  // namespace

// One transaction in the making. Nothing of it touches the store's own tail before it is durable.
struct SqliteStore::Batch {
  std::vector<AppendOutcome> outcomes;
  std::vector<std::size_t> depends;  // conflicts with an append of this same batch: void if the batch fails
  std::unordered_map<std::string, Head> heads;
  HighWaterMark mark;
  std::size_t accepted = 0;

  std::vector<AppendOutcome> end_as(AppendStatus status, const std::string& reason) {
    for (AppendOutcome& outcome : outcomes) {
      if (outcome.status == AppendStatus::appended) outcome = {status, 0, reason};
    }
    for (const std::size_t i : depends) outcomes[i] = {AppendStatus::failed, 0, reason};
    return std::move(outcomes);
  }
};

SqliteStore::SqliteStore(DataDir data_dir, std::string vfs, std::chrono::milliseconds retry_pause)
    : data_dir_(std::move(data_dir)),
      vfs_(std::move(vfs)),
      retry_pause_(retry_pause),
      readers_(data_dir_.database(), vfs_) {
  open();
}

SqliteStore::~SqliteStore() = default;

std::vector<AppendOutcome> SqliteStore::commit(std::span<const AppendRequest> appends) {
  if (!writer_) {
    return std::vector<AppendOutcome>(appends.size(), {AppendStatus::failed, 0, trouble_});
  }
  Batch batch = judge(appends);
  if (batch.accepted == 0) return std::move(batch.outcomes);
  try {
    write(batch, appends);
  } catch (const SqliteError& error) {
    const std::string reason = std::string("Nothing could be written: ") + error.what() + ".";
    if (!roll_back() || error.says_damaged()) close_after(reason);
    return batch.end_as(AppendStatus::failed, reason);
  }
  try {
    writer_->commit.run();
  } catch (const SqliteError& error) {
    const std::string reason = std::string("A commit failed: ") + error.what() + ".";
    if (surely_not_durable(error) && roll_back()) return batch.end_as(AppendStatus::failed, reason);
    close_after(reason);
    return batch.end_as(AppendStatus::unknown, reason);
  }
  try {
    writer_->high_water.write(batch.mark);
  } catch (const SqliteError& error) {
    const std::string reason = std::string("A commit could not be marked: ") + error.what() + ".";
    close_after(reason);
    return batch.end_as(AppendStatus::unknown, reason);
  }
  writer_->tail.mark = std::move(batch.mark);
  for (auto& [stream, head] : batch.heads) writer_->tail.heads[stream] = head;
  return std::move(batch.outcomes);
}

// Each append against its stream as the appends before it in this batch leave it, so that one conflict does not spoil
// the others.
SqliteStore::Batch SqliteStore::judge(std::span<const AppendRequest> appends) const {
  Batch batch;
  batch.mark = writer_->tail.mark;
  for (const AppendRequest& append : appends) {
    const auto stored = writer_->tail.heads.find(append.stream);
    const std::uint64_t stored_seq = stored == writer_->tail.heads.end() ? 0 : stored->second.seq;
    const auto touched = batch.heads.find(append.stream);
    const std::uint64_t seq = touched == batch.heads.end() ? stored_seq : touched->second.seq;
    if (seq != append.expected_seq) {
      if (seq != stored_seq) batch.depends.push_back(batch.outcomes.size());
      batch.outcomes.push_back({AppendStatus::conflict, seq, {}});
    } else if (seq + append.entries.size() > seq_max) {
      batch.outcomes.push_back({AppendStatus::failed, 0, "The stream is full."});
    } else {
      batch.heads[append.stream].seq = seq + append.entries.size();
      batch.outcomes.push_back({AppendStatus::appended, seq + append.entries.size(), {}});
      ++batch.accepted;
    }
  }
  return batch;
}

void SqliteStore::write(Batch& batch, std::span<const AppendRequest> appends) {
  writer_->begin.run();
  batch.heads.clear();  // filled again as the rows go in, now with ids and chains
  for (std::size_t i = 0; i < appends.size(); ++i) {
    if (batch.outcomes[i].status == AppendStatus::appended) write_append(batch, appends[i]);
  }
  for (const auto& [stream, head] : batch.heads) {
    writer_->move_head.bind(1, static_cast<std::int64_t>(head.seq))
        .bind_blob(2, head.chain)
        .bind(3, head.stream_id)
        .run();
  }
  writer_->add_batch.bind(1, static_cast<std::int64_t>(batch.mark.order)).bind_blob(2, batch.mark.digest).run();
}

void SqliteStore::write_append(Batch& batch, const AppendRequest& append) {
  const auto [touched, first] = batch.heads.try_emplace(append.stream);
  Head& head = touched->second;
  if (first) {
    const auto stored = writer_->tail.heads.find(append.stream);
    if (stored != writer_->tail.heads.end()) {
      head = stored->second;
    } else {
      writer_->add_stream.bind(1, std::string_view(append.stream)).bind(2, 0).bind_blob(3, head.chain).step();
      head.stream_id = writer_->add_stream.number(0);
      writer_->add_stream.run();
    }
  }
  for (const Entry& entry : append.entries) {
    const Salt salt = random_salt();
    head.chain = next_in_stream(head.chain, content_digest(salt, entry), ++head.seq, append.stream);
    batch.mark.digest = next_in_order(batch.mark.digest, head.chain);
    ++batch.mark.order;
    writer_->add_entry.bind(1, place_of(head.stream_id, head.seq))
        .bind(2, static_cast<std::int64_t>(batch.mark.order))
        .bind(3, std::string_view(entry.kind))
        .bind(4, entry.version)
        .bind(5, std::string_view(entry.actor))
        .bind(6, std::string_view(entry.client))
        .bind(7, static_cast<std::int64_t>(entry.number))
        .bind(8, entry.at_ms)
        .bind_blob(9, std::string_view(entry.body))
        .bind_blob(10, salt)
        .bind_blob(11, head.chain)
        .run();
  }
}

// False: the connection is in a state in which it can't be used any more.
bool SqliteStore::roll_back() {
  try {
    if (writer_->database.in_transaction()) writer_->database.execute("ROLLBACK");
    return !writer_->database.in_transaction();
  } catch (const SqliteError&) {
    return false;
  }
}

void SqliteStore::close_after(const std::string& reason) {
  writer_.reset();
  trouble_ = reason;
  next_try_ = {};
}

bool SqliteStore::tend() {
  if (writer_) {
    checkpoint();
    return false;
  }
  if (std::chrono::steady_clock::now() < next_try_) return false;
  try {
    open();
    trouble_.clear();
    return true;
  } catch (const std::exception& error) {
    writer_.reset();
    trouble_ = error.what();
    next_try_ = std::chrono::steady_clock::now() + retry_pause_;
    return false;
  }
}

// After the answers, so that nobody waits for it. A checkpoint that fails loses nothing: the log keeps everything, and
// the next one begins where the last good one ended.
void SqliteStore::checkpoint() {
  if (writer_->log_pages < writer_->checkpointed_pages) writer_->checkpointed_pages = 0;  // the log began anew
  if (writer_->log_pages - writer_->checkpointed_pages < checkpoint_pages) return;
  writer_->checkpointed_pages = writer_->log_pages;
  sqlite3_wal_checkpoint_v2(writer_->database.raw(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

}  // namespace oogst::journal
