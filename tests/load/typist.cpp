#include "tests/load/typist.hpp"

#include <cstdio>
#include <string_view>

namespace oogst::load {
namespace {

std::size_t count(std::string_view text, std::string_view word) {
  std::size_t found = 0;
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) ++found;
  return found;
}

}  // namespace

Crowd::OnText counting(Seen& seen) {
  return [&seen](std::size_t, std::string_view message) {
    // A text that came, or an operation on one: what one batch made durable travels as one frame.
    const bool is_change = message.starts_with("{\"type\":\"change\"");
    const std::size_t texts = is_change ? count(message, "\"text\":") + count(message, "\"edit\":") : 0;
    seen.texts += texts;
    if (texts == 0) ++seen.others;
    if (texts == 1) seen.latest_change = message;
  };
}

std::string hello(const std::string& token, int client, const std::string& topic) {
  char id[32];
  std::snprintf(id, sizeof id, "load%08d", client);
  return "{\"type\":\"hello\",\"token\":\"" + token + "\",\"client\":\"" + id + "\",\"topics\":[" +
         (topic.empty() ? "" : "{\"topic\":\"" + topic + "\"}") + "]}";
}

std::string insight_id(int number) {
  char id[32];
  std::snprintf(id, sizeof id, "insight%08d", number);
  return id;
}

std::string Writer::command(const std::string& body) {
  return "{\"type\":\"command\",\"number\":" + std::to_string(++number) + ",\"to\":\"table/" + std::to_string(table) +
         "\",\"command\":" + body + "}";
}

std::string Writer::add() {
  const std::string text =
      "One familiar face: having to tell the story over and over wears parents out, and in the end they say nothing any more.";
  return command("{\"name\":\"add_insight\",\"insight\":\"" + insight +
                 "\",\"question\":null,\"kind\":\"experience\",\"perspectives\":[\"parent\"],\"text\":\"" + text + "\"}");
}

std::string Writer::share() { return command("{\"name\":\"share_insight\",\"insight\":\"" + insight + "\"}"); }

std::string Writer::edit() {
  const char letter = static_cast<char>('a' + revision % 26);
  return command("{\"name\":\"edit_text\",\"insight\":\"" + insight + "\",\"base\":" + std::to_string(revision++) +
                 ",\"op\":[\"" + letter + "\",{\"d\":1}]}");
}

std::string Writer::type(std::uint64_t base) {
  return command("{\"name\":\"edit_text\",\"insight\":\"" + insight + "\",\"base\":" + std::to_string(base) + ",\"op\":[\"x\"]}");
}

}  // namespace oogst::load
