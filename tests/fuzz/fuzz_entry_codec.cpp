// The codec of stored entries under bytes from outside. The first byte picks the kind, the rest is the body. What is taken
// must be written again byte for byte, or with the same meaning where it is of an older version; everything else is
// CorruptEntry and nothing worse.
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "server/journal/entry_codec.hpp"

namespace oogst::journal {
namespace {

struct Kind {
  bool of_table;
  std::string_view name;
  std::uint16_t version = 1;
};

// A new one goes to the end: what was found before begins with the number of its kind.
constexpr Kind kinds[] = {
    {true, "insight_added"},       {true, "text_edited"},         {true, "kind_set"},
    {true, "perspectives_set"},    {true, "insight_shared"},      {true, "insight_unshared"},
    {true, "insight_withdrawn"},   {true, "insight_restored"},    {true, "noted"},
    {false, "conference_created"}, {false, "person_seated"},      {false, "scribe_named"},
    {false, "phase_moved"},        {false, "phase_returned"},     {false, "phase_extended"},
    {false, "floor_given"},        {false, "wall_mode_set"},      {false, "wall_blanked"},
    {false, "insight_held"},       {false, "insight_received"},   {false, "insight_taken_back"},
    {false, "wall_paired"},        {false, "wall_removed"},       {false, "wall_blanked", 2},
    {false, "insight_held", 2},    {false, "writing_let"},        {false, "chair_asked_for"},
    {false, "chair_refused"},      {false, "chair_handed_over"},  {false, "floor_returned"},
    {false, "message_sent"},       {false, "message_taken_back"}, {false, "message_seen"},
    {false, "term_added"},         {false, "term_removed"},       {true, "offer_taken"},
    {true, "insight_moved"},       {true, "share_order_set"},     {true, "insights_merged"},
    {true, "insight_unmerged"},    {true, "insight_split"},       {true, "insight_confirmed"},
    {true, "ready_set"},           {true, "help_called"},         {true, "meaning_asked"},
    {true, "insight_explained"},   {false, "conference_created", 2}, {false, "moderation_set"},
    {false, "insights_approved"},  {false, "insight_sent_back"},  {false, "insight_spotlit"},
    {false, "insight_pinned"},
    {false, "floor_given", 2},     {false, "tables_ordered"},
    {false, "table_skipped"},      {false, "turn_time_set"},      {false, "turn_end_set"},
    {false, "reveal_set"},         {false, "insight_revealed"},   {false, "step_taken"},
    {false, "step_undone"},        {false, "step_taken", 2},      {false, "step_taken", 3},
    {false, "group_changed"},      {false, "wall_shown"},         {false, "wall_shown", 2},
    {false, "wall_adjusted"},      {false, "reflecting_let"},     {false, "reflection_written"},
    {false, "reflection_withdrawn"}, {false, "verdict_returned"},  {false, "conference_created", 3}};

void must(bool holds, const Entry& stored) {
  if (holds) return;
  std::cerr << "does not come back: " << stored.kind << ' ' << stored.body << '\n';
  std::abort();
}

// An entry of an older version is written as one of today's, and that says the same.
template <class Event, class Decode>
void must_be_written_again(const Entry& stored, const std::optional<Event>& event, const Decode& decode) {
  const Entry again = event ? encode(*event) : noted();
  if (again.version == stored.version) return must(again == stored, stored);
  must(decode(again) == event, stored);
}

void try_body(std::size_t choice, std::string_view body) {
  const Kind& kind = kinds[choice % std::size(kinds)];
  Entry stored;
  stored.kind = kind.name;
  stored.version = kind.version;
  stored.body = body;
  if (kind.of_table) {
    must_be_written_again(stored, decode_table(stored), decode_table);
  } else {
    must_be_written_again(stored, decode_plenary(stored), decode_plenary);
  }
}

}  // namespace
}  // namespace oogst::journal

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  try {
    oogst::journal::try_body(data[0], {reinterpret_cast<const char*>(data) + 1, size - 1});
  } catch (const oogst::journal::CorruptEntry&) {
  }
  return 0;
}
