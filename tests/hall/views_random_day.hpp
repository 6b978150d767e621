// A conference day out of random commands, decided and folded by the core: what the views must keep up with. Everything
// follows from the seed.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "server/core/plenary/commands.hpp"
#include "server/core/plenary/events.hpp"
#include "server/core/table/commands.hpp"
#include "server/core/table/events.hpp"
#include "server/core/table/state.hpp"
#include "server/hall/views/view.hpp"

namespace oogst::hall {

// What one batch of commands did to one stream.
template <class State, class Event>
struct Step {
  State before;
  State after;
  std::vector<Recorded<Event>> events;
};

using PlenaryStep = Step<core::plenary::State, core::plenary::Event>;
using TableStep = Step<core::table::State, core::table::Event>;

// What people write: at random, or in words that a search finds again, each new text another ("canary000123"), each
// person's name ("songbird000004"), group's title ("lantern000005") and reflection ("pebble000006") too.
enum class Words { any, canaries };

inline const core::PersonId moderator{"person0"};
inline const core::PersonId reporter{"person7"};

class RandomDay {
 public:
  RandomDay(std::uint64_t seed, Words words);

  // The conference created and people seated, as one batch.
  PlenaryStep morning();

  // A batch of one to six commands to one stream.
  std::variant<PlenaryStep, TableStep> batch();

  const core::Definition& definition() const { return *definition_; }
  // Texts that a table ever had in the state `shared`: what others than the table may know of.
  const std::set<std::string>& texts_ever_shared() const { return texts_ever_shared_; }

 private:
  std::size_t below(std::size_t bound) { return engine_() % bound; }
  bool once_in(std::size_t times) { return below(times) == 0; }
  std::string name();
  std::string title();
  std::string new_text();
  std::string new_reflection();

  PlenaryStep plenary_batch();
  TableStep table_batch(core::table::State& table);
  core::plenary::Command plenary_command(const core::plenary::State& state);
  core::plenary::Command group_command(const core::plenary::State& state);
  core::plenary::Command wall_command(const core::plenary::State& state);
  core::plenary::Command reflection_command(const core::plenary::State& state);
  core::PersonId who_commands(const core::plenary::State& state, const core::plenary::Command& command);
  core::PersonId who_reflects(const core::plenary::State& state, const core::ReflectionId& id);
  static std::uint64_t latest_step(const core::plenary::State& state);
  core::PersonId who_asks(const core::plenary::State& state);
  core::plenary::Command hand_over();
  core::InsightId a_shared(const core::plenary::State& state);
  core::ReflectionId a_reflection(const core::plenary::State& state);
  std::vector<core::InsightId> some_shared(const core::plenary::State& state);
  core::plenary::ApproveInsights approve(const core::plenary::State& state);
  core::table::Command table_command(const core::table::State& state);
  core::table::CorrectInsight correct(const core::table::State& state, const core::InsightId& id);
  core::table::SplitInsight split(const core::table::State& state, const core::InsightId& id);
  core::table::EditText edit(const core::table::Insight& insight);
  void remember(const core::table::Event& event, const core::table::State& after);

  core::PersonId a_person() { return {"person" + std::to_string(below(8))}; }
  core::TableNumber a_table() { return {static_cast<int>(below(3)) + 1}; }
  core::WallId a_wall() { return {"wall" + std::to_string(below(3))}; }
  core::InsightId an_insight(core::TableNumber table);
  core::InsightId a_made_insight(core::TableNumber table);  // out of a merge or a split
  std::optional<core::QuestionId> a_question();
  core::InsightId one_of(const core::table::State& state);
  static std::optional<core::InsightId> merged_in(const core::table::State& state);
  std::optional<core::InsightId> another(const core::table::State& state);
  void pass_time();

  struct Past {
    std::vector<std::string> texts;  // by text revision
    std::vector<text::TextOp> ops;   // that led from each to the next
  };

  std::mt19937_64 engine_;
  Words words_;
  core::TimeMs now_ = 1'800'000'000'000;
  std::uint64_t written_ = 0;
  std::uint64_t commands_ = 0;
  std::shared_ptr<const core::Definition> definition_;
  core::plenary::State plenary_;
  std::vector<core::table::State> tables_;
  std::map<core::InsightId, Past> past_;
  std::set<std::string> texts_ever_shared_;
};

}  // namespace oogst::hall
