#include "server/gateway/reception.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace oogst::gateway {
namespace {

constexpr core::TimeMs day_ms = 24LL * 60 * 60 * 1000;
constexpr core::TimeMs token_life_min_ms = 3 * day_ms;

// The end of "2027-03-12" in UTC; 0 where the text is no date.
core::TimeMs end_of(const std::string& date) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  if (std::sscanf(date.c_str(), "%d-%u-%u", &year, &month, &day) != 3) return 0;
  const std::chrono::year_month_day ymd{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  if (!ymd.ok()) return 0;
  return (std::chrono::sys_days(ymd).time_since_epoch().count() + 1) * day_ms;
}

}  // namespace

boost::system::result<TokenPayload, TokenFault> verify_bearer(const Reception& reception, const HttpRequest& request) {
  constexpr std::string_view scheme = "Bearer ";
  std::string_view token = request.header("authorization");
  token = token.starts_with(scheme) ? token.substr(scheme.size()) : std::string_view{};
  return reception.signer.verify(token, reception.hall.now());
}

TokenPayload new_token(const hall::Conference& conference, TokenKind kind, std::string subject, core::TimeMs now) {
  TokenPayload payload;
  payload.conference = conference.id();
  payload.kind = kind;
  payload.subject = std::move(subject);
  payload.issued_at_ms = now;
  payload.expires_at_ms = std::max(now + token_life_min_ms, end_of(conference.definition().date) + token_life_min_ms);
  return payload;
}

}  // namespace oogst::gateway
