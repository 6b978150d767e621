#include "server/conference_file/conference_file.hpp"

#include <utility>

#include "server/conference_file/definition_reader.hpp"
#include "server/conference_file/toml_source.hpp"

namespace oogst::conference_file {

std::string in_one_line(const FileError& error, std::string_view file_name) {
  std::string line(file_name);
  line += ":" + std::to_string(error.line) + ":" + std::to_string(error.column) + ": ";
  if (!error.key.empty()) line += error.key + ": ";
  return line + error.expected;
}

boost::system::result<core::Definition, std::vector<FileError>> parse_conference_file(std::string_view toml) {
  TomlSource source = read_toml(toml);
  if (!source.table) return std::move(source.errors);
  Errors errors(std::move(source.errors));
  Section file(*source.table, "", errors);
  core::Definition definition = read_definition(file);
  if (!errors.empty()) return std::move(errors).in_order();
  return definition;
}

}  // namespace oogst::conference_file
