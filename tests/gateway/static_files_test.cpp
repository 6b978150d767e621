// Files from memory: names, forms, caching, and that nothing else can be had.
#include "server/gateway/static_files.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace oogst::gateway {
namespace {

namespace fs = std::filesystem;

std::string header_of(const HttpAnswer& answer, std::string_view name) {
  for (const auto& [key, value] : answer.headers) {
    if (key == name) return value;
  }
  return {};
}

std::string body_of(const HttpAnswer& answer) { return answer.body ? *answer.body : std::string(); }

class StaticFilesTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "oogst-files-XXXXXX").string();
    root_ = fs::path(::mkdtemp(name.data())) / "dist";
    put("index.html", "join");
    put("table.html", "table");
    put("table.html.br", "table as br");
    put("table.html.gz", "table as gz");
    put("assets/app-4f3a.js", "script");
    put("assets/app-4f3a.js.br", "script as br");
    put("logo.svg", "<svg/>");
    put("lonely.css.br", "no plain form");
    put("../secret.txt", "secret");
    files_ = StaticFiles::load(root_);
  }
  void TearDown() override { fs::remove_all(root_.parent_path()); }

  void put(const std::string& name, const std::string& text) {
    fs::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name, std::ios::binary) << text;
  }
  HttpAnswer get(const std::string& path, std::vector<std::pair<std::string, std::string>> headers = {},
                 const std::string& method = "GET") {
    HttpRequest request;
    request.method = method;
    request.path = path;
    request.headers = std::move(headers);
    return files_.answer(request);
  }

  fs::path root_;
  StaticFiles files_;
};

TEST_F(StaticFilesTest, PagesHaveNamesWithoutHtml) {
  EXPECT_EQ(body_of(get("/")), "join");
  EXPECT_EQ(body_of(get("/table")), "table");
  EXPECT_EQ(body_of(get("/table.html")), "table");
  EXPECT_EQ(get("/table").content_type, "text/html; charset=utf-8");
}

TEST_F(StaticFilesTest, CompressedFormsGoToWhoTakesThem) {
  const auto br = get("/table", {{"accept-encoding", "gzip, br"}});
  EXPECT_EQ(body_of(br), "table as br");
  EXPECT_EQ(header_of(br, "Content-Encoding"), "br");
  EXPECT_EQ(header_of(br, "Vary"), "Accept-Encoding");
  EXPECT_EQ(br.content_type, "text/html; charset=utf-8");
  EXPECT_EQ(body_of(get("/table", {{"accept-encoding", "gzip"}})), "table as gz");
  const auto plain = get("/table", {{"accept-encoding", "br;q=0, gzip;q=0"}});
  EXPECT_EQ(body_of(plain), "table");
  EXPECT_EQ(header_of(plain, "Content-Encoding"), "");
  EXPECT_EQ(header_of(plain, "Vary"), "Accept-Encoding");
  EXPECT_EQ(header_of(get("/logo.svg"), "Vary"), "");
}

TEST_F(StaticFilesTest, HashedNamesAreCachedForAYearAndPagesNever) {
  EXPECT_EQ(header_of(get("/assets/app-4f3a.js"), "Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(header_of(get("/table"), "Cache-Control"), "no-cache");
  EXPECT_EQ(header_of(get("/nothing"), "Cache-Control"), "no-store");
}

TEST_F(StaticFilesTest, AKnownTagIsAnsweredWithoutABody) {
  const auto tag = header_of(get("/table"), "ETag");
  EXPECT_TRUE(tag.starts_with('"') && tag.ends_with('"')) << tag;
  for (const auto& known : {tag, "W/" + tag, "\"other\", " + tag, std::string("*")}) {
    const auto answer = get("/table", {{"if-none-match", known}});
    EXPECT_EQ(answer.status, 304U) << known;
    EXPECT_EQ(body_of(answer), "");
    EXPECT_EQ(header_of(answer, "ETag"), tag);
    EXPECT_EQ(header_of(answer, "Cache-Control"), "no-cache");
  }
  EXPECT_EQ(get("/table", {{"if-none-match", "\"other\""}}).status, 200U);
}

TEST_F(StaticFilesTest, FormsHaveTagsOfTheirOwn) {
  const auto plain = header_of(get("/table"), "ETag");
  const auto br = header_of(get("/table", {{"accept-encoding", "br"}}), "ETag");
  EXPECT_NE(plain, br);
  EXPECT_EQ(get("/table", {{"accept-encoding", "br"}, {"if-none-match", plain}}).status, 200U);
}

TEST_F(StaticFilesTest, NothingOutsideTheTreeCanBeNamed) {
  for (const char* path : {"/../secret.txt", "/assets/../../secret.txt", "/%2e%2e/secret.txt", "//secret.txt", "/./table",
                           "/table/", "/assets", "/assets/", "/table.html.br", "/lonely.css", "\\..\\secret.txt", "/TABLE"}) {
    const auto answer = get(path);
    EXPECT_EQ(answer.status, 404U) << path;
    EXPECT_EQ(body_of(answer).find("secret"), std::string::npos) << path;
  }
}

TEST_F(StaticFilesTest, ALinkOutOfTheTreeIsReadOnlyAsTheFileThatItIs) {
  fs::create_symlink(root_.parent_path(), root_ / "out");
  EXPECT_EQ(StaticFiles::load(root_).size(), files_.size());  // linked folders are not entered
}

TEST_F(StaticFilesTest, AMissingPageIsSaidInWords) {
  const auto answer = get("/nothing");
  EXPECT_EQ(answer.status, 404U);
  EXPECT_EQ(answer.content_type, "text/html; charset=utf-8");
  EXPECT_NE(body_of(answer).find("Deze pagina is er niet"), std::string::npos);
}

TEST_F(StaticFilesTest, ThePagesOwn404TakesItsPlace) {
  put("404.html", "our own");
  files_ = StaticFiles::load(root_);
  const auto tag = header_of(get("/404"), "ETag");
  const auto answer = get("/nothing", {{"if-none-match", tag}});
  EXPECT_EQ(answer.status, 404U);
  EXPECT_EQ(body_of(answer), "our own");
}

TEST_F(StaticFilesTest, FilesAreOnlyRead) {
  const auto answer = get("/table", {}, "POST");
  EXPECT_EQ(answer.status, 405U);
  EXPECT_EQ(header_of(answer, "Allow"), "GET, HEAD");
}

TEST_F(StaticFilesTest, TypesFollowTheName) {
  EXPECT_EQ(get("/assets/app-4f3a.js").content_type, "text/javascript; charset=utf-8");
  EXPECT_EQ(get("/logo.svg").content_type, "image/svg+xml");
}

TEST(StaticFiles, AMissingFolderIsAnError) {
  EXPECT_THROW(StaticFiles::load("/nonexistent"), fs::filesystem_error);
}

}  // namespace
}  // namespace oogst::gateway
