// Plays tests/transcripts/*.txt: lines, `----`, what came of them, an empty line. With OOGST_REWRITE_EXPECTED set it
// writes what came of them into the files instead; read the difference before you keep it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/core/transcript_day.hpp"

namespace oogst::core {
namespace {

std::vector<std::filesystem::path> transcripts() {
  std::vector<std::filesystem::path> paths;
  for (const auto& file : std::filesystem::directory_iterator(OOGST_SOURCE_DIR "/tests/transcripts")) {
    if (file.path().extension() == ".txt") paths.push_back(file.path());
  }
  std::ranges::sort(paths);
  return paths;
}

std::string contents_of(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::ostringstream contents;
  contents << file.rdbuf();
  return contents.str();
}

// The transcript as it plays now.
std::string played(const std::string& transcript) {
  TranscriptDay day;
  std::istringstream in(transcript);
  std::string told;
  std::string outcome;
  bool skips_expected = false;
  for (std::string line; std::getline(in, line);) {
    if (skips_expected) {
      skips_expected = !line.empty();
      if (line.empty()) told += "\n";
      continue;
    }
    told += line + "\n";
    if (line == "----") {
      told += std::exchange(outcome, "");
      skips_expected = true;
    } else if (!line.empty() && line.front() != '#') {
      outcome += day.run(line);
    }
  }
  return told;
}

class Transcript : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(Transcript, plays_as_it_is_written) {
  const std::string written = contents_of(GetParam());
  const std::string now = played(written);
  if (std::getenv("OOGST_REWRITE_EXPECTED")) {
    std::ofstream(GetParam()) << now;
  } else {
    EXPECT_EQ(now, written);
  }
}

INSTANTIATE_TEST_SUITE_P(Transcripts, Transcript, testing::ValuesIn(transcripts()), [](const auto& transcript) {
  std::string name = transcript.param.stem();
  std::ranges::replace(name, '-', '_');
  return name;
});

}  // namespace
}  // namespace oogst::core
