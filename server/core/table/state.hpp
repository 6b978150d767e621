// One table: the insights that its people bring in. The plenary's copy of what was shared is another aggregate's.
#pragma once

#include "server/core/insight.hpp"
#include "server/core/shelf.hpp"

namespace oogst::core::table {

// Where an insight stands: only with its table, offered to the hall, or withdrawn from all (and restorable).
enum class Standing { safe, shared, withdrawn };

// The text of highest rank that a browser offered after the server went back to an older backup.
struct Offered {
  std::string text;
  std::uint64_t text_revision = 0;

  friend bool operator==(const Offered&, const Offered&) = default;
};

struct Insight {
  InsightId id;
  std::optional<QuestionId> question;
  InsightKind kind = InsightKind::experience;
  std::vector<PerspectiveId> perspectives;
  std::string text;
  std::uint64_t text_revision = 0;  // how many operations the text has had
  PersonId author;
  TimeMs added_at = 0;
  TimeMs changed_at = 0;
  std::uint64_t order = 0;  // ascending in the order of adding
  Standing standing = Standing::safe;
  std::uint64_t share_order = 0;  // 0 unless shared
  TimeMs shared_at = 0;
  bool late = false;  // something in it came after the end
  std::optional<Offered> offered;

  friend bool operator==(const Insight&, const Insight&) = default;
};

struct State {
  TableNumber number;
  Shelf<Insight> insights;
  std::uint64_t added_count = 0;
  std::uint64_t shared_count = 0;
};

// Whether there is nothing in it for the hall to read.
bool is_blank(const std::string& text);

// What the plenary should have of this table at this moment, in share order. One whose text was emptied after it was shared
// stays at the table until there is text again.
std::vector<SharedInsight> shared_insights(const State& state);

}  // namespace oogst::core::table
