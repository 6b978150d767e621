// One table: the insights that its people bring in, and what it signals to who leads the day. The plenary's copy of what was shared
// is another aggregate's.
#pragma once

#include "server/core/insight.hpp"
#include "server/core/shelf.hpp"

namespace oogst::core::table {

// Where an insight stands: only with its table, offered to the hall, withdrawn from all (and restorable), or kept behind the one
// that it was merged into.
enum class Standing { safe, shared, withdrawn, merged };

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
  std::uint64_t order = 0;  // its place among the table's insights, ascending (order.hpp)
  Standing standing = Standing::safe;
  std::uint64_t share_order = 0;  // its place among what is shared, ascending; 0 unless shared
  TimeMs shared_at = 0;
  bool late = false;  // something in it came after the end
  std::optional<Offered> offered;
  std::optional<InsightId> merged_into;    // there while it is merged
  std::optional<InsightId> split_from;     // the one that its first words came from
  std::optional<std::uint64_t> confirmed;  // the text revision that the table read back: "this is what we meant"
  std::uint64_t asked = 0;                 // how often somebody asked what it means, since it was last explained
  std::string explanation;                 // empty: none

  friend bool operator==(const Insight&, const Insight&) = default;
};

// A table asks for help.
struct Help {
  TimeMs since = 0;
  bool coming = false;  // who leads the day has answered

  friend bool operator==(const Help&, const Help&) = default;
};

struct State {
  TableNumber number;
  Shelf<Insight> insights;
  std::uint64_t order_last = 0;        // the highest place given
  std::uint64_t share_order_last = 0;  // the highest place given among what is shared
  bool ready = false;                  // the table says that it is done
  std::optional<Help> help;
};

// What stands behind this insight, merged into it; empty where nothing does.
std::vector<InsightId> originals_of(const State& state, const InsightId& id);

// What the plenary should have of this table at this moment, in share order. One whose text was emptied after it was shared
// stays at the table until there is text again.
std::vector<SharedInsight> shared_insights(const State& state);

}  // namespace oogst::core::table
