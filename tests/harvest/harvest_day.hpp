// A small day with something of everything that a harvest must carry, or must not.
#pragma once

#include <string>

#include "server/core/table/events.hpp"
#include "server/harvest/report.hpp"
#include "tests/core/small_day.hpp"

namespace oogst::harvest {

struct Day {
  core::plenary::State plenary = core::created_plenary();
  std::vector<core::table::State> tables;  // 1, 2 and 3 of the small day

  Day();

  void add(int table, const std::string& insight, const std::string& question, const std::string& text,
           core::InsightKind kind = core::InsightKind::idea, std::vector<core::PerspectiveId> perspectives = {});
  void share(int table, const std::string& insight, core::TimeMs at = core::day_begins_at);
  // Sent so many minutes after the end began.
  void reflect(const std::string& reflection, const std::string& text, int minutes,
               std::optional<std::string> name = {});
  void happens(int table, const core::table::Event& event);

  Report report() const { return build_report(plenary, tables); }
};

// The day that the expected files show.
Day full_day();

}  // namespace oogst::harvest
