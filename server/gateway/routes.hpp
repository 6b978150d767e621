// Which handler answers which method and path. Filled by the composition before the listener starts, only read afterwards,
// so any thread may look up. Handlers run on the thread of the connection.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/gateway/http_message.hpp"

namespace oogst::gateway {

class Routes {
 public:
  // `path` is exact ("/api/login"), or ends in "/*" and then stands for everything below ("/api/harvest/*").
  // A GET route answers HEAD too.
  void add(std::string method, std::string path, HttpHandler handler);

  struct Match {
    const HttpHandler* handler = nullptr;  // null: no route for this method
    std::string allow;                     // methods that the path has, for a 405; empty: the path is unknown
  };
  Match find(std::string_view method, std::string_view path) const;

 private:
  struct Route {
    std::string method;
    std::string path;
    HttpHandler handler;
  };
  std::vector<Route> routes_;
};

}  // namespace oogst::gateway
