// What the readers of both streams' commands have in common: members that many commands have, and the table of verbs.
// The members are read in the order in which a reader writes them: braces keep it. Included by the codec's own sources
// only.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/core/words.hpp"
#include "server/hall/command_codec.hpp"

namespace oogst::hall {

using protocol::ObjectReader;

inline core::InsightId read_insight(ObjectReader& reader) {
  return {reader.client_made_id("insight")};
}

inline core::TableNumber read_table(ObjectReader& reader, const char* name = "table") {
  return {reader.integer(name, 1, protocol::table_number_max)};
}

// Distinct insights, so many at least and at most.
inline std::vector<core::InsightId> read_insights(ObjectReader& reader, const char* name, std::size_t min,
                                                  std::size_t max) {
  std::vector<core::InsightId> insights;
  for (std::string& id : reader.client_made_ids(name, min, max)) insights.push_back({std::move(id)});
  return insights;
}

template <class Command>
struct Verb {
  std::string_view name;
  Command (*read)(ObjectReader&);
};

template <class Command, std::size_t count>
Decoded<Command> decode(const Verb<Command> (&verbs)[count], const nlohmann::json& body) {
  constexpr std::size_t command_name_max = 40;
  ObjectReader reader(body);
  const std::string name = reader.string("name", 0, command_name_max);
  for (const Verb<Command>& verb : verbs) {
    if (verb.name != name) continue;
    Command command = verb.read(reader);
    if (const auto error = reader.finish()) return *error;
    return command;
  }
  reader.fail("name", "is no command to this stream");
  return *reader.finish();
}

}  // namespace oogst::hall
