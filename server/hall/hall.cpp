#include "server/hall/hall.hpp"

#include <algorithm>
#include <atomic>
#include <future>

#include "protocol/text/unicode.hpp"
#include "server/hall/attendee.hpp"

namespace oogst::hall {
namespace {

constexpr std::size_t conference_id_length = 6;
constexpr std::size_t person_id_length = 12;

}  // namespace

Hall::Hall(Loops& loops, journal::Journal& journal, Clock clock, MakeId make_id, Saving::Changed saving_changed,
           std::chrono::milliseconds retry_pause, std::chrono::milliseconds writing_silence)
    : loops_(loops),
      journal_(journal),
      clock_(std::move(clock)),
      make_id_(std::move(make_id)),
      writing_silence_(writing_silence),
      saving_([this, report = std::move(saving_changed)](bool saving, const std::string& stream, const std::string& reason) {
        report(saving, stream, reason);
        tell_saving();
      }, retry_pause) {}

Hall::~Hall() {
  for (const auto& conference : conferences()) conference->stop();
}

// -- Opening --

void Hall::open_all() {
  std::vector<std::string> ids;
  const auto streams = journal_.streams();
  for (const journal::StreamHead& head : streams.value()) {
    if (auto id = conference_of_plenary_stream(head.stream)) ids.push_back(std::move(*id));
  }
  std::atomic<std::size_t> next{0};
  std::vector<std::future<void>> openers;
  for (std::size_t i = 0; i < std::min(loops_.size(), ids.size()); ++i) {
    openers.push_back(std::async(std::launch::async, [&] {
      for (std::size_t at = next++; at < ids.size(); at = next++) open(ids[at]);
    }));
  }
  for (auto& opener : openers) opener.get();
}

bool Hall::open(const std::string& id) {
  if (find(id)) return false;
  auto conference = std::make_shared<Conference>(
      id, Ground{loops_, journal_, saving_, numbers_, clock_, writing_silence_, receipts_.sign ? &receipts_ : nullptr});
  add(conference);
  conference->start();
  return true;
}

void Hall::add(std::shared_ptr<Conference> conference) {
  const std::lock_guard lock(mutex_);
  const core::plenary::State& plenary = *conference->plenary_loop().state();
  for (const core::plenary::AccessCode& code : *plenary.codes) doors_[code.code] = Door{conference, code.seat};
  conferences_[conference->id()] = std::move(conference);
}

std::shared_ptr<Conference> Hall::find(const std::string& conference) const {
  const std::lock_guard lock(mutex_);
  const auto at = conferences_.find(conference);
  return at == conferences_.end() ? nullptr : at->second;
}

std::vector<std::shared_ptr<Conference>> Hall::conferences() const {
  const std::lock_guard lock(mutex_);
  std::vector<std::shared_ptr<Conference>> all;
  for (const auto& [id, conference] : conferences_) all.push_back(conference);
  return all;
}

// -- Log-in --

std::optional<Hall::Door> Hall::door(const std::string& code) const {
  const std::lock_guard lock(mutex_);
  const auto at = doors_.find(code);
  if (at == doors_.end()) return std::nullopt;
  return at->second;
}

void Hall::take_seat(const Door& door, Visitor visitor, SeatTaken done) {
  PlenaryLoop& loop = door.conference->plenary_loop();
  loops_.post(loop.thread(), [this, &loop, door, visitor = std::move(visitor), done = std::move(done)] {
    core::plenary::TakeSeat command = seat_command(*loop.state(), door.seat, visitor);
    const core::PersonId person = command.person;
    loop.submit(std::move(command), Origin{person.value, {}, 0},
                [&loop, person, done](const Answer& answer, Delivery& delivery) {
                  // In a post of its own, behind those that tell the threads of the person.
                  delivery.run(loop.thread(), [&loop, person, answer, done] {
                    if (const auto* refusal = std::get_if<core::Refusal>(&answer)) return done(*refusal);
                    done(*loop.state()->people.find(person));
                  });
                });
  });
}

// Who leads a table or the day goes on as herself where she enters her code and name on another device (L2).
static const core::plenary::Person* known_by_name(const core::plenary::State& plenary, const core::plenary::Seat& seat,
                                                  const std::string& name) {
  if (seat.role != core::Role::chair && seat.role != core::Role::moderator && seat.role != core::Role::organiser) {
    return nullptr;
  }
  for (const auto& person : plenary.people.items()) {
    if (person->seat == seat && person->name == name) return person.get();
  }
  return nullptr;
}

core::plenary::TakeSeat Hall::seat_command(const core::plenary::State& plenary, const core::plenary::Seat& seat,
                                           const Visitor& visitor) const {
  core::plenary::TakeSeat command;
  command.name = visitor.name;
  command.seat = seat;
  if (visitor.perspective) command.perspective = core::PerspectiveId{*visitor.perspective};
  command.person = core::PersonId{visitor.known_as.value_or(make_id_(person_id_length))};
  const auto* same = visitor.known_as ? nullptr : known_by_name(plenary, seat, text::clean_line(visitor.name));
  if (same) {
    command.person = same->id;
    if (!command.perspective) command.perspective = same->perspective;
  }
  return command;
}

// -- Texts --

journal::Result<std::vector<TextVersion>> Hall::text_versions(const std::string& conference, core::TableNumber table,
                                                              const std::string& insight) {
  return hall::text_versions(journal_, table_stream(conference, table), insight);
}

// -- Walls --

bool Hall::pair_wall(std::shared_ptr<Conference> conference, const std::string& person, const std::string& code,
                     const std::string& name, WallPaired done) {
  const auto waiting = pairings_.find(code);
  if (!waiting) return false;
  const core::WallId wall{make_id_(person_id_length)};
  PlenaryLoop& loop = conference->plenary_loop();
  loops_.post(loop.thread(), [&loop, conference = std::move(conference), person, wall, name, waiting,
                              done = std::move(done)] {
    loop.submit(core::plenary::PairWall{wall, name}, Origin{person, {}, 0},
                [&loop, conference, wall, waiting, done](const Answer& answer, Delivery& delivery) {
                  delivery.run(loop.thread(), [wall, answer, done] {
                    if (const auto* refusal = std::get_if<core::Refusal>(&answer)) return done(*refusal);
                    done(wall.value);
                  });
                  if (std::holds_alternative<core::Refusal>(answer)) return;
                  delivery.run(waiting->thread, [conference, wall, screen = waiting->screen] {
                    if (const auto alive = screen.lock()) alive->paired(conference->id(), wall.value);
                  });
                });
  });
  return true;
}

// -- Saving --

void Hall::tell_saving() {
  for (const auto& conference : conferences()) {
    for (std::size_t thread = 0; thread < loops_.size(); ++thread) {
      loops_.post(thread, [conference, thread] { conference->tell_saving(thread); });
    }
  }
}

// -- Founding --

Founding make_founding(const core::Definition& definition, const MakeId& make_id, const RandomCode& random_code) {
  using core::Role;
  Founding founding;
  founding.id = make_id(conference_id_length);
  const auto add = [&](Role role, std::optional<core::TableNumber> table) {
    founding.codes.push_back({random_code(), {role, table}});
  };
  add(Role::organiser, {});
  add(Role::moderator, {});
  add(Role::reporter, {});
  add(Role::participant, {});  // the first code of the day: in the hall, not at a table yet
  for (const core::TablePlan& table : definition.tables) {
    add(Role::chair, table.number);
    add(Role::participant, table.number);
  }
  return founding;
}

journal::AppendOutcome found_conference(journal::Journal& journal, const Founding& founding,
                                        std::shared_ptr<const core::Definition> definition, core::TimeMs now) {
  PlenaryAggregate plenary([now] { return now; });
  core::plenary::Command command =
      core::plenary::CreateConference{core::ConferenceId{founding.id}, std::move(definition), founding.codes};
  core::Context context;
  context.now = now;
  const auto events = plenary.decide(plenary.initial(), command, context);
  std::vector<journal::Entry> entries;
  for (const auto& event : events.value()) {
    journal::Entry entry = PlenaryAggregate::encode(event);
    entry.at_ms = now;
    entries.push_back(std::move(entry));
  }
  std::promise<journal::AppendOutcome> outcome;
  journal.append(plenary_stream(founding.id), 0, std::move(entries),
                 [&outcome](journal::AppendOutcome result) { outcome.set_value(std::move(result)); });
  return outcome.get_future().get();
}

}  // namespace oogst::hall
