#include "server/hall/loops.hpp"

namespace oogst::hall {

Loops::Loops(std::vector<boost::asio::io_context*> contexts) {
  for (boost::asio::io_context* context : contexts) inboxes_.push_back(std::make_unique<Inbox>(*context));
}

Loops::~Loops() = default;

void Loops::Inbox::put(Task* task) {
  // Once it is in, the inbox's own thread may run it and be done with it at any moment: it is not looked at again.
  Task* before = latest.load(std::memory_order_relaxed);
  do {
    task->next = before;
  } while (!latest.compare_exchange_weak(before, task, std::memory_order_release, std::memory_order_relaxed));
  // Whoever finds it empty wakes the thread; the others' tasks go along.
  const bool was_empty = before == nullptr;
  if (was_empty) boost::asio::post(*context, [this] { empty(); });
}

void Loops::Inbox::empty() {
  Task* task = take();
  while (task != nullptr) {
    const std::unique_ptr<Task> done(task);
    task = task->next;
    done->run();
  }
}

// All that waits, the first put in first.
Loops::Task* Loops::Inbox::take() {
  Task* task = latest.exchange(nullptr, std::memory_order_acquire);
  Task* first = nullptr;
  while (task != nullptr) {
    Task* const older = task->next;
    task->next = first;
    first = task;
    task = older;
  }
  return first;
}

void Loops::Inbox::drop(Task* first) {
  while (first != nullptr) {
    const std::unique_ptr<Task> dropped(first);
    first = first->next;
  }
}

}  // namespace oogst::hall
