#include "server/hall/text_versions.hpp"

#include <deque>

#include "server/journal/entry_codec.hpp"
#include "server/journal/for_each_entry.hpp"

namespace oogst::hall {
namespace {

class Versions {
 public:
  void begin(const core::table::InsightAdded& added, const std::string& person) {
    stretches_ = {{0, added.at, person, added.text}};
  }

  void go_on(const core::table::TextEdited& edited, const std::string& person) {
    if (stretches_.empty()) return;
    const auto applied = text::apply(stretches_.back().text, edited.op);
    const auto* after = std::get_if<std::string>(&applied);
    if (!after) return;  // operations before it were erased
    TextVersion next{edited.revision, edited.at, person, *after};
    const TextVersion& last = stretches_.back();
    const bool same_stretch = last.person == person && edited.at - last.at < stretch_pause_ms;
    if (same_stretch) stretches_.pop_back();
    stretches_.push_back(std::move(next));
    if (stretches_.size() > text_versions_max) stretches_.pop_front();
  }

  std::vector<TextVersion> all() && {
    return {std::make_move_iterator(stretches_.begin()), std::make_move_iterator(stretches_.end())};
  }

 private:
  std::deque<TextVersion> stretches_;
};

}  // namespace

journal::Result<std::vector<TextVersion>> text_versions(journal::Journal& journal, const std::string& stream,
                                                        const std::string& insight) {
  Versions versions;
  const auto read = journal::for_each_entry(journal, stream, 0, [&](const journal::StoredEntry& stored) {
    // Most entries are of other insights: those are not decoded.
    if (stored.erased || stored.entry.body.find(insight) == std::string::npos) return true;
    const auto event = journal::decode_table(stored.entry);
    if (!event) return true;
    const auto* added = std::get_if<core::table::InsightAdded>(&*event);
    const auto* edited = std::get_if<core::table::TextEdited>(&*event);
    if (added && added->insight.value == insight) versions.begin(*added, stored.entry.actor);
    if (edited && edited->insight.value == insight) versions.go_on(*edited, stored.entry.actor);
    return true;
  });
  if (!read) return read.error();
  return std::move(versions).all();
}

}  // namespace oogst::hall
