// `conference create` where something else has the data folder: a server that listens, or what does not answer.
#include <gmock/gmock.h>

#include <thread>

#include "server/commands/house.hpp"
#include "server/commands/operator_api.hpp"
#include "server/gateway/signing_key.hpp"
#include "server/journal/data_lock.hpp"
#include "tests/commands/oogst_program.hpp"
#include "tests/load/process.hpp"

namespace oogst::commands {
namespace {

using testing::HasSubstr;

// A server of this data folder, from when it listens until it is let go of.
load::Process serve(const OogstProgram& oogst) {
  std::filesystem::create_directories(oogst.data());
  load::Process server = load::Process::program(
      {OOGST_BINARY, "serve", "--listen", "127.0.0.1:0", "--threads", "1", "--data", oogst.data().string()},
      (oogst.data() / "log").string());
  for (int tries = 0; tries < 600 && listening_address(oogst.data()).empty(); ++tries) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return server;
}

std::optional<Creation> ask_for(const OogstProgram& oogst, const std::string& file) {
  const gateway::TokenSigner signer(gateway::load_or_make_signing_key(oogst.data()));
  return ask_to_create(listening_address(oogst.data()), operator_pass(signer, now()), file);
}

TEST(Create, says_why_the_server_refused_a_file_and_the_server_goes_on) {
  const OogstProgram oogst;
  const load::Process server = serve(oogst);
  const std::string prefix(incoming_prefix);
  const auto missing = ask_for(oogst, prefix + "none.toml");
  ASSERT_TRUE(missing);
  EXPECT_THAT(missing->why_not, HasSubstr("no file here"));
  // No system can look whether such a file is there.
  const auto unthinkable = ask_for(oogst, prefix + std::string(300, 'x'));
  ASSERT_TRUE(unthinkable);
  EXPECT_THAT(unthinkable->why_not, HasSubstr("too long"));
  EXPECT_NO_THROW(oogst.create_conference());
}

TEST(Create, says_who_has_the_data_folder_where_no_server_answers) {
  const OogstProgram oogst;
  oogst.create_conference();
  const journal::DataLock lock(oogst.data());
  const Said said = oogst.ask("conference create '" OOGST_SOURCE_DIR "/deploy/sample/jeugd.toml'");
  EXPECT_EQ(said.exit_code, 3);
  EXPECT_THAT(said.err, HasSubstr("is in use by another oogst"));
}

}  // namespace
}  // namespace oogst::commands
