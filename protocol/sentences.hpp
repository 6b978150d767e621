// For every code of the protocol a plain sentence for people, in Dutch and English: what happened, and what to do next.
// Constants, usable on any thread.
#pragma once

#include <string_view>
#include <vector>

#include "protocol/names.hpp"

namespace oogst::protocol {

/// The sentence for a refusal, an HTTP error or a goodbye. A code that is not known gives the sentence of
/// `internal_error`, so that there is always something to show.
std::string_view sentence(std::string_view code, Language language);

/// [W8] What people are told while nothing can be saved, and when that is over.
std::string_view saving_sentence(bool saving, Language language);

/// Every code that has sentences of its own.
std::vector<std::string_view> codes_with_sentences();

}  // namespace oogst::protocol
