// Earlier versions of a text: one per stretch of typing.
#include "server/hall/text_versions.hpp"

#include <gmock/gmock.h>

#include "server/journal/entry_codec.hpp"
#include "tests/hall/trial_hall.hpp"

namespace oogst::hall {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using text::Delete;
using text::Insert;
using text::Retain;

const std::string stream_of_table = "c/small/table/1";

class TextVersions : public testing::Test {
 protected:
  void write(const core::table::Event& event, const std::string& person) {
    journal::Entry entry = journal::encode(event);
    entry.actor = person;
    disk_.write(stream_of_table, entry);
  }
  void added(const std::string& insight, const std::string& person, const std::string& text) {
    write(core::table::InsightAdded{{insight}, {}, core::InsightKind::idea, {}, text, {person}, now_, false}, person);
  }
  void typed(const std::string& insight, const std::string& person, text::TextOp op) {
    write(core::table::TextEdited{{insight}, std::move(op), ++revisions_[insight], now_, false}, person);
  }
  std::vector<TextVersion> versions(const std::string& insight) {
    journal::TrialJournal journal(disk_);
    return text_versions(journal, stream_of_table, insight).value();
  }

  journal::TrialDisk disk_;
  core::TimeMs now_ = core::day_begins_at;
  std::map<std::string, std::uint64_t> revisions_;
};

TEST_F(TextVersions, ThereIsOnePerStretchOfTypingByOnePerson) {
  const core::TimeMs begin = now_;
  added("insight1", "noor", "Samen");
  now_ += stretch_pause_ms - 1;
  typed("insight1", "noor", {Retain{5}, Insert{" eten"}});
  typed("insight2", "noor", {Insert{"x"}});
  typed("insight1", "ali", {Retain{10}, Insert{"!"}});
  now_ += stretch_pause_ms;
  typed("insight1", "ali", {Retain{10}, Delete{1}});
  EXPECT_THAT(versions("insight1"),
              ElementsAre(TextVersion{1, begin + stretch_pause_ms - 1, "noor", "Samen eten"},
                          TextVersion{2, begin + stretch_pause_ms - 1, "ali", "Samen eten!"},
                          TextVersion{3, begin + 2 * stretch_pause_ms - 1, "ali", "Samen eten"}));
  EXPECT_THAT(versions("nobody12"), IsEmpty());
}

TEST_F(TextVersions, OnlyTheLastAreKept) {
  added("insight1", "noor", "");
  for (std::size_t i = 0; i < text_versions_max + 5; ++i) {
    now_ += stretch_pause_ms;
    typed("insight1", "noor", {Insert{"x"}});
  }
  const auto kept = versions("insight1");
  EXPECT_EQ(kept.size(), text_versions_max);
  EXPECT_EQ(kept.back().text, std::string(text_versions_max + 5, 'x'));
}

TEST_F(TextVersions, WhatOtherCommandsNameIsNoTyping) {
  added("insight1", "noor", "Samen");
  write(core::table::InsightMoved{{"insight1"}, {}, {}}, "ali");
  write(core::table::InsightSplit{{"insight2"}, {"insight1"}}, "ali");
  EXPECT_THAT(versions("insight1"), ElementsAre(TextVersion{0, now_, "noor", "Samen"}));
}

}  // namespace
}  // namespace oogst::hall
