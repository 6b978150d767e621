// Writing and reading the body of an entry: JSON without spaces, members in a fixed order. One list of members serves
// both ways: `members(body, event)` calls `body(name, member)` for each, with a writer or a reader as `body`. The
// reader throws CorruptEntry at the first byte that the writer would not have written. Each is used by one thread.
#pragma once

#include <array>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "protocol/text/text_op.hpp"
#include "server/core/ids.hpp"
#include "server/core/words.hpp"

namespace oogst::journal {

template <class T>
concept Whole = std::integral<T> && !std::same_as<T, bool>;

template <class T>
concept Worded = std::is_enum_v<T>;

// The words of an enumeration, for the templates below.
inline auto parse_word(std::string_view text, core::InsightKind) {
  return core::parse_insight_kind(text);
}
inline auto parse_word(std::string_view text, core::PhaseKind) {
  return core::parse_phase_kind(text);
}
inline auto parse_word(std::string_view text, core::Role) {
  return core::parse_role(text);
}
inline auto parse_word(std::string_view text, core::Moderation) {
  return core::parse_moderation(text);
}
inline auto parse_word(std::string_view text, core::plenary::WallMode) {
  return core::parse_wall_mode(text);
}
inline auto parse_word(std::string_view text, core::plenary::WallView) {
  return core::parse_wall_view(text);
}
inline auto parse_word(std::string_view text, core::plenary::HallLight) {
  return core::parse_hall_light(text);
}
inline auto parse_word(std::string_view text, core::plenary::RevealMode) {
  return core::parse_reveal(text);
}
inline auto parse_word(std::string_view text, core::plenary::StepName) {
  return core::parse_step_name(text);
}

// What the alternatives of a variant are called, each in its place.
template <class... Ts>
using NamesOf = std::array<std::string_view, sizeof...(Ts)>;

class BodyWriter {
 public:
  explicit BodyWriter(std::string& out) : out_(out) {}

  template <class T>
  void object(const T& value) {
    out_ += '{';
    members(*this, value);
    out_ += '}';
  }

  template <class T>
  void operator()(std::string_view name, const T& value) {
    if (out_.back() != '{') out_ += ',';
    out_ += '"';
    out_ += name;
    out_ += "\":";
    put(value);
  }

  template <class T>
  void operator()(std::string_view name, const std::optional<T>& value) {
    if (value) (*this)(name, *value);
  }

  // A member that is there only when true.
  void flag(std::string_view name, bool value) {
    if (value) (*this)(name, true);
  }

  // The one member that says which alternative it is.
  template <class... Ts>
  void one_of(const NamesOf<Ts...>& names, const std::variant<Ts...>& value) {
    std::visit([&](const auto& known) { (*this)(names[value.index()], known); }, value);
  }

  // A member that came with a later version of this kind.
  template <class T>
  void since(std::uint16_t, std::string_view name, const T& value) {
    (*this)(name, value);
  }

 private:
  void put(const std::string& text);
  void put(const text::TextOp& op);
  void put(bool value) { out_ += value ? "true" : "false"; }
  void put(Whole auto value) {
    char digits[24];
    out_.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
  }
  void put(Worded auto value) { put_word(core::text_of(value)); }
  template <class Tag>
  void put(const core::Id<Tag>& id) {
    put(id.value);
  }
  void put(core::TableNumber table) { put(table.value); }
  template <class T>
  void put(const std::vector<T>& list) {
    out_ += '[';
    for (const T& item : list) {
      if (out_.back() != '[') out_ += ',';
      put(item);
    }
    out_ += ']';
  }
  template <class T>
  void put(const std::shared_ptr<const T>& value) {
    object(*value);
  }
  template <class T>
  requires std::is_class_v<T>
  void put(const T& value) { object(value); }
  void put_word(std::string_view word);

  std::string& out_;
};

class BodyReader {
 public:
  // Both must outlive the reader; `kind` is for the error.
  BodyReader(std::string_view kind, std::string_view body, std::uint16_t version)
      : kind_(kind), body_(body), version_(version) {}

  template <class T>
  void object(T& value) {
    expect("{");
    const bool outer = std::exchange(first_, true);
    members(*this, value);
    first_ = outer;
    expect("}");
  }

  template <class T>
  void operator()(std::string_view name, T& value) {
    if (!take_name(name)) fail("the member", name);
    take(value);
  }

  template <class T>
  void operator()(std::string_view name, std::optional<T>& value) {
    value.reset();
    if (take_name(name)) take(value.emplace());
  }

  void flag(std::string_view name, bool& value) {
    value = take_name(name);
    if (value) expect("true");
  }

  template <class... Ts>
  void one_of(const NamesOf<Ts...>& names, std::variant<Ts...>& value) {
    std::size_t at = 0;
    if (!(take_alternative<Ts>(names[at++], value) || ...)) fail("a known member");
  }

  // A member that entries have from this version on; in those before it keeps what the event has by default.
  template <class T>
  void since(std::uint16_t version, std::string_view name, T& value) {
    if (version_ >= version) (*this)(name, value);
  }

  void finish() const;

  // Throws CorruptEntry: `what` was expected here.
  [[noreturn]] void fail(std::string_view what, std::string_view name = {}) const;

 private:
  template <class T, class... Ts>
  bool take_alternative(std::string_view name, std::variant<Ts...>& value) {
    if (!take_name(name)) return false;
    take(value.template emplace<T>());
    return true;
  }

  void take(std::string& text);
  void take(text::TextOp& op);
  void take(bool& value);
  void take(Whole auto& value) {
    const char* const from = body_.data() + at_;
    const auto [end, error] = std::from_chars(from, body_.data() + body_.size(), value);
    const auto length = static_cast<std::size_t>(end - from);
    const bool padded = length > 1 && (*from == '0' || (*from == '-' && from[1] == '0'));
    if (error != std::errc{} || padded) fail("a whole number");
    at_ += length;
  }
  template <Worded T>
  void take(T& value) {
    const std::size_t before = at_;
    const auto known = parse_word(take_plain_text(), T{});
    if (!known) {
      at_ = before;
      fail("a known word");
    }
    value = *known;
  }
  template <class Tag>
  void take(core::Id<Tag>& id) {
    take(id.value);
  }
  void take(core::TableNumber& table) { take(table.value); }
  template <class T>
  void take(std::vector<T>& list) {
    list.clear();
    expect("[");
    if (skip("]")) return;
    do {
      take(list.emplace_back());
    } while (skip(","));
    expect("]");
  }
  template <class T>
  void take(std::shared_ptr<const T>& value) {
    auto made = std::make_shared<T>();
    object(*made);
    value = std::move(made);
  }
  template <class T>
  requires std::is_class_v<T>
  void take(T& value) { object(value); }

  bool take_name(std::string_view name);
  std::string_view take_plain_text();
  char take_escaped();
  text::Component take_component();
  bool skip(std::string_view token);
  void expect(std::string_view token);

  std::string_view kind_;
  std::string_view body_;
  std::uint16_t version_;
  std::size_t at_ = 0;
  bool first_ = true;  // no member of the object that is being read was taken yet
};

}  // namespace oogst::journal
