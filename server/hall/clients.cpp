#include "server/hall/clients.hpp"

namespace oogst::hall {

void Clients::take(const ClientOf& client, Connection connection, std::function<void()> then) {
  const auto at = connections_.find(client);
  if (at == connections_.end()) {
    connections_[client] = std::move(connection);
    return then();
  }
  loops_.post(at->second.thread, [former = at->second.subscriber, then = std::move(then)] {
    if (const auto subscriber = former.lock()) subscriber->dismiss(4010, "the same client connected anew");
    then();
  });
  at->second = std::move(connection);
}

void Clients::drop(const ClientOf& client, const std::weak_ptr<Subscriber>& subscriber) {
  const auto at = connections_.find(client);
  if (at == connections_.end()) return;
  const bool same = !at->second.subscriber.owner_before(subscriber) && !subscriber.owner_before(at->second.subscriber);
  if (same) connections_.erase(at);
}

}  // namespace oogst::hall
