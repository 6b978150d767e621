#include "tests/load/oogst_server.hpp"

#include <unistd.h>

#include <boost/asio/ip/tcp.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace oogst::load {
namespace {

using nlohmann::json;

std::string conference_toml(int tables) {
  std::ostringstream toml;
  toml << "title = \"Load\"\ndate = 2030-01-01\nlanguage = \"en\"\n"
          "[[perspective]]\nid = \"parent\"\nlabel = \"Parent\"\n"
          "[[phase]]\nkind = \"tables\"\ntitle = \"At the tables\"\nstarts = \"10:00\"\nminutes = 600\n"
          "[[phase]]\nkind = \"closing\"\ntitle = \"Closing\"\nstarts = \"20:00\"\nminutes = 60\n"
          "[[phase]]\nkind = \"ended\"\ntitle = \"Ended\"\nstarts = \"21:00\"\n"
          "[[theme]]\nid = \"load\"\ntitle = \"Load\"\nquestions = [\"What do you bring?\"]\n";
  for (int table = 1; table <= tables; ++table) {
    toml << "[[table]]\nnumber = " << table << "\ntheme = \"load\"\nseats = 5\n";
  }
  return toml.str();
}

json post(std::uint16_t port, const std::string& path, const json& body) {
  boost::asio::ip::tcp::iostream stream("127.0.0.1", std::to_string(port));
  const std::string text = body.dump();
  stream << "POST " << path << " HTTP/1.1\r\nHost: 127.0.0.1:" << port << "\r\nContent-Type: application/json\r\nContent-Length: "
         << text.size() << "\r\nConnection: close\r\n\r\n" << text << std::flush;
  std::ostringstream answer;
  answer << stream.rdbuf();
  const std::string all = answer.str();
  const auto head_end = all.find("\r\n\r\n");
  if (all.find(" 200 ") > 12 || head_end == std::string::npos) throw std::runtime_error(path + " answered " + all);
  return json::parse(all.substr(head_end + 4));
}

}  // namespace

OogstServer::OogstServer(std::string binary, unsigned threads) : binary_(std::move(binary)) {
  std::string folder = (std::filesystem::temp_directory_path() / "oogst-load-XXXXXX").string();
  if (!mkdtemp(folder.data())) throw std::runtime_error("can't make a temporary folder");
  data_ = folder;
  process_.emplace(Process::program({binary_, "serve", "--listen", "127.0.0.1:0", "--data", data_ / "data", "--threads",
                                     std::to_string(threads)},
                                    data_ / "log"));
  for (int tries = 0; tries < 100 && port_ == 0; ++tries) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    std::ifstream file(data_ / "data" / "listening-on");
    std::string address;
    if (std::getline(file, address)) port_ = static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1)));
  }
  if (port_ == 0) throw std::runtime_error("the server did not come up; see " + (data_ / "log").string());
}

OogstServer::~OogstServer() {
  process_.reset();
  std::filesystem::remove_all(data_);
}

Codes OogstServer::create_conference(int tables) {
  const auto file = data_ / "conference.toml";
  std::ofstream(file) << conference_toml(tables);
  const std::string output =
      output_of(binary_ + " conference create " + file.string() + " --data " + (data_ / "data").string() + " --json");
  const json created = json::parse(output);
  Codes codes;
  for (const json& code : created.at("codes")) {
    const std::string role = code.at("role");
    if (role == "moderator") codes.moderator = code.at("code");
    if (role == "chair") codes.chairs[code.at("table").get<int>()] = code.at("code");
  }
  return codes;
}

std::string OogstServer::log_in(const std::string& code, const std::string& name) {
  return post(port_, "/api/login", {{"code", code}, {"name", name}}).at("token");
}

}  // namespace oogst::load
