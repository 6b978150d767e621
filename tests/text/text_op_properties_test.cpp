// What must hold for every text and every pair of operations. A failure prints RC_PARAMS="reproduce=...": set in the
// environment it runs the failed cases again.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdlib>

#include "protocol/text/text_op.hpp"
#include "protocol/text/unicode.hpp"
#include "tests/text/random_text.hpp"

namespace oogst::text {
namespace {

/// The library's 100 rounds are few for this, and each takes microseconds.
class MoreRounds : public testing::Environment {
 public:
  void SetUp() override { setenv("RC_PARAMS", "max_success=1000", /*overwrite=*/0); }
};
[[maybe_unused]] const auto* const more_rounds = testing::AddGlobalTestEnvironment(new MoreRounds);

std::size_t generated(std::size_t bound) {
  return *rc::gen::inRange<std::size_t>(0, bound);
}

std::u32string any_text() {
  return random_text(generated, 12);
}

Edit edit_of(const std::u32string& before) {
  Edit edit = random_edit(generated, before);
  RC_LOG() << "edit gives: " << to_utf8(edit.after) << '\n';
  return edit;
}

std::string applied(const std::string& document, const TextOp& op) {
  const auto result = text::apply(document, op);
  if (std::holds_alternative<OpError>(result)) RC_FAIL("the operation does not fit the text");
  return std::get<std::string>(result);
}

RC_GTEST_PROP(TextOpProperties, an_edit_gives_the_text_it_was_made_for, ()) {
  const auto before = any_text();
  const Edit edit = edit_of(before);
  RC_ASSERT(applied(to_utf8(before), edit.op) == to_utf8(edit.after));
  RC_ASSERT(length_after(before.size(), edit.op) == edit.after.size());
  RC_ASSERT(length_required(edit.op) <= before.size());
}

RC_GTEST_PROP(TextOpProperties, normal_form_is_reached_at_once, ()) {
  const Edit edit = edit_of(any_text());
  RC_ASSERT(!check(edit.op));
  RC_ASSERT(normalize(edit.op) == edit.op);
}

RC_GTEST_PROP(TextOpProperties, concurrent_edits_converge, ()) {
  const auto before = any_text();
  const Edit a = edit_of(before);
  const Edit b = edit_of(before);
  const TextOp a_after_b = transform(a.op, b.op, Side::left);
  const TextOp b_after_a = transform(b.op, a.op, Side::right);
  RC_ASSERT(applied(to_utf8(a.after), b_after_a) == applied(to_utf8(b.after), a_after_b));
  RC_ASSERT(!check(a_after_b));
  RC_ASSERT(!check(b_after_a));
}

RC_GTEST_PROP(TextOpProperties, a_transformed_edit_inserts_all_it_inserted, ()) {
  const auto before = any_text();
  const Edit a = edit_of(before);
  const Edit b = edit_of(before);
  const auto inserted = [](const TextOp& op) {
    std::string all;
    for (const Component& component : op) {
      if (const auto* insert = std::get_if<Insert>(&component)) all += insert->text;
    }
    return all;
  };
  RC_ASSERT(inserted(transform(a.op, b.op, Side::left)) == inserted(a.op));
  RC_ASSERT(inserted(transform(a.op, b.op, Side::right)) == inserted(a.op));
}

RC_GTEST_PROP(TextOpProperties, a_composition_does_what_both_do, ()) {
  const auto before = any_text();
  const Edit first = edit_of(before);
  const Edit second = edit_of(first.after);
  const TextOp both = compose(first.op, second.op);
  RC_ASSERT(applied(to_utf8(before), both) == to_utf8(second.after));
  RC_ASSERT(!check(both));
}

RC_GTEST_PROP(TextOpProperties, composing_is_associative_in_effect, ()) {
  const auto before = any_text();
  const Edit first = edit_of(before);
  const Edit second = edit_of(first.after);
  const Edit third = edit_of(second.after);
  const TextOp left = compose(compose(first.op, second.op), third.op);
  const TextOp right = compose(first.op, compose(second.op, third.op));
  RC_ASSERT(applied(to_utf8(before), left) == to_utf8(third.after));
  RC_ASSERT(applied(to_utf8(before), right) == to_utf8(third.after));
}

RC_GTEST_PROP(TextOpProperties, what_a_browser_composed_meets_the_others_like_the_parts, ()) {
  const auto before = any_text();
  const Edit first = edit_of(before);
  const Edit second = edit_of(first.after);
  const Edit other = edit_of(before);
  const TextOp pending = compose(first.op, second.op);
  const auto there = applied(to_utf8(other.after), transform(pending, other.op, Side::right));
  const auto here = applied(to_utf8(second.after), transform(other.op, pending, Side::left));
  RC_ASSERT(there == here);
}

RC_GTEST_PROP(TextOpProperties, a_caret_goes_where_a_mark_inserted_at_it_would_go, ()) {
  const auto before = any_text();
  const Edit edit = edit_of(before);
  const std::size_t caret = generated(before.size() + 1);
  const TextOp mark = normalize({Retain{caret}, Insert{"|"}});
  const auto marked = applied(to_utf8(edit.after), transform(mark, edit.op, Side::left));
  RC_ASSERT(transform_position(caret, edit.op) == count_code_points(marked.substr(0, marked.find('|'))));
}

RC_GTEST_PROP(TextOpProperties, a_difference_leads_from_one_text_to_the_other, ()) {
  const auto before = any_text();
  const Edit edit = edit_of(before);
  const std::u32string unrelated = any_text();
  for (const auto& after : {edit.after, unrelated}) {
    const TextOp op = difference(to_utf8(before), to_utf8(after));
    RC_ASSERT(!check(op));
    RC_ASSERT(applied(to_utf8(before), op) == to_utf8(after));
  }
}

}  // namespace
}  // namespace oogst::text
