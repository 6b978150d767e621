#include "server/gateway/turn_flusher.hpp"

#include <boost/asio/post.hpp>

#include "server/gateway/frame_link.hpp"
#include "server/hall/fetch_ahead.hpp"

namespace oogst::gateway {

std::size_t TurnFlusher::mark(FrameLink& link) {
  if (!posted_) {
    posted_ = true;
    boost::asio::post(context_, [this] { flush_all(); });
  }
  dirty_.push_back(&link);
  return dirty_.size() - 1;
}

void TurnFlusher::flush_all() {
  // A flush can end a link, whose owner may then send elsewhere: those marks land behind and are done in this loop too.
  for (std::size_t i = 0; i < dirty_.size(); ++i) {
    hall::fetch_ahead(dirty_, i, sizeof(FrameLink));
    if (dirty_[i] != nullptr) dirty_[i]->flush_turn();
  }
  dirty_.clear();
  posted_ = false;
}

}  // namespace oogst::gateway
