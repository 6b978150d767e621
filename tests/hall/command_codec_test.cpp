// [C7] Command bodies: every example command of the protocol is read, every wrong one refused with the member at fault.
#include "server/hall/command_codec.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "tests/protocol/examples.hpp"

namespace oogst::hall {
namespace {

using nlohmann::json;
using protocol::Example;

const std::set<std::string> table_names = {"add_insight",   "edit_text",       "set_kind",         "set_perspectives",
                                           "share_insight", "unshare_insight", "withdraw_insight", "restore_insight",
                                           "move_insight",  "order_shared",    "merge_insights",   "unmerge_insight",
                                           "split_insight", "confirm_insight", "set_ready",        "call_help",
                                           "ask_meaning",   "explain_insight", "offer_insight",    "correct_insight",
                                           "write_for_table"};

// Commands that only the server asks.
constexpr std::size_t of_the_server = 4;

TEST(CommandCodec, C7_ReadsEveryValidExampleOnItsStreamAndOnNoOther) {
  std::set<std::size_t> table_kinds;
  std::set<std::size_t> plenary_kinds;
  for (const Example& example : protocol::examples("valid", "command")) {
    SCOPED_TRACE(example.name);
    const auto to_table = decode_table_command(example.value);
    const auto to_plenary = decode_plenary_command(example.value);
    const bool is_for_table = table_names.contains(example.value.at("name").get<std::string>());
    EXPECT_EQ(to_table.has_value(), is_for_table) << to_table.error().detail;
    EXPECT_EQ(to_plenary.has_value(), !is_for_table) << to_plenary.error().detail;
    if (to_table) table_kinds.insert(to_table->index());
    if (to_plenary) plenary_kinds.insert(to_plenary->index());
    const auto& refused = is_for_table ? to_plenary.error() : to_table.error();
    EXPECT_EQ(refused.code, protocol::invalid_command);
    EXPECT_EQ(refused.field, "name");
  }
  EXPECT_EQ(table_kinds.size(), std::variant_size_v<core::table::Command>);
  EXPECT_EQ(plenary_kinds.size(), std::variant_size_v<core::plenary::Command> - of_the_server);
}

TEST(CommandCodec, C7_RefusesEveryInvalidExampleWithTheMemberAtFault) {
  const auto invalid = protocol::examples("invalid", "command");
  EXPECT_GT(invalid.size(), 40U);
  for (const Example& example : invalid) {
    SCOPED_TRACE(example.name + ": " + example.why);
    const bool is_for_table = table_names.contains(example.value.is_object() && example.value.contains("name") &&
                                                           example.value["name"].is_string()
                                                       ? example.value["name"].get<std::string>()
                                                       : "");
    if (is_for_table) {
      const auto decoded = decode_table_command(example.value);
      ASSERT_TRUE(decoded.has_error());
      EXPECT_EQ(decoded.error().field, example.field);
    } else {
      const auto decoded = decode_plenary_command(example.value);
      ASSERT_TRUE(decoded.has_error());
      EXPECT_EQ(decoded.error().field, example.field);
    }
  }
}

TEST(CommandCodec, WhatOnlyTheServerAsksHasNoName) {
  for (const char* name : {"pair_wall", "create_conference", "take_seat", "receive_shared"}) {
    EXPECT_EQ(decode_plenary_command({{"name", name}}).error().field, "name") << name;
    EXPECT_EQ(decode_table_command({{"name", name}}).error().field, "name") << name;
  }
}

TEST(CommandCodec, KeepsWhatTheCommandSays) {
  const auto decoded = decode_table_command({{"name", "add_insight"},
                                             {"insight", "insight1"},
                                             {"question", "a1"},
                                             {"kind", "direction"},
                                             {"perspectives", {"ouder", "jongere"}},
                                             {"text", "Samen\neten"}});
  ASSERT_TRUE(decoded.has_value()) << decoded.error().field;
  const auto& command = std::get<core::table::AddInsight>(*decoded);
  EXPECT_EQ(command.insight.value, "insight1");
  EXPECT_EQ(command.question->value, "a1");
  EXPECT_EQ(command.kind, core::InsightKind::direction);
  EXPECT_EQ(command.perspectives, (std::vector<core::PerspectiveId>{{"ouder"}, {"jongere"}}));
  EXPECT_EQ(command.text, "Samen\neten");
}

TEST(CommandCodec, X1_LeavesTheOperationsSinceTheBaseToTheHall) {
  const auto decoded =
      decode_table_command({{"name", "edit_text"}, {"insight", "insight1"}, {"base", 3}, {"op", {2, "x", {{"d", 1}}}}});
  ASSERT_TRUE(decoded.has_value()) << decoded.error().field;
  const auto& command = std::get<core::table::EditText>(*decoded);
  EXPECT_EQ(command.base, 3U);
  EXPECT_EQ(command.op, (text::TextOp{text::Retain{2}, text::Insert{"x"}, text::Delete{1}}));
  EXPECT_FALSE(command.since.has_value());
  EXPECT_TRUE(command.behind.empty());
}

TEST(CommandCodec, X5_ReadsWhatAnOperationStandsBehind) {
  json flown{{"client", "client01"}, {"number", 9}, {"op", {2, "x"}}};
  const auto ask = [](json behind) {
    return decode_table_command(
        {{"name", "edit_text"}, {"insight", "insight1"}, {"base", 3}, {"op", {"y"}}, {"behind", std::move(behind)}});
  };
  const auto decoded = ask(json::array({flown}));
  ASSERT_TRUE(decoded.has_value()) << decoded.error().field;
  const auto& behind = std::get<core::table::EditText>(*decoded).behind;
  ASSERT_EQ(behind.size(), 1U);
  EXPECT_EQ(behind[0].client, "client01");
  EXPECT_EQ(behind[0].number, 9U);
  EXPECT_EQ(behind[0].op, (text::TextOp{text::Retain{2}, text::Insert{"x"}}));
  EXPECT_TRUE(ask(json(16, flown)).has_value());
  EXPECT_EQ(ask(json(17, flown)).error().field, "behind");
}

TEST(CommandCodec, MovesATableBeforeAnotherOrToTheEnd) {
  const auto before = decode_plenary_command({{"name", "move_table"}, {"table", 7}, {"before", 3}});
  const auto last = decode_plenary_command({{"name", "move_table"}, {"table", 7}, {"before", nullptr}});
  ASSERT_TRUE(before.has_value() && last.has_value());
  EXPECT_EQ(std::get<core::plenary::MoveTable>(*before).table, core::TableNumber{7});
  EXPECT_EQ(std::get<core::plenary::MoveTable>(*before).before, core::TableNumber{3});
  EXPECT_FALSE(std::get<core::plenary::MoveTable>(*last).before.has_value());
}

TEST(CommandCodec, GivesTheFloorToATableOrToNobody) {
  const auto to_table = decode_plenary_command({{"name", "give_floor"}, {"table", 12}});
  const auto to_nobody = decode_plenary_command({{"name", "give_floor"}, {"table", nullptr}});
  ASSERT_TRUE(to_table && to_nobody);
  EXPECT_EQ(std::get<core::plenary::GiveFloor>(*to_table).table, core::TableNumber{12});
  EXPECT_FALSE(std::get<core::plenary::GiveFloor>(*to_nobody).table.has_value());
}

TEST(CommandCodec, SaysAMessageToSomeTablesOrToAll) {
  json send = {{"name", "send_message"}, {"message", "message1"}, {"tables", {12, 3}}, {"text", "Klaar?"}};
  const auto to_some = decode_plenary_command(send);
  send["tables"] = "all";
  const auto to_all = decode_plenary_command(send);
  ASSERT_TRUE(to_some && to_all);
  EXPECT_EQ(std::get<core::plenary::SendMessage>(*to_some).tables, (std::vector<core::TableNumber>{{12}, {3}}));
  EXPECT_FALSE(std::get<core::plenary::SendMessage>(*to_all).tables.has_value());
  send["tables"] = json::array();
  for (int i = 1; i <= 1001; ++i) send["tables"].push_back(i);
  EXPECT_EQ(decode_plenary_command(send).error().field, "tables");
}

TEST(CommandCodec, SaysMoreThanInvalidWhereItCan) {
  json add = {{"name", "add_insight"}, {"insight", "insight1"},         {"question", nullptr},
              {"kind", "gossip"},      {"perspectives", json::array()}, {"text", ""}};
  EXPECT_EQ(decode_table_command(add).error().code, "unknown_kind");
  add["kind"] = "idea";
  add["text"] = std::string(2001, 'x');
  EXPECT_EQ(decode_table_command(add).error().code, "text_too_long");
  add["text"] = "";
  for (int i = 0; i < 13; ++i) add["perspectives"].push_back("p" + std::to_string(i));
  EXPECT_EQ(decode_table_command(add).error().code, "too_many");
}

}  // namespace
}  // namespace oogst::hall
