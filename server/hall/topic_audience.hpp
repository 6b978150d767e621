// For which audience each topic is (PROTOCOL.md V5). Who belongs to an audience stands in server/core/permissions.
#pragma once

#include "protocol/names.hpp"
#include "server/core/permissions.hpp"

namespace oogst::hall {

core::Audience audience_of(protocol::TopicKind kind);

}  // namespace oogst::hall
