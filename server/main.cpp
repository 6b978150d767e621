// The command line of `oogst`: what may be asked, and the help. The work is in server/commands/.
#include <CLI/CLI.hpp>
#include <functional>
#include <iostream>

#include "server/commands/commands.hpp"
#include "server/journal/damage.hpp"

namespace {

using namespace oogst::commands;

// The verb that was chosen, with its options filled in.
using Chosen = std::function<ExitCode()>;

template <class Options>
std::shared_ptr<Options> verb(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<Options>();
  app.callback([options, &chosen] { chosen = [options] { return run(*options); }; });
  return options;
}

void add_data(CLI::App& app, std::filesystem::path& data) {
  app.add_option("--data", data, "The data folder")->required()->envname("OOGST_DATA")->type_name("DIR");
}

void add_serve(CLI::App& app, Chosen& chosen) {
  CLI::App* command = app.add_subcommand("serve", "Serve the conferences of a data folder, until it is told to stop");
  const auto options = verb<Serve>(*command, chosen);
  command->add_option("--listen", options->listen, "Address and port; port 0 takes a free one")
      ->envname("OOGST_LISTEN")
      ->type_name("ADDRESS:PORT")
      ->capture_default_str();
  add_data(*command, options->data);
  command->add_option("--threads", options->threads, "Threads that serve; one a core unless given")
      ->envname("OOGST_THREADS")
      ->check(CLI::Range(1, 256))
      ->type_name("N");
  command->add_option("--web", options->web, "The built pages; `web` beside the binary unless given")
      ->envname("OOGST_WEB")
      ->type_name("DIR");
  command
      ->add_option("--public-origin", options->public_origins,
                   "Where a proxy shows this server, as in https://oogst.example.org; may be given more than once")
      ->envname("OOGST_PUBLIC_ORIGIN")
      ->type_name("URL");
}

void add_conference(CLI::App& app, Chosen& chosen) {
  CLI::App* group = app.add_subcommand("conference", "Create conferences, list them, show their codes");
  group->require_subcommand(1);

  CLI::App* create = group->add_subcommand("create", "Create a conference from a file; a running server has it at once");
  const auto creation = verb<CreateConference>(*create, chosen);
  create->add_option("FILE", creation->file, "The conference file (TOML)")->required();
  add_data(*create, creation->data);
  create->add_flag("--json", creation->json, "Print id and codes as JSON");

  CLI::App* check = group->add_subcommand("check", "Say everything that is wrong with a conference file");
  const auto checking = verb<CheckConference>(*check, chosen);
  check->add_option("FILE", checking->file, "The conference file (TOML)")->required();

  CLI::App* list = group->add_subcommand("list", "List the conferences of a data folder");
  const auto listing = verb<ListConferences>(*list, chosen);
  add_data(*list, listing->data);
  list->add_flag("--json", listing->json, "Print the list as JSON");

  CLI::App* codes = group->add_subcommand("codes", "Print the addresses and codes of a conference");
  const auto showing = verb<ShowCodes>(*codes, chosen);
  codes->add_option("ID", showing->conference, "The conference's id")->required();
  add_data(*codes, showing->data);
  codes->add_option("--origin", showing->origin, "Where people reach the server, as in http://192.168.1.5:8080")
      ->envname("OOGST_PUBLIC_ORIGIN")
      ->type_name("URL");
  codes->add_flag("--json", showing->json, "Print the codes as JSON");
}

void add_care(CLI::App& app, Chosen& chosen) {
  CLI::App* verify = app.add_subcommand("verify", "Replay the whole journal and say what was found, by stream");
  add_data(*verify, verb<Verify>(*verify, chosen)->data);

  CLI::App* backup = app.add_subcommand("backup", "Copy the data folder as it is now; the server may go on");
  const auto copying = verb<Backup>(*backup, chosen);
  add_data(*backup, copying->data);
  backup->add_option("TO", copying->to, "A new or empty folder")->required();

  CLI::App* restore = app.add_subcommand("restore", "Put a backup in place of the data folder; stop the server first");
  const auto restoring = verb<Restore>(*restore, chosen);
  restore->add_option("FROM", restoring->from, "The backup")->required();
  add_data(*restore, restoring->data);
  restore->add_flag("--accept-loss", restoring->accept_loss,
                    "Take what is still good of a damaged journal, and say what was lost");

  CLI::App* harvest = app.add_subcommand("export", "Print the harvest so far, by theme, question and table");
  const auto exporting = verb<Export>(*harvest, chosen);
  harvest->add_option("ID", exporting->conference, "The conference's id")->required();
  add_data(*harvest, exporting->data);
  harvest->add_option("--format", exporting->format, "How")
      ->check(CLI::IsMember({"markdown", "csv", "json"}))
      ->capture_default_str();

  CLI::App* qr = app.add_subcommand("qr", "Show a text, for example an address, as a QR code in the terminal");
  qr->add_option("TEXT", verb<ShowQr>(*qr, chosen)->text, "The text")->required();
}

// What a verb said has reached whoever asked; otherwise it is not done.
ExitCode written_out(ExitCode code) {
  if (code != done || std::cout.flush()) return code;
  std::cerr << "oogst: the answer could not be written to where it should go; is that disk full?\n";
  return unavailable;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Oogst carries a dialogue day: from the tables to the wall, and home with the harvest.");
  app.require_subcommand(1);
  app.footer(
      "Exit codes: 0 done, 1 not right (errors in a file, an unknown conference, a journal that is not sound), 2 the command line, "
      "3 in use or out of reach, 4 damaged.\nEvery option with an environment variable behind it can be set by that instead.");
  Chosen chosen;
  add_serve(app, chosen);
  add_conference(app, chosen);
  add_care(app, chosen);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? done : usage;
  }
  try {
    return written_out(chosen());
  } catch (const oogst::journal::JournalDamaged& error) {
    std::cerr << "oogst: " << error.what() << '\n';
    return damaged;
  } catch (const std::exception& error) {
    std::cerr << "oogst: " << error.what() << '\n';
    return unavailable;
  }
}
