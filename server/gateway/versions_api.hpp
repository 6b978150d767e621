// `GET /api/tables/N/insights/ID/versions`: earlier versions of a text, for who sits at that table (PROTOCOL.md L8). The journal is read
// at a desk of its own, never on a thread that serves connections; only so many may wait there.
#pragma once

#include <boost/asio/thread_pool.hpp>

#include "server/gateway/reception.hpp"
#include "server/gateway/routes.hpp"

namespace oogst::gateway {

// Reception and desk outlive the routes' use; what waits at the desk is done before the hall goes.
void add_versions_api(Routes& routes, Reception& reception, boost::asio::thread_pool& desk);

}  // namespace oogst::gateway
