// How the command line asks a running server for something: over loopback, with a pass that only who can read the data folder can make.
// The file itself travels through the data folder, so that its size is no matter.
#pragma once

#include <boost/asio/thread_pool.hpp>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "server/gateway/routes.hpp"
#include "server/gateway/tokens.hpp"

namespace oogst::commands {

// How the names of files begin that lie in the data folder for the server to take. No folder of their own: it would belong to who made it.
inline constexpr std::string_view incoming_prefix = "incoming-";

// A pass for the next minute.
std::string operator_pass(const gateway::TokenSigner& signer, std::int64_t now_ms);
bool is_operator_pass(const gateway::TokenSigner& signer, std::string_view pass, std::int64_t now_ms);

struct Creation {
  std::string id;       // of the conference; empty where it was refused
  std::string why_not;  // then, in words for an operator
};

// POST /api/operator/conferences {"file"}: opens the door for `create`, which gets the name of a file in the data folder. It blocks on
// the disk, so it runs at the desk, which serves nobody else; what it throws is logged and refuses that file alone.
using CreateFromFile = std::function<Creation(const std::string& file)>;
void add_operator_api(gateway::Routes& routes, const gateway::TokenSigner& signer, boost::asio::thread_pool& desk,
                      CreateFromFile create);

// Asks the server at this address ("127.0.0.1:8080"). Nothing where none answers that knows the pass.
std::optional<Creation> ask_to_create(const std::string& address, const std::string& pass, const std::string& file);

}  // namespace oogst::commands
