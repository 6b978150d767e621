#include "server/hall/text_history.hpp"

namespace oogst::hall {
namespace {

// What is older comes from the journal: only a phone that was away for long asks for it.
constexpr std::size_t edits_of_a_text_max = 512;

}  // namespace

void TextHistory::add(const std::string& insight, protocol::TextEdit edit) {
  auto& edits = edits_[insight];
  edits.push_back(std::move(edit));
  if (edits.size() > edits_of_a_text_max) edits.pop_front();
}

void TextHistory::take_back(const std::string& insight, std::uint64_t revision) {
  const auto at = edits_.find(insight);
  if (at == edits_.end()) return;
  while (!at->second.empty() && at->second.back().revision > revision) at->second.pop_back();
}

std::optional<std::vector<protocol::TextEdit>> TextHistory::since(const std::string& insight, std::uint64_t base,
                                                                  std::uint64_t revision) const {
  std::vector<protocol::TextEdit> since;
  if (base > revision) return std::nullopt;
  if (base == revision) return since;
  const auto at = edits_.find(insight);
  if (at == edits_.end()) return std::nullopt;
  for (const protocol::TextEdit& edit : at->second) {
    if (edit.revision > base && edit.revision <= revision) since.push_back(edit);
  }
  if (since.size() != revision - base) return std::nullopt;
  return since;
}

}  // namespace oogst::hall
