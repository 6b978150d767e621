// Who comes to one conference and goes: their clients, who is here, and who is writing, for as long as they say so.
// Lives on the plenary's thread; the conference owns it and tells it of the plenary as it is there.
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "server/hall/clients.hpp"
#include "server/hall/presence.hpp"

namespace oogst::hall {

class Attendance {
 public:
  // The loops outlive it.
  Attendance(Loops& loops, Presence::FeedOf feed_of, std::chrono::milliseconds writing_silence)
      : loops_(loops), clients_(loops), presence_(std::move(feed_of), writing_silence) {}

  // On which thread it lives. Once, before anything else.
  void start(std::size_t thread) { silence_timer_.emplace(loops_.context(thread)); }
  // Waits for nobody any more. Once, when no thread runs its loop; before the loops go.
  void stop() { silence_timer_.reset(); }

  // A person's or wall's connection begins (`then` as in Clients::take) and ends.
  void come_in(const core::plenary::State& plenary, const std::string& id, const std::string& client,
               Clients::Connection connection, std::function<void()> then);
  void go_out(const std::string& id, const std::string& client, const std::weak_ptr<Subscriber>& subscriber);

  // These may have another name, seat or role.
  void change(const core::plenary::State& plenary, const std::set<std::string>& ids, Delivery& delivery);

  // A person says that she writes in this insight of a table, or (none) no longer. Ignored where she may not write.
  void writing(const core::plenary::State& plenary, const std::string& id, const std::string& client,
               core::TableNumber table, const std::optional<std::string>& insight);

  const Presence& presence() const { return presence_; }

 private:
  void wait_for_silence();

  Loops& loops_;
  Clients clients_;
  Presence presence_;
  std::optional<boost::asio::steady_timer> silence_timer_;
  bool waits_ = false;
};

}  // namespace oogst::hall
