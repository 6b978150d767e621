#include <sodium.h>

#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>

#include "server/commands/commands.hpp"
#include "server/commands/conference_file_reader.hpp"
#include "server/commands/house.hpp"
#include "server/commands/operator_api.hpp"
#include "server/commands/stored_conference.hpp"
#include "server/core/words.hpp"
#include "server/gateway/access_code.hpp"
#include "server/gateway/signing_key.hpp"
#include "server/hall/hall.hpp"
#include "server/journal/sqlite_journal.hpp"

namespace oogst::commands {
namespace {

using nlohmann::json;

json seat_json(const core::plenary::AccessCode& code) {
  json seat{{"code", gateway::shown_code(code.code)}, {"role", core::text_of(code.seat.role)}};
  if (code.seat.table) seat["table"] = code.seat.table->value;
  return seat;
}

json codes_json(const StoredConference& conference, const std::string& origin) {
  json codes = json::array();
  for (const auto& code : *conference.plenary.codes) codes.push_back(seat_json(code));
  json all{{"id", conference.id}, {"title", conference.plenary.definition->title}, {"codes", std::move(codes)}};
  if (!origin.empty()) all["origin"] = origin;
  return all;
}

std::string who(const core::plenary::Seat& seat) {
  using core::Role;
  switch (seat.role) {
    case Role::organiser: return "organiser";
    case Role::moderator: return "moderator";
    case Role::reporter: return "reporter";
    case Role::chair: return "table " + std::to_string(seat.table->value) + ", chair";
    case Role::participant:
      return seat.table ? "table " + std::to_string(seat.table->value) + ", seats" : "everyone, at check-in";
    default: return "";
  }
}

void print_codes(const StoredConference& conference, const std::string& origin) {
  std::cout << conference.plenary.definition->title << "  (" << conference.id << ")\n\n";
  for (const auto& code : *conference.plenary.codes) {
    const std::string shown = gateway::shown_code(code.code);
    std::cout << "  " << std::left << std::setw(24) << who(code.seat) << shown;
    if (!origin.empty()) std::cout << "   " << origin << "/#" << shown;
    std::cout << '\n';
  }
  if (!origin.empty()) {
    std::cout << "  " << std::setw(24) << "wall" << "opens " << origin << "/wall and shows a code for the moderator\n";
  }
}

// Through the journal itself, where no server has it open.
std::string create_alone(const std::filesystem::path& data, const std::shared_ptr<const core::Definition>& definition) {
  journal::SqliteJournalOptions options;
  options.data_dir = data;
  journal::SqliteJournal journal(options);
  const auto founding = hall::make_founding(*definition, random_id, random_access_code);
  const auto outcome = hall::found_conference(journal, founding, definition, now());
  if (outcome.status != journal::AppendStatus::appended) {
    throw std::runtime_error("the conference could not be saved: " + outcome.reason);
  }
  return founding.id;
}

// A copy of a file in the data folder that the server may read whoever made it; gone afterwards.
class Incoming {
 public:
  Incoming(const std::filesystem::path& file, const std::filesystem::path& data)
      : name_(std::string(incoming_prefix) + random_id(12) + ".toml"), copy_(data / name_) {
    using std::filesystem::perms;
    std::filesystem::copy_file(file, copy_);
    std::filesystem::permissions(copy_, perms::owner_read | perms::owner_write | perms::group_read | perms::others_read);
  }
  Incoming(const Incoming&) = delete;
  Incoming& operator=(const Incoming&) = delete;
  ~Incoming() {
    std::error_code ignored;
    std::filesystem::remove(copy_, ignored);
  }

  const std::string& name() const { return name_; }

 private:
  std::string name_;
  std::filesystem::path copy_;
};

// Through the server that has the journal open, which then has the conference at once. Nothing where no server answers: the folder is
// in use all the same, by another verb or by a server that does not listen yet.
std::optional<Creation> create_at_server(const CreateConference& options) {
  const std::string address = listening_address(options.data);
  if (address.empty()) return std::nullopt;
  const gateway::TokenSigner signer(gateway::load_or_make_signing_key(options.data));
  const Incoming incoming(options.file, options.data);
  return ask_to_create(address, operator_pass(signer, now()), incoming.name());
}

std::string create(const CreateConference& options, const std::shared_ptr<const core::Definition>& definition) {
  try {
    return create_alone(options.data, definition);
  } catch (const journal::DataInUse&) {
    const auto created = create_at_server(options);
    if (!created) throw;
    if (!created->id.empty()) return created->id;
    throw std::runtime_error("the server that has " + options.data.string() +
                             " open did not take the conference: " + created->why_not);
  }
}

ExitCode tell_errors(const ReadConferenceFile& read) {
  std::cerr << in_lines(read.errors) << '\n';
  return refused;
}

}  // namespace

ExitCode run(const CreateConference& options) {
  if (sodium_init() < 0) throw std::runtime_error("libsodium can't be started");
  const auto read = read_conference_file(options.file);
  if (!read.definition) return tell_errors(read);
  const std::string id = create(options, read.definition);
  const auto conference = stored_conference(options.data, id);
  if (!conference) throw std::runtime_error("the conference was made but can't be read back");
  if (options.json) {
    std::cout << codes_json(*conference, {}).dump(2) << '\n';
  } else {
    print_codes(*conference, {});
  }
  return done;
}

ExitCode run(const CheckConference& options) {
  const auto read = read_conference_file(options.file);
  if (!read.definition) return tell_errors(read);
  const core::Definition& definition = *read.definition;
  std::cout << definition.title << ": all is well. " << definition.phases.size() << " phases, " << definition.themes.size()
            << " themes, " << definition.tables.size() << " tables.\n";
  return done;
}

ExitCode run(const ListConferences& options) {
  const auto conferences = stored_conferences(options.data);
  if (options.json) {
    json list = json::array();
    for (const auto& one : conferences) {
      list.push_back({{"id", one.id}, {"title", one.plenary.definition->title}, {"date", one.plenary.definition->date}});
    }
    std::cout << list.dump(2) << '\n';
    return done;
  }
  if (conferences.empty()) std::cout << "No conferences yet. Make one with: oogst conference create FILE.toml --data DIR\n";
  for (const auto& one : conferences) {
    std::cout << one.id << "  " << one.plenary.definition->date << "  " << one.plenary.definition->title << '\n';
  }
  return done;
}

ExitCode run(const ShowCodes& options) {
  const auto conference = stored_conference(options.data, options.conference);
  if (!conference) return tell_unknown_conference(options.conference);
  std::string origin = options.origin;
  if (const std::string address = listening_address(options.data); origin.empty() && !address.empty()) {
    origin = "http://" + address;
  }
  if (options.json) {
    std::cout << codes_json(*conference, origin).dump(2) << '\n';
  } else {
    print_codes(*conference, origin);
  }
  return done;
}

}  // namespace oogst::commands
