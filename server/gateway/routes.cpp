#include "server/gateway/routes.hpp"

#include <utility>

namespace oogst::gateway {
namespace {

bool covers(std::string_view pattern, std::string_view path) {
  if (!pattern.ends_with("/*")) return pattern == path;
  const auto folder = pattern.substr(0, pattern.size() - 1);
  return path.size() > folder.size() && path.starts_with(folder);
}

}  // namespace

void Routes::add(std::string method, std::string path, HttpHandler handler) {
  routes_.push_back({std::move(method), std::move(path), std::move(handler)});
}

Routes::Match Routes::find(std::string_view method, std::string_view path) const {
  const std::string_view wanted = method == "HEAD" ? "GET" : method;
  Match match;
  for (const Route& route : routes_) {
    if (!covers(route.path, path)) continue;
    if (route.method == wanted) {
      match.handler = &route.handler;
      return match;
    }
    if (!match.allow.empty()) match.allow += ", ";
    match.allow += route.method;
  }
  return match;
}

}  // namespace oogst::gateway
