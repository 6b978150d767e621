#include "server/core/plenary/words_to_tables.hpp"

#include <algorithm>

#include "protocol/text/unicode.hpp"

namespace oogst::core::plenary {
namespace {

using Events = std::vector<Event>;

constexpr std::size_t terms_max = 500;

bool is_longer(const std::string& text, std::size_t max) {
  return text::count_code_points(text) > max;
}

// The tables that are meant, each once, in order.
Result<std::vector<TableNumber>> tables_meant(const State& state, const SendMessage& command) {
  std::vector<TableNumber> tables;
  if (!command.tables) {
    for (const TablePlan& plan : state.definition->tables) tables.push_back(plan.number);
    return tables;
  }
  for (const TableNumber table : *command.tables) {
    if (!state.definition->table(table)) return refusal(RefusalCode::unknown_table, "tables");
    tables.push_back(table);
  }
  std::ranges::sort(tables);
  tables.erase(std::unique(tables.begin(), tables.end()), tables.end());
  return tables;
}

bool is_known(const State& state, const MessageId& id) {
  const auto is_here = [&](const auto& stage) { return stage->message && stage->message->id == id; };
  return find_message(state, id) || std::ranges::any_of(state.stages.items(), is_here);
}

// Whether the message was said to this table and has been seen there; nothing where it is not known (any more) to have
// been said.
std::optional<bool> seen_at(const State& state, TableNumber table, const MessageId& id) {
  const Stage* stage = state.stages.find(table);
  if (stage && stage->message && stage->message->id == id) return stage->message->seen;
  const Message* message = find_message(state, id);
  if (!message || std::ranges::count(message->tables, table) == 0) return std::nullopt;
  return std::ranges::count(message->seen, table) > 0;
}

}  // namespace

Result<Events> decide_words(const State& state, const SendMessage& command, const Context& context) {
  if (!may(context.role, Act::send_message)) return refusal(RefusalCode::not_allowed);
  if (is_known(state, command.message)) return Events{};
  auto tables = tables_meant(state, command);
  if (!tables) return tables.error();
  std::string text = text::clean_text(command.text);
  if (text::clean_line(text).empty()) return refusal(RefusalCode::empty_text, "text");
  if (is_longer(text, message_text_max)) return refusal(RefusalCode::text_too_long, "text");
  return Events{MessageSent{command.message, std::move(*tables), std::move(text), context.now}};
}

Result<Events> decide_words(const State& state, const TakeBackMessage& command, const Context& context) {
  if (!may(context.role, Act::send_message)) return refusal(RefusalCode::not_allowed);
  if (!is_known(state, command.message)) return Events{};
  return Events{MessageTakenBack{command.message}};
}

Result<Events> decide_words(const State& state, const SeeMessage& command, const Context& context) {
  if (!may(context.role, Act::see_message) || !context.table) return refusal(RefusalCode::not_allowed);
  const auto seen = seen_at(state, *context.table, command.message);
  if (!seen) return refusal(RefusalCode::unknown_message, "message");
  if (*seen) return Events{};
  return Events{MessageSeen{*context.table, command.message}};
}

Result<Events> decide_words(const State& state, const AddTerm& command, const Context& context) {
  if (!may(context.role, Act::add_term)) return refusal(RefusalCode::not_allowed);
  const Term term{text::clean_line(command.term.term), text::clean_line(command.term.plain),
                  text::clean_line(command.term.explanation)};
  if (term.term.empty()) return refusal(RefusalCode::empty_text, "term");
  if (term.explanation.empty()) return refusal(RefusalCode::empty_text, "explanation");
  if (is_longer(term.term, term_max)) return refusal(RefusalCode::text_too_long, "term");
  if (is_longer(term.plain, term_max)) return refusal(RefusalCode::text_too_long, "plain");
  if (is_longer(term.explanation, explanation_max)) return refusal(RefusalCode::text_too_long, "explanation");
  const Term* same = find_term(*state.glossary, term.term);
  if (same && *same == term) return Events{};
  if (!same && state.glossary->size() >= terms_max) return refusal(RefusalCode::too_many, "term");
  return Events{TermAdded{term}};
}

Result<Events> decide_words(const State& state, const RemoveTerm& command, const Context& context) {
  if (!may(context.role, Act::add_term)) return refusal(RefusalCode::not_allowed);
  const Term* known = find_term(*state.glossary, command.term);
  const Term* own = find_term(state.definition->glossary, command.term);
  const bool was_added = known && !(own && *own == *known);
  if (!was_added) return Events{};
  return Events{TermRemoved{known->term}};
}

}  // namespace oogst::core::plenary
