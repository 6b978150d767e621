// What everyone knows of the day before it begins.
#include "server/hall/views/programme_view.hpp"

#include <gtest/gtest.h>

#include "tests/core/small_day.hpp"
#include "tests/hall/schema_check.hpp"

namespace oogst::hall {
namespace {

using nlohmann::json;

json programme_with(std::optional<core::Wifi> wifi) {
  core::Definition definition = *core::small_definition();
  definition.wifi = std::move(wifi);
  core::plenary::State state;
  core::plenary::fold(state, core::plenary::ConferenceCreated{
                                 {"c"}, std::make_shared<const core::Definition>(definition), {}, core::day_begins_at});
  json programme = ProgrammeView().state(state);
  EXPECT_EQ(SchemaCheck().violation("programme", programme), "");
  return programme;
}

TEST(ProgrammeView, TellsTheHallsNetworkWhereItHasOne) {
  EXPECT_FALSE(programme_with(std::nullopt).contains("wifi"));
  EXPECT_EQ(programme_with(core::Wifi{"Zaal", std::nullopt}).at("wifi"), json({{"name", "Zaal"}}));
  EXPECT_EQ(programme_with(core::Wifi{"Zaal", "rust;aan:tafel"}).at("wifi"),
            json({{"name", "Zaal"}, {"password", "rust;aan:tafel"}}));
}

}  // namespace
}  // namespace oogst::hall
