// All live conferences, and the ways in: by access code, by token, by a wall's pairing code. Made by main; outlives
// all sessions. Every public function may be called from any thread; callbacks come on the thread of the conference's plenary.
// The lists of conferences and codes are behind one mutex, which is taken at log-in and creation and never on the way of an insight.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "protocol/limits.hpp"
#include "server/hall/conference.hpp"
#include "server/hall/pairings.hpp"
#include "server/hall/text_versions.hpp"

namespace oogst::hall {

// New random ids of `length` characters out of a-z 0-9; given from outside, so that tests bring their own.
using MakeId = std::function<std::string(std::size_t length)>;

class Hall {
 public:
  // `saving_changed` is for logs and metrics; called on any loop's thread.
  // Loops and journal outlive it.
  Hall(Loops& loops, journal::Journal& journal, Clock clock, MakeId make_id, Saving::Changed saving_changed,
       std::chrono::milliseconds retry_pause = std::chrono::milliseconds(500),
       std::chrono::milliseconds writing_silence = protocol::writing_silence);
  // Once the loops' threads have ended: what still waits is dropped.
  ~Hall();

  // From now on acknowledgements carry receipts, and those that are shown are looked at. Before anything is opened.
  void give_receipts(Receipts receipts) { receipts_ = std::move(receipts); }

  // Opens every conference in the journal, on as many threads as there are loops (which need not run yet). Throws where one cannot be read back.
  void open_all();

  // Opens one conference that was just written to the journal. Blocks; false where it is open already.
  bool open(const std::string& conference);

  std::shared_ptr<Conference> find(const std::string& conference) const;
  std::vector<std::shared_ptr<Conference>> conferences() const;
  bool saving() const { return saving_.works(); }
  core::TimeMs now() const { return clock_(); }
  const Numbers& numbers() const { return numbers_; }

  // -- Log-in --

  struct Door {
    std::shared_ptr<Conference> conference;
    core::plenary::Seat seat;
  };
  // What a code (8 symbols, as it is stored) opens.
  std::optional<Door> door(const std::string& code) const;

  struct Visitor {
    std::string name;
    std::optional<std::string> perspective;
    std::optional<std::string> known_as;  // a person's id out of a valid token of this conference
  };
  using SeatTaken = std::function<void(core::Result<core::plenary::Person>)>;
  // Gives a visitor the seat behind a door. When the callback comes, every thread is about to know the person.
  void take_seat(const Door& door, Visitor visitor, SeatTaken done);

  // -- Texts --

  // Earlier versions of a text, as text_versions.hpp has them. Blocks on the disk: not on a thread of the loops.
  journal::Result<std::vector<TextVersion>> text_versions(const std::string& conference, core::TableNumber table,
                                                          const std::string& insight);

  // -- Walls --

  Pairings& pairings() { return pairings_; }
  using WallPaired = std::function<void(core::Result<std::string>)>;
  // Connects the wall that shows `code` to the conference, in the name of `person`; the callback gets the wall's id. False, and
  // no callback, where nobody shows that code.
  bool pair_wall(std::shared_ptr<Conference> conference, const std::string& person, const std::string& code,
                 const std::string& name, WallPaired done);

 private:
  core::plenary::TakeSeat seat_command(const core::plenary::State& plenary, const core::plenary::Seat& seat,
                                       const Visitor& visitor) const;
  void tell_saving();
  void add(std::shared_ptr<Conference> conference);

  Loops& loops_;
  journal::Journal& journal_;
  Clock clock_;
  MakeId make_id_;
  std::chrono::milliseconds writing_silence_;
  Saving saving_;
  Numbers numbers_;
  Receipts receipts_;
  Pairings pairings_;
  mutable std::mutex mutex_;
  std::map<std::string, std::shared_ptr<Conference>> conferences_;
  std::map<std::string, Door> doors_;  // by code
};

// What is written for a new conference, before it is opened: an id and its codes, made with `random_code` (8 symbols each).
struct Founding {
  std::string id;
  std::vector<core::plenary::AccessCode> codes;
};

using RandomCode = std::function<std::string()>;
Founding make_founding(const core::Definition& definition, const MakeId& make_id, const RandomCode& random_code);

// Writes a new conference to the journal and waits for it. The outcome tells whether it is durable.
journal::AppendOutcome found_conference(journal::Journal& journal, const Founding& founding,
                                        std::shared_ptr<const core::Definition> definition, core::TimeMs now);

}  // namespace oogst::hall
