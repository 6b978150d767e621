#include "server/gateway/versions_api.hpp"

#include <atomic>
#include <boost/asio/post.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include "server/gateway/http_errors.hpp"

namespace oogst::gateway {
namespace {

using nlohmann::json;

constexpr int waiting_max = 16;

struct Asked {
  std::shared_ptr<hall::Conference> conference;
  core::TableNumber table;
  std::string insight;
  protocol::Language language;
  HttpReply reply;
};

// "/api/tables/7/insights/a7f3k9q2x1bz/versions"
bool read_path(std::string_view path, Asked& asked) {
  constexpr std::string_view tables = "/api/tables/";
  constexpr std::string_view insights = "/insights/";
  constexpr std::string_view versions = "/versions";
  if (!path.starts_with(tables) || !path.ends_with(versions)) return false;
  path = path.substr(tables.size(), path.size() - tables.size() - versions.size());
  const auto at = path.find(insights);
  if (at == path.npos) return false;
  const auto table = protocol::parse_table_number(path.substr(0, at));
  asked.insight = std::string(path.substr(at + insights.size()));
  if (!table || !protocol::is_client_made_id(asked.insight)) return false;
  asked.table = {*table};
  return true;
}

void refuse(const Asked& asked, unsigned status, std::string_view code) {
  asked.reply(api_error(status, code, asked.language));
}

// At the desk: blocks on the disk.
void read_versions(Reception& reception, const Asked& asked) {
  json versions = json::array();
  try {
    const auto found = reception.hall.text_versions(asked.conference->id(), asked.table, asked.insight);
    for (const hall::TextVersion& version : found.value()) {
      versions.push_back(
          {{"revision", version.revision}, {"at", version.at}, {"person", version.person}, {"text", version.text}});
    }
  } catch (const std::exception& error) {
    spdlog::error("earlier versions can't be read conference={} table={} why=\"{}\"", asked.conference->id(),
                  asked.table.value, error.what());
    return refuse(asked, 500, "internal_error");
  }
  if (versions.empty()) return refuse(asked, 404, "unknown_insight");
  asked.reply(json_answer(200, json{{"versions", std::move(versions)}}.dump()));
}

}  // namespace

void add_versions_api(Routes& routes, Reception& reception, boost::asio::thread_pool& desk) {
  const auto waiting = std::make_shared<std::atomic<int>>(0);
  routes.add("GET", "/api/tables/*", [&reception, &desk, waiting](const HttpRequest& request, HttpReply reply) {
    Asked asked{{}, {}, {}, preferred_language(request.header("accept-language")), std::move(reply)};
    const auto token = verify_bearer(reception, request);
    if (!token) return refuse(asked, 401, token.error() == TokenFault::expired ? "expired_token" : "bad_token");
    asked.conference = reception.hall.find(token->conference);
    if (!asked.conference) return refuse(asked, 401, "bad_token");
    if (!read_path(request.path, asked)) return refuse(asked, 404, "not_found");
    if (!asked.conference->table_loop(asked.table.value)) return refuse(asked, 404, "unknown_table");

    hall::PlenaryLoop& plenary = asked.conference->plenary_loop();
    hall::Loops& loops = asked.conference->ground().loops;
    loops.post(plenary.thread(), [&reception, &desk, &plenary, waiting, person = token->subject,
                                  asked = std::move(asked)] {
      const core::plenary::Person* known = plenary.state()->people.find(core::PersonId{person});
      const bool sits_there = known && known->seat.table == asked.table &&
                              core::may_follow(known->seat.role, core::Audience::own_table);
      if (!sits_there) return refuse(asked, 403, "not_allowed");
      if (waiting->fetch_add(1) >= waiting_max) {
        waiting->fetch_sub(1);
        return refuse(asked, 503, "too_busy");
      }
      boost::asio::post(desk, [&reception, waiting, asked] {
        read_versions(reception, asked);
        waiting->fetch_sub(1);
      });
    });
  });
}

}  // namespace oogst::gateway
