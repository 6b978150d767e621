// Screens that wait to become the wall of a conference, each with the code that it shows. Memory only: a code lives as long as its
// connection. Any thread; a mutex, as nobody is in a hurry here.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace oogst::hall {

// A connection that shows a pairing code. Called on its own thread.
class PairingScreen {
 public:
  virtual ~PairingScreen() = default;
  virtual void paired(const std::string& conference, const std::string& wall) = 0;
};

class Pairings {
 public:
  struct Waiting {
    std::size_t thread;
    std::weak_ptr<PairingScreen> screen;
  };

  // Remembers a screen under this code; false where another one shows it.
  bool offer(const std::string& code, Waiting waiting);
  void withdraw(const std::string& code);

  // The screen that shows this code. It stays until it withdraws.
  std::optional<Waiting> find(const std::string& code) const;

 private:
  mutable std::mutex mutex_;
  std::map<std::string, Waiting> waiting_;
};

}  // namespace oogst::hall
