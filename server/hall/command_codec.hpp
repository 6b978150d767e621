// Reads the body of a command from a client (PROTOCOL.md sections 5.1 and 5.2) as a command of the core. Strict: a
// member that is missing, not known or of another shape is an error that names it. Pure functions for any thread; what
// only the server itself asks (seats, pairing, hand-overs) has no name here and so cannot come in.
#pragma once

#include <boost/system/result.hpp>
#include <nlohmann/json_fwd.hpp>

#include "protocol/json_reader.hpp"
#include "server/core/plenary/commands.hpp"
#include "server/core/table/commands.hpp"

namespace oogst::hall {

template <class Command>
using Decoded = boost::system::result<Command, protocol::ReadError>;

// To `table/N`. The operations since the base of an edit are not in it: `EditText::since` is the caller's to fill.
Decoded<core::table::Command> decode_table_command(const nlohmann::json& body);

// To `plenary`.
Decoded<core::plenary::Command> decode_plenary_command(const nlohmann::json& body);

}  // namespace oogst::hall
