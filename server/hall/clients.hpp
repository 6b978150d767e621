// Which connection each client of a conference has. A client id of a person or wall is on one connection at a time: the
// newer one dismisses the older (PROTOCOL.md W5, 4010). Lives on the plenary's thread.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "server/hall/loops.hpp"
#include "server/hall/subscriber.hpp"

namespace oogst::hall {

class Clients {
 public:
  using ClientOf = std::pair<std::string, std::string>;  // whose, and which: another's client id takes nothing over

  struct Connection {
    std::size_t thread;
    std::weak_ptr<Subscriber> subscriber;
  };

  // The loops outlive it.
  explicit Clients(Loops& loops) : loops_(loops) {}

  // `then` is called, on some thread, when nothing can come any more from the connection that had this client.
  void take(const ClientOf& client, Connection connection, std::function<void()> then);
  // Does nothing where another connection has taken the client over.
  void drop(const ClientOf& client, const std::weak_ptr<Subscriber>& subscriber);

 private:
  Loops& loops_;
  std::map<ClientOf, Connection> connections_;
};

}  // namespace oogst::hall
