#include "server/conference_file/programme_check.hpp"

#include <algorithm>
#include <string>

namespace oogst::conference_file {
namespace {

using core::PhaseKind;

int minute_of_day(const std::string& time) {
  return std::stoi(time.substr(0, 2)) * 60 + std::stoi(time.substr(3, 2));
}

std::string time_at(int minute) {
  const auto two_digits = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two_digits(minute / 60) + ":" + two_digits(minute % 60);
}

void check_times(const core::Phase& phase, const core::Phase& next, const Section& section,
                 const Section& next_section) {
  if (phase.starts.empty() || next.starts.empty()) return;
  const int starts = minute_of_day(phase.starts);
  const int next_starts = minute_of_day(next.starts);
  if (next_starts <= starts) {
    next_section.fail("starts", "Expected a time after " + phase.starts + ", when " + section.path() +
                                    " starts: phases stand in the order of the day.");
  } else if (starts + phase.minutes > next_starts) {
    section.fail("minutes", "Expected at most " + std::to_string(next_starts - starts) + ": with " +
                                std::to_string(phase.minutes) + " minutes it runs until " +
                                time_at((starts + phase.minutes) % 1440) + ", but " + next_section.path() +
                                " starts at " + next.starts + ".");
  }
}

bool has_kind(const std::vector<core::Phase>& phases, PhaseKind kind) {
  return std::ranges::find(phases, kind, &core::Phase::kind) != phases.end();
}

}  // namespace

void check_programme(const std::vector<core::Phase>& phases, const std::vector<Section>& sections,
                     const Section& file) {
  if (phases.empty()) {
    if (!file.has("phase"))
      file.fail("phase", "Expected the programme: a [[phase]] with kind, title and starts for each part of the day.");
    return;
  }
  for (std::size_t i = 0; i + 1 < phases.size(); ++i)
    check_times(phases[i], phases[i + 1], sections[i], sections[i + 1]);

  if (!has_kind(phases, PhaseKind::tables)) {
    file.fail("phase", "Expected a phase with kind = \"tables\": the time in which the tables talk and write.");
  }
  if (!has_kind(phases, PhaseKind::closing)) {
    file.fail("phase", "Expected a phase with kind = \"closing\": the round in which the insights come to the wall.");
  }
  if (!has_kind(phases, PhaseKind::ended)) {
    file.fail(
        "phase",
        "Expected a phase with kind = \"ended\" as the last one: the moment from which everything stays as it is.");
  }
  for (std::size_t i = 0; i + 1 < phases.size(); ++i) {
    if (phases[i].kind != PhaseKind::ended) continue;
    sections[i].fail("kind", "Expected \"ended\" only for the last phase: others come after this one.");
  }
}

}  // namespace oogst::conference_file
