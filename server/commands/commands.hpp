// The verbs of the command line. Each takes its options as a plain value, does its work, speaks to a person on standard output (what was
// asked for) and standard error (what went wrong), and returns the exit code of the process. Called once, from main.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace oogst::commands {

enum ExitCode : int {
  done = 0,
  refused = 1,      // what was asked for is not right: a file with errors, an unknown conference, a journal that is not sound
  usage = 2,        // the command line itself
  unavailable = 3,  // the data folder, the address or the output is in use or out of reach; trying again may help
  damaged = 4,      // the journal is not what was written
};

struct Serve {
  std::string listen = "127.0.0.1:8080";
  std::filesystem::path data;
  unsigned threads = 0;       // 0: one a core
  std::filesystem::path web;  // empty: `web` beside the binary
  std::vector<std::string> public_origins;
};

struct CreateConference {
  std::filesystem::path file;
  std::filesystem::path data;
  bool json = false;
};

struct CheckConference {
  std::filesystem::path file;
};

struct ListConferences {
  std::filesystem::path data;
  bool json = false;
};

struct ShowCodes {
  std::string conference;
  std::filesystem::path data;
  std::string origin;  // where people reach the server; empty: the address it last listened on
  bool json = false;
};

struct Verify {
  std::filesystem::path data;
};

struct Backup {
  std::filesystem::path data;
  std::filesystem::path to;
};

struct Restore {
  std::filesystem::path from;
  std::filesystem::path data;
  bool accept_loss = false;
};

struct Export {
  std::string conference;
  std::filesystem::path data;
  std::string format = "markdown";
};

struct ShowQr {
  std::string text;
};

ExitCode run(const Serve& options);
ExitCode run(const CreateConference& options);
ExitCode run(const CheckConference& options);
ExitCode run(const ListConferences& options);
ExitCode run(const ShowCodes& options);
ExitCode run(const Verify& options);
ExitCode run(const Backup& options);
ExitCode run(const Restore& options);
ExitCode run(const Export& options);
ExitCode run(const ShowQr& options);

}  // namespace oogst::commands
