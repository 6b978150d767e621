// Who follows which stream, and how far each has come. Owned by the journal's thread and used on it alone; only
// Following::stop() comes from elsewhere.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "server/journal/journal.hpp"

namespace oogst::journal {

// One follower of one stream. Shared by the journal and the handle of who follows.
class Following {
 public:
  Following(std::string stream, std::uint64_t after_seq, Journal::Follower follower)
      : stream_(std::move(stream)), position_(after_seq), follower_(std::move(follower)) {}

  // Any thread; waits for a call under way, except within that call.
  void stop();
  bool stopped() const;

  const std::string& stream() const { return stream_; }
  std::uint64_t position() const { return position_; }  // seq of the last entry delivered; journal's thread

  // Delivers what lies above the position. `batch` must begin at or before position + 1. Journal's thread.
  void deliver(std::vector<StoredEntry> batch);

 private:
  const std::string stream_;
  std::uint64_t position_;
  mutable std::recursive_mutex mutex_;  // recursive: a follower may let go of itself
  Journal::Follower follower_;
  bool calling_ = false;
  bool stopped_ = false;
};

class Followers {
 public:
  using Read = std::function<Result<std::vector<StoredEntry>>(const std::string&, std::uint64_t, std::size_t)>;

  // `read` gives what is stored; it is called on the journal's thread.
  explicit Followers(Read read) : read_(std::move(read)) {}

  // Takes one in and brings it up to what is stored.
  void add(std::shared_ptr<Following> following);

  bool any(const std::string& stream) const { return by_stream_.contains(stream); }

  // Hands a batch that is durable now to all who follow the stream.
  void deliver(const std::string& stream, std::vector<StoredEntry> batch);

  // Brings everyone up to what is stored: after an append whose outcome was unknown, and for those who could not read.
  void catch_up();

  // Not empty while somebody's entries could not be read, with why: catch_up() is to be tried again.
  const std::string& trouble() const { return trouble_; }

 private:
  void catch_up(Following& following);
  void drop_stopped(const std::string& stream);

  Read read_;
  std::unordered_map<std::string, std::vector<std::shared_ptr<Following>>> by_stream_;
  std::string trouble_;
};

}  // namespace oogst::journal
