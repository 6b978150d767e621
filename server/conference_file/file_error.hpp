// What is wrong with a conference file, told to the organiser who wrote it. A plain value.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <boost/assert/source_location.hpp>

namespace oogst::conference_file {

struct FileError {
  std::size_t line = 0;    // from 1
  std::size_t column = 0;  // from 1, in code points
  std::string key;         // which value, for example `phase[2].starts`; phases, tables and the like count from 1
  std::string expected;    // what was expected there, in whole English sentences

  friend bool operator==(const FileError&, const FileError&) = default;
};

// One line for the terminal: `jeugd.toml:12:3: phase[2].starts: Expected …`
std::string in_one_line(const FileError& error, std::string_view file_name);

// What result<T>::value() throws when there are errors instead: a broken invariant.
[[noreturn]] inline void throw_exception_from_error(const std::vector<FileError>& errors,
                                                    const boost::source_location&) {
  throw std::logic_error("a conference file with " + std::to_string(errors.size()) + " errors was taken for right");
}

}  // namespace oogst::conference_file
