// The pieces that the states of several topics share (PROTOCOL.md section 4.1). Pure functions of a conference that is
// created.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "server/core/plenary/state.hpp"
#include "server/core/table/state.hpp"

namespace oogst::hall {

// {"id","kind"} of the phase that it is.
nlohmann::json phase_seen(const core::plenary::State& state);

// The floor and who is next matter in the closing round only: at any other time they are absent.
std::optional<core::plenary::Floor> floor_now(const core::plenary::State& state);
std::optional<core::TableNumber> next_now(const core::plenary::State& state);

// {"table","since","ends_at"?}
nlohmann::json floor_json(const core::plenary::Floor& floor);

// [N…]
nlohmann::json table_list(const std::vector<core::TableNumber>& tables);

// How the closing round goes: "floor"?, "spoken", "order", "skipped"?.
void put_round(nlohmann::json& members, const core::plenary::State& state);

// {"chair_asked": {"N": {"person","name","at"}}}: at which tables someone asks to be chair; an empty object where
// nobody does.
nlohmann::json chair_questions(const core::plenary::State& state);

nlohmann::json perspective_list(const std::vector<core::PerspectiveId>& perspectives);

// What a table signals: "ready"? (true) and "help"? ({"since","coming"? (true)}).
void put_signals(nlohmann::json& members, bool ready, const std::optional<core::table::Help>& help);

// What every card of a shared insight has:
// "table","theme","question"?,"kind","perspectives","text","share_order","pinned"? (true). The text is the caller's:
// not every audience sees the latest.
nlohmann::json shared_card(const core::plenary::State& state, const core::SharedInsight& insight,
                           const std::string& text);

// What every audience but the author sees of a reflection: "text","name"?,"perspective"?,"reporter"? (true),"sent_at". Text
// and name are the caller's: not every audience sees the latest.
nlohmann::json reflection_card(const core::plenary::Reflection& reflection, const std::string& text,
                               const std::string* name);

// What a paired wall shows, and how: "view","theme"?,"insight"?,"text_size","light".
nlohmann::json shown_json(const core::plenary::Wall& wall);

// {"groups": {id: {"title","insights","made_at"}}} with those of their insights of which `shows` says so; an empty object
// where there are none.
nlohmann::json groups_json(const core::plenary::State& state,
                           bool (*shows)(const core::plenary::State&, const core::SharedInsight&));

// {"word","at"}
nlohmann::json returned_json(const core::plenary::Returned& returned);

}  // namespace oogst::hall
