// What is stored of that which moderators said of something. Included by the codec's own sources only.
#pragma once

#include "server/core/plenary/verdict.hpp"
#include "server/journal/entry_format.hpp"

namespace oogst::journal {

using namespace core::plenary;

void members(auto& body, Is<Returned> auto& returned) {
  body("word", returned.word);
  body("at", returned.at);
}

void members(auto& body, Is<Approval> auto& approval) {
  body("id", approval.id);
  body("text", approval.text);
  body("text_revision", approval.text_revision);
  body("name", approval.name);
}

void members(auto& body, Is<Verdict> auto& verdict) {
  body("held", verdict.held);
  body("returned", verdict.returned);
  body("approval", verdict.approval);
}

}  // namespace oogst::journal
