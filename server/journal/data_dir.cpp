#include "server/journal/data_dir.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <span>
#include <system_error>

#include "server/journal/damage.hpp"

namespace oogst::journal {
namespace {

[[noreturn]] void give_up(const std::string& doing, const std::filesystem::path& file) {
  const std::string reason = std::generic_category().message(errno);
  throw JournalUnavailable("Could not " + doing + " " + file.string() + ": " + reason + ".");
}

class OpenFile {
 public:
  OpenFile(const std::filesystem::path& file, int flags)
      : file_(file), fd_(::open(file.c_str(), flags | O_CLOEXEC, 0600)) {
    if (fd_ < 0) give_up("open", file_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() { ::close(fd_); }

  void write(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = ::pwrite(fd_, bytes.data(), bytes.size(), offset_);
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) give_up("write", file_);
      bytes.remove_prefix(static_cast<std::size_t>(written));
      offset_ += written;
    }
  }

  // Empty at the end of the file.
  std::string_view read(std::span<char> buffer) {
    const ssize_t got = ::read(fd_, buffer.data(), buffer.size());
    if (got < 0) give_up("read", file_);
    return {buffer.data(), static_cast<std::size_t>(got)};
  }

  void sync() {
    if (::fsync(fd_) != 0) give_up("sync", file_);
  }

 private:
  const std::filesystem::path file_;
  const int fd_;
  off_t offset_ = 0;
};

std::filesystem::path folder_of(const std::filesystem::path& file) {
  return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

}  // namespace

void make_directory_durably(const std::filesystem::path& directory) {
  std::error_code ignored;
  if (directory.empty() || std::filesystem::is_directory(directory, ignored)) return;
  make_directory_durably(directory.parent_path());
  if (::mkdir(directory.c_str(), 0700) != 0 && errno != EEXIST) give_up("make the folder", directory);
  sync_directory(folder_of(directory));
}

void sync_directory(const std::filesystem::path& directory) {
  OpenFile(directory, O_RDONLY | O_DIRECTORY).sync();
}

void sync_file(const std::filesystem::path& file) {
  OpenFile(file, O_RDWR).sync();
}

void write_file_durably(const std::filesystem::path& file, std::string_view bytes) {
  const std::filesystem::path unfinished = file.string() + ".new";
  {
    OpenFile out(unfinished, O_WRONLY | O_CREAT | O_TRUNC);
    out.write(bytes);
    out.sync();
  }
  rename_durably(unfinished, file);
}

void rename_durably(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) give_up("rename to " + to.string() + " the file", from);
  sync_directory(folder_of(to));
  if (folder_of(from) != folder_of(to)) sync_directory(folder_of(from));
}

void copy_file_synced(const std::filesystem::path& from, const std::filesystem::path& to) {
  OpenFile in(from, O_RDONLY);
  OpenFile out(to, O_WRONLY | O_CREAT | O_TRUNC);
  std::array<char, 65536> buffer;
  for (;;) {
    const std::string_view bytes = in.read(buffer);
    if (bytes.empty()) break;
    out.write(bytes);
  }
  out.sync();
}

}  // namespace oogst::journal
