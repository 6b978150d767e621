#include "server/gateway/live_links.hpp"

#include <algorithm>

#include "server/gateway/websocket_link.hpp"

namespace oogst::gateway {
namespace {

// A sweep is cut in slices, so that asking ten thousand connections never holds up one turn of the loop.
constexpr std::size_t slices_per_sweep = 10;

}  // namespace

LiveLinks::LiveLinks(boost::asio::io_context& context, HeartbeatTimes times) : context_(context), times_(times) {}

void LiveLinks::start() {
  timer_ = std::make_unique<boost::asio::steady_timer>(context_);
  arm();
}

void LiveLinks::stop() { timer_.reset(); }

void LiveLinks::arm() {
  timer_->expires_after(times_.sweep_every / slices_per_sweep);
  timer_->async_wait([this](const boost::system::error_code& error) {
    if (error || !timer_) return;
    now_ = Clock::now();
    sweep_slice();
    arm();
  });
}

void LiveLinks::add(WebsocketLink& link) {
  link.live_slot_ = links_.size();
  links_.push_back(&link);
  size_.store(links_.size(), std::memory_order_relaxed);
}

void LiveLinks::remove(WebsocketLink& link) {
  links_[link.live_slot_] = links_.back();
  links_[link.live_slot_]->live_slot_ = link.live_slot_;
  links_.pop_back();
  size_.store(links_.size(), std::memory_order_relaxed);
}

void LiveLinks::sweep_slice() {
  std::size_t left = (links_.size() + slices_per_sweep - 1) / slices_per_sweep;
  for (; left > 0 && !links_.empty(); --left) {
    if (cursor_ >= links_.size()) cursor_ = 0;
    // A link that ends here is replaced by the last one, which is then looked at a round later.
    links_[cursor_++]->on_heartbeat(now_, times_);
  }
}

// What is done to a link may remove it from the list: this keeps them alive meanwhile.
std::vector<std::shared_ptr<WebsocketLink>> LiveLinks::hold_all() const {
  std::vector<std::shared_ptr<WebsocketLink>> links;
  links.reserve(links_.size());
  for (WebsocketLink* link : links_) links.push_back(link->shared_from_this());
  return links;
}

void LiveLinks::close_all(std::uint16_t code, std::string_view reason) {
  for (const auto& link : hold_all()) link->close(code, reason);
}

void LiveLinks::abandon_all() {
  for (const auto& link : hold_all()) link->abandon_session();
}

}  // namespace oogst::gateway
