// [V3] State at a revision plus its changes equals the state of a fresh snapshot: for every view, over random days.
#include <gtest/gtest.h>

#include <set>

#include "protocol/frame_codec.hpp"
#include "protocol/text_op_json.hpp"
#include "server/hall/views/all_views.hpp"
#include "tests/hall/schema_check.hpp"
#include "tests/hall/views_random_day.hpp"

namespace oogst::hall {
namespace {

using nlohmann::json;

constexpr std::uint64_t days = 40;
constexpr int batches_a_day = 90;

void apply_edit(json& state, const json& edit) {
  json& insight = state.at("insights").at(edit.at("insight").get<std::string>());
  ASSERT_EQ(edit.at("revision"), insight.at("text_revision").get<std::uint64_t>() + 1);
  const auto op = protocol::text_op_from_json(edit.at("op"));
  const auto text = text::apply(insight.at("text").get<std::string>(), std::get<text::TextOp>(op));
  insight["text"] = std::get<std::string>(text);
  insight["text_revision"] = edit.at("revision");
}

// As a client does it: from the frame on the wire.
json applied(json state, protocol::Topic topic, Changes changes) {
  const json frame = json::parse(protocol::encode(protocol::Change{topic, 1, std::move(changes)}));
  for (const json& change : frame.at("changes")) {
    if (change.contains("merge")) {
      EXPECT_FALSE(change["merge"].empty());
      state.merge_patch(change["merge"]);
    } else {
      apply_edit(state, change.at("edit"));
    }
  }
  return state;
}

// What the days brought, so that a pass means something.
struct Variety {
  std::set<std::size_t> plenary_events;
  std::set<std::size_t> table_events;
  int empty = 0;
  int merges = 0;
  int edits = 0;

  void count(const Changes& changes) {
    if (changes.empty()) ++empty;
    for (const auto& change : changes) ++(change.index() == 0 ? merges : edits);
  }
};

std::string word_of(protocol::Topic topic) {
  const std::string name = protocol::name_of(topic);
  return name.substr(0, name.find('/'));
}

template <class Views, class Step>
void expect_kept_up(const Views& views, const Step& step, const SchemaCheck* schemas, Variety& seen) {
  for (const auto& [topic, view] : views) {
    SCOPED_TRACE(protocol::name_of(topic));
    const json after = view->state(step.after);
    const Changes changes = view->changes(step.before, step.after, step.events);
    seen.count(changes);
    EXPECT_EQ(applied(view->state(step.before), topic, changes), after);
    if (schemas != nullptr) {
      EXPECT_EQ(schemas->violation(word_of(topic), after), "");
    }
  }
}

TEST(Views, V3_BeforeAndItsChangesMakeAfter) {
  const SchemaCheck schemas;
  Variety seen;
  for (std::uint64_t seed = 1; seed <= days && !::testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    RandomDay day(seed, Words::any);
    const auto of_plenary = plenary_views(day.definition());
    expect_kept_up(of_plenary, day.morning(), nullptr, seen);
    for (int i = 0; i < batches_a_day && !::testing::Test::HasFailure(); ++i) {
      const SchemaCheck* now_and_then = i % 20 == 19 ? &schemas : nullptr;
      const auto batch = day.batch();
      if (const auto* step = std::get_if<PlenaryStep>(&batch)) {
        for (const auto& recorded : step->events) seen.plenary_events.insert(recorded.event.index());
        expect_kept_up(of_plenary, *step, now_and_then, seen);
      } else {
        const auto& table_step = std::get<TableStep>(batch);
        for (const auto& recorded : table_step.events) seen.table_events.insert(recorded.event.index());
        expect_kept_up(table_views(table_step.after.number), table_step, now_and_then, seen);
      }
    }
  }
  EXPECT_EQ(seen.plenary_events.size(), std::variant_size_v<core::plenary::Event> - 1)
      << "all but the creation; seen: " << testing::PrintToString(seen.plenary_events);
  EXPECT_EQ(seen.table_events.size(), std::variant_size_v<core::table::Event>)
      << "seen: " << testing::PrintToString(seen.table_events);
  EXPECT_GT(seen.empty, 1000);
  EXPECT_GT(seen.merges, 1000);
  EXPECT_GT(seen.edits, 300);
}

// Who comes back after several batches gets their changes one after the other.
TEST(Views, V3_ChangesOfManyBatchesMakeTheLastState) {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    RandomDay day(seed, Words::any);
    std::map<protocol::Topic, json> replicas;
    const auto follow = [&](const auto& views, const auto& step) {
      for (const auto& [topic, view] : views) {
        auto& replica = replicas.try_emplace(topic, view->state(step.before)).first->second;
        replica = applied(std::move(replica), topic, view->changes(step.before, step.after, step.events));
        EXPECT_EQ(replica, view->state(step.after)) << protocol::name_of(topic);
      }
    };
    const auto of_plenary = plenary_views(day.definition());
    follow(of_plenary, day.morning());
    for (int i = 0; i < 60; ++i) {
      const auto batch = day.batch();
      if (const auto* step = std::get_if<PlenaryStep>(&batch)) {
        follow(of_plenary, *step);
      } else {
        const auto& table_step = std::get<TableStep>(batch);
        follow(table_views(table_step.after.number), table_step);
      }
    }
  }
}

}  // namespace
}  // namespace oogst::hall
