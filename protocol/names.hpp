// Names on the wire: streams, topics, languages (PROTOCOL.md section 4). Values, usable on any thread.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace oogst::protocol {

enum class Language { nl, en };

std::string_view name_of(Language language);
std::optional<Language> parse_language(std::string_view name);

/// A stream of a conference: the plenary's, or one of a table.
struct Stream {
  int table = 0;  ///< 0: the plenary

  bool is_plenary() const { return table == 0; }
  friend auto operator<=>(const Stream&, const Stream&) = default;
};

/// "plenary" or "table/7".
std::string name_of(Stream stream);
std::optional<Stream> parse_stream(std::string_view name);

/// Topics of one table come first; `presence` is both.
enum class TopicKind { table, stage, tally, table_presence, programme, moderator, organiser, wall, presence, shared, own };

/// A view for one audience, named as in PROTOCOL.md V5.
struct Topic {
  TopicKind kind = TopicKind::programme;
  int table = 0;  ///< from 1 for a topic of a table, otherwise 0

  friend auto operator<=>(const Topic&, const Topic&) = default;
};

/// "programme", "stage/7", "presence/7", "presence", …
std::string name_of(Topic topic);
std::optional<Topic> parse_topic(std::string_view name);

/// A table's number without sign or leading zero, 1 to 9999; nothing for anything else.
std::optional<int> parse_table_number(std::string_view digits);

/// [T3] An id that a client made: 8 to 32 of `a-z 0-9`.
bool is_client_made_id(std::string_view id);

/// [T3] Any other id: 1 to 40 of `a-z 0-9 _ -`.
bool is_id(std::string_view id);

/// [V4] An epoch: 1 to 32 of `a-z 0-9`.
bool is_epoch(std::string_view epoch);

}  // namespace oogst::protocol
