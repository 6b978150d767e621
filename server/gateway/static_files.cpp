#include "server/gateway/static_files.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "server/gateway/http_errors.hpp"

namespace oogst::gateway {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view not_found_page =
    "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Niet gevonden</title>"
    "<meta name=\"viewport\" content=\"width=device-width\"></head><body>"
    "<h1>Deze pagina is er niet</h1><p>Controleer het adres, of <a href=\"/\">ga naar de beginpagina</a>.</p>"
    "<p lang=\"en\">This page does not exist. Check the address, or <a href=\"/\">go to the start page</a>.</p>"
    "</body></html>";

std::string content_type_of(const fs::path& file) {
  static const std::map<std::string, std::string, std::less<>> types = {
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json"},
      {".webmanifest", "application/manifest+json"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"},
      {".webp", "image/webp"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".txt", "text/plain; charset=utf-8"},
      {".pdf", "application/pdf"},
  };
  const auto type = types.find(file.extension().string());
  return type == types.end() ? "application/octet-stream" : type->second;
}

std::shared_ptr<const std::string> read_file(const fs::path& path) {
  std::ifstream in;
  in.exceptions(std::ios::badbit | std::ios::failbit);
  in.open(path, std::ios::binary);
  return std::make_shared<const std::string>(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
}

// A strong validator: the same bytes, the same tag, also after a restart.
std::string etag_of(const std::string& bytes) {
  std::array<unsigned char, 16> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                     nullptr, 0);
  std::array<char, 33> hex{};
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  return '"' + std::string(hex.data()) + '"';
}

// If-None-Match, RFC 9110, 13.1.2: a list, compared weakly.
bool names_etag(std::string_view if_none_match, std::string_view etag) {
  while (!if_none_match.empty()) {
    const auto comma = std::min(if_none_match.find(','), if_none_match.size());
    auto entry = if_none_match.substr(0, comma);
    if_none_match.remove_prefix(std::min(comma + 1, if_none_match.size()));
    entry.remove_prefix(std::min(entry.find_first_not_of(" \t"), entry.size()));
    entry = entry.substr(0, entry.find_last_not_of(" \t") + 1);
    if (entry.starts_with("W/")) entry.remove_prefix(2);
    if (entry == etag || entry == "*") return true;
  }
  return false;
}

}  // namespace

StaticFiles StaticFiles::load(const fs::path& root) {
  if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
  StaticFiles files;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    const auto extension = entry.path().extension();
    const bool compressed = extension == ".br" || extension == ".gz";
    fs::path plain = entry.path();
    if (compressed) plain.replace_extension();

    File& file = files.files_["/" + plain.lexically_relative(root).generic_string()];
    Form& form = extension == ".br" ? file.br : extension == ".gz" ? file.gzip : file.identity;
    form.body = read_file(entry.path());
    form.etag = etag_of(*form.body);
    file.content_type = content_type_of(plain);
  }
  // A compressed file whose plain form is missing cannot be given to everyone, so it is not a file of ours.
  std::erase_if(files.files_, [](const auto& file) { return file.second.identity.body == nullptr; });
  for (auto& [path, file] : files.files_) {
    file.cache_control = path.starts_with("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
  }
  return files;
}

const StaticFiles::File* StaticFiles::find(std::string_view path) const {
  if (const auto exact = files_.find(path); exact != files_.end()) return &exact->second;
  const std::string page = path == "/" ? "/index.html" : std::string(path) + ".html";
  const auto found = files_.find(page);
  return found == files_.end() ? nullptr : &found->second;
}

HttpAnswer StaticFiles::answer(const HttpRequest& request) const {
  if (request.method != "GET" && request.method != "HEAD") {
    auto answer = http_error(405, "wrong_method", request);
    answer.headers.emplace_back("Allow", "GET, HEAD");
    return answer;
  }
  if (const File* file = find(request.path)) return answer_with(*file, request, 200);
  if (const File* page = find("/404.html")) return answer_with(*page, request, 404);
  auto answer = text_answer(404, std::string(not_found_page));
  answer.content_type = "text/html; charset=utf-8";
  return answer;
}

HttpAnswer StaticFiles::answer_with(const File& file, const HttpRequest& request, unsigned status) {
  const bool has_br = file.br.body != nullptr;
  const bool has_gzip = file.gzip.body != nullptr;
  const auto encoding = choose_encoding(request.header("accept-encoding"), has_br, has_gzip);
  const Form& form = encoding == ContentEncoding::br     ? file.br
                     : encoding == ContentEncoding::gzip ? file.gzip
                                                         : file.identity;
  HttpAnswer answer;
  answer.status = status;
  answer.headers.emplace_back("Cache-Control", file.cache_control);
  answer.headers.emplace_back("ETag", form.etag);
  if (has_br || has_gzip) answer.headers.emplace_back("Vary", "Accept-Encoding");
  if (status == 200 && names_etag(request.header("if-none-match"), form.etag)) {
    answer.status = 304;
    return answer;
  }
  answer.content_type = file.content_type;
  if (encoding != ContentEncoding::identity) {
    answer.headers.emplace_back("Content-Encoding", encoding_name(encoding));
  }
  answer.body = form.body;
  return answer;
}

}  // namespace oogst::gateway
