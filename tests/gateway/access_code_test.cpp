// PROTOCOL.md L3 and W2: codes for people. The vectors are those that the browser's check is held to as well.
#include "server/gateway/access_code.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

namespace oogst::gateway {
namespace {

nlohmann::json vectors() {
  std::ifstream in(std::string(OOGST_SOURCE_DIR) + "/protocol/examples/access_codes.json");
  return nlohmann::json::parse(in);
}

// A repeatable source: counts up.
RandomBelow counting(std::uint32_t from) {
  return [next = from](std::uint32_t bound) mutable { return next++ % bound; };
}

CodeFault fault_of(std::string_view typed) {
  const auto code = parse_code(typed);
  EXPECT_TRUE(code.has_error()) << typed;
  return code.error();
}

TEST(AccessCode, L3_ReadsTheSharedVectors) {
  const auto shared = vectors();
  EXPECT_EQ(shared["alphabet"], code_alphabet);
  ASSERT_GT(shared["read"].size(), 10U);
  for (const auto& vector : shared["read"]) {
    const auto code = parse_code(vector["typed"].get<std::string>());
    ASSERT_TRUE(code.has_value()) << vector;
    EXPECT_EQ(*code, vector["code"]) << vector;
    EXPECT_EQ(shown_code(*code), vector["shown"]) << vector;
  }
  ASSERT_GT(shared["mistyped"].size(), 10U);
  for (const auto& vector : shared["mistyped"]) {
    EXPECT_TRUE(parse_code(vector["typed"].get<std::string>()).has_error()) << vector;
  }
}

TEST(AccessCode, W2_ReadsTheSharedVectorsOfPairingCodes) {
  const auto shared = vectors()["pairing"];
  for (const auto& vector : shared["read"]) {
    EXPECT_EQ(parse_code(vector["typed"].get<std::string>(), pairing_code_symbols).value(), vector["code"]);
  }
  for (const auto& vector : shared["mistyped"]) {
    EXPECT_TRUE(parse_code(vector["typed"].get<std::string>(), pairing_code_symbols).has_error()) << vector;
  }
}

TEST(AccessCode, L3_EveryWrongSymbolIsFound) {
  for (std::uint32_t seed = 0; seed < 31; ++seed) {
    const std::string code = make_code(access_code_symbols, counting(seed * 7));
    for (std::size_t at = 0; at < code.size(); ++at) {
      for (const char other : code_alphabet) {
        std::string wrong = code;
        wrong[at] = other;
        EXPECT_EQ(parse_code(wrong).has_value(), wrong == code) << wrong;
      }
    }
  }
}

TEST(AccessCode, L3_EverySwapOfNeighboursIsFound) {
  for (std::uint32_t seed = 0; seed < 31; ++seed) {
    const std::string code = make_code(access_code_symbols, [&, n = seed](std::uint32_t bound) mutable {
      return (n = n * 13 + 5) % bound;
    });
    for (std::size_t at = 0; at + 1 < code.size(); ++at) {
      std::string wrong = code;
      std::swap(wrong[at], wrong[at + 1]);
      EXPECT_EQ(parse_code(wrong).has_value(), wrong == code) << wrong;
    }
  }
}

TEST(AccessCode, SaysWhatIsWrong) {
  EXPECT_EQ(fault_of(""), CodeFault::too_short);
  EXPECT_EQ(fault_of(" - "), CodeFault::too_short);
  EXPECT_EQ(fault_of("K72M4XA"), CodeFault::too_short);
  EXPECT_EQ(fault_of("K72M4XAB0"), CodeFault::too_long);
  EXPECT_EQ(fault_of("K72M-4XA!"), CodeFault::strange_character);
  EXPECT_EQ(fault_of("K72M–4XAB"), CodeFault::strange_character);
  EXPECT_EQ(fault_of(std::string_view("K72M4XA\0", 8)), CodeFault::strange_character);
  EXPECT_EQ(fault_of("7K2M4XAB"), CodeFault::mistyped);
}

TEST(AccessCode, MadeCodesUseTheWholeAlphabetAndReadBack) {
  std::string seen;
  for (std::uint32_t seed = 0; seed < 31; ++seed) {
    const std::string code = make_code(access_code_symbols, counting(seed));
    EXPECT_EQ(parse_code(shown_code(code)).value(), code);
    seen += code;
  }
  for (const char symbol : code_alphabet) EXPECT_NE(seen.find(symbol), std::string::npos) << symbol;
}

}  // namespace
}  // namespace oogst::gateway
