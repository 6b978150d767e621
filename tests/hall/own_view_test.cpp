#include "server/hall/views/own_view.hpp"

#include <gtest/gtest.h>

#include "tests/hall/schema_check.hpp"
#include "tests/hall/views_random_day.hpp"

namespace oogst::hall {
namespace {

using core::PersonId;
using nlohmann::json;

std::vector<PersonId> everyone() {
  std::vector<PersonId> people;
  for (int number = 0; number < 8; ++number) people.push_back({"person" + std::to_string(number)});
  return people;
}

// Seeks what the plenary's batches of many days do to each person's own state.
template <class Look>
void each_plenary_batch(Words words, Look look) {
  for (std::uint64_t seed = 1; seed <= 40 && !::testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    RandomDay day(seed, words);
    day.morning();
    for (int i = 0; i < 100 && !::testing::Test::HasFailure(); ++i) {
      const auto batch = day.batch();
      if (const auto* step = std::get_if<PlenaryStep>(&batch)) look(*step);
    }
  }
}

TEST(OwnView, F4_WhoseOwnStateChangesIsConcerned) {
  int changed = 0;
  each_plenary_batch(Words::any, [&](const PlenaryStep& step) {
    const auto concerned = concerned_by(step.before, step.after, step.events);
    for (const PersonId& person : everyone()) {
      if (own_state(step.before, person) == own_state(step.after, person)) continue;
      ++changed;
      EXPECT_TRUE(concerned.contains(person.value)) << person.value;
    }
  });
  EXPECT_GT(changed, 150);
}

TEST(OwnView, F4_ABatchWithoutReflectionsConcernsNobody) {
  each_plenary_batch(Words::any, [](const PlenaryStep& step) {
    if (!step.before.reflections.empty() || !step.after.reflections.empty()) return;
    EXPECT_EQ(concerned_by(step.before, step.after, step.events), std::set<std::string>{});
  });
}

TEST(OwnView, F4_HasOnesOwnReflectionsAndNobodyElses) {
  const SchemaCheck schemas;
  std::size_t seen = 0;
  each_plenary_batch(Words::canaries, [&](const PlenaryStep& step) {
    for (const PersonId& person : everyone()) {
      const json state = own_state(step.after, person);
      EXPECT_EQ(schemas.violation("own", state), "");
      json texts = json::object();
      for (const auto& reflection : step.after.reflections.items()) {
        if (reflection->person == person) texts[reflection->id.value] = reflection->text;
      }
      json told = json::object();
      for (const auto& [id, reflection] : state.at("reflections").items()) told[id] = reflection.at("text");
      EXPECT_EQ(told, texts);
      seen += texts.size();
    }
  });
  EXPECT_GT(seen, 500U);
}

}  // namespace
}  // namespace oogst::hall
