// What a server needs of the operating system and chance: clock, ids, codes, where its own files lie. Any thread.
#pragma once

#include <filesystem>
#include <string>

#include "server/core/ids.hpp"

namespace oogst::commands {

core::TimeMs now();

// `length` random characters of a-z 0-9.
std::string random_id(std::size_t length);

// 8 symbols, the last one the check.
std::string random_access_code();

// The folder of the running binary.
std::filesystem::path binary_folder();

// Where the server of this data folder listens, or last did; empty where none ever has.
std::string listening_address(const std::filesystem::path& data);
void remember_listening_address(const std::filesystem::path& data, const std::string& address);

}  // namespace oogst::commands
