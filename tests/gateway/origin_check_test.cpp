// PROTOCOL.md W1 and L4 (foreign_origin): whose pages may talk to us, and under which names.
#include "server/gateway/origin_check.hpp"

#include <gtest/gtest.h>

namespace oogst::gateway {
namespace {

using enum OriginVerdict;

const std::string local = "127.0.0.1";

OriginCheck loopback_only() { return OriginCheck({"127.0.0.1"}, {}); }
OriginCheck behind_a_proxy() {
  return OriginCheck({"127.0.0.1"}, {parse_origin("https://oogst.example.org").value()});
}

TEST(OriginCheck, ReadsAuthorities) {
  EXPECT_EQ(parse_authority("Example.ORG"), (Authority{"example.org", 0}));
  EXPECT_EQ(parse_authority("example.org.:8080"), (Authority{"example.org", 8080}));
  EXPECT_EQ(parse_authority("[::1]:80"), (Authority{"::1", 80}));
  for (const char* bad : {"", ":80", "a:", "a:0", "a:65536", "a:8x", "a b", "a/b", "a@b", "[::1", "[zz]", "[::1]8080", "a:1:2",
                          "<script>", "a\r\nb", "a;b", "a,b"}) {
    EXPECT_FALSE(parse_authority(bad)) << bad;
  }
}

TEST(OriginCheck, ReadsOrigins) {
  EXPECT_EQ(parse_origin("https://Oogst.example.org"), (Origin{"https", {"oogst.example.org", 443}}));
  EXPECT_EQ(parse_origin("http://10.0.0.5:8080"), (Origin{"http", {"10.0.0.5", 8080}}));
  for (const char* bad : {"null", "", "oogst.example.org", "https://a/path", "ftp://a", "file://", "https://", "https://a?b",
                          "https://user@a"}) {
    EXPECT_FALSE(parse_origin(bad)) << bad;
  }
}

TEST(OriginCheck, OwnNamesAreOursUnderAnyPort) {
  const auto check = loopback_only();
  for (const char* host : {"127.0.0.1:8080", "localhost:8080", "LOCALHOST", "[::1]:9000", "localhost.:8080"}) {
    EXPECT_EQ(check.check(host, std::nullopt, local), ours) << host;
  }
}

TEST(OriginCheck, ForeignAndBrokenHostsAreRefused) {
  const auto check = loopback_only();
  for (const char* host : {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example:8080", "192.168.1.5:8080",
                           "evil.example#localhost", "a b"}) {
    EXPECT_EQ(check.check(host, std::nullopt, local), foreign_host) << host;
  }
  EXPECT_EQ(check.check("", std::nullopt, local), no_host);
}

TEST(OriginCheck, TheAddressAtWhichAConnectionArrivedMayBeNamed) {
  const OriginCheck check({}, {});
  EXPECT_EQ(check.check("192.168.1.5:8080", "http://192.168.1.5:8080", "192.168.1.5"), ours);
  EXPECT_EQ(check.check("192.168.1.6:8080", std::nullopt, "192.168.1.5"), foreign_host);
  EXPECT_EQ(check.check("[fd00::5]:8080", std::nullopt, "fd00::5"), ours);
}

TEST(OriginCheck, PagesOfTheSiteItselfMayAsk) {
  const auto check = loopback_only();
  EXPECT_EQ(check.check("localhost:8080", "http://localhost:8080", local), ours);
  EXPECT_EQ(check.check("localhost:8080", "https://localhost:8080", local), ours);
  EXPECT_EQ(check.check("localhost", "http://localhost", local), ours);
  EXPECT_EQ(check.check("localhost:80", "http://localhost", local), ours);
}

TEST(OriginCheck, PagesOfOtherSitesMayNot) {
  const auto check = loopback_only();
  for (const char* origin : {"http://evil.example", "http://localhost:3000", "http://127.0.0.1:8080", "null", "",
                             "http://localhost:8080.evil.example", "https://localhost", "http://localhost:8080/x"}) {
    EXPECT_EQ(check.check("localhost:8080", origin, local), foreign_origin) << origin;
  }
}

TEST(OriginCheck, APublicOriginIsOursByItsExactName) {
  const auto check = behind_a_proxy();
  EXPECT_EQ(check.check("oogst.example.org", "https://oogst.example.org", local), ours);
  EXPECT_EQ(check.check("oogst.example.org", std::nullopt, local), ours);
  EXPECT_EQ(check.check("oogst.example.org:443", "https://oogst.example.org:443", local), ours);
  // A proxy that does not pass the Host on.
  EXPECT_EQ(check.check("127.0.0.1:8080", "https://oogst.example.org", local), ours);
  EXPECT_EQ(check.check("oogst.example.org", "http://oogst.example.org", local), foreign_origin);
  EXPECT_EQ(check.check("oogst.example.org", "https://evil.example", local), foreign_origin);
  EXPECT_EQ(check.check("www.oogst.example.org", std::nullopt, local), foreign_host);
}

}  // namespace
}  // namespace oogst::gateway
