#include "server/gateway/api.hpp"

#include <boost/asio/steady_timer.hpp>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include "protocol/json_reader.hpp"
#include "protocol/limits.hpp"
#include "protocol/strict_json.hpp"
#include "server/core/words.hpp"
#include "server/gateway/access_code.hpp"
#include "server/gateway/http_errors.hpp"
#include "server/gateway/prompt_reply.hpp"

namespace oogst::gateway {
namespace {

using nlohmann::json;

constexpr std::size_t typed_code_max = 40;
constexpr std::size_t typed_name_max = 500;  // is cleaned and counted by the core

protocol::Language language_of(const HttpRequest& request) {
  return preferred_language(request.header("accept-language"));
}

std::optional<json> body_of(const HttpRequest& request) {
  json body;
  if (protocol::parse_strict_json(request.body, body) != protocol::JsonFault::none) return std::nullopt;
  return body;
}

struct LoginRequest {
  std::string code;
  hall::Hall::Visitor visitor;
  std::string token;
};

// A refusal of the core as an HTTP error ([L4], [L7]).
HttpAnswer refusal_answer(const core::Refusal& refusal, protocol::Language language) {
  const bool forbidden = refusal.code == core::RefusalCode::not_allowed;
  return api_error(forbidden ? 403 : 422, core::name_of(refusal.code), language, refusal.field);
}

// For what waits until it is saved.
HttpReply saved_or_not(Reception& reception, protocol::Language language, HttpReply reply) {
  return prompt_reply(reception.timers, [&reception] { return reception.hall.saving(); }, std::move(reply),
                      api_error(503, "not_saved_now", language));
}

// A wrong code is answered the later, the more of them come from there.
void answer_wrong_code(Reception& reception, const HttpRequest& request, HttpAnswer answer, HttpReply reply) {
  reception.metrics.wrong_codes().add();
  const auto wait = reception.throttle.wrong_code(request.remote_address, CodeThrottle::Clock::now());
  if (wait.count() == 0) return reply(std::move(answer));
  auto timer = std::make_shared<boost::asio::steady_timer>(reception.timers, wait);
  timer->async_wait([timer, answer = std::move(answer), reply = std::move(reply)](const boost::system::error_code&) {
    reply(answer);
  });
}

// What the typed code opens; where it opens nothing, the request is answered and nothing comes back.
std::optional<hall::Hall::Door> open_door(Reception& reception, const HttpRequest& request, const std::string& typed,
                                          const HttpReply& reply) {
  const auto code = parse_code(typed);
  if (!code) {
    reply(api_error(422, "mistyped_code", language_of(request), "code"));
    return std::nullopt;
  }
  auto door = reception.hall.door(*code);
  if (!door) answer_wrong_code(reception, request, api_error(404, "unknown_code", language_of(request), "code"), reply);
  return door;
}

json table_of(const core::Definition& definition, core::TableNumber number) {
  const core::TablePlan& plan = *definition.table(number);
  const core::Theme& theme = *definition.theme(plan.theme);
  return {{"number", number.value}, {"theme", {{"letter", theme.letter}, {"title", theme.title}}}};
}

json door_json(const hall::Hall::Door& door) {
  const core::Definition& definition = door.conference->definition();
  json perspectives = json::array();
  for (const core::Perspective& one : definition.perspectives) {
    perspectives.push_back({{"id", one.id.value}, {"label", one.label}});
  }
  return {{"conference",
           {{"id", door.conference->id()},
            {"title", definition.title},
            {"language", definition.language},
            {"date", definition.date}}},
          {"role", core::text_of(door.seat.role)},
          {"table", door.seat.table ? table_of(definition, *door.seat.table) : json(nullptr)},
          {"perspectives", std::move(perspectives)}};
}

void look_up_code(Reception& reception, const HttpRequest& request, const HttpReply& reply) {
  const auto body = body_of(request);
  if (!body) return reply(api_error(400, "bad_request", language_of(request)));
  protocol::ObjectReader reader(*body);
  const std::string typed = reader.string("code", 0, typed_code_max);
  if (const auto error = reader.finish()) return reply(api_error(400, "bad_request", language_of(request), error->field));
  const auto door = open_door(reception, request, typed, reply);
  if (door) reply(json_answer(200, door_json(*door).dump()));
}

boost::system::result<LoginRequest, protocol::ReadError> read_login(const json& body) {
  protocol::ObjectReader reader(body);
  LoginRequest login;
  login.code = reader.string("code", 0, typed_code_max);
  login.visitor.name = reader.string("name", 0, typed_name_max);
  if (reader.present("perspective")) login.visitor.perspective = reader.id("perspective");
  if (reader.present("token")) login.token = reader.string("token", 0, protocol::token_bytes_max);
  if (auto error = reader.finish()) return std::move(*error);
  return login;
}

void log_in(Reception& reception, const HttpRequest& request, HttpReply reply) {
  const auto language = language_of(request);
  const auto body = body_of(request);
  if (!body) return reply(api_error(400, "bad_request", language));
  auto login = read_login(*body);
  if (!login) return reply(api_error(400, "bad_request", language, login.error().field));
  const auto door = open_door(reception, request, login->code, reply);
  if (!door) return;
  if (!reception.hall.saving()) return reply(api_error(503, "not_saved_now", language));
  // Whose token it was counts, also when it has run out: it is the code that lets people in.
  constexpr core::TimeMs whenever = 0;
  const auto token = reception.signer.verify(login->token, whenever);
  const bool same_person = token && token->kind == TokenKind::person && token->conference == door->conference->id();
  if (same_person) login->visitor.known_as = token->subject;

  reception.hall.take_seat(
      *door, std::move(login->visitor),
      [&reception, conference = door->conference, language,
       reply = saved_or_not(reception, language, std::move(reply))](auto taken) {
        if (!taken) return reply(refusal_answer(taken.error(), language));
        const core::plenary::Person& person = *taken;
        const TokenPayload payload = new_token(*conference, TokenKind::person, person.id.value, reception.hall.now());
        reception.metrics.log_ins().add();
        spdlog::info("logged in conference={} person={} role={}", conference->id(), person.id.value,
                     core::text_of(person.seat.role));
        const json table = person.seat.table ? json(person.seat.table->value) : json(nullptr);
        reply(json_answer(200, json{{"token", reception.signer.sign(payload)},
                                    {"person", person.id.value},
                                    {"name", person.name},
                                    {"role", core::text_of(person.seat.role)},
                                    {"conference", conference->id()},
                                    {"table", table},
                                    {"expires_at", payload.expires_at_ms}}
                                   .dump()));
      });
}

void pair_wall(Reception& reception, const HttpRequest& request, HttpReply reply) {
  const auto language = language_of(request);
  const auto token = verify_bearer(reception, request);
  if (!token) {
    const bool expired = token.error() == TokenFault::expired;
    return reply(api_error(401, expired ? "expired_token" : "bad_token", language));
  }
  const auto conference = reception.hall.find(token->conference);
  if (!conference) return reply(api_error(401, "bad_token", language));

  const auto body = body_of(request);
  if (!body) return reply(api_error(400, "bad_request", language));
  protocol::ObjectReader reader(*body);
  const std::string typed = reader.string("code", 0, typed_code_max);
  const std::string name = reader.present("name") ? reader.string("name", 0, typed_name_max) : std::string();
  if (const auto error = reader.finish()) return reply(api_error(400, "bad_request", language, error->field));

  if (!reception.hall.saving()) return reply(api_error(503, "not_saved_now", language));
  const auto code = parse_code(typed, pairing_code_symbols);
  reply = saved_or_not(reception, language, std::move(reply));
  const auto done = [language, reply](auto paired) {
    if (!paired) return reply(refusal_answer(paired.error(), language));
    reply(json_answer(200, json{{"wall", *paired}}.dump()));
  };
  if (!code || !reception.hall.pair_wall(conference, token->subject, *code, name, done)) {
    answer_wrong_code(reception, request, api_error(404, "unknown_pairing", language, "code"), reply);
  }
}

}  // namespace

void add_api(Routes& routes, Reception& reception) {
  routes.add("POST", "/api/code", [&reception](const HttpRequest& request, const HttpReply& reply) {
    look_up_code(reception, request, reply);
  });
  routes.add("POST", "/api/login", [&reception](const HttpRequest& request, HttpReply reply) {
    log_in(reception, request, std::move(reply));
  });
  routes.add("POST", "/api/walls", [&reception](const HttpRequest& request, HttpReply reply) {
    pair_wall(reception, request, std::move(reply));
  });
}

}  // namespace oogst::gateway
