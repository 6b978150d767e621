#include "server/journal/entry_codec.hpp"

#include "server/journal/entry_format.hpp"

namespace oogst::journal {
namespace {

std::string in_words(std::string_view kind, std::string_view reason) {
  std::string text = "journal entry of kind \"";
  text.append(kind.substr(0, 40)).append("\": ").append(reason);
  return text;
}

}  // namespace

CorruptEntry::CorruptEntry(std::string_view kind, std::string_view reason)
    : std::runtime_error(in_words(kind, reason)) {}

Entry noted() {
  Entry entry;
  entry.kind = noted_format.kind;
  entry.version = noted_format.version;
  entry.body = "{}";
  return entry;
}

}  // namespace oogst::journal
