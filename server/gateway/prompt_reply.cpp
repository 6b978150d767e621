#include "server/gateway/prompt_reply.hpp"

#include <atomic>
#include <boost/asio/steady_timer.hpp>
#include <utility>

namespace oogst::gateway {
namespace {

class Waiting : public std::enable_shared_from_this<Waiting> {
 public:
  Waiting(boost::asio::io_context& timers, std::function<bool()> saves, HttpReply reply, HttpAnswer not_saved,
          ReplyPace pace)
      : timer_(timers),
        saves_(std::move(saves)),
        reply_(std::move(reply)),
        not_saved_(std::move(not_saved)),
        pace_(pace) {}

  void answer(HttpAnswer answer) {
    if (answered_.exchange(true)) return;
    const HttpReply reply = std::exchange(reply_, nullptr);  // it holds the connection
    reply(std::move(answer));
  }

  void look_later() {
    timer_.expires_after(pace_.look_every);
    timer_.async_wait([self = shared_from_this()](const boost::system::error_code& error) {
      if (!error && !self->answered_) self->look();
    });
  }

 private:
  void look() {
    ++looks_;
    if (saves_() && looks_ < pace_.looks_max) return look_later();
    answer(std::move(not_saved_));
  }

  boost::asio::steady_timer timer_;
  std::function<bool()> saves_;
  HttpReply reply_;
  HttpAnswer not_saved_;
  ReplyPace pace_;
  int looks_ = 0;
  std::atomic<bool> answered_{false};
};

}  // namespace

HttpReply prompt_reply(boost::asio::io_context& timers, std::function<bool()> saves, HttpReply reply,
                       HttpAnswer not_saved, ReplyPace pace) {
  const auto waiting =
      std::make_shared<Waiting>(timers, std::move(saves), std::move(reply), std::move(not_saved), pace);
  waiting->look_later();
  return [waiting](HttpAnswer answer) { waiting->answer(std::move(answer)); };
}

}  // namespace oogst::gateway
