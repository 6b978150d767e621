// Which compressed form a browser gets (RFC 9110, 12.5.3).
#include "server/gateway/content_encoding.hpp"

#include <gtest/gtest.h>

namespace oogst::gateway {
namespace {

using enum ContentEncoding;

ContentEncoding chosen(std::string_view accept) { return choose_encoding(accept, true, true); }

TEST(ContentEncoding, BrotliGoesBeforeGzip) {
  EXPECT_EQ(chosen("gzip, deflate, br, zstd"), br);
  EXPECT_EQ(chosen("gzip"), gzip);
  EXPECT_EQ(chosen("BR"), br);
}

TEST(ContentEncoding, PlainForWhoSaysNothing) {
  EXPECT_EQ(chosen(""), identity);
  EXPECT_EQ(chosen("identity"), identity);
  EXPECT_EQ(chosen("deflate, zstd"), identity);
}

TEST(ContentEncoding, QualitiesCount) {
  EXPECT_EQ(chosen("br;q=0.5, gzip;q=0.8"), gzip);
  EXPECT_EQ(chosen("br;q=0, gzip"), gzip);
  EXPECT_EQ(chosen("br;q=0.0, gzip;q=0.000"), identity);
  EXPECT_EQ(chosen("br ; q=0.001 , gzip;q=0"), br);
  EXPECT_EQ(chosen("br;Q=1.000"), br);
}

TEST(ContentEncoding, AStarStandsForWhatIsNotNamed) {
  EXPECT_EQ(chosen("*"), br);
  EXPECT_EQ(chosen("br;q=0, *"), gzip);
  EXPECT_EQ(chosen("*;q=0"), identity);
  EXPECT_EQ(chosen("*;q=0.2, gzip;q=0.9"), gzip);
}

TEST(ContentEncoding, BrokenValuesAcceptNothing) {
  for (const char* broken : {"br;q=", "br;q=x", "br;q=2", "br;q", "br;q=0.x", ";q=1", ",,,", "br;q=10"}) {
    EXPECT_EQ(chosen(broken), identity) << broken;
  }
}

TEST(ContentEncoding, OnlyWhatIsThere) {
  EXPECT_EQ(choose_encoding("br, gzip", false, true), gzip);
  EXPECT_EQ(choose_encoding("br, gzip", false, false), identity);
}

}  // namespace
}  // namespace oogst::gateway
