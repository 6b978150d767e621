// Errors of the HTTP side as PROTOCOL.md, section 2, says them: below /api/ as JSON, elsewhere as a sentence. Pure.
#pragma once

#include <string_view>

#include "protocol/names.hpp"
#include "server/gateway/http_message.hpp"

namespace oogst::gateway {

// The language for sentences, by Accept-Language: "nl" or "en", whichever is named first with a quality above 0, else
// Dutch.
protocol::Language preferred_language(std::string_view accept_language);

// `code` is one of PROTOCOL.md L4; `field` names the member at fault, or is empty. For the API, always JSON.
HttpAnswer api_error(unsigned status, std::string_view code, protocol::Language language, std::string_view field = {});

// The same for any request: JSON below /api/, plain text for people elsewhere.
HttpAnswer http_error(unsigned status, std::string_view code, const HttpRequest& request);

}  // namespace oogst::gateway
