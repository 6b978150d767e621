#include "server/gateway/signing_key.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <string>
#include <system_error>

namespace oogst::gateway {
namespace {

namespace fs = std::filesystem;
static_assert(signing_key_bytes == crypto_auth_KEYBYTES);

[[noreturn]] void throw_errno(const std::string& what) {
  throw std::system_error(errno, std::generic_category(), what);
}

class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags, mode_t mode = 0) : fd_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  bool is_open() const { return fd_ >= 0; }
  int get() const { return fd_; }

 private:
  int fd_;
};

SigningKey read_key(const Descriptor& file, const fs::path& path) {
  std::array<unsigned char, signing_key_bytes + 1> bytes{};  // one more, to notice a file that is too long
  const ssize_t got = ::read(file.get(), bytes.data(), bytes.size());
  if (got < 0) throw_errno("read " + path.string());
  if (static_cast<std::size_t>(got) != signing_key_bytes) {
    throw std::runtime_error(path.string() + " is damaged: it should be 32 bytes long. Put it back from a backup, or remove "
                             "it; then everyone has to log in again.");
  }
  SigningKey key;
  std::copy_n(bytes.begin(), key.size(), key.begin());
  return key;
}

void sync_folder(const fs::path& folder) {
  const Descriptor handle(folder, O_RDONLY | O_DIRECTORY);
  if (!handle.is_open() || ::fsync(handle.get()) != 0) throw_errno("sync " + folder.string());
}

// Written aside, synced and then linked into place: the name never stands for half a key, and the first one there wins.
void make_key(const fs::path& folder, const fs::path& path) {
  SigningKey key;
  randombytes_buf(key.data(), key.size());
  const fs::path aside = folder / ("signing-key." + std::to_string(::getpid()) + ".new");
  {
    const Descriptor file(aside, O_WRONLY | O_CREAT | O_TRUNC, S_IRUSR | S_IWUSR);
    if (!file.is_open()) throw_errno("create " + aside.string());
    if (::write(file.get(), key.data(), key.size()) != static_cast<ssize_t>(key.size())) {
      throw_errno("write " + aside.string());
    }
    if (::fsync(file.get()) != 0) throw_errno("sync " + aside.string());
  }
  const bool linked = ::link(aside.c_str(), path.c_str()) == 0 || errno == EEXIST;
  const int link_error = errno;
  ::unlink(aside.c_str());
  if (!linked) {
    errno = link_error;
    throw_errno("create " + path.string());
  }
  sync_folder(folder);
}

}  // namespace

SigningKey load_or_make_signing_key(const fs::path& data_folder) {
  if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
  const fs::path path = data_folder / "signing-key";
  {
    const Descriptor file(path, O_RDONLY);
    if (file.is_open()) return read_key(file, path);
    if (errno != ENOENT) throw_errno("open " + path.string());
  }
  make_key(data_folder, path);
  const Descriptor file(path, O_RDONLY);
  if (!file.is_open()) throw_errno("open " + path.string());
  return read_key(file, path);
}

}  // namespace oogst::gateway
