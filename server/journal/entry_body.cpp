#include "server/journal/entry_body.hpp"

#include "protocol/text/unicode.hpp"
#include "server/journal/entry_codec.hpp"

namespace oogst::journal {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

// What stands for itself between quotes.
bool is_plain(char c) {
  return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

std::size_t plain_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && is_plain(text[length])) ++length;
  return length;
}

}  // namespace

void BodyWriter::put(const std::string& text) {
  out_ += '"';
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t length = plain_length(rest);
    out_ += rest.substr(0, length);
    rest.remove_prefix(length);
    if (rest.empty()) break;
    const char c = rest.front();
    rest.remove_prefix(1);
    out_ += '\\';
    if (c == '"' || c == '\\') {
      out_ += c;
    } else if (c == '\n') {
      out_ += 'n';
    } else {
      const auto code = static_cast<unsigned char>(c);
      out_ += "u00";
      out_ += hex_digits[code >> 4];
      out_ += hex_digits[code & 0xF];
    }
  }
  out_ += '"';
}

void BodyWriter::put(const text::TextOp& op) {
  out_ += '[';
  for (const text::Component& component : op) {
    if (out_.back() != '[') out_ += ',';
    if (const auto* retain = std::get_if<text::Retain>(&component)) {
      put(retain->count);
    } else if (const auto* insert = std::get_if<text::Insert>(&component)) {
      put(insert->text);
    } else {
      out_ += "{\"d\":";
      put(std::get<text::Delete>(component).count);
      out_ += '}';
    }
  }
  out_ += ']';
}

void BodyWriter::put_word(std::string_view word) {
  out_ += '"';
  out_ += word;
  out_ += '"';
}

void BodyReader::fail(std::string_view what, std::string_view name) const {
  std::string reason = "at byte " + std::to_string(at_) + ": expected ";
  reason += what;
  if (!name.empty()) reason.append(" \"").append(name).append("\"");
  throw CorruptEntry(kind_, reason);
}

void BodyReader::finish() const {
  if (at_ != body_.size()) fail("the end");
}

bool BodyReader::skip(std::string_view token) {
  if (!body_.substr(at_).starts_with(token)) return false;
  at_ += token.size();
  return true;
}

void BodyReader::expect(std::string_view token) {
  if (!skip(token)) fail(token);
}

bool BodyReader::take_name(std::string_view name) {
  const std::size_t before = at_;
  const bool taken = (first_ || skip(",")) && skip("\"") && skip(name) && skip("\":");
  if (taken) {
    first_ = false;
  } else {
    at_ = before;
  }
  return taken;
}

void BodyReader::take(bool& value) {
  value = skip("true");
  if (!value) expect("false");
}

std::string_view BodyReader::take_plain_text() {
  expect("\"");
  const std::string_view text = body_.substr(at_, plain_length(body_.substr(at_)));
  at_ += text.size();
  expect("\"");
  return text;
}

char BodyReader::take_escaped() {
  expect("\\");
  if (skip("\"")) return '"';
  if (skip("\\")) return '\\';
  if (skip("n")) return '\n';
  expect("u00");
  const std::string_view digits = body_.substr(at_, 2);
  const std::size_t high = digits.empty() ? hex_digits.npos : hex_digits.find(digits.front());
  const std::size_t low = digits.empty() ? hex_digits.npos : hex_digits.find(digits.back());
  // Only what has no shorter form: the other controls.
  if (digits.size() < 2 || high > 1 || low == hex_digits.npos || (high == 0 && low == '\n')) fail("an escaped control");
  at_ += 2;
  return static_cast<char>(high * 16 + low);
}

void BodyReader::take(std::string& text) {
  const std::size_t before = at_;
  expect("\"");
  text.clear();
  while (!skip("\"")) {
    const std::size_t length = plain_length(body_.substr(at_));
    text += body_.substr(at_, length);
    at_ += length;
    if (at_ == body_.size()) fail("the end of a text");
    if (body_[at_] != '"') text += take_escaped();
  }
  if (text::is_valid_utf8(text)) return;
  at_ = before;
  fail("a text in UTF-8");
}

text::Component BodyReader::take_component() {
  if (body_.substr(at_).starts_with('"')) {
    text::Insert insert;
    take(insert.text);
    return insert;
  }
  if (skip("{\"d\":")) {
    text::Delete deletion;
    take(deletion.count);
    expect("}");
    return deletion;
  }
  text::Retain retain;
  take(retain.count);
  return retain;
}

// Only the form is checked, which `text::apply` relies on. Which texts are clean is a rule for what comes in, and may
// become another without making what is stored unreadable.
void BodyReader::take(text::TextOp& op) {
  op.clear();
  op.reserve(4);
  std::size_t length_left = text::op_length_max;
  expect("[");
  if (skip("]")) return;
  do {
    const std::size_t before = at_;
    text::Component component = take_component();
    const auto* insert = std::get_if<text::Insert>(&component);
    std::size_t count = 0;
    if (const auto* retain = std::get_if<text::Retain>(&component)) count = retain->count;
    if (const auto* deletion = std::get_if<text::Delete>(&component)) count = deletion->count;
    const bool empty = insert ? insert->text.empty() : count == 0;
    const bool alike = !op.empty() && op.back().index() == component.index();
    if (empty || alike || count > length_left) {
      at_ = before;
      fail("a component in normal form");
    }
    length_left -= count;
    op.push_back(std::move(component));
  } while (skip(","));
  if (std::holds_alternative<text::Retain>(op.back())) fail("more than a skip at the end");
  expect("]");
}

}  // namespace oogst::journal
