#include "server/commands/operator_api.hpp"

#include <spdlog/spdlog.h>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <charconv>
#include <nlohmann/json.hpp>
#include <sstream>

#include "server/commands/house.hpp"

namespace oogst::commands {
namespace {

using nlohmann::json;

constexpr std::string_view pass_prefix = "operator until ";
constexpr std::int64_t pass_life_ms = 60'000;
constexpr std::string_view bearer = "Bearer ";

// At the desk, where nobody else would catch what is thrown.
Creation create_or_say_why(const CreateFromFile& create, const std::string& file) {
  try {
    return create(file);
  } catch (const std::exception& error) {
    spdlog::error("no conference could be made of a file file={} why=\"{}\"", file, error.what());
    return {{}, error.what()};
  }
}

gateway::HttpAnswer answer(const Creation& created) {
  if (created.id.empty()) return gateway::json_answer(422, json{{"why_not", created.why_not}}.dump());
  return gateway::json_answer(200, json{{"id", created.id}}.dump());
}

}  // namespace

std::string operator_pass(const gateway::TokenSigner& signer, std::int64_t now_ms) {
  return signer.sign_bytes(std::string(pass_prefix) + std::to_string(now_ms + pass_life_ms));
}

bool is_operator_pass(const gateway::TokenSigner& signer, std::string_view pass, std::int64_t now_ms) {
  const auto text = signer.verify_bytes(pass);
  if (!text || !text->starts_with(pass_prefix)) return false;
  const std::string_view until = std::string_view(*text).substr(pass_prefix.size());
  std::int64_t until_ms = 0;
  const auto parsed = std::from_chars(until.data(), until.data() + until.size(), until_ms);
  return parsed.ec == std::errc() && now_ms < until_ms;
}

void add_operator_api(gateway::Routes& routes, const gateway::TokenSigner& signer, boost::asio::thread_pool& desk,
                      CreateFromFile create) {
  routes.add("POST", "/api/operator/conferences",
             [&signer, &desk, create = std::move(create)](const gateway::HttpRequest& request, gateway::HttpReply reply) {
               std::string_view pass = request.header("authorization");
               if (pass.starts_with(bearer)) pass.remove_prefix(bearer.size());
               const json body = json::parse(request.body, nullptr, false);
               const bool named = body.is_object() && body.contains("file") && body["file"].is_string();
               if (!is_operator_pass(signer, pass, now()) || !named) {
                 return reply(gateway::json_answer(403, "{}"));
               }
               boost::asio::post(desk, [create, file = body["file"].get<std::string>(), reply = std::move(reply)] {
                 reply(answer(create_or_say_why(create, file)));
               });
             });
}

std::optional<Creation> ask_to_create(const std::string& address, const std::string& pass, const std::string& file) {
  const auto colon = address.rfind(':');
  if (colon == std::string::npos) return std::nullopt;
  std::string host = address.substr(0, colon);
  if (host.starts_with('[')) host = host.substr(1, host.size() - 2);
  boost::asio::ip::tcp::iostream stream;
  stream.expires_after(std::chrono::seconds(30));
  stream.connect(host, address.substr(colon + 1));
  const std::string body = json{{"file", file}}.dump();
  stream << "POST /api/operator/conferences HTTP/1.1\r\nHost: " << address << "\r\nAuthorization: Bearer " << pass
         << "\r\nContent-Type: application/json\r\nContent-Length: " << body.size() << "\r\nConnection: close\r\n\r\n"
         << body << std::flush;
  std::ostringstream answer;
  answer << stream.rdbuf();
  const std::string text = answer.str();
  const auto head_end = text.find("\r\n\r\n");
  if (head_end == std::string::npos) return std::nullopt;
  const json parsed = json::parse(text.substr(head_end + 4), nullptr, false);
  if (!parsed.is_object() || !(parsed.contains("id") || parsed.contains("why_not"))) return std::nullopt;
  return Creation{parsed.value("id", ""), parsed.value("why_not", "")};
}

}  // namespace oogst::commands
