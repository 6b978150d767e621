#include "tests/commands/oogst_program.hpp"

#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace oogst::commands {
namespace {

constexpr const char* small_conference =
    "title = \"Small\"\ndate = 2030-01-01\nlanguage = \"en\"\n"
    "[[phase]]\nkind = \"tables\"\ntitle = \"At the tables\"\nstarts = \"10:00\"\nminutes = 60\n"
    "[[phase]]\nkind = \"closing\"\ntitle = \"Closing\"\nstarts = \"11:00\"\nminutes = 30\n"
    "[[phase]]\nkind = \"ended\"\ntitle = \"Ended\"\nstarts = \"11:30\"\n"
    "[[theme]]\nid = \"one\"\ntitle = \"One\"\nquestions = [\"What do you bring?\"]\n"
    "[[table]]\nnumber = 1\ntheme = \"one\"\nseats = 5\n";

std::string content_of(const std::filesystem::path& file) {
  std::ostringstream content;
  content << std::ifstream(file, std::ios::binary).rdbuf();
  return content.str();
}

}  // namespace

Said OogstProgram::ask(const std::string& arguments) const {
  const auto out = folder_.path() / "out";
  const auto err = folder_.path() / "err";
  const std::string command =
      "(OOGST_DATA='" + data().string() + "' timeout 60 '" OOGST_BINARY "' " + arguments + ") > '" + out.string() + "' 2> '" +
      err.string() + "'";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, content_of(out), content_of(err)};
}

std::string OogstProgram::create_conference() const {
  const auto file = folder_.path() / "small.toml";
  std::ofstream(file) << small_conference;
  const Said said = ask("conference create '" + file.string() + "' --json");
  const std::string before = "\"id\": \"";
  const auto begin = said.out.find(before);
  if (said.exit_code != 0 || begin == std::string::npos) throw std::runtime_error("no conference: " + said.out + said.err);
  return said.out.substr(begin + before.size(), said.out.find('"', begin + before.size()) - begin - before.size());
}

}  // namespace oogst::commands
