#include "protocol/names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "protocol/limits.hpp"

namespace oogst::protocol {
namespace {

constexpr std::array<std::pair<TopicKind, std::string_view>, 4> table_topics{{
    {TopicKind::table, "table/"},
    {TopicKind::stage, "stage/"},
    {TopicKind::tally, "tally/"},
    {TopicKind::table_presence, "presence/"},
}};

constexpr std::array<std::pair<TopicKind, std::string_view>, 7> conference_topics{{
    {TopicKind::programme, "programme"},
    {TopicKind::moderator, "moderator"},
    {TopicKind::organiser, "organiser"},
    {TopicKind::wall, "wall"},
    {TopicKind::presence, "presence"},
    {TopicKind::shared, "shared"},
    {TopicKind::own, "own"},
}};

bool is_lower_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

}  // namespace

std::string_view name_of(Language language) {
  return language == Language::en ? "en" : "nl";
}

std::optional<Language> parse_language(std::string_view name) {
  if (name == "nl") return Language::nl;
  if (name == "en") return Language::en;
  return std::nullopt;
}

std::string name_of(Stream stream) {
  return stream.is_plenary() ? "plenary" : "table/" + std::to_string(stream.table);
}

std::optional<Stream> parse_stream(std::string_view name) {
  if (name == "plenary") return Stream{};
  if (!name.starts_with("table/")) return std::nullopt;
  const auto table = parse_table_number(name.substr(6));
  if (!table) return std::nullopt;
  return Stream{*table};
}

std::string name_of(Topic topic) {
  for (const auto& [kind, name] : table_topics) {
    if (kind == topic.kind) return std::string(name) + std::to_string(topic.table);
  }
  for (const auto& [kind, name] : conference_topics) {
    if (kind == topic.kind) return std::string(name);
  }
  return {};
}

std::optional<Topic> parse_topic(std::string_view name) {
  for (const auto& [kind, whole] : conference_topics) {
    if (name == whole) return Topic{kind, 0};
  }
  for (const auto& [kind, prefix] : table_topics) {
    if (!name.starts_with(prefix)) continue;
    const auto table = parse_table_number(name.substr(prefix.size()));
    if (table) return Topic{kind, *table};
  }
  return std::nullopt;
}

std::optional<int> parse_table_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 4 || digits.front() == '0') return std::nullopt;
  int number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  static_assert(table_number_max == 9'999, "four digits");
  return number;
}

bool is_client_made_id(std::string_view id) {
  return id.size() >= 8 && id.size() <= 32 && std::ranges::all_of(id, is_lower_or_digit);
}

bool is_id(std::string_view id) {
  return !id.empty() && id.size() <= 40 &&
         std::ranges::all_of(id, [](char c) { return is_lower_or_digit(c) || c == '_' || c == '-'; });
}

bool is_epoch(std::string_view epoch) {
  return !epoch.empty() && epoch.size() <= 32 && std::ranges::all_of(epoch, is_lower_or_digit);
}

}  // namespace oogst::protocol
