// [T4] How words are compared that may differ in capitals.
#include "protocol/text/fold_case.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <utility>

namespace oogst::text {
namespace {

TEST(FoldCase, makes_capitals_small) {
  for (const auto& [text, folded] :
       std::initializer_list<std::pair<const char*, const char*>>{{"Wmo 2015", "wmo 2015"},
                                                                  {"COÖRDINATIE", "coördinatie"},
                                                                  {"ÉÉN Œuvre Ýr Ÿ", "één œuvre ýr ÿ"},
                                                                  {"ĲSBREKER Ĺ ŽŹ", "ĳsbreker ĺ žź"},
                                                                  {"ΛΌΓΟΣ λόγος", "λΌγοσ λόγοσ"},
                                                                  {"СЕМЬЯ Ёлка", "семья ёлка"}}) {
    EXPECT_EQ(fold_case(text), folded) << text;
  }
}

TEST(FoldCase, leaves_all_else_as_it_is) {
  for (const char* text : {"", "één", "×÷ß", "İı", "ſ", "עברית", "👋🏽 €", "漢字", "\xC3"}) {
    EXPECT_EQ(fold_case(text), text);
  }
}

}  // namespace
}  // namespace oogst::text
