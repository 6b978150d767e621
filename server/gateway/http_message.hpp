// A request and an answer as plain values, so that handlers need neither Beast nor a socket. Values, no thread of their own.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace oogst::gateway {

struct HttpRequest {
  std::string method;          // as sent, "GET"
  std::string path;            // without the query, not percent-decoded, always begins with '/'
  std::string query;           // behind the '?', may be empty
  std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
  std::string body;
  std::string remote_address;  // textual IP address of the peer (a proxy's, if there is one)
  std::string host;            // the Host header, checked against the accepted ones

  // Value of the first header with this lower-case name; empty if there is none.
  std::string_view header(std::string_view lower_case_name) const;
};

struct HttpAnswer {
  unsigned status = 200;
  std::string content_type;                           // empty: no Content-Type, for answers without a body
  std::shared_ptr<const std::string> body;            // null: empty
  std::vector<std::pair<std::string, std::string>> headers;  // further ones; security headers are added when it is sent
};

// Gives the answer to a request. Call it exactly once, from any thread, now or later; the connection waits for it. Holds the
// connection, so all copies must be gone before the IoThreads are.
using HttpReply = std::function<void(HttpAnswer)>;
using HttpHandler = std::function<void(HttpRequest, HttpReply)>;

// An answer of the API: JSON text, never stored by anyone (Cache-Control: no-store).
HttpAnswer json_answer(unsigned status, std::string json);

// A sentence for a person as plain text, never stored.
HttpAnswer text_answer(unsigned status, std::string text);

}  // namespace oogst::gateway
