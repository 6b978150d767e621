#include <algorithm>

#include "server/core/plenary/floor.hpp"
#include "server/hall/command_reading.hpp"

namespace oogst::hall {
namespace {

using nlohmann::json;

constexpr int extension_minutes_max = 60;

std::optional<core::TableNumber> read_table_or_none(ObjectReader& reader, const char* name) {
  if (reader.null(name)) return std::nullopt;
  return read_table(reader, name);
}

core::plenary::AskedAt read_asked_at(ObjectReader& reader) {
  if (!reader.present("asked_at")) return std::nullopt;
  return static_cast<core::TimeMs>(reader.whole("asked_at"));
}

core::plenary::Command read_move_phase(ObjectReader& reader) {
  return core::plenary::MovePhase{{reader.id("phase")}, {reader.id("from")}};
}

core::plenary::Command read_return_phase(ObjectReader& reader) {
  return core::plenary::ReturnPhase{{reader.id("from")}};
}

core::plenary::Command read_extend_phase(ObjectReader& reader) {
  return core::plenary::ExtendPhase{reader.integer("minutes", -extension_minutes_max, extension_minutes_max)};
}

core::plenary::Command read_give_floor(ObjectReader& reader) {
  core::plenary::GiveFloor command{read_table_or_none(reader, "table")};
  if (reader.present("from")) command.from = read_table_or_none(reader, "from");
  command.asked_at = read_asked_at(reader);
  return command;
}

core::plenary::Command read_move_table(ObjectReader& reader) {
  return core::plenary::MoveTable{read_table(reader), read_table_or_none(reader, "before")};
}

core::plenary::Command read_order_tables(ObjectReader& reader) {
  return core::plenary::OrderTables{reader.word("by", core::parse_round_order)};
}

core::plenary::Command read_skip_table(ObjectReader& reader) {
  return core::plenary::SkipTable{read_table(reader), reader.boolean("skipped")};
}

core::plenary::Command read_set_turn_time(ObjectReader& reader) {
  return core::plenary::SetTurnTime{reader.integer("minutes", 0, core::plenary::turn_minutes_max)};
}

core::plenary::Command read_extend_turn(ObjectReader& reader) {
  const core::plenary::ExtendTurn command{
      reader.integer("minutes", -core::plenary::turn_extension_minutes_max, core::plenary::turn_extension_minutes_max)};
  if (command.minutes == 0) reader.fail("minutes", "must not be 0");
  return command;
}

core::plenary::Command read_set_reveal(ObjectReader& reader) {
  return core::plenary::SetReveal{reader.word("reveal", core::parse_reveal)};
}

core::plenary::Command read_reveal_insight(ObjectReader& reader) {
  return core::plenary::RevealInsight{read_insight(reader), reader.boolean("revealed")};
}

// For the commands that name a step and nothing else.
template <class Command>
core::plenary::Command read_step_alone(ObjectReader& reader) {
  return Command{reader.whole("step", 1)};
}

core::plenary::Command read_set_wall_mode(ObjectReader& reader) {
  return core::plenary::SetWallMode{reader.word("mode", core::parse_wall_mode), read_asked_at(reader)};
}

core::plenary::Command read_blank_wall(ObjectReader& reader) {
  return core::plenary::BlankWall{reader.boolean("blank"), read_asked_at(reader)};
}

core::plenary::Command read_hold_insight(ObjectReader& reader) {
  return core::plenary::HoldInsight{read_insight(reader), reader.boolean("held"),
                                    reader.present("returned") && reader.boolean("returned")};
}

core::plenary::Command read_set_moderation(ObjectReader& reader) {
  return core::plenary::SetModeration{reader.word("moderation", core::parse_moderation)};
}

core::plenary::Command read_approve_insights(ObjectReader& reader) {
  core::plenary::ApproveInsights command;
  reader.each_object("insights", 1, core::approved_at_once_max, [&](ObjectReader& seen) {
    const core::plenary::TextSeen text{read_insight(seen), seen.whole("text_revision")};
    if (std::ranges::find(command.insights, text) != command.insights.end()) seen.fail("insight", "stands there twice");
    command.insights.push_back(text);
    if (seen.present("held") && seen.boolean("held")) command.seen_held.insert(text.insight);
  });
  return command;
}

core::plenary::Command read_send_back_insight(ObjectReader& reader) {
  return core::plenary::SendBackInsight{read_insight(reader),
                                        reader.string("word", 0, core::return_word_max, "text_too_long")};
}

core::plenary::Command read_spotlight_insight(ObjectReader& reader) {
  const core::plenary::AskedAt asked_at = read_asked_at(reader);
  if (reader.null("insight")) return core::plenary::SpotlightInsight{std::nullopt, asked_at};
  return core::plenary::SpotlightInsight{read_insight(reader), asked_at};
}

core::plenary::Command read_pin_insight(ObjectReader& reader) {
  return core::plenary::PinInsight{read_insight(reader), reader.boolean("pinned")};
}

core::plenary::Command read_name_scribe(ObjectReader& reader) {
  return core::plenary::NameScribe{{reader.id("person")}, reader.boolean("scribe")};
}

core::plenary::Command read_let_write(ObjectReader& reader) {
  return core::plenary::LetWrite{reader.boolean("allowed")};
}

core::plenary::Command read_ask_chair(ObjectReader&) {
  return core::plenary::AskChair{};
}

// For the commands that name a person and nothing else.
template <class Command>
core::plenary::Command read_person_alone(ObjectReader& reader) {
  return Command{{reader.id("person")}};
}

// "all", or a list of their numbers.
std::optional<std::vector<core::TableNumber>> read_tables(ObjectReader& reader) {
  const json* tables = reader.member("tables");
  if (tables == nullptr || *tables == "all") return std::nullopt;
  std::vector<core::TableNumber> numbers;
  const bool is_list = tables->is_array() && !tables->empty() && tables->size() <= protocol::tables_max;
  if (!is_list) reader.fail("tables", "must be \"all\" or a list of tables");
  for (const json& table : is_list ? *tables : json::array()) {
    const auto number = table.is_number_integer() ? table.get<std::int64_t>() : 0;
    const bool is_table = number >= 1 && number <= protocol::table_number_max;
    const core::TableNumber known{is_table ? static_cast<int>(number) : 0};
    if (!is_table || std::ranges::find(numbers, known) != numbers.end()) {
      reader.fail("tables", "must hold tables, each once");
      break;
    }
    numbers.push_back(known);
  }
  return numbers;
}

core::plenary::Command read_send_message(ObjectReader& reader) {
  return core::plenary::SendMessage{{reader.client_made_id("message")},
                                    read_tables(reader),
                                    reader.string("text", 1, core::message_text_max, "text_too_long")};
}

// For the commands that name a message and nothing else.
template <class Command>
core::plenary::Command read_message_alone(ObjectReader& reader) {
  return Command{{reader.client_made_id("message")}};
}

core::plenary::Command read_add_term(ObjectReader& reader) {
  return core::plenary::AddTerm{{reader.string("term", 1, core::term_max, "text_too_long"),
                                 reader.string("plain", 0, core::term_max, "text_too_long"),
                                 reader.string("explanation", 1, core::explanation_max, "text_too_long")}};
}

core::plenary::Command read_remove_term(ObjectReader& reader) {
  return core::plenary::RemoveTerm{reader.string("term", 1, core::term_max, "text_too_long")};
}

core::plenary::Command read_group_insights(ObjectReader& reader) {
  return core::plenary::GroupInsights{{reader.client_made_id("group")},
                                      read_insights(reader, "insights", 1, core::plenary::insights_of_a_group_max)};
}

core::plenary::Command read_ungroup_insights(ObjectReader& reader) {
  return core::plenary::UngroupInsights{read_insights(reader, "insights", 1, core::plenary::insights_of_a_group_max)};
}

core::plenary::Command read_name_group(ObjectReader& reader) {
  return core::plenary::NameGroup{{reader.client_made_id("group")},
                                  reader.string("title", 0, core::plenary::group_title_max, "text_too_long")};
}

core::plenary::Command read_show_on_wall(ObjectReader& reader) {
  core::plenary::ShowOnWall command{{reader.id("wall")}, {reader.word("view", core::parse_wall_view)}};
  if (command.shown.view == core::plenary::WallView::theme) command.shown.theme = core::ThemeId{reader.id("theme")};
  if (command.shown.view == core::plenary::WallView::insight) command.shown.insight = read_insight(reader);
  command.asked_at = read_asked_at(reader);
  return command;
}

core::plenary::Command read_let_reflect(ObjectReader& reader) {
  return core::plenary::LetReflect{reader.boolean("allowed")};
}

core::plenary::Command read_write_reflection(ObjectReader& reader) {
  return core::plenary::WriteReflection{{reader.client_made_id("reflection")},
                                        reader.string("text", 1, core::plenary::reflection_text_max, "text_too_long"),
                                        reader.boolean("may_name")};
}

core::plenary::Command read_withdraw_reflection(ObjectReader& reader) {
  return core::plenary::WithdrawReflection{{reader.client_made_id("reflection")}};
}

core::plenary::Command read_adjust_wall(ObjectReader& reader) {
  return core::plenary::AdjustWall{
      {reader.id("wall")},
      reader.integer("text_size", core::plenary::text_size_min, core::plenary::text_size_max),
      reader.word("light", core::parse_hall_light)};
}

core::plenary::Command read_remove_wall(ObjectReader& reader) {
  return core::plenary::RemoveWall{{reader.id("wall")}};
}

constexpr Verb<core::plenary::Command> plenary_verbs[] = {
    {"move_phase", read_move_phase},
    {"return_phase", read_return_phase},
    {"extend_phase", read_extend_phase},
    {"give_floor", read_give_floor},
    {"move_table", read_move_table},
    {"order_tables", read_order_tables},
    {"skip_table", read_skip_table},
    {"set_turn_time", read_set_turn_time},
    {"extend_turn", read_extend_turn},
    {"set_reveal", read_set_reveal},
    {"reveal_insight", read_reveal_insight},
    {"undo_step", read_step_alone<core::plenary::UndoStep>},
    {"forget_step", read_step_alone<core::plenary::ForgetStep>},
    {"set_wall_mode", read_set_wall_mode},
    {"blank_wall", read_blank_wall},
    {"hold_insight", read_hold_insight},
    {"name_scribe", read_name_scribe},
    {"let_write", read_let_write},
    {"hand_over_chair", read_person_alone<core::plenary::HandOverChair>},
    {"ask_chair", read_ask_chair},
    {"confirm_chair", read_person_alone<core::plenary::ConfirmChair>},
    {"refuse_chair", read_person_alone<core::plenary::RefuseChair>},
    {"send_message", read_send_message},
    {"take_back_message", read_message_alone<core::plenary::TakeBackMessage>},
    {"see_message", read_message_alone<core::plenary::SeeMessage>},
    {"add_term", read_add_term},
    {"remove_term", read_remove_term},
    {"remove_wall", read_remove_wall},
    {"show_on_wall", read_show_on_wall},
    {"adjust_wall", read_adjust_wall},
    {"let_reflect", read_let_reflect},
    {"write_reflection", read_write_reflection},
    {"withdraw_reflection", read_withdraw_reflection},
    {"group_insights", read_group_insights},
    {"ungroup_insights", read_ungroup_insights},
    {"name_group", read_name_group},
    {"set_moderation", read_set_moderation},
    {"approve_insights", read_approve_insights},
    {"send_back_insight", read_send_back_insight},
    {"spotlight_insight", read_spotlight_insight},
    {"pin_insight", read_pin_insight},
};

}  // namespace

Decoded<core::plenary::Command> decode_plenary_command(const json& body) {
  return decode(plenary_verbs, body);
}

}  // namespace oogst::hall
