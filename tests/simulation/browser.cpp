#include "tests/simulation/browser.hpp"

#include <algorithm>
#include <array>

#include "protocol/text/unicode.hpp"
#include "protocol/text_op_json.hpp"

namespace oogst::simulation {

using nlohmann::json;

namespace {

text::TextOp op_of(const json& value) { return std::get<text::TextOp>(protocol::text_op_from_json(value)); }

bool is_typing(const std::string& name) { return name == "add_insight" || name == "edit_text" || name == "set_kind"; }

}  // namespace

Browser::Browser(std::string person, std::string role, int table, Ledger& ledger, OnAcknowledged on_acknowledged)
    : person_(std::move(person)), client_("browser" + person_), role_(std::move(role)), table_(table), ledger_(ledger),
      on_acknowledged_(std::move(on_acknowledged)) {}

// -- Connection --

std::vector<std::string> Browser::topics() const {
  if (role_ == "wall") return {"wall", "programme"};
  if (role_ == "moderator") return {"programme", "moderator", "wall", "presence", "tally/1", "tally/2", "tally/3"};
  if (role_ == "organiser") return {"organiser", "presence", "tally/1"};
  const std::string number = std::to_string(table_);
  return {"programme", "table/" + number, "stage/" + number, "presence/" + number};
}

json Browser::subscription(const std::string& topic) const {
  json subscription{{"topic", topic}};
  if (!epoch_.empty()) subscription["epoch"] = epoch_;
  if (const auto at = revisions_.find(topic); at != revisions_.end()) subscription["revision"] = at->second;
  if (topic == own_table()) {
    // All of them: she may type in any before the answer is here.
    for (const auto& [insight, text] : texts_) subscription["texts"][insight] = text.revision();
  }
  return subscription;
}

std::string Browser::hello() {
  json subscriptions = json::array();
  following_.clear();
  for (const std::string& topic : topics()) {
    subscriptions.push_back(subscription(topic));
    following_.insert(topic);
  }
  unsent_.clear();
  for (const auto& [stream, waiting] : outbox_) {
    for (const Waiting& one : waiting) {
      unsent_.push_back(json{{"type", "command"}, {"number", one.number}, {"to", stream}, {"command", one.body}}.dump());
    }
  }
  return json{{"type", "hello"}, {"token", person_}, {"client", client_}, {"topics", subscriptions}}.dump();
}

std::optional<std::string> Browser::next_frame() {
  if (unsent_.empty()) return std::nullopt;
  std::string frame = std::move(unsent_.front());
  unsent_.pop_front();
  return frame;
}

void Browser::send(const std::string& stream, json body) {
  const std::uint64_t number = ++numbers_[stream];
  unsent_.push_back(json{{"type", "command"}, {"number", number}, {"to", stream}, {"command", body}}.dump());
  outbox_[stream].push_back({number, std::move(body)});
}

// -- What comes in --

void Browser::receive(const std::string& message) {
  const json frame = json::parse(message);
  const std::string type = frame.at("type");
  if (type == "welcome") {
    epoch_ = frame.at("epoch");
    if (role_ != "wall") seated(frame);
  } else if (type == "you") {
    seated(frame);
  } else if (type == "snapshot") {
    take_snapshot(frame);
  } else if (type == "change") {
    take_change(frame);
  } else if (type == "ended" || type == "refused_topic") {
    end(frame.at("topic"));
  } else if (type == "acknowledged" || type == "refused") {
    answered(frame);
  } else {
    require(type == "saving", "an unexpected frame: " + message);
  }
}

void Browser::seated(const json& frame) {
  role_ = frame.at("role");
  const int table = frame.at("table").is_null() ? 0 : frame["table"].get<int>();
  if (table != table_) {
    for (auto& [insight, text] : texts_) {
      // Who loses the table can't send what she typed behind an operation in flight: its base is not known to her.
      for (const Letter& letter : text.give_up()) ledger_.give_up(letter);
    }
    texts_.clear();
    table_ = table;
    // What is said of the former table may have got lost with a connection.
    const std::vector<std::string> kept = topics();
    std::erase_if(states_, [&](const auto& one) { return std::ranges::find(kept, one.first) == kept.end(); });
    std::erase_if(revisions_, [&](const auto& one) { return !states_.contains(one.first); });
  }
  json subscriptions = json::array();
  for (const std::string& topic : topics()) {
    if (following_.insert(topic).second) subscriptions.push_back(subscription(topic));
  }
  if (!subscriptions.empty()) unsent_.push_back(json{{"type", "subscribe"}, {"topics", subscriptions}}.dump());
}

void Browser::end(const std::string& topic) {
  following_.erase(topic);
  states_.erase(topic);
  revisions_.erase(topic);
}

void Browser::take_snapshot(const json& frame) {
  const std::string topic = frame.at("topic");
  require(frame.at("epoch") == epoch_, "another epoch");
  if (topic == own_table()) take_texts(frame.at("state"), frame.value("texts", json::object()));
  states_[topic] = frame.at("state");
  revisions_[topic] = frame.at("revision");
  if (topic.starts_with("presence")) revisions_.erase(topic);
}

// [V8] What is pending is carried over the operations that were missed; the outcome is the text of the snapshot.
void Browser::take_texts(const json& state, const json& texts) {
  for (auto& [insight, text] : texts_) {
    if (!text.is_waiting()) continue;
    require(texts.contains(insight), "the operations for a pending text are not there: " + insight);
    for (const json& edit : texts.at(insight)) {
      const bool own = edit.at("client") == client_;
      text.receive(edit.at("revision"), op_of(edit.at("op")), own ? std::optional(edit.at("number").get<std::uint64_t>()) : std::nullopt);
    }
    require(state.at("insights").at(insight).at("text") == text.text(), "a pending text is not that of the snapshot");
  }
  for (const auto& [insight, card] : state.at("insights").items()) {
    SharedText& text = texts_[insight];
    if (!text.is_waiting()) text = SharedText(card.at("text"), card.at("text_revision"));
    send_typing(insight);
  }
}

void Browser::take_change(const json& frame) {
  const std::string topic = frame.at("topic");
  require(states_.contains(topic), "a change before there was a state: " + topic);
  json& state = states_[topic];
  for (const json& change : frame.at("changes")) {
    if (change.contains("merge")) {
      state.merge_patch(change["merge"]);
      if (topic == own_table()) take_new_texts(state);
    } else {
      take_edit(state, change.at("edit"));
    }
  }
  if (topic.starts_with("presence")) return;
  require(frame.at("revision") >= revisions_.at(topic), "a revision goes back");
  revisions_[topic] = frame.at("revision");
}

void Browser::take_new_texts(const json& state) {
  for (const auto& [insight, card] : state.at("insights").items()) {
    if (!texts_.contains(insight)) texts_[insight] = SharedText(card.at("text"), card.at("text_revision"));
  }
}

void Browser::take_edit(json& state, const json& edit) {
  const std::string insight = edit.at("insight");
  json& card = state.at("insights").at(insight);
  const bool own = edit.at("client") == client_;
  const auto number = own ? std::optional(edit.at("number").get<std::uint64_t>()) : std::nullopt;
  const auto at = texts_.find(insight);
  require(at != texts_.end(), "an edit of an unknown text");
  at->second.receive(edit.at("revision"), op_of(edit.at("op")), number);
  card["text"] = at->second.text();
  card["text_revision"] = at->second.revision();
  send_typing(insight);
}

void Browser::answered(const json& frame) {
  const std::string stream = frame.at("to");
  const std::uint64_t number = frame.at("number");
  auto& waiting = outbox_[stream];
  const auto at = std::ranges::find(waiting, number, &Waiting::number);
  if (frame.at("type") == "acknowledged") {
    on_acknowledged_(client_, stream, number);
    require(!refused_[stream].contains(number), "acknowledged after it was refused");
    acknowledged_[stream].insert(number);
  } else {
    require(!acknowledged_[stream].contains(number), "refused after it was acknowledged");
    if (at != waiting.end()) {
      require(!is_typing(at->body.at("name")), "what was typed is refused [C6]: " + frame.dump() + at->body.dump());
    }
    refused_[stream].insert(number);
  }
  if (at != waiting.end()) waiting.erase(at);
}

// -- What the person does --

void Browser::send_typing(const std::string& insight) {
  SharedText& text = texts_.at(insight);
  const std::uint64_t base = text.revision();
  const auto op = text.send(numbers_[own_table()] + 1);
  if (!op) return;
  send(own_table(), {{"name", "edit_text"}, {"insight", insight}, {"base", base}, {"op", json::parse(protocol::to_json(*op))}});
}

std::optional<std::string> Browser::some_insight(Random& random) const {
  if (texts_.empty()) return std::nullopt;
  // Mostly the first of the table, which all type in.
  const std::size_t at = below(random, 3) > 0 ? 0 : below(random, texts_.size());
  return std::next(texts_.begin(), static_cast<std::ptrdiff_t>(at))->first;
}

void Browser::add_insight(Random& random) {
  const std::string insight = new_insight();
  std::string text;
  for (std::size_t i = below(random, 3); i > 0; --i) text += ledger_.type(insight);
  send(own_table(), {{"name", "add_insight"}, {"insight", insight}, {"question", nullptr}, {"kind", "idea"},
                     {"perspectives", json::array()}, {"text", text}});
}

void Browser::type(Random& random) {
  const auto insight = some_insight(random);
  if (!insight) return add_insight(random);
  SharedText& shared = texts_.at(*insight);
  const std::string local = shared.local();
  const std::size_t at = below(random, text::count_code_points(local) + 1);
  const Letter there(text::slice(local, at, 1));  // none at the end
  text::TextOp op{text::Retain{at}};
  if (below(random, 3) > 0 || there.empty()) {
    std::string typed;
    for (std::size_t i = 0; i <= below(random, 3); ++i) typed += ledger_.type(*insight);
    op.push_back(text::Insert{typed});
  } else {
    if (there != "\n") ledger_.erase(there, *insight);
    op.push_back(text::Delete{1});
  }
  shared.type(text::normalize(op));
  send_typing(*insight);
}

void Browser::classify(Random& random) {
  const auto insight = some_insight(random);
  if (!insight) return;
  constexpr std::array kinds{"idea", "quote", "question"};
  send(own_table(), {{"name", "set_kind"}, {"insight", *insight}, {"kind", kinds[below(random, kinds.size())]}});
}

void Browser::put(const std::string& verb, Random& random) {
  if (const auto insight = some_insight(random)) send(own_table(), {{"name", verb}, {"insight", *insight}});
}

void Browser::merge(Random& random) {
  const auto one = some_insight(random);
  const auto other = some_insight(random);
  if (!one || one == other) return;
  send(own_table(), {{"name", "merge_insights"}, {"insight", new_insight()}, {"originals", {*one, *other}}});
}

void Browser::split(Random& random) {
  const auto insight = some_insight(random);
  if (!insight) return;
  const SharedText& text = texts_.at(*insight);
  const std::size_t at = below(random, text::count_code_points(text.text()) + 1);
  send(own_table(), {{"name", "split_insight"}, {"insight", *insight}, {"into", new_insight()}, {"base", text.revision()},
                     {"at", at}});
}

void Browser::arrange(Random& random) {
  const auto insight = some_insight(random);
  if (!insight) return;
  const auto other = below(random, 3) > 0 ? some_insight(random) : std::nullopt;
  const json before = other ? json(*other) : json(nullptr);
  if (role_ == "chair" && below(random, 2) == 0) {
    return send(own_table(), {{"name", "order_shared"}, {"insight", *insight}, {"before", before}});
  }
  const json question = below(random, 2) == 0 ? json("all-1") : json(nullptr);
  send(own_table(), {{"name", "move_insight"}, {"insight", *insight}, {"question", question}, {"before", before}});
}

void Browser::signal(Random& random) {
  const auto insight = some_insight(random);
  if (!insight) return;
  const bool yes = below(random, 2) == 0;
  switch (below(random, 5)) {
    case 0: return send(own_table(), {{"name", "set_ready"}, {"ready", yes}});
    case 1: return send(own_table(), {{"name", "call_help"}, {"help", yes}});
    case 2: return send(own_table(), {{"name", "explain_insight"}, {"insight", *insight}, {"explanation", yes ? "Zo." : ""}});
    case 3: return ask(random);
    default: break;
  }
  send(own_table(), {{"name", "confirm_insight"}, {"insight", *insight}, {"text_revision", texts_.at(*insight).revision()},
                     {"confirmed", yes}});
}

void Browser::ask(Random& random) { put("ask_meaning", random); }

bool Browser::is_at_rest() const {
  return unsent_.empty() && std::ranges::all_of(outbox_, [](const auto& one) { return one.second.empty(); }) &&
         std::ranges::none_of(texts_, [](const auto& one) { return one.second.is_waiting(); });
}

}  // namespace oogst::simulation
