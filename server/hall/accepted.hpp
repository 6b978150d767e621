// Which commands of which client a stream has accepted, so that a repeat is known, also after a restart (PROTOCOL.md C3).
// Rebuilt from the journal's entries; used on the aggregate's thread only.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace oogst::hall {

class AcceptedBatch;

// What is durable.
class Accepted {
 public:
  void accept(const std::string& client, const std::string& person, std::uint64_t number);
  void accept(AcceptedBatch batch);

  // The last accepted number; 0 where there is none.
  std::uint64_t last(const std::string& client) const;

 private:
  friend class AcceptedBatch;

  struct Record {
    std::string person;
    std::uint64_t last = 0;
    std::vector<std::uint64_t> passed_over;  // below `last`, ascending, the latest only
  };

  static void accept(Record& record, const std::string& person, std::uint64_t number);

  std::unordered_map<std::string, Record> records_;
};

// What is durable, with what a batch that is being made adds to it. Dropped, it leaves nothing behind.
class AcceptedBatch {
 public:
  enum class Standing { fresh, accepted, passed_over, of_another };

  explicit AcceptedBatch(const Accepted& durable) : durable_(&durable) {}

  // Whether a command with this number is new, was accepted before, or was passed over (refused, and a later one accepted).
  // A client belongs to the person whose command was accepted first, as far as the journal names her (it does not name who asked
  // what an insight means).
  Standing standing(const std::string& client, const std::string& person, std::uint64_t number) const;
  void accept(const std::string& client, const std::string& person, std::uint64_t number);

 private:
  friend class Accepted;

  const Accepted::Record* find(const std::string& client) const;

  const Accepted* durable_;
  std::unordered_map<std::string, Accepted::Record> touched_;
};

}  // namespace oogst::hall
