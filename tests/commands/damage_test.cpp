// A journal that can't be replayed: of another oogst, or no longer what was written.
#include <gmock/gmock.h>
#include <sqlite3.h>

#include <future>

#include "server/hall/conference.hpp"
#include "server/journal/data_dir.hpp"
#include "server/journal/entry_codec.hpp"
#include "server/journal/sqlite_database.hpp"
#include "server/journal/sqlite_journal.hpp"
#include "tests/commands/oogst_program.hpp"

namespace oogst::commands {
namespace {

using testing::AllOf;
using testing::HasSubstr;

// Into the conference's plenary, each as a batch of its own.
void append(const OogstProgram& oogst, const std::string& conference, const std::vector<journal::Entry>& entries) {
  journal::SqliteJournalOptions options;
  options.data_dir = oogst.data();
  journal::SqliteJournal journal(options);
  const std::string stream = hall::plenary_stream(conference);
  for (const journal::Entry& entry : entries) {
    const auto head = journal.read(stream, 0, 1000).value().size();
    std::promise<journal::AppendOutcome> done;
    journal.append(stream, head, {entry}, [&](journal::AppendOutcome outcome) { done.set_value(outcome); });
    done.get_future().get();
  }
}

TEST(Verify, finds_what_this_oogst_does_not_know) {
  const OogstProgram oogst;
  const std::string id = oogst.create_conference();
  journal::Entry of_later;
  of_later.kind = "hologram_projected";
  of_later.version = 1;
  of_later.body = "{}";
  append(oogst, id, {of_later});

  const Said said = oogst.ask("verify");
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_THAT(said.out, AllOf(HasSubstr("WRONG " + hall::plenary_stream(id)), HasSubstr("hologram_projected"),
                              HasSubstr("Use the oogst that wrote it")));
  const Said list = oogst.ask("conference list");
  EXPECT_EQ(list.exit_code, 4);
  EXPECT_THAT(list.err, HasSubstr(hall::plenary_stream(id)));
  const Said serve = oogst.ask("serve --listen 127.0.0.1:0");
  EXPECT_EQ(serve.exit_code, 4);
  EXPECT_THAT(serve.err, AllOf(HasSubstr(hall::plenary_stream(id)), HasSubstr("hologram_projected")));
}

TEST(Damage, in_the_middle_of_a_stream_ends_every_verb_that_reads_it_as_damaged) {
  const OogstProgram oogst;
  const std::string id = oogst.create_conference();
  append(oogst, id, std::vector<journal::Entry>(4, journal::noted()));
  journal::Database(journal::DataDir{oogst.data()}.database(), SQLITE_OPEN_READWRITE, {})
      .execute("UPDATE entry SET at_ms = at_ms + 1 WHERE ord = 2");

  const std::vector<std::string> verbs{"conference list", "conference codes " + id, "export " + id, "serve --listen 127.0.0.1:0"};
  for (const std::string& verb : verbs) {
    const Said said = oogst.ask(verb);
    EXPECT_EQ(said.exit_code, 4) << verb;
    EXPECT_THAT(said.err, HasSubstr(hall::plenary_stream(id))) << verb;
  }
  const Said said = oogst.ask("verify");
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_THAT(said.out, HasSubstr("WRONG " + hall::plenary_stream(id)));
}

}  // namespace
}  // namespace oogst::commands
