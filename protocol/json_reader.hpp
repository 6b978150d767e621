// A strict reader of JSON objects that come from outside: every member is asked for by name, the first thing that is
// wrong is kept with its place, and `finish` says it, also where a member is left that nobody asked for. After an error
// members read as empty, so that a caller reads to the end and asks once. Names are kept as views: give literals. One
// reader is used by one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/limits.hpp"
#include "protocol/text/text_op.hpp"

namespace oogst::protocol {

/// What was wrong, and where: `topics[3].epoch`. The detail is for programmers and never holds what was sent.
struct ReadError {
  std::string code;  ///< a refusal code of PROTOCOL.md; `invalid_command` where no other says more
  std::string field;
  std::string detail;

  friend bool operator==(const ReadError&, const ReadError&) = default;
};

inline constexpr std::string_view invalid_command = "invalid_command";

class ObjectReader {
 public:
  /// The value must outlive the reader. Anything but an object is an error of field "".
  explicit ObjectReader(const nlohmann::json& value);

  /// Whether the member is there. Asking makes it known: it is then no error that it is absent, nor that it is there.
  bool present(std::string_view name);

  /// Whether the member is there and null.
  bool null(std::string_view name);

  /// A text of `min` to `max` code points. What is too long is refused with `too_long_code`.
  std::string string(std::string_view name, std::size_t min, std::size_t max,
                     std::string_view too_long_code = invalid_command);

  /// [T3] An id that a client made, and any other id.
  std::string client_made_id(std::string_view name);
  std::string id(std::string_view name);

  /// [V4]
  std::string epoch(std::string_view name);

  /// Distinct ids of either sort; more than `max` are refused with `too_many`.
  std::vector<std::string> ids(std::string_view name, std::size_t max);
  std::vector<std::string> client_made_ids(std::string_view name, std::size_t min, std::size_t max);

  std::uint64_t whole(std::string_view name, std::uint64_t min = 0, std::uint64_t max = number_max);
  int integer(std::string_view name, int min, int max);
  bool boolean(std::string_view name);

  /// One of some words, as `parse` knows them. Another word is refused with `unknown_code`.
  template <class T>
  T word(std::string_view name, std::optional<T> (*parse)(std::string_view),
         std::string_view unknown_code = invalid_command) {
    const std::string* found = text_of(name);
    if (found == nullptr) return {};
    if (const std::optional<T> value = parse(*found)) return *value;
    fail(name, "is none of the known words", unknown_code);
    return {};
  }

  /// A text operation in normal form ([X1]). One that is not is refused with `bad_operation`, one that inserts
  /// what [T4] forbids with `unclean_text`.
  text::TextOp text_op(std::string_view name);

  /// A list of `min` to `max` objects, each read by `read`; `finish` is called on each afterwards.
  void each_object(std::string_view name, std::size_t min, std::size_t max,
                   const std::function<void(ObjectReader&)>& read);

  /// A list of `min` to `max` texts; `read` returns what is wrong with one, or an empty text.
  void each_string(std::string_view name, std::size_t min, std::size_t max,
                   const std::function<std::string_view(const std::string&)>& read);

  /// An object of at most `max` whole numbers by client-made id.
  void each_number_by_id(std::string_view name, std::size_t max,
                         const std::function<void(const std::string&, std::uint64_t)>& read);

  /// The member as it is, or null where it is absent, which is an error.
  const nlohmann::json* member(std::string_view name);

  /// Keeps an error at this member, unless there is one already.
  void fail(std::string_view name, std::string_view detail, std::string_view code = invalid_command);

  bool failed() const { return error_->has_value(); }

  /// The first error; also a member that nobody asked for.
  std::optional<ReadError> finish();

 private:
  ObjectReader(const nlohmann::json& value, const ObjectReader& parent, std::string_view list, std::size_t index);
  ObjectReader(const ObjectReader&) = delete;
  ObjectReader& operator=(const ObjectReader&) = delete;

  const nlohmann::json* find(std::string_view name);
  const std::string* text_of(std::string_view name);
  std::string checked(std::string_view name, bool (*accepts)(std::string_view), std::string_view detail);
  std::vector<std::string> distinct(std::string_view name, std::size_t min, std::size_t max,
                                    bool (*accepts)(std::string_view), std::string_view detail);
  const nlohmann::json* list_of(std::string_view name, std::size_t min, std::size_t max);
  std::string path_to(std::string_view name) const;

  const nlohmann::json* value_;  // an object, or null when it is not one
  const ObjectReader* parent_ = nullptr;
  std::string_view list_;  // the parent's list in which this is number `index_`
  std::size_t index_ = 0;
  std::vector<std::string_view> asked_;
  std::optional<ReadError> own_error_;
  std::optional<ReadError>* error_;  // the outermost reader's
};

}  // namespace oogst::protocol
