#include "server/journal/data_lock.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "server/journal/sqlite_journal.hpp"
#include "tests/journal/journal_verbs.hpp"

namespace oogst::journal {
namespace {

TEST(DataLock, IsHeldByOneAndSaysByWhomAndWhatToDo) {
  const TemporaryFolder folder;
  const std::filesystem::path data = folder.path() / "new" / "data";
  {
    const DataLock lock(data);
    try {
      const DataLock second(data);
      FAIL() << "both have it";
    } catch (const DataInUse& in_use) {
      EXPECT_THAT(in_use.what(), testing::HasSubstr("process " + std::to_string(::getpid())));
      EXPECT_THAT(in_use.what(), testing::HasSubstr("Stop that one first"));
    }
  }
  const DataLock free_again(data);
}

TEST(DataLock, KeepsASecondJournalOut) {
  const TemporaryFolder folder;
  SqliteJournalOptions options;
  options.data_dir = folder.path();
  const SqliteJournal journal(options);
  EXPECT_THROW(SqliteJournal second(options), DataInUse);
}

TEST(DataLock, FallsWithItsProcessHoweverThatEnds) {
  const TemporaryFolder folder;
  std::array<int, 2> ready;
  ASSERT_EQ(::pipe(ready.data()), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    const DataLock lock(folder.path());
    if (::write(ready[1], "x", 1) != 1) ::_exit(1);
    ::pause();
  }
  char byte = 0;
  ASSERT_EQ(::read(ready[0], &byte, 1), 1);
  EXPECT_THROW(DataLock lock(folder.path()), DataInUse);
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  const DataLock lock(folder.path());
  ::close(ready[0]);
  ::close(ready[1]);
}

TEST(DataLock, SaysWhenTheFolderCannotBeMade) {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "a-file";
  { const DataLock lock(folder.path()); }
  std::filesystem::copy_file(folder.path() / "lock", file);
  EXPECT_THROW(DataLock lock(file / "data"), JournalUnavailable);
}

}  // namespace
}  // namespace oogst::journal
