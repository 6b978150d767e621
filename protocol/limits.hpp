// The limits of the protocol, as PROTOCOL.md section 7 states them. Constants only.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace oogst::protocol {

inline constexpr std::size_t inbound_message_bytes_max = 65'536;
inline constexpr std::size_t unanswered_commands_max = 64;
inline constexpr std::size_t insight_text_max = 2'000;  // code points
inline constexpr std::size_t name_max = 60;             // code points
inline constexpr std::size_t perspectives_max = 12;
inline constexpr std::size_t op_components_max = 1'000;
inline constexpr std::size_t topics_max = 512;
inline constexpr std::size_t subscription_texts_max = 500;  // as many as a table has insights
inline constexpr std::size_t tables_max = 1'000;  // in one message
inline constexpr std::size_t token_bytes_max = 1'024;
inline constexpr std::size_t receipts_max = 16;
inline constexpr std::size_t receipt_bytes_max = 64;
inline constexpr std::size_t json_depth_max = 32;
inline constexpr std::size_t http_body_bytes_max = 16'384;

inline constexpr int table_number_max = 9'999;
inline constexpr std::uint64_t number_max = (std::uint64_t{1} << 53) - 1;  // what a JavaScript number holds exactly

inline constexpr std::chrono::seconds hello_within{10};
inline constexpr std::chrono::seconds http_request_within{10};
inline constexpr std::chrono::milliseconds heartbeat_ms{5'000};
inline constexpr std::chrono::seconds writing_silence{10};  // who has not said for so long that she writes, does not
inline constexpr std::chrono::seconds silence_max{15};  // heard nothing for so long: the connection is dead

inline constexpr const char* subprotocol = "oogst.v1";

}  // namespace oogst::protocol
