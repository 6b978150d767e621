#include "server/hall/accepted.hpp"

#include <algorithm>

namespace oogst::hall {
namespace {

// No client has more than 64 unanswered commands, so that only so many can still be repeated.
constexpr std::size_t passed_over_max = 64;

}  // namespace

void Accepted::accept(Record& record, const std::string& person, std::uint64_t number) {
  if (record.person.empty()) record.person = person;
  if (number <= record.last) return;
  const std::uint64_t gap_from = std::max(record.last + 1, number > passed_over_max ? number - passed_over_max : 1);
  for (std::uint64_t skipped = gap_from; skipped < number; ++skipped) record.passed_over.push_back(skipped);
  if (record.passed_over.size() > passed_over_max) {
    record.passed_over.erase(record.passed_over.begin(), record.passed_over.end() - passed_over_max);
  }
  record.last = number;
}

void Accepted::accept(const std::string& client, const std::string& person, std::uint64_t number) {
  accept(records_[client], person, number);
}

void Accepted::accept(AcceptedBatch batch) {
  for (auto& [client, record] : batch.touched_) records_[client] = std::move(record);
}

std::uint64_t Accepted::last(const std::string& client) const {
  const auto at = records_.find(client);
  return at == records_.end() ? 0 : at->second.last;
}

const Accepted::Record* AcceptedBatch::find(const std::string& client) const {
  if (const auto at = touched_.find(client); at != touched_.end()) return &at->second;
  const auto at = durable_->records_.find(client);
  return at == durable_->records_.end() ? nullptr : &at->second;
}

AcceptedBatch::Standing AcceptedBatch::standing(const std::string& client, const std::string& person,
                                                std::uint64_t number) const {
  const Accepted::Record* record = find(client);
  if (!record) return Standing::fresh;
  const bool of_another = !record->person.empty() && record->person != person;
  if (of_another) return Standing::of_another;
  if (number > record->last) return Standing::fresh;
  return std::ranges::binary_search(record->passed_over, number) ? Standing::passed_over : Standing::accepted;
}

void AcceptedBatch::accept(const std::string& client, const std::string& person, std::uint64_t number) {
  if (const Accepted::Record* known = find(client); known && !touched_.contains(client)) touched_[client] = *known;
  Accepted::accept(touched_[client], person, number);
}

}  // namespace oogst::hall
