#include "server/gateway/http_errors.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "protocol/sentences.hpp"

namespace oogst::gateway {

protocol::Language preferred_language(std::string_view accept_language) {
  while (!accept_language.empty()) {
    const auto comma = std::min(accept_language.find(','), accept_language.size());
    auto entry = accept_language.substr(0, comma);
    accept_language.remove_prefix(std::min(comma + 1, accept_language.size()));
    entry.remove_prefix(std::min(entry.find_first_not_of(" \t"), entry.size()));
    const bool refused = entry.ends_with(";q=0") || entry.ends_with(";q=0.0");
    const auto language = entry.substr(0, entry.find_first_of("-; \t"));
    if (refused) continue;
    if (language == "nl") return protocol::Language::nl;
    if (language == "en") return protocol::Language::en;
  }
  return protocol::Language::nl;
}

HttpAnswer api_error(unsigned status, std::string_view code, protocol::Language language, std::string_view field) {
  nlohmann::json error = {{"code", code}, {"sentence", protocol::sentence(code, language)}};
  if (!field.empty()) error["field"] = field;
  return json_answer(status, nlohmann::json{{"error", std::move(error)}}.dump());
}

HttpAnswer http_error(unsigned status, std::string_view code, const HttpRequest& request) {
  const auto language = preferred_language(request.header("accept-language"));
  if (request.path.starts_with("/api/")) return api_error(status, code, language);
  return text_answer(status, std::string(protocol::sentence(code, language)) + '\n');
}

}  // namespace oogst::gateway
