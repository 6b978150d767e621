// How a variant of events becomes entries: each event type has a `format_of` with its name and version, and `members`
// that lists what is in it (entry_body.hpp). A type without either does not compile. Included by the codec's own
// sources only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "server/journal/entry_body.hpp"
#include "server/journal/entry_codec.hpp"

namespace oogst::journal {

struct Format {
  std::string_view kind;
  std::uint16_t version = 1;
};

template <class E>
inline constexpr Format format_of = E::no_format_is_given_for_this_event;

// `members` is written once, for the writer's const and the reader's non-const event.
template <class E, class T>
concept Is = std::same_as<std::remove_const_t<E>, T>;

inline constexpr Format noted_format{"noted"};

template <class... Events>
Entry encode_event(const std::variant<Events...>& event) {
  return std::visit(
      []<class E>(const E& known) {
        Entry entry;
        entry.kind = format_of<E>.kind;
        entry.version = format_of<E>.version;
        BodyWriter(entry.body).object(known);
        return entry;
      },
      event);
}

inline void require_version(const Entry& entry, const Format& format) {
  if (entry.version >= 1 && entry.version <= format.version) return;
  throw CorruptEntry(entry.kind, "version " + std::to_string(entry.version) + ", this program reads up to " +
                                     std::to_string(format.version));
}

template <class Event, class E>
bool decode_as(const Entry& entry, std::optional<Event>& event) {
  if (entry.kind != format_of<E>.kind) return false;
  require_version(entry, format_of<E>);
  BodyReader reader(entry.kind, entry.body, entry.version);
  reader.object(std::get<E>(event.emplace(std::in_place_type<E>)));
  reader.finish();
  return true;
}

template <class Event>
struct Decoder;

template <class... Events>
struct Decoder<std::variant<Events...>> {
  using Event = std::variant<Events...>;

  static std::optional<Event> decode(const Entry& entry) {
    std::optional<Event> event;
    if ((decode_as<Event, Events>(entry, event) || ...)) return event;
    if (entry.kind != noted_format.kind) throw CorruptEntry(entry.kind, "not a kind that this stream has");
    require_version(entry, noted_format);
    if (entry.body != "{}") throw CorruptEntry(entry.kind, "expected an empty body");
    return std::nullopt;
  }
};

}  // namespace oogst::journal
