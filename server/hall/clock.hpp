// The server's clock as the hall uses it: milliseconds since 1970. Given from outside, so that tests and simulations bring their own.
#pragma once

#include <functional>

#include "server/core/ids.hpp"

namespace oogst::hall {

using Clock = std::function<core::TimeMs()>;

}  // namespace oogst::hall
