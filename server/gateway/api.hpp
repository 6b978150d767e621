// The HTTP side of PROTOCOL.md section 2: codes, log-in, walls. Handlers run on the thread of their connection; their answers come when
// the hall has them.
#pragma once

#include "server/gateway/reception.hpp"
#include "server/gateway/routes.hpp"

namespace oogst::gateway {

// The reception outlives the routes.
void add_api(Routes& routes, Reception& reception);

}  // namespace oogst::gateway
