// The built web client, read into memory at start and served from there: compressed siblings (.br, .gz) to who takes them,
// strong ETags, hashed names cached for a year. Immutable after load, so any thread may ask. Only what was loaded can
// be named: a request path is a key in a table, never a path on disk.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "server/gateway/content_encoding.hpp"
#include "server/gateway/http_message.hpp"

namespace oogst::gateway {

class StaticFiles {
 public:
  // No files at all: every path answers 404.
  StaticFiles() = default;

  // Reads all regular files below `root`. Throws std::filesystem::filesystem_error or std::ios_base::failure when the
  // folder or a file cannot be read.
  static StaticFiles load(const std::filesystem::path& root);

  // Answers GET and HEAD; 405 to other methods, 304 where If-None-Match says so, 404 with a page for people.
  // "/" is index.html, "/table" is table.html.
  HttpAnswer answer(const HttpRequest& request) const;

  std::size_t size() const { return files_.size(); }

 private:
  struct Form {
    std::shared_ptr<const std::string> body;  // null: there is no such form
    std::string etag;
  };
  struct File {
    std::string content_type;
    std::string cache_control;
    Form identity;
    Form gzip;
    Form br;
  };

  const File* find(std::string_view path) const;
  static HttpAnswer answer_with(const File& file, const HttpRequest& request, unsigned status);

  std::map<std::string, File, std::less<>> files_;  // by URL path, "/table.html"
};

}  // namespace oogst::gateway
