// The io threads as the hall sees them: one io_context each, run by one thread. What belongs to a thread is reached by a post to
// it and by nothing else; posts from one thread to another arrive in order.
//
// Posts wait in an inbox for each thread, and only the first into an empty one wakes it: a burst (a commit that answers hundreds of
// tables) costs one hand-over to the io_context, not hundreds.
#pragma once

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace oogst::hall {

class Loops {
 public:
  // The contexts outlive the hall. What still waits when the loops go is dropped.
  explicit Loops(std::vector<boost::asio::io_context*> contexts);
  ~Loops();
  Loops(const Loops&) = delete;
  Loops& operator=(const Loops&) = delete;

  std::size_t size() const { return inboxes_.size(); }
  boost::asio::io_context& context(std::size_t thread) { return *inboxes_[thread]->context; }

  // From any thread. `function` must not throw.
  template <class Function>
  void post(std::size_t thread, Function&& function) {
    inboxes_[thread]->put(new TaskOf<std::decay_t<Function>>(std::forward<Function>(function)));
  }

 private:
  struct Task {
    virtual ~Task() = default;
    virtual void run() = 0;
    Task* next = nullptr;
  };

  template <class Function>
  struct TaskOf final : Task {
    explicit TaskOf(Function&& task) : function(std::move(task)) {}
    explicit TaskOf(const Function& task) : function(task) {}
    void run() override { function(); }
    Function function;
  };

  // Any thread puts, the inbox's own thread empties. Without a lock: a stack that is turned round when it is emptied.
  struct Inbox {
    explicit Inbox(boost::asio::io_context& io) : context(&io) {}
    ~Inbox() { drop(take()); }

    void put(Task* task);
    void empty();
    Task* take();
    static void drop(Task* first);

    boost::asio::io_context* context;
    std::atomic<Task*> latest{nullptr};
  };

  std::vector<std::unique_ptr<Inbox>> inboxes_;
};

}  // namespace oogst::hall
