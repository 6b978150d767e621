#include "server/commands/house.hpp"

#include <sodium.h>

#include <chrono>
#include <fstream>

#include "server/gateway/access_code.hpp"

namespace oogst::commands {

core::TimeMs now() {
  const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count();
}

std::string random_id(std::size_t length) {
  constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
  std::string id;
  while (id.size() < length) id.push_back(alphabet[randombytes_uniform(alphabet.size())]);
  return id;
}

std::string random_access_code() { return gateway::make_code(gateway::access_code_symbols, randombytes_uniform); }

std::filesystem::path binary_folder() { return std::filesystem::read_symlink("/proc/self/exe").parent_path(); }

std::string listening_address(const std::filesystem::path& data) {
  std::ifstream file(data / "listening-on");
  std::string address;
  std::getline(file, address);
  return address;
}

void remember_listening_address(const std::filesystem::path& data, const std::string& address) {
  std::ofstream(data / "listening-on", std::ios::trunc) << address << '\n';
}

}  // namespace oogst::commands
