// The digests and the high-water file are formats on people's disks: they stay as they are.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <set>

#include "server/journal/chain.hpp"
#include "server/journal/high_water.hpp"
#include "tests/journal/journal_verbs.hpp"

namespace oogst::journal {
namespace {

std::string hex(const Digest& digest) {
  std::string text;
  for (const unsigned char byte : digest) {
    for (const int nibble : {byte >> 4, byte & 15}) text += "0123456789abcdef"[nibble];
  }
  return text;
}

constexpr Salt salt = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

TEST(Digests, AreTheOnesOfFormatOne) {
  const Digest content = content_digest(salt, entry("body"));
  const Digest chain = next_in_stream(Digest{}, content, 1, "c/K7Q2/table/7");
  const Digest order = next_in_order(Digest{}, chain);
  EXPECT_EQ(hex(content), "5e7980797d2a1d506c4bdd0c6dd719790f8f37d01f219863c6a6dd04ec497dba");
  EXPECT_EQ(hex(chain), "4312f23d461d4480d95bc22c2d0b654981958a8ba929a34c5c18afd97124807e");
  EXPECT_EQ(hex(order), "a59f3666414c720acbc4557e255185d1f14f579bbc9ef9f0c51bdff7090b562b");
}

TEST(Digests, DifferWithEveryField) {
  std::set<std::string> seen;
  const auto differs = [&](auto change) {
    Entry changed = entry("body");
    change(changed);
    return seen.insert(hex(content_digest(salt, changed))).second;
  };
  EXPECT_TRUE(differs([](Entry&) {}));
  EXPECT_TRUE(differs([](Entry& e) { e.kind += "x"; }));
  EXPECT_TRUE(differs([](Entry& e) { ++e.version; }));
  EXPECT_TRUE(differs([](Entry& e) { e.actor += "x"; }));
  EXPECT_TRUE(differs([](Entry& e) { e.client += "x"; }));
  EXPECT_TRUE(differs([](Entry& e) { ++e.number; }));
  EXPECT_TRUE(differs([](Entry& e) { ++e.at_ms; }));
  EXPECT_TRUE(differs([](Entry& e) { e.body += "x"; }));
  EXPECT_TRUE(differs([](Entry& e) {
    e.client = e.actor.back() + e.client;  // the same letters, another border
    e.actor.pop_back();
  }));
  EXPECT_NE(next_in_stream({}, {}, 1, "a"), next_in_stream({}, {}, 2, "a"));
  EXPECT_NE(next_in_stream({}, {}, 1, "a"), next_in_stream({}, {}, 1, "b"));
}

TEST(Digests, OfTheSameEntryDifferByTheirSalt) {
  EXPECT_NE(random_salt(), random_salt());
}

class HighWaterFile : public testing::Test {
 protected:
  static HighWaterMark mark_at(std::uint64_t order) {
    HighWaterMark mark{"0123456789abcdef0123456789abcdef", order, {}};
    mark.digest.fill(static_cast<unsigned char>(order));
    return mark;
  }
  std::string content() const {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "high-water";
};

TEST_F(HighWaterFile, GivesTheLastMarkBack) {
  HighWater::create(file, mark_at(0));
  EXPECT_EQ(HighWater::read(file), mark_at(0));
  HighWater open(file, {});
  for (const std::uint64_t order : {1u, 2u, 3u}) {
    open.write(mark_at(order));
    EXPECT_EQ(HighWater::read(file), mark_at(order));
  }
  HighWater again(file, {});
  again.write(mark_at(300));
  EXPECT_EQ(HighWater::read(file), mark_at(300));
  EXPECT_EQ(content().size(), 8192u);
}

TEST_F(HighWaterFile, KeepsTheMarkBeforeWhenAWriteWasTorn) {
  HighWater::create(file, mark_at(0));
  HighWater open(file, {});
  std::string before = content();
  for (std::uint64_t order = 1; order < 3; ++order) {
    open.write(mark_at(order));
    const std::string after = content();
    for (std::size_t torn_at = 1; torn_at < after.size(); ++torn_at) {
      const std::string torn = after.substr(0, torn_at) + before.substr(torn_at);
      if (torn == after || torn == before) continue;
      std::ofstream(file, std::ios::binary) << torn;
      ASSERT_EQ(HighWater::read(file), mark_at(order - 1)) << "torn at " << torn_at;
    }
    std::ofstream(file, std::ios::binary) << after;
    before = after;
  }
}

TEST_F(HighWaterFile, WithoutAGoodSlotGivesNothing) {
  for (const std::size_t size : {0u, 10u, 8192u}) {
    std::ofstream(file, std::ios::binary) << std::string(size, '\0');
    EXPECT_EQ(HighWater::read(file), std::nullopt);
  }
}

}  // namespace
}  // namespace oogst::journal
