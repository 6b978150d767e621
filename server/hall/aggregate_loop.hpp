// The life of one aggregate: commands queue up, are decided in order on a copy of its state, appended to the journal as one
// batch, and folded into the state once they are durable; then, and only then, followers and senders hear of it. What comes while an
// append is under way forms the next batch. Lives on one io thread and is used there only; the journal's thread posts to it.
//
// An append that failed is tried again for as long as it takes: nothing is refused for it, nothing acknowledged. One that may or
// may not have happened (unknown) is looked up in the journal first. Throws on a journal that can't be replayed (at start).
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "server/core/context.hpp"
#include "server/core/refusal.hpp"
#include "server/hall/accepted.hpp"
#include "server/hall/delivery.hpp"
#include "server/hall/loops.hpp"
#include "server/hall/origin.hpp"
#include "server/hall/saving.hpp"
#include "server/hall/views/view.hpp"
#include "server/journal/replay.hpp"

namespace oogst::hall {

// Aggregate says what kind of aggregate it is: its State, Command and Event, `context`, `decide`, `fold`, `encode`, `decode`, and what
// it keeps beside the state (`decided`, `take_back`). See table_aggregate.hpp and plenary_aggregate.hpp.
template <class Aggregate>
class AggregateLoop : public std::enable_shared_from_this<AggregateLoop<Aggregate>> {
 public:
  using State = typename Aggregate::State;
  using Command = typename Aggregate::Command;
  using Event = typename Aggregate::Event;

  // Called on the loop's thread, with the delivery of the batch that the command was in.
  using Reply = std::function<void(const Answer&, Delivery&)>;
  // The batch is durable and folded. Called on the loop's thread, before the batch's replies.
  using Published = std::function<void(const State& before, const State& after, std::span<const Recorded<Event>>,
                                       std::uint64_t seq, Delivery&)>;

  // Journal, saving and loops outlive it.
  AggregateLoop(Aggregate aggregate, std::string stream, std::size_t thread, Loops& loops, journal::Journal& journal,
                Saving& saving, Published published)
      : aggregate_(std::move(aggregate)), stream_(std::move(stream)), thread_(thread), loops_(loops), journal_(journal),
        saving_(saving), published_(std::move(published)), retry_timer_(std::in_place, loops.context(thread)),
        state_(std::make_shared<const State>(aggregate_.initial())) {}

  std::size_t thread() const { return thread_; }
  const std::string& stream() const { return stream_; }
  const std::shared_ptr<const State>& state() const { return state_; }
  std::uint64_t seq() const { return seq_; }
  const Accepted& accepted() const { return accepted_; }
  Aggregate& aggregate() { return aggregate_; }

  // Folds what the journal has and follows it from there. Blocks on the disk; once, before anything else.
  void load() {
    State state = *state_;
    journal::replay(journal_, stream_, [&](const journal::StoredEntry& stored) { fold_stored(state, stored); });
    state_ = std::make_shared<const State>(std::move(state));
    follow_ = journal_.follow(stream_, seq_, [weak = this->weak_from_this(), this, &loops = loops_, thread = thread_](std::vector<journal::StoredEntry> entries) {
      loops.post(thread, [weak, this, entries = std::move(entries)] {
        if (const auto alive = weak.lock()) on_entries(entries);
      });
    });
  }

  // Lets go of all that waits. Once, when no thread runs its loop any more; before the loops go.
  void stop() {
    follow_.stop();
    retry_timer_.reset();
    queue_.clear();
    batch_.reset();
  }

  void submit(Command command, Origin origin, Reply reply) {
    queue_.push_back({std::move(command), std::move(origin), std::move(reply)});
    if (!batch_) start_batch();
  }

 private:
  static constexpr std::size_t entries_a_batch_max = 256;

  struct Submission {
    Command command;
    Origin origin;
    Reply reply;
  };

  struct Batch {
    Batch(std::uint64_t head, const Accepted& known) : base(head), accepted(known) {}

    std::uint64_t base;  // the stream's head that everything was decided on
    std::shared_ptr<const State> after;
    AcceptedBatch accepted;
    std::vector<journal::Entry> entries;
    std::vector<Recorded<Event>> events;
    std::vector<std::pair<Submission, Answer>> answers;
    bool durable = false;
  };

  // -- Deciding --

  void start_batch() {
    while (!queue_.empty() && !batch_) {
      Batch batch(seq_, accepted_);
      State next = *state_;
      while (!queue_.empty() && batch.entries.size() < entries_a_batch_max) {
        Submission submission = std::move(queue_.front());
        queue_.pop_front();
        Answer answer = decide(submission, next, batch);
        batch.answers.emplace_back(std::move(submission), std::move(answer));
      }
      if (batch.entries.empty()) {
        answer_all(batch);
        continue;
      }
      batch.after = std::make_shared<const State>(std::move(next));
      batch_ = std::make_unique<Batch>(std::move(batch));
      append();
    }
    if (!batch_) recovered();
  }

  Answer decide(Submission& submission, State& next, Batch& batch) {
    using Standing = AcceptedBatch::Standing;
    const Origin& origin = submission.origin;
    const bool numbered = !origin.client.empty();
    if (numbered) {
      switch (batch.accepted.standing(origin.client, origin.person, origin.number)) {
        case Standing::accepted: return seq_ + batch.entries.size();
        case Standing::passed_over: return core::Refusal{core::RefusalCode::refused_before, {}};
        case Standing::of_another: return core::Refusal{core::RefusalCode::client_of_another, {}};
        case Standing::fresh: break;
      }
    }
    const core::Context context = aggregate_.context(next, origin.person);
    auto decided = aggregate_.decide(next, submission.command, context);
    if (!decided) return decided.error();
    for (Event& event : *decided) {
      Aggregate::fold(next, event);
      batch.entries.push_back(entry_of(Aggregate::encode(event), origin, context.now));
      if (Aggregate::is_anonymous(event)) batch.entries.back().actor.clear();
      aggregate_.decided(event, origin);
      batch.events.push_back({std::move(event), origin.client, origin.number});
    }
    if (numbered) {
      // A command that changes nothing is noted all the same, so that its number counts as accepted.
      if (decided->empty()) batch.entries.push_back(entry_of(Aggregate::noted(), origin, context.now));
      batch.accepted.accept(origin.client, origin.person, origin.number);
    }
    return seq_ + batch.entries.size();
  }

  static journal::Entry entry_of(journal::Entry entry, const Origin& origin, core::TimeMs now) {
    entry.actor = origin.person;
    entry.client = origin.client;
    entry.number = origin.number;
    entry.at_ms = now;
    return entry;
  }

  // -- Appending --

  void append() {
    // The journal may answer when this loop is gone already: only the loops of the threads are sure to be there.
    journal_.append(stream_, batch_->base, batch_->entries,
                    [weak = this->weak_from_this(), this, &loops = loops_, thread = thread_](journal::AppendOutcome outcome) {
                      loops.post(thread, [weak, this, outcome = std::move(outcome)] {
                        if (const auto alive = weak.lock()) on_outcome(outcome);
                      });
                    });
  }

  void on_outcome(const journal::AppendOutcome& outcome) {
    switch (outcome.status) {
      case journal::AppendStatus::appended: return finish_batch();
      case journal::AppendStatus::conflict:
        // Our own entries may be in the way: an append that seemed not to have happened landed after all.
        return batch_->durable ? finish_batch() : decide_again();
      case journal::AppendStatus::failed:
        trouble(outcome.reason);
        return after_pause([this] { append(); });
      case journal::AppendStatus::unknown:
        trouble(outcome.reason);
        return after_pause([this] { look_up(); });
    }
  }

  // Did the batch get into the journal? If so, the follower has brought it or is about to.
  void look_up() {
    if (batch_->durable) return finish_batch();
    if (seq_ != batch_->base) return decide_again();
    const auto read = journal_.read(stream_, seq_, 1);
    if (!read) return after_pause([this] { look_up(); });
    if (read->empty()) return append();
    after_pause([this] { look_up(); });
  }

  // Another node was first: what it wrote has come, or comes, through `follow`; then everything is decided on that.
  void decide_again() {
    take_back_events();
    for (auto at = batch_->answers.rbegin(); at != batch_->answers.rend(); ++at) queue_.push_front(std::move(at->first));
    batch_.reset();
    after_pause([this] {
      if (!batch_) start_batch();
    });
  }

  // What the aggregate keeps beside the state forgets the batch, in whole or not at all.
  void take_back_events() {
    for (const Recorded<Event>& recorded : batch_->events) aggregate_.take_back(recorded.event);
    batch_->events.clear();
  }

  void finish_batch() {
    const std::unique_ptr<Batch> done = std::move(batch_);
    answer_all(*done);
    recovered();
    start_batch();
  }

  void answer_all(Batch& batch) {
    Delivery delivery(loops_);
    for (auto& [submission, answer] : batch.answers) submission.reply(answer, delivery);
  }

  void trouble(const std::string& reason) {
    if (!troubled_) saving_.trouble(stream_, reason);
    troubled_ = true;
  }

  void recovered() {
    if (troubled_) saving_.recovered();
    troubled_ = false;
  }

  template <class Task>
  void after_pause(Task task) {
    retry_timer_->expires_after(saving_.retry_pause());
    retry_timer_->async_wait([weak = this->weak_from_this(), task](const boost::system::error_code& error) {
      const auto alive = weak.lock();
      if (!error && alive) task();
    });
  }

  // -- What became durable --

  void on_entries(const std::vector<journal::StoredEntry>& entries) {
    const std::shared_ptr<const State> before = state_;
    Delivery delivery(loops_);
    if (is_own_batch(entries)) {
      batch_->durable = true;
      seq_ = entries.back().seq;
      accepted_.accept(std::move(batch_->accepted));
      state_ = batch_->after;
      published_(*before, *state_, batch_->events, seq_, delivery);
      return;
    }
    // Another's: a batch of ours that is under way will not land, or came together with these.
    if (batch_ && !batch_->durable) take_back_events();
    State state = *state_;
    std::vector<Recorded<Event>> events;
    for (const journal::StoredEntry& stored : entries) {
      if (auto event = fold_stored(state, stored)) {
        events.push_back({std::move(*event), stored.entry.client, stored.entry.number});
      }
    }
    state_ = std::make_shared<const State>(std::move(state));
    published_(*before, *state_, events, seq_, delivery);
  }

  bool is_own_batch(const std::vector<journal::StoredEntry>& entries) const {
    return batch_ && !batch_->durable && entries.front().seq == seq_ + 1 && entries.size() == batch_->entries.size() &&
           entries.front().entry == batch_->entries.front() && entries.back().entry == batch_->entries.back();
  }

  std::optional<Event> fold_stored(State& state, const journal::StoredEntry& stored) {
    seq_ = stored.seq;
    if (stored.erased) return std::nullopt;
    const journal::Entry& entry = stored.entry;
    if (!entry.client.empty()) accepted_.accept(entry.client, entry.actor, entry.number);
    std::optional<Event> event = Aggregate::decode(entry);
    if (!event) return event;
    Aggregate::fold(state, *event);
    aggregate_.decided(*event, Origin{entry.actor, entry.client, entry.number});
    return event;
  }

  Aggregate aggregate_;
  std::string stream_;
  std::size_t thread_;
  Loops& loops_;
  journal::Journal& journal_;
  Saving& saving_;
  Published published_;
  std::optional<boost::asio::steady_timer> retry_timer_;  // none once stopped
  std::shared_ptr<const State> state_;
  std::uint64_t seq_ = 0;
  Accepted accepted_;
  std::deque<Submission> queue_;
  std::unique_ptr<Batch> batch_;
  bool troubled_ = false;
  journal::Follow follow_;
};

}  // namespace oogst::hall
