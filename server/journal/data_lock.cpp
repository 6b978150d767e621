#include "server/journal/data_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "server/journal/data_dir.hpp"

namespace oogst::journal {
namespace {

// What the holder wrote: its process number. Empty when it has not written it yet.
std::string holder(int fd) {
  std::array<char, 32> text;
  const ssize_t got = ::pread(fd, text.data(), text.size(), 0);
  std::string number(text.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
  while (!number.empty() && number.back() == '\n') number.pop_back();
  return number;
}

}  // namespace

DataLock::DataLock(const std::filesystem::path& data_dir) {
  make_directory_durably(data_dir);
  const std::filesystem::path file = DataDir{data_dir}.lock();
  fd_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd_ < 0) {
    throw JournalUnavailable("Could not open " + file.string() + ": " + std::generic_category().message(errno) +
                             ". Check that the folder belongs to the user that runs oogst.");
  }
  if (::flock(fd_, LOCK_EX | LOCK_NB) != 0) {
    const std::string process = holder(fd_);
    ::close(fd_);
    throw DataInUse("The data folder " + data_dir.string() + " is in use by another oogst" +
                    (process.empty() ? std::string() : " (process " + process + ")") +
                    ". Stop that one first, or give this one a folder of its own with --data.");
  }
  const std::string process = std::to_string(::getpid()) + "\n";
  // Only a help for people: the lock holds without it, also on a full disk.
  if (::ftruncate(fd_, 0) == 0 && ::pwrite(fd_, process.data(), process.size(), 0) < 0) errno = 0;
}

DataLock::~DataLock() {
  ::close(fd_);
}

}  // namespace oogst::journal
