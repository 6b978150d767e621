// [M1] The limits stand in the core, which knows no wire, on the wire, and in the schemas: they are the same.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "protocol/limits.hpp"
#include "server/core/insight.hpp"

namespace oogst::hall {
namespace {

using nlohmann::json;

json definitions_of(const std::string& schema) {
  return json::parse(std::ifstream(OOGST_SOURCE_DIR "/protocol/schema/" + schema)).at("definitions");
}

TEST(Limits, M1_TheCoreHoldsThoseOfTheWire) {
  EXPECT_EQ(core::insight_text_max, protocol::insight_text_max);
  EXPECT_EQ(core::name_max, protocol::name_max);
  EXPECT_EQ(core::perspectives_max, protocol::perspectives_max);
}

TEST(Limits, M1_TheSchemasHoldThoseOfTheCore) {
  const json common = definitions_of("common.json");
  EXPECT_EQ(common.at("InsightText").at("maxLength"), core::insight_text_max);
  EXPECT_EQ(common.at("Perspectives").at("maxItems"), core::perspectives_max);
  EXPECT_EQ(common.at("PersonName").at("maxLength"), core::name_max);
  const json commands = definitions_of("command.json");
  EXPECT_EQ(commands.at("Originals").at("minItems"), core::originals_min);
  EXPECT_EQ(commands.at("Originals").at("maxItems"), core::originals_max);
  EXPECT_EQ(commands.at("ExplainInsight").at("properties").at("explanation").at("maxLength"), core::insight_explanation_max);
}

}  // namespace
}  // namespace oogst::hall
