// The secret key of this installation, in the file "signing-key" of the data folder: made at the first start, readable by
// its owner only, synced before it is used (a key that is lost at a power cut would void tokens that were given out).
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>

namespace oogst::gateway {

inline constexpr std::size_t signing_key_bytes = 32;  // crypto_auth_KEYBYTES
using SigningKey = std::array<unsigned char, signing_key_bytes>;

// Reads the key, or makes one if there is none. Two processes that start at the same time get the same key. Throws
// std::system_error when the folder cannot be read or written, and std::runtime_error when the file has not the size of a
// key: then it is damaged, and tokens that are out can no longer be checked.
SigningKey load_or_make_signing_key(const std::filesystem::path& data_folder);

}  // namespace oogst::gateway
