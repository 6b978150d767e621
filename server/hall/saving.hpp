// Whether the journal takes what we give it. Streams report from their threads; the hall tells all connections when it stops
// and when it goes again (PROTOCOL.md W8). Two reports at once may come in either order: who tells people asks `works` at that moment.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <string>

namespace oogst::hall {

class Saving {
 public:
  // Called on the reporting stream's thread when the first stream gets into trouble (false, with the reason) and when the last gets out.
  using Changed = std::function<void(bool saving, const std::string& stream, const std::string& reason)>;

  Saving(Changed changed, std::chrono::milliseconds retry_pause) : changed_(std::move(changed)), retry_pause_(retry_pause) {}

  // How long a stream waits before it tries again.
  std::chrono::milliseconds retry_pause() const { return retry_pause_; }

  bool works() const { return troubled_streams_.load() == 0; }

  void trouble(const std::string& stream, const std::string& reason) {
    if (troubled_streams_.fetch_add(1) == 0) changed_(false, stream, reason);
  }

  void recovered() {
    if (troubled_streams_.fetch_sub(1) == 1) changed_(true, {}, {});
  }

 private:
  Changed changed_;
  std::chrono::milliseconds retry_pause_;
  std::atomic<int> troubled_streams_{0};
};

}  // namespace oogst::hall
