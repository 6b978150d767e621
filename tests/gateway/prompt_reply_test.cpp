// People hear what to do also where the journal does not answer.
#include "server/gateway/prompt_reply.hpp"

#include <gmock/gmock.h>

#include <vector>

namespace oogst::gateway {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class PromptReply : public testing::Test {
 protected:
  HttpReply make(int looks_max = 3) {
    HttpAnswer not_saved;
    not_saved.status = 503;
    const auto saves = [this] {
      ++looks_;
      return saves_;
    };
    const auto reply = [this](const HttpAnswer& answer) { statuses_.push_back(answer.status); };
    return prompt_reply(timers_, saves, reply, not_saved, {std::chrono::milliseconds(0), looks_max});
  }

  boost::asio::io_context timers_;
  bool saves_ = true;
  int looks_ = 0;
  std::vector<unsigned> statuses_;
};

TEST_F(PromptReply, L4_tells_that_nothing_can_be_saved_as_soon_as_that_is_so) {
  const HttpReply reply = make();
  timers_.run_one();
  EXPECT_THAT(statuses_, IsEmpty());
  saves_ = false;
  timers_.run_one();
  EXPECT_THAT(statuses_, ElementsAre(503));
  reply({});
  EXPECT_THAT(statuses_, ElementsAre(503)) << "what comes too late is dropped";
}

TEST_F(PromptReply, L4_gives_up_where_no_answer_comes_at_all) {
  const HttpReply reply = make(3);
  timers_.run();
  EXPECT_THAT(statuses_, ElementsAre(503));
  EXPECT_EQ(looks_, 3);
}

TEST_F(PromptReply, passes_the_answer_on_and_looks_no_more) {
  const HttpReply reply = make();
  timers_.run_one();
  reply({});
  EXPECT_THAT(statuses_, ElementsAre(200));
  saves_ = false;
  timers_.run();
  EXPECT_THAT(statuses_, ElementsAre(200));
  EXPECT_EQ(looks_, 1);
}

}  // namespace
}  // namespace oogst::gateway
