#include "server/journal/journal_thread.hpp"

#include <string_view>
#include <unordered_map>

namespace oogst::journal {

JournalThread::JournalThread(Store& store, BatchLimits limits, std::chrono::milliseconds retry_pause,
                             OnCommit on_commit)
    : store_(store),
      retry_pause_(retry_pause),
      on_commit_(std::move(on_commit)),
      queue_(limits),
      followers_([this](const std::string& stream, std::uint64_t after_seq, std::size_t limit) {
        return store_.read(stream, after_seq, limit);
      }) {
  thread_ = std::thread([this] { run(); });
}

JournalThread::~JournalThread() {
  queue_.close();
  thread_.join();
}

void JournalThread::append(AppendRequest request) {
  if (request.stream.empty()) throw std::invalid_argument("an append needs the name of a stream");
  if (request.entries.empty()) throw std::invalid_argument("an append needs at least one entry");
  queue_.push(std::move(request));
}

Follow JournalThread::follow(std::string stream, std::uint64_t after_seq, Journal::Follower follower) {
  auto following = std::make_shared<Following>(std::move(stream), after_seq, std::move(follower));
  queue_.push(following);
  return Follow([following] { following->stop(); });
}

void JournalThread::run() {
  for (;;) {
    Work work = queue_.take(trouble().empty() ? std::nullopt : std::optional(retry_pause_));
    // First, so that who asked to follow and then appended sees the entries before the answer.
    for (auto& following : work.follows) followers_.add(std::move(following));
    if (!work.appends.empty()) commit(work.appends);
    const bool changed = store_.tend();
    if (changed || !followers_.trouble().empty()) followers_.catch_up();
    if (on_commit_ && trouble() != reported_trouble_) report_trouble();
    if (work.last) return;
  }
}

std::string JournalThread::trouble() const {
  return store_.trouble().empty() ? followers_.trouble() : store_.trouble();
}

void JournalThread::report_trouble() {
  CommitReport report;
  report.trouble = reported_trouble_ = trouble();
  on_commit_(report);
}

void JournalThread::commit(std::vector<AppendRequest>& appends) {
  const auto begun = std::chrono::steady_clock::now();
  const std::vector<AppendOutcome> outcomes = store_.commit(appends);
  if (on_commit_) report(appends, outcomes, begun);
  deliver(appends, outcomes);
  for (std::size_t i = 0; i < appends.size(); ++i) appends[i].handler(outcomes[i]);
}

// One call a stream for the whole batch: what became durable together goes out together.
void JournalThread::deliver(std::vector<AppendRequest>& appends, const std::vector<AppendOutcome>& outcomes) {
  std::unordered_map<std::string_view, std::vector<StoredEntry>> batches;
  for (std::size_t i = 0; i < appends.size(); ++i) {
    AppendRequest& append = appends[i];
    if (outcomes[i].status != AppendStatus::appended || !followers_.any(append.stream)) continue;
    std::vector<StoredEntry>& batch = batches[append.stream];
    std::uint64_t seq = outcomes[i].seq - append.entries.size();
    for (Entry& entry : append.entries) batch.push_back({++seq, std::move(entry)});
  }
  for (auto& [stream, batch] : batches) followers_.deliver(std::string(stream), std::move(batch));
}

void JournalThread::report(const std::vector<AppendRequest>& appends, const std::vector<AppendOutcome>& outcomes,
                           std::chrono::steady_clock::time_point begun) {
  CommitReport report;
  report.appends = appends.size();
  report.took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun);
  for (std::size_t i = 0; i < appends.size(); ++i) {
    const AppendStatus status = outcomes[i].status;
    if (status == AppendStatus::appended) report.entries += appends[i].entries.size();
    if (status == AppendStatus::failed || status == AppendStatus::unknown) report.trouble = outcomes[i].reason;
  }
  reported_trouble_ = trouble();
  on_commit_(report);
}

}  // namespace oogst::journal
