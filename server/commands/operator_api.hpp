// How the command line asks a running server for something: over loopback, with a pass that only who can read the data folder can make.
// The file itself travels through the data folder, so that its size is no matter.
#pragma once

#include <boost/asio/thread_pool.hpp>
#include <functional>
#include <optional>
#include <string>

#include "server/gateway/routes.hpp"
#include "server/gateway/tokens.hpp"

namespace oogst::commands {

inline constexpr const char* incoming_folder = "incoming";

// A pass for the next minute.
std::string operator_pass(const gateway::TokenSigner& signer, std::int64_t now_ms);
bool is_operator_pass(const gateway::TokenSigner& signer, std::string_view pass, std::int64_t now_ms);

// POST /api/operator/conferences {"file"}: opens the door for `create`, which gets the file's name within DATA/incoming and returns the
// conference's id, or nothing where it was refused. It blocks on the disk, so it runs at the desk, which serves nobody else.
using CreateFromFile = std::function<std::optional<std::string>(const std::string& file)>;
void add_operator_api(gateway::Routes& routes, const gateway::TokenSigner& signer, boost::asio::thread_pool& desk,
                      CreateFromFile create);

// Asks the server at this address ("127.0.0.1:8080"). The id, or nothing where it could not be reached or refused.
std::optional<std::string> ask_to_create(const std::string& address, const std::string& pass, const std::string& file);

}  // namespace oogst::commands
