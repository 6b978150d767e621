// One HTTP/1.1 connection: reads a request, checks where it comes from, lets a route or the static files answer, keeps the
// connection for the next one, or hands the socket over to a WebSocketLink at /ws. Keeps itself alive; runs on the thread
// of its socket only.
#pragma once

#include "server/gateway/frame_link.hpp"
#include "server/gateway/http_service.hpp"
#include "server/gateway/io_threads.hpp"

namespace oogst::gateway {

// Called on the loop of `thread`, to which the socket belongs. `service` outlives the connection.
void serve_http(TcpSocket socket, ConnectionTicket ticket, IoThread& thread, const HttpService& service);

}  // namespace oogst::gateway
