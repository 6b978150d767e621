// The plain values of the HTTP side: routes, error answers, hardening headers.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "protocol/sentences.hpp"
#include "server/gateway/http_errors.hpp"
#include "server/gateway/routes.hpp"
#include "server/gateway/security_headers.hpp"

namespace oogst::gateway {
namespace {

HttpHandler naming(std::string name) {
  return [name](HttpRequest, HttpReply reply) { reply(text_answer(200, name)); };
}

std::string answering(const Routes& routes, std::string_view method, std::string_view path) {
  const auto match = routes.find(method, path);
  if (match.handler == nullptr) return match.allow.empty() ? "nobody" : "only " + match.allow;
  std::string name;
  (*match.handler)({}, [&](HttpAnswer answer) { name = *answer.body; });
  return name;
}

TEST(Routes, FindTheHandlerByMethodAndPath) {
  Routes routes;
  routes.add("POST", "/api/login", naming("login"));
  routes.add("GET", "/api/harvest/*", naming("harvest"));
  routes.add("GET", "/healthz", naming("health"));
  EXPECT_EQ(answering(routes, "POST", "/api/login"), "login");
  EXPECT_EQ(answering(routes, "GET", "/api/harvest/c1/csv"), "harvest");
  EXPECT_EQ(answering(routes, "HEAD", "/healthz"), "health");
  EXPECT_EQ(answering(routes, "GET", "/api/login"), "only POST");
  EXPECT_EQ(answering(routes, "POST", "/api/login/"), "nobody");
  EXPECT_EQ(answering(routes, "GET", "/api/harvest/"), "nobody");
  EXPECT_EQ(answering(routes, "GET", "/api/harvest"), "nobody");
}

TEST(HttpErrors, L4_AreJsonBelowApiInTheLanguageOfThePerson) {
  HttpRequest request;
  request.path = "/api/nothing";
  request.headers = {{"accept-language", "en-GB,en;q=0.9"}};
  const auto answer = http_error(404, "not_found", request);
  EXPECT_EQ(answer.status, 404U);
  EXPECT_EQ(answer.content_type, "application/json");
  const auto json = nlohmann::json::parse(*answer.body);
  EXPECT_EQ(json["error"]["code"], "not_found");
  EXPECT_EQ(json["error"]["sentence"], protocol::sentence("not_found", protocol::Language::en));
  EXPECT_FALSE(json["error"].contains("field"));
  const auto with_field = api_error(422, "bad_name", protocol::Language::nl, "name");
  EXPECT_EQ(nlohmann::json::parse(*with_field.body)["error"]["field"], "name");
}

TEST(HttpErrors, ArePlainSentencesElsewhere) {
  HttpRequest request;
  request.path = "/table";
  const auto answer = http_error(405, "wrong_method", request);
  EXPECT_EQ(answer.content_type, "text/plain; charset=utf-8");
  EXPECT_EQ(*answer.body, std::string(protocol::sentence("wrong_method", protocol::Language::nl)) + "\n");
}

TEST(HttpErrors, TheFirstLanguageThatWeSpeakIsTaken) {
  using enum protocol::Language;
  EXPECT_EQ(preferred_language(""), nl);
  EXPECT_EQ(preferred_language("en"), en);
  EXPECT_EQ(preferred_language("de, en-US;q=0.8, nl;q=0.5"), en);
  EXPECT_EQ(preferred_language("nl-BE,nl;q=0.9,en;q=0.8"), nl);
  EXPECT_EQ(preferred_language("en;q=0, fr"), nl);
  EXPECT_EQ(preferred_language("english"), nl);
}

TEST(SecurityHeaders, PagesMayLoadOnlyOurOwn) {
  const auto policy = content_security_policy("oogst.example.org");
  EXPECT_TRUE(policy.starts_with("default-src 'none'; script-src 'self';")) << policy;
  EXPECT_NE(policy.find("connect-src 'self' ws://oogst.example.org wss://oogst.example.org"), std::string::npos);
  EXPECT_NE(policy.find("frame-ancestors 'self'"), std::string::npos);
  EXPECT_NE(policy.find("base-uri 'none'"), std::string::npos);
  EXPECT_EQ(policy.find("unsafe"), std::string::npos);
}

TEST(SecurityHeaders, GoWithWhatTheyProtect) {
  for (const char* type : {"text/html; charset=utf-8", "image/svg+xml"}) {
    const auto lines = security_header_lines(type, "localhost:8080");
    for (const char* wanted : {"Content-Security-Policy: default-src 'none'; script-src 'self'", "Referrer-Policy: no-referrer\r\n",
                               "Cross-Origin-Opener-Policy: same-origin\r\n", "X-Content-Type-Options: nosniff\r\n",
                               "Cross-Origin-Resource-Policy: same-origin\r\n", "Permissions-Policy: "}) {
      EXPECT_NE(lines.find(wanted), std::string::npos) << type << " misses " << wanted;
    }
  }
  const auto json = security_header_lines("application/json", "localhost:8080");
  EXPECT_NE(json.find("default-src 'none'; frame-ancestors 'none'"), std::string::npos);
  EXPECT_LT(security_header_lines("text/javascript; charset=utf-8", "localhost:8080").size(), 100U);
}

}  // namespace
}  // namespace oogst::gateway
