// The writing half of frame_codec.hpp: frames are put together as text, without a tree in between.
#include "protocol/frame_codec.hpp"
#include "protocol/json_text.hpp"
#include "protocol/limits.hpp"
#include "protocol/text_op_json.hpp"

namespace oogst::protocol {
namespace {

// Writes one object: `{` with the type, then member after member.
class FrameWriter {
 public:
  FrameWriter(std::string& out, std::string_view type) : out_(out) {
    out_ += R"({"type":")";
    out_ += type;
    out_ += '"';
  }

  void text(std::string_view name, std::string_view value) {
    begin(name);
    append_json_string(out_, value);
  }
  // For values that need no escapes: names of topics and streams.
  void plain(std::string_view name, std::string_view value) {
    begin(name);
    out_ += '"';
    out_ += value;
    out_ += '"';
  }
  void text_if_any(std::string_view name, std::string_view value) {
    if (!value.empty()) text(name, value);
  }
  template <class Number>
  void number(std::string_view name, Number value) {
    begin(name);
    append_number(out_, value);
  }
  void boolean(std::string_view name, bool value) { json(name, value ? "true" : "false"); }
  void table(std::optional<int> table) {
    if (table) {
      number("table", std::int64_t{*table});
    } else {
      json("table", "null");
    }
  }
  void json(std::string_view name, std::string_view value) {
    begin(name);
    out_ += value;
  }
  // Leaves the value to the caller.
  void begin(std::string_view name) {
    out_ += ",\"";
    out_ += name;
    out_ += "\":";
  }
  void end() { out_ += '}'; }

 private:
  std::string& out_;
};

void append_edit_members(std::string& out, const TextEdit& edit) {
  out += R"("revision":)";
  append_number(out, edit.revision);
  out += R"(,"op":)";
  append_json(out, edit.op);
  out += R"(,"client":)";
  append_json_string(out, edit.client);
  out += R"(,"number":)";
  append_number(out, edit.number);
}

struct ChangeAppender {
  std::string& out;

  void operator()(const MergePatch& patch) const {
    out += R"({"merge":)";
    out += patch.json;
    out += '}';
  }
  void operator()(const InsightEdit& edit) const {
    out += R"({"edit":{"insight":)";
    append_json_string(out, edit.insight);
    out += ',';
    append_edit_members(out, edit.edit);
    out += "}}";
  }
};

void append_texts(std::string& out, const std::map<std::string, std::vector<TextEdit>>& texts) {
  out += '{';
  bool is_first_text = true;
  for (const auto& [insight, edits] : texts) {
    if (!is_first_text) out += ',';
    is_first_text = false;
    append_json_string(out, insight);
    out += ":[";
    for (std::size_t i = 0; i < edits.size(); ++i) {
      out += i == 0 ? "{" : ",{";
      append_edit_members(out, edits[i]);
      out += '}';
    }
    out += ']';
  }
  out += '}';
}

void append_limits(std::string& out) {
  out += R"({"command_bytes":)";
  append_number(out, std::uint64_t{inbound_message_bytes_max});
  out += R"(,"unacknowledged_commands":)";
  append_number(out, std::uint64_t{unanswered_commands_max});
  out += R"(,"insight_text":)";
  append_number(out, std::uint64_t{insight_text_max});
  out += R"(,"name":)";
  append_number(out, std::uint64_t{name_max});
  out += '}';
}

void append_frame(std::string& out, const Welcome& frame) {
  FrameWriter writer(out, "welcome");
  writer.text("epoch", frame.epoch);
  writer.number("now", frame.now_ms);
  writer.text("conference", frame.conference);
  writer.text("person", frame.person);
  writer.text("name", frame.name);
  writer.text("role", frame.role);
  writer.table(frame.table);
  writer.begin("accepted");
  out += '{';
  for (std::size_t i = 0; i < frame.accepted.size(); ++i) {
    if (i > 0) out += ',';
    append_json_string(out, name_of(frame.accepted[i].first));
    out += ':';
    append_number(out, frame.accepted[i].second);
  }
  out += '}';
  writer.number("heartbeat_ms", std::int64_t{heartbeat_ms.count()});
  writer.boolean("saving", frame.saving);
  writer.begin("limits");
  append_limits(out);
  writer.end();
}

void append_frame(std::string& out, const Snapshot& frame) {
  out.reserve(out.size() + frame.state.size() + 128);
  FrameWriter writer(out, "snapshot");
  writer.plain("topic", name_of(frame.topic));
  writer.text("epoch", frame.epoch);
  writer.number("revision", frame.revision);
  writer.json("state", frame.state);
  if (!frame.texts.empty()) {
    writer.begin("texts");
    append_texts(out, frame.texts);
  }
  writer.end();
}

void append_frame(std::string& out, const Change& frame) {
  encode_to(out, frame);
}
void append_frame(std::string& out, const Acknowledged& frame) {
  encode_to(out, frame);
}

void append_frame(std::string& out, const Refused& frame) {
  FrameWriter writer(out, "refused");
  writer.number("number", frame.number);
  writer.plain("to", name_of(frame.to));
  writer.text("code", frame.code);
  writer.text("sentence", frame.sentence);
  writer.text_if_any("field", frame.field);
  writer.end();
}

void append_frame(std::string& out, const RefusedTopic& frame) {
  FrameWriter writer(out, "refused_topic");
  writer.plain("topic", name_of(frame.topic));
  writer.text("code", frame.code);
  writer.text("sentence", frame.sentence);
  writer.end();
}

void append_frame(std::string& out, const Pong& frame) {
  FrameWriter writer(out, "pong");
  if (frame.at) writer.number("at", *frame.at);
  writer.number("now", frame.now_ms);
  writer.end();
}

void append_frame(std::string& out, const Saving& frame) {
  FrameWriter writer(out, "saving");
  writer.boolean("saving", frame.saving);
  writer.text_if_any("sentence", frame.sentence);
  writer.end();
}

void append_frame(std::string& out, const You& frame) {
  FrameWriter writer(out, "you");
  writer.text("role", frame.role);
  writer.table(frame.table);
  writer.end();
}

void append_frame(std::string& out, const Ended& frame) {
  FrameWriter writer(out, "ended");
  writer.plain("topic", name_of(frame.topic));
  writer.end();
}

void append_frame(std::string& out, const Pairing& frame) {
  FrameWriter writer(out, "pairing");
  writer.text("code", frame.code);
  writer.end();
}

void append_frame(std::string& out, const Paired& frame) {
  FrameWriter writer(out, "paired");
  writer.text("token", frame.token);
  writer.text("wall", frame.wall);
  writer.end();
}

void append_frame(std::string& out, const Goodbye& frame) {
  FrameWriter writer(out, "goodbye");
  writer.text("code", frame.code);
  writer.text("sentence", frame.sentence);
  writer.text_if_any("field", frame.field);
  writer.end();
}

}  // namespace

void encode_to(std::string& out, const Change& frame) {
  FrameWriter writer(out, "change");
  writer.plain("topic", name_of(frame.topic));
  writer.number("revision", frame.revision);
  writer.begin("changes");
  out += '[';
  for (std::size_t i = 0; i < frame.changes.size(); ++i) {
    if (i > 0) out += ',';
    std::visit(ChangeAppender{out}, frame.changes[i]);
  }
  out += ']';
  writer.end();
}

void encode_to(std::string& out, const Acknowledged& frame) {
  FrameWriter writer(out, "acknowledged");
  writer.number("number", frame.number);
  writer.plain("to", name_of(frame.to));
  writer.number("revision", frame.revision);
  if (!frame.receipt.empty()) writer.text("receipt", frame.receipt);
  writer.end();
}

void encode_to(std::string& out, const ServerFrame& frame) {
  std::visit([&](const auto& one) { append_frame(out, one); }, frame);
}

std::string encode(const ServerFrame& frame) {
  std::string out;
  encode_to(out, frame);
  return out;
}

}  // namespace oogst::protocol
