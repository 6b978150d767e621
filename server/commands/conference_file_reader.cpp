#include "server/commands/conference_file_reader.hpp"

#include <fstream>
#include <sstream>

#include "server/conference_file/conference_file.hpp"

namespace oogst::commands {

ReadConferenceFile read_conference_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream contents;
  if (std::filesystem::is_regular_file(file)) contents << stream.rdbuf();
  if (!stream || !std::filesystem::is_regular_file(file)) {
    return {nullptr, {file.string() + ": There is no file here that can be read."}};
  }
  auto parsed = conference_file::parse_conference_file(contents.str());
  if (parsed) return {std::make_shared<const core::Definition>(std::move(*parsed)), {}};
  ReadConferenceFile wrong;
  for (const auto& error : parsed.error()) {
    wrong.errors.push_back(conference_file::in_one_line(error, file.filename().string()));
  }
  return wrong;
}

std::string in_lines(const std::vector<std::string>& errors) {
  std::string lines;
  for (const std::string& error : errors) lines += (lines.empty() ? "" : "\n") + error;
  return lines;
}

}  // namespace oogst::commands
