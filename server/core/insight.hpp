// What the tables bring in, and the sorts of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/core/ids.hpp"

namespace oogst::core {

enum class InsightKind { knowledge, experience, idea, direction, quote, question };

// Limits of an insight, in code points and pieces (PROTOCOL.md section 7).
inline constexpr std::size_t insight_text_max = 2000;
inline constexpr std::size_t perspectives_max = 12;
inline constexpr std::size_t name_max = 60;
inline constexpr std::size_t message_text_max = 300;
inline constexpr std::size_t term_max = 60;
inline constexpr std::size_t explanation_max = 300;
inline constexpr std::size_t insights_of_a_table_max = 500;
inline constexpr std::size_t originals_min = 2;  // of a merge
inline constexpr std::size_t originals_max = 8;
inline constexpr std::size_t insight_explanation_max = 500;
inline constexpr std::size_t approved_at_once_max = 100;
inline constexpr std::size_t return_word_max = 300;

// An insight as its table offers it to the plenary: a copy with the text and text revision that the chair let go.
struct SharedInsight {
  InsightId id;
  TableNumber table;
  std::optional<QuestionId> question;
  InsightKind kind = InsightKind::experience;
  std::vector<PerspectiveId> perspectives;
  std::string text;
  std::uint64_t text_revision = 0;
  std::uint64_t share_order = 0;  // ascending in the order that its chair gave
  TimeMs shared_at = 0;

  friend bool operator==(const SharedInsight&, const SharedInsight&) = default;
};

}  // namespace oogst::core
