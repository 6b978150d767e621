// Preloaded into a server (LD_PRELOAD), this writes down what the process does to the files of one folder: opens,
// writes, truncations, syncs, renames, links and removals, each before the call returns. From that record a test
// rebuilds what a disk could hold after a power cut (disk.mjs reads it).
//
//   OOGST_RECORD_DIR      the folder, absolute; files below its subfolders are passed over
//   OOGST_RECORD_TO       the record, appended to
//   OOGST_RECORD_SYNC_US  how much longer each sync takes: a slow disk shows sooner who does not wait for it
//
// One record: struct Record, then `bytes` bytes. It ends the process when it can't write its record: a gap would prove
// nothing. What the server does not use on its files (fopen for what must last, vectored writes, fallocate) it does not
// follow; power_cuts.mjs holds the record against the files in the end, and would notice.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum Kind { OPENED = 1, CLOSED, WROTE, RESIZED, SYNC_BEGINS, SYNCED, RENAMED, LINKED, REMOVED };
enum OpenedHow { CREATES = 1, TRUNCATES = 2 };

struct Record {
  uint32_t magic;
  uint32_t kind;
  int32_t fd;
  uint32_t bytes;  // of what follows: a name, two names with a zero byte between them, or the data of a write
  int64_t number;  // OPENED: how; WROTE: the offset; RESIZED: the size
};

#define RECORD_MAGIC 0x4f475243u
#define FDS_MAX 65536

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int record_fd = -1;
static const char* folder;
static size_t folder_length;
static struct timespec sync_pause;
static bool followed[FDS_MAX];

static int (*real_openat)(int, const char*, int, ...);
static int (*real_close)(int);
static ssize_t (*real_write)(int, const void*, size_t);
static ssize_t (*real_pwrite)(int, const void*, size_t, off_t);
static int (*real_ftruncate)(int, off_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_renameat)(int, const char*, int, const char*);
static int (*real_linkat)(int, const char*, int, const char*, int);
static int (*real_unlinkat)(int, const char*, int);

static void find(void* function, const char* name) {
  void* found = dlsym(RTLD_NEXT, name);
  if (!found) abort();
  memcpy(function, &found, sizeof found);
}

__attribute__((constructor)) static void begin(void) {
  find(&real_openat, "openat");
  find(&real_close, "close");
  find(&real_write, "write");
  find(&real_pwrite, "pwrite64");
  find(&real_ftruncate, "ftruncate64");
  find(&real_fsync, "fsync");
  find(&real_fdatasync, "fdatasync");
  find(&real_renameat, "renameat");
  find(&real_linkat, "linkat");
  find(&real_unlinkat, "unlinkat");
  const char* to = getenv("OOGST_RECORD_TO");
  const char* dir = getenv("OOGST_RECORD_DIR");
  const char* sync_us = getenv("OOGST_RECORD_SYNC_US");
  if (!to || !dir) return;
  if (sync_us) sync_pause.tv_nsec = atol(sync_us) % 1000000 * 1000;
  record_fd = real_openat(AT_FDCWD, to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (record_fd < 0) abort();
  folder = dir;
  folder_length = strlen(dir);
}

static void put(enum Kind kind, int fd, int64_t number, const void* data, size_t bytes) {
  struct Record record = {RECORD_MAGIC, kind, fd, (uint32_t)bytes, number};
  const struct iovec parts[] = {{&record, sizeof record}, {(void*)data, bytes}};
  const int error = errno;
  if (writev(record_fd, parts, 2) != (ssize_t)(sizeof record + bytes)) abort();
  errno = error;
}

// The name inside the folder, "" for the folder itself, or nothing where the path leads elsewhere.
static const char* name_of(const char* path) {
  if (record_fd < 0 || strncmp(path, folder, folder_length) != 0) return NULL;
  const char* rest = path + folder_length;
  if (*rest == '\0') return rest;
  if (*rest != '/') return NULL;
  return strchr(rest + 1, '/') ? NULL : rest + 1;
}

static bool is_followed(int fd) {
  return fd >= 0 && fd < FDS_MAX && followed[fd];
}

// --- Opening and closing ---

static int open_and_record(int at, const char* path, int flags, mode_t mode) {
  const char* name = name_of(path);
  if (!name) return real_openat(at, path, flags, mode);
  pthread_mutex_lock(&lock);
  const int fd = real_openat(at, path, flags, mode);
  if (fd >= FDS_MAX) abort();
  if (fd >= 0) {
    followed[fd] = true;
    put(OPENED, fd, (flags & O_CREAT ? CREATES : 0) | (flags & O_TRUNC ? TRUNCATES : 0), name, strlen(name));
  }
  pthread_mutex_unlock(&lock);
  return fd;
}

static mode_t mode_argument(int flags, va_list arguments) {
  return flags & (O_CREAT | O_TMPFILE) ? va_arg(arguments, mode_t) : 0;
}

#define DEFINE_OPEN(name)                                \
  int name(const char* path, int flags, ...) {           \
    va_list arguments;                                   \
    va_start(arguments, flags);                          \
    const mode_t mode = mode_argument(flags, arguments); \
    va_end(arguments);                                   \
    return open_and_record(AT_FDCWD, path, flags, mode); \
  }
DEFINE_OPEN(open)
DEFINE_OPEN(open64)

#define DEFINE_OPENAT(name)                              \
  int name(int at, const char* path, int flags, ...) {   \
    va_list arguments;                                   \
    va_start(arguments, flags);                          \
    const mode_t mode = mode_argument(flags, arguments); \
    va_end(arguments);                                   \
    return open_and_record(at, path, flags, mode);       \
  }
DEFINE_OPENAT(openat)
DEFINE_OPENAT(openat64)

int creat(const char* path, mode_t mode) {
  return open_and_record(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode);
}
int creat64(const char* path, mode_t mode) {
  return creat(path, mode);
}

int close(int fd) {
  if (!is_followed(fd)) return real_close(fd);
  pthread_mutex_lock(&lock);
  followed[fd] = false;
  put(CLOSED, fd, 0, "", 0);
  const int result = real_close(fd);
  pthread_mutex_unlock(&lock);
  return result;
}

// --- Writing ---

static off_t place_of_next_write(int fd) {
  const int flags = fcntl(fd, F_GETFL);
  return lseek(fd, 0, flags & O_APPEND ? SEEK_END : SEEK_CUR);
}

ssize_t write(int fd, const void* data, size_t bytes) {
  if (!is_followed(fd)) return real_write(fd, data, bytes);
  pthread_mutex_lock(&lock);
  const off_t offset = place_of_next_write(fd);
  const ssize_t written = real_write(fd, data, bytes);
  if (written > 0) put(WROTE, fd, offset, data, (size_t)written);
  pthread_mutex_unlock(&lock);
  return written;
}

ssize_t pwrite64(int fd, const void* data, size_t bytes, off_t offset) {
  if (!is_followed(fd)) return real_pwrite(fd, data, bytes, offset);
  pthread_mutex_lock(&lock);
  const ssize_t written = real_pwrite(fd, data, bytes, offset);
  if (written > 0) put(WROTE, fd, offset, data, (size_t)written);
  pthread_mutex_unlock(&lock);
  return written;
}
ssize_t pwrite(int fd, const void* data, size_t bytes, off_t offset) {
  return pwrite64(fd, data, bytes, offset);
}

int ftruncate64(int fd, off_t size) {
  if (!is_followed(fd)) return real_ftruncate(fd, size);
  pthread_mutex_lock(&lock);
  const int result = real_ftruncate(fd, size);
  if (result == 0) put(RESIZED, fd, size, "", 0);
  pthread_mutex_unlock(&lock);
  return result;
}
int ftruncate(int fd, off_t size) {
  return ftruncate64(fd, size);
}

// --- Syncing: it covers what was written before it began, and holds from its end ---

static int sync_and_record(int fd, int (*real)(int)) {
  if (!is_followed(fd)) return real(fd);
  pthread_mutex_lock(&lock);
  put(SYNC_BEGINS, fd, 0, "", 0);
  pthread_mutex_unlock(&lock);
  nanosleep(&sync_pause, NULL);
  const int result = real(fd);
  pthread_mutex_lock(&lock);
  if (result == 0) put(SYNCED, fd, 0, "", 0);
  pthread_mutex_unlock(&lock);
  return result;
}

int fsync(int fd) {
  return sync_and_record(fd, real_fsync);
}
int fdatasync(int fd) {
  return sync_and_record(fd, real_fdatasync);
}

// --- Names ---

static void put_names(enum Kind kind, const char* from, const char* to) {
  char names[2 * (NAME_MAX + 1)];
  const int bytes = snprintf(names, sizeof names, "%s%c%s", from, '\0', to);
  if (bytes < 0 || (size_t)bytes >= sizeof names) abort();
  put(kind, -1, 0, names, (size_t)bytes);
}

// A file that comes from elsewhere or goes there would escape the record.
static bool both_inside(const char* from, const char* to) {
  const bool from_inside = name_of(from) != NULL;
  if (from_inside != (name_of(to) != NULL)) abort();
  return from_inside;
}

int renameat(int from_at, const char* from, int to_at, const char* to) {
  if (!both_inside(from, to)) return real_renameat(from_at, from, to_at, to);
  pthread_mutex_lock(&lock);
  const int result = real_renameat(from_at, from, to_at, to);
  if (result == 0) put_names(RENAMED, name_of(from), name_of(to));
  pthread_mutex_unlock(&lock);
  return result;
}
int rename(const char* from, const char* to) {
  return renameat(AT_FDCWD, from, AT_FDCWD, to);
}

int linkat(int from_at, const char* from, int to_at, const char* to, int flags) {
  if (!both_inside(from, to)) return real_linkat(from_at, from, to_at, to, flags);
  pthread_mutex_lock(&lock);
  const int result = real_linkat(from_at, from, to_at, to, flags);
  if (result == 0) put_names(LINKED, name_of(from), name_of(to));
  pthread_mutex_unlock(&lock);
  return result;
}
int link(const char* from, const char* to) {
  return linkat(AT_FDCWD, from, AT_FDCWD, to, 0);
}

int unlinkat(int at, const char* path, int flags) {
  const char* name = name_of(path);
  if (!name) return real_unlinkat(at, path, flags);
  pthread_mutex_lock(&lock);
  const int result = real_unlinkat(at, path, flags);
  if (result == 0) put(REMOVED, -1, 0, name, strlen(name));
  pthread_mutex_unlock(&lock);
  return result;
}
int unlink(const char* path) {
  return unlinkat(AT_FDCWD, path, 0);
}
int remove(const char* path) {
  const int result = unlink(path);
  return result != 0 && (errno == EISDIR || errno == EPERM) ? unlinkat(AT_FDCWD, path, AT_REMOVEDIR) : result;
}
