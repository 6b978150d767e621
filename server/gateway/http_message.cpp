#include "server/gateway/http_message.hpp"

namespace oogst::gateway {
namespace {

HttpAnswer unstored_answer(unsigned status, std::string content_type, std::string body) {
  HttpAnswer answer;
  answer.status = status;
  answer.content_type = std::move(content_type);
  answer.body = std::make_shared<const std::string>(std::move(body));
  answer.headers.emplace_back("Cache-Control", "no-store");
  return answer;
}

}  // namespace

std::string_view HttpRequest::header(std::string_view lower_case_name) const {
  for (const auto& [name, value] : headers) {
    if (name == lower_case_name) return value;
  }
  return {};
}

HttpAnswer json_answer(unsigned status, std::string json) {
  return unstored_answer(status, "application/json", std::move(json));
}

HttpAnswer text_answer(unsigned status, std::string text) {
  return unstored_answer(status, "text/plain; charset=utf-8", std::move(text));
}

}  // namespace oogst::gateway
