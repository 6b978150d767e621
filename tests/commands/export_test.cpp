// What was asked for is written out, or the program says that it is not.
#include <gmock/gmock.h>

#include "tests/commands/oogst_program.hpp"

namespace oogst::commands {
namespace {

using testing::HasSubstr;

TEST(Export, that_can_not_be_written_out_is_not_done) {
  const OogstProgram oogst;
  const std::string id = oogst.create_conference();
  for (const std::string& verb : std::vector<std::string>{"export " + id + " --format csv", "conference codes " + id,
                                                           "conference list", "verify"}) {
    const Said said = oogst.ask(verb + " > /dev/full");
    EXPECT_EQ(said.exit_code, 3) << verb;
    EXPECT_THAT(said.err, HasSubstr("could not be written")) << verb;
  }
}

}  // namespace
}  // namespace oogst::commands
