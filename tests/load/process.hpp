// Processes that the benchmarks measure from outside: start one, ask how much processor time it has used, end it by its id.
// Used on one thread.
#pragma once

#include <sys/types.h>

#include <functional>
#include <string>
#include <vector>

namespace oogst::load {

class Process {
 public:
  // Runs a program; its standard output goes to `output_file`.
  static Process program(const std::vector<std::string>& command, const std::string& output_file);
  // Runs a function in a copy of this process, which ends with it.
  static Process function(const std::function<void()>& body);

  Process(Process&& other) noexcept;
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;
  ~Process();  // asks it to end, and waits

  pid_t pid() const { return pid_; }

  // Processor time of all its threads so far, user and kernel, in nanoseconds.
  std::uint64_t cpu_ns() const;
  // Resident memory in bytes.
  std::uint64_t memory_bytes() const;

 private:
  explicit Process(pid_t pid) : pid_(pid) {}
  pid_t pid_ = -1;
};

// What a program prints; throws when it does not exit with 0.
std::string output_of(const std::string& command);

}  // namespace oogst::load
