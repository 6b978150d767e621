#include "server/hall/command_reading.hpp"

namespace oogst::hall {
namespace {

using core::InsightId;

constexpr std::size_t flown_ops_max = 16;

core::InsightKind read_kind(ObjectReader& reader) {
  return reader.word("kind", core::parse_insight_kind, "unknown_kind");
}

std::vector<core::PerspectiveId> read_perspectives(ObjectReader& reader) {
  std::vector<core::PerspectiveId> perspectives;
  for (std::string& id : reader.ids("perspectives", core::perspectives_max)) perspectives.push_back({std::move(id)});
  return perspectives;
}

std::optional<core::QuestionId> read_question(ObjectReader& reader) {
  if (reader.null("question")) return std::nullopt;
  return core::QuestionId{reader.id("question")};
}

core::table::AddInsight read_new_insight(ObjectReader& reader) {
  return {read_insight(reader), read_question(reader), read_kind(reader), read_perspectives(reader),
          reader.string("text", 0, core::insight_text_max, "text_too_long")};
}

core::table::Command read_add_insight(ObjectReader& reader) {
  return read_new_insight(reader);
}

core::table::Command read_write_for_table(ObjectReader& reader) {
  return core::table::WriteForTable{read_new_insight(reader)};
}

core::table::Command read_edit_text(ObjectReader& reader) {
  core::table::EditText edit{read_insight(reader), reader.whole("base"), reader.text_op("op"), std::nullopt};
  if (reader.present("epoch")) edit.epoch = reader.epoch("epoch");
  if (!reader.present("behind")) return edit;
  reader.each_object("behind", 1, flown_ops_max, [&edit](ObjectReader& flown) {
    edit.behind.push_back({flown.client_made_id("client"), flown.whole("number"), flown.text_op("op")});
  });
  return edit;
}

core::table::Command read_set_kind(ObjectReader& reader) {
  return core::table::SetKind{read_insight(reader), read_kind(reader)};
}

core::table::Command read_set_perspectives(ObjectReader& reader) {
  return core::table::SetPerspectives{read_insight(reader), read_perspectives(reader)};
}

core::table::Command read_offer_insight(ObjectReader& reader) {
  return core::table::OfferInsight{read_insight(reader),
                                   read_question(reader),
                                   read_kind(reader),
                                   read_perspectives(reader),
                                   reader.string("text", 0, core::insight_text_max, "text_too_long"),
                                   reader.whole("text_revision"),
                                   {reader.client_made_id("beside")}};
}

std::optional<InsightId> read_before(ObjectReader& reader) {
  if (reader.null("before")) return std::nullopt;
  return InsightId{reader.client_made_id("before")};
}

core::table::Command read_move_insight(ObjectReader& reader) {
  return core::table::MoveInsight{read_insight(reader), read_question(reader), read_before(reader)};
}

core::table::Command read_order_shared(ObjectReader& reader) {
  return core::table::OrderShared{read_insight(reader), read_before(reader)};
}

core::table::Command read_merge_insights(ObjectReader& reader) {
  return core::table::MergeInsights{read_insight(reader),
                                    read_insights(reader, "originals", core::originals_min, core::originals_max)};
}

core::table::Command read_split_insight(ObjectReader& reader) {
  return core::table::SplitInsight{
      read_insight(reader), {reader.client_made_id("into")}, reader.whole("base"), reader.whole("at"), std::nullopt};
}

core::table::Command read_confirm_insight(ObjectReader& reader) {
  return core::table::ConfirmInsight{read_insight(reader), reader.whole("text_revision"), reader.boolean("confirmed")};
}

core::table::Command read_set_ready(ObjectReader& reader) {
  return core::table::SetReady{reader.boolean("ready")};
}

core::table::Command read_call_help(ObjectReader& reader) {
  return core::table::CallHelp{reader.boolean("help")};
}

core::table::Command read_explain_insight(ObjectReader& reader) {
  return core::table::ExplainInsight{read_insight(reader),
                                     reader.string("explanation", 0, core::insight_explanation_max, "text_too_long")};
}

core::table::Command read_correct_insight(ObjectReader& reader) {
  return core::table::CorrectInsight{read_insight(reader), reader.whole("text_revision"),
                                     reader.string("text", 0, core::insight_text_max, "text_too_long")};
}

// For the commands that name an insight and nothing else.
template <class Command>
core::table::Command read_insight_alone(ObjectReader& reader) {
  return Command{read_insight(reader)};
}

constexpr Verb<core::table::Command> table_verbs[] = {
    {"add_insight", read_add_insight},
    {"edit_text", read_edit_text},
    {"set_kind", read_set_kind},
    {"set_perspectives", read_set_perspectives},
    {"share_insight", read_insight_alone<core::table::ShareInsight>},
    {"unshare_insight", read_insight_alone<core::table::UnshareInsight>},
    {"withdraw_insight", read_insight_alone<core::table::WithdrawInsight>},
    {"restore_insight", read_insight_alone<core::table::RestoreInsight>},
    {"offer_insight", read_offer_insight},
    {"move_insight", read_move_insight},
    {"order_shared", read_order_shared},
    {"merge_insights", read_merge_insights},
    {"unmerge_insight", read_insight_alone<core::table::UnmergeInsight>},
    {"split_insight", read_split_insight},
    {"confirm_insight", read_confirm_insight},
    {"set_ready", read_set_ready},
    {"call_help", read_call_help},
    {"ask_meaning", read_insight_alone<core::table::AskMeaning>},
    {"explain_insight", read_explain_insight},
    {"correct_insight", read_correct_insight},
    {"write_for_table", read_write_for_table},
};

}  // namespace

Decoded<core::table::Command> decode_table_command(const nlohmann::json& body) {
  return decode(table_verbs, body);
}

}  // namespace oogst::hall
