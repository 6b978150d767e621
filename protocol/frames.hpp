// What client and server say to one another over the socket (PROTOCOL.md sections 3 to 5), as plain values. The codec
// turns them into text and back. Names of roles, codes and ids are as they stand on the wire.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "protocol/names.hpp"
#include "protocol/text/text_op.hpp"

namespace oogst::protocol {

// What a client says.

/// [V1] A topic that a client wants, with what it has of it.
struct Subscription {
  Topic topic;
  std::optional<std::string> epoch;
  std::optional<std::uint64_t> revision;
  std::map<std::string, std::uint64_t> texts;  ///< [V8] insight → text revision of its pending operation
};

/// [E5] The server's word that `to` had come as far as `revision` in the history `epoch`; `receipt` proves it.
struct Receipt {
  Stream to;
  std::string epoch;
  std::uint64_t revision = 0;
  std::string receipt;
};

/// [W3]
struct Hello {
  std::string token;
  std::string client;
  std::optional<Language> language;
  std::vector<Subscription> topics;
  std::vector<Receipt> receipts;
};

/// [W2] A wall without a token.
struct Pair {
  std::optional<Language> language;
};

struct Subscribe {
  std::vector<Subscription> topics;
};

struct Unsubscribe {
  std::vector<Topic> topics;
};

/// [C1] The body is an object with a `name`; what else it must hold is for who decodes commands to say.
struct Command {
  std::uint64_t number = 0;
  Stream to;
  std::shared_ptr<const nlohmann::json> body;
};

/// [W4] `at` is the client's own time, sent back as it is.
struct Ping {
  std::optional<std::uint64_t> at;
};

/// [V9] This person writes in an insight of her table, or (none) no longer.
struct Writing {
  int table = 0;
  std::optional<std::string> insight;
};

using ClientFrame = std::variant<Hello, Pair, Subscribe, Unsubscribe, Command, Ping, Writing>;

// What the server says.

/// [W3] Limits and heartbeat are those of limits.hpp.
struct Welcome {
  std::string epoch;
  std::int64_t now_ms = 0;
  std::string conference;
  std::string person;
  std::string name;
  std::string role;
  std::optional<int> table;
  std::vector<std::pair<Stream, std::uint64_t>> accepted;  ///< the last accepted number of this client by stream
  bool saving = true;
};

/// [V8] One accepted text operation: it brought the text to `revision`.
struct TextEdit {
  std::uint64_t revision = 0;
  text::TextOp op;
  std::string client;
  std::uint64_t number = 0;
};

/// [V2] `state` is JSON, already written.
struct Snapshot {
  Topic topic;
  std::string epoch;
  std::uint64_t revision = 0;
  std::string state;
  std::map<std::string, std::vector<TextEdit>> texts;  ///< left out of the frame when empty
};

/// [V3] An RFC 7396 merge patch to the topic's state; `json` is an object, already written.
struct MergePatch {
  std::string json;
};

/// [V3] A text operation on one insight of the topic.
struct InsightEdit {
  std::string insight;
  TextEdit edit;
};

/// [V2] Everything that one batch changed in a topic, in order.
struct Change {
  Topic topic;
  std::uint64_t revision = 0;
  std::vector<std::variant<MergePatch, InsightEdit>> changes;
};

/// [C2] Only after the events are durable.
struct Acknowledged {
  std::uint64_t number = 0;
  Stream to;
  std::uint64_t revision = 0;
  std::string receipt = {};  ///< [E5]; empty where none is given
};

/// [C2] `field` is the member at fault, empty where none is.
struct Refused {
  std::uint64_t number = 0;
  Stream to;
  std::string code;
  std::string sentence;
  std::string field;
};

/// [V1]
struct RefusedTopic {
  Topic topic;
  std::string code;
  std::string sentence;
};

/// [W4]
struct Pong {
  std::optional<std::uint64_t> at;
  std::int64_t now_ms = 0;
};

/// [W8] The sentence may be empty.
struct Saving {
  bool saving = true;
  std::string sentence;
};

/// [W7] The person's role or seat has changed.
struct You {
  std::string role;
  std::optional<int> table;
};

/// [W7] The person may no longer follow this topic.
struct Ended {
  Topic topic;
};

/// [W2] What the wall shows for a moderator to type.
struct Pairing {
  std::string code;
};

/// [W2]
struct Paired {
  std::string token;
  std::string wall;
};

/// [W5] Just before the server closes. `field` may be empty.
struct Goodbye {
  std::string code;
  std::string sentence;
  std::string field;
};

using ServerFrame = std::variant<Welcome, Snapshot, Change, Acknowledged, Refused, RefusedTopic, Pong, Saving, You,
                                 Ended, Pairing, Paired, Goodbye>;

}  // namespace oogst::protocol
