// An answer that waits for the journal, given in time: a page that hears nothing for 15 s takes the server for out of
// reach. Holds the connection until then.
#pragma once

#include <boost/asio/io_context.hpp>
#include <chrono>
#include <functional>

#include "server/gateway/http_message.hpp"

namespace oogst::gateway {

struct ReplyPace {
  std::chrono::milliseconds look_every{1'000};
  int looks_max = 12;  // longer than a wrong code waits
};

// Passes the first answer on to `reply`. Where none has come and, as `saves` then says, nothing can be saved, or where
// none has come for `looks_max` looks, it is `not_saved` instead, and what comes later is dropped. Looks on the thread
// of `timers`; may be answered from any.
HttpReply prompt_reply(boost::asio::io_context& timers, std::function<bool()> saves, HttpReply reply,
                       HttpAnswer not_saved, ReplyPace pace = {});

}  // namespace oogst::gateway
