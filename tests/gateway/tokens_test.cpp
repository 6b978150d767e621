// PROTOCOL.md L5: signed tokens and the key that signs them.
#include "server/gateway/tokens.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

namespace oogst::gateway {
namespace {

namespace fs = std::filesystem;

SigningKey key_of(unsigned char byte) {
  SigningKey key;
  key.fill(byte);
  return key;
}

TokenPayload payload() { return {"conf-1", TokenKind::person, "p-42", 3, 1'000, 5'000}; }

class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "oogst-key-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path_); }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

TEST(Tokens, L5_GiveBackWhatWasSigned) {
  const TokenSigner signer(key_of(1));
  EXPECT_EQ(signer.verify(signer.sign(payload()), 4'999).value(), payload());
  auto wall = payload();
  wall.kind = TokenKind::wall;
  EXPECT_EQ(signer.verify(signer.sign(wall), 0).value(), wall);
}

TEST(Tokens, HoldOnlyCharactersOfAWebAddress) {
  const auto token = TokenSigner(key_of(1)).sign(payload());
  EXPECT_EQ(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."), std::string::npos);
}

TEST(Tokens, ExpireAtTheirTime) {
  const TokenSigner signer(key_of(1));
  const auto token = signer.sign(payload());
  EXPECT_EQ(signer.verify(token, 5'000).error(), TokenFault::expired);
}

TEST(Tokens, OfAnotherKeyHaveABadSignatureEvenWhenExpired) {
  const auto token = TokenSigner(key_of(2)).sign(payload());
  EXPECT_EQ(TokenSigner(key_of(1)).verify(token, 9'000).error(), TokenFault::bad_signature);
}

TEST(Tokens, NoChangedCharacterGetsThrough) {
  const TokenSigner signer(key_of(1));
  const auto token = signer.sign(payload());
  for (std::size_t at = 0; at < token.size(); ++at) {
    for (const char other : {'A', '_', '.', '=', '\0', '\xFF'}) {
      if (token[at] == other) continue;
      std::string changed = token;
      changed[at] = other;
      EXPECT_TRUE(signer.verify(changed, 0).has_error()) << at << " as " << int{other} << " in " << token;
    }
  }
}

TEST(Tokens, MalformedOnesAreTold) {
  const TokenSigner signer(key_of(1));
  const std::string cut = signer.sign(payload()).substr(1);
  for (const std::string& token : {std::string(), std::string("."), std::string("a.b"), std::string("...."), cut}) {
    EXPECT_TRUE(signer.verify(token, 0).has_error()) << token;
  }
  EXPECT_EQ(signer.verify("", 0).error(), TokenFault::malformed);
  EXPECT_EQ(signer.verify(std::string(2'000, 'a') + "." + std::string(43, 'a'), 0).error(), TokenFault::malformed);
  EXPECT_EQ(signer.verify(signer.sign_bytes("[]"), 0).error(), TokenFault::malformed);
  EXPECT_EQ(signer.verify(signer.sign_bytes("{\"conference\":1}"), 0).error(), TokenFault::malformed);
  EXPECT_EQ(signer.verify(signer.sign_bytes("not json"), 0).error(), TokenFault::malformed);
}

TEST(Tokens, SignAnyBytes) {
  const TokenSigner signer(key_of(1));
  const std::string bytes("\0receipt\xFF", 9);
  EXPECT_EQ(signer.verify_bytes(signer.sign_bytes(bytes)).value(), bytes);
}

TEST(SigningKey, IsMadeOnceForItsOwnerOnly) {
  const Folder folder;
  const SigningKey made = load_or_make_signing_key(folder.path());
  EXPECT_EQ(load_or_make_signing_key(folder.path()), made);
  EXPECT_NE(made, key_of(0));
  struct stat info {};
  ASSERT_EQ(::stat((folder.path() / "signing-key").c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0600U);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
}

TEST(SigningKey, DiffersFromFolderToFolder) {
  const Folder one;
  const Folder two;
  EXPECT_NE(load_or_make_signing_key(one.path()), load_or_make_signing_key(two.path()));
}

TEST(SigningKey, ADamagedOneIsRefusedAndLeftAlone) {
  for (const std::size_t size : {0U, 31U, 33U}) {
    const Folder folder;
    std::ofstream(folder.path() / "signing-key") << std::string(size, 'k');
    EXPECT_THROW(load_or_make_signing_key(folder.path()), std::runtime_error);
    EXPECT_EQ(fs::file_size(folder.path() / "signing-key"), size);
  }
}

TEST(SigningKey, WithoutAFolderThereIsNone) {
  EXPECT_THROW(load_or_make_signing_key("/nonexistent/folder"), std::system_error);
}

}  // namespace
}  // namespace oogst::gateway
