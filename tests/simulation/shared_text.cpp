#include "tests/simulation/shared_text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace oogst::simulation {
namespace {

std::string applied(const std::string& before, const text::TextOp& op) {
  auto after = text::apply(before, op);
  require(after.index() == 0, "an operation does not fit the text");
  return std::get<std::string>(std::move(after));
}

}  // namespace

std::string SharedText::local() const {
  return applied(in_flight_ ? applied(text_, in_flight_->op) : text_, pending_);
}

std::optional<text::TextOp> SharedText::send(std::uint64_t number) {
  if (in_flight_ || pending_.empty()) return std::nullopt;
  in_flight_ = InFlight{number, std::exchange(pending_, {})};
  return in_flight_->op;
}

void SharedText::receive(std::uint64_t revision, const text::TextOp& op, std::optional<std::uint64_t> number) {
  require(revision == revision_ + 1, "an edit is out of order");
  text_ = applied(text_, op);
  revision_ = revision;
  if (in_flight_ && number == in_flight_->number) {
    require(op == in_flight_->op, "the server made something else of an operation");
    in_flight_.reset();
    return;
  }
  text::TextOp theirs = op;
  if (in_flight_) {
    theirs = text::transform(op, in_flight_->op, text::Side::left);
    in_flight_->op = text::transform(in_flight_->op, op, text::Side::right);
  }
  pending_ = text::transform(pending_, theirs, text::Side::right);
}

std::vector<Letter> SharedText::give_up() {
  std::vector<Letter> after = letters_in(local());
  pending_.clear();
  std::vector<Letter> before = letters_in(local());
  in_flight_.reset();
  std::vector<Letter> changed;
  std::ranges::sort(before);
  std::ranges::sort(after);
  std::ranges::set_symmetric_difference(before, after, std::back_inserter(changed));
  return changed;
}

}  // namespace oogst::simulation
