#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "protocol/limits.hpp"
#include "protocol/strict_json.hpp"

namespace oogst::protocol {
namespace {

JsonFault fault_in(const std::string& text) {
  nlohmann::json value;
  return parse_strict_json(text, value);
}

std::string nested(std::size_t levels) {
  return std::string(levels, '[') + std::string(levels, ']');
}

TEST(StrictJson, T1_builds_what_the_library_builds) {
  for (const std::string text : {R"({"a":[1,-2,3.5,true,false,null,"x",{}],"b":{"c":[[],[{}]]},"":""})", "[]", "{}",
                                 "7", "\"\\u00e9\\ud83c\\udf3e\"", " [ 1 , 2 ] ", "[[1,[2,[3]]],{\"a\":{\"b\":{}}}]"}) {
    SCOPED_TRACE(text);
    nlohmann::json value;
    EXPECT_EQ(parse_strict_json(text, value), JsonFault::none);
    EXPECT_EQ(value, nlohmann::json::parse(text));
  }
}

TEST(StrictJson, T5_takes_32_levels_and_no_more) {
  EXPECT_EQ(fault_in(nested(json_depth_max)), JsonFault::none);
  EXPECT_EQ(fault_in(nested(json_depth_max + 1)), JsonFault::too_deep);
  EXPECT_EQ(fault_in(nested(100'000)), JsonFault::too_deep);
  EXPECT_EQ(fault_in("[" + nested(31) + "," + nested(31) + "]"), JsonFault::none);
}

TEST(StrictJson, T5_takes_no_member_twice_on_any_level) {
  EXPECT_EQ(fault_in(R"({"a":1,"a":1})"), JsonFault::member_twice);
  EXPECT_EQ(fault_in(R"([{"b":{"a":1,"\u0061":2}}])"), JsonFault::member_twice);
  EXPECT_EQ(fault_in(R"([{"a":1},{"a":1,"b":{"a":1}}])"), JsonFault::none);
}

TEST(StrictJson, T1_tells_what_is_not_json_from_what_is_not_utf8) {
  for (const std::string text :
       {"", " ", "{", "[1,]", "nul", "{\"a\"}", "{a:1}", "'a'", "01", "1 2", "\"\n\"", "\"\\x\""}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(fault_in(text), JsonFault::not_json);
  }
  EXPECT_EQ(fault_in("\"\xff\""), JsonFault::not_utf8);
  EXPECT_EQ(fault_in("\xef\xbb\xbf{}"), JsonFault::not_json);
  EXPECT_EQ(fault_in(R"("\ud800")"), JsonFault::not_json);
}

}  // namespace
}  // namespace oogst::protocol
