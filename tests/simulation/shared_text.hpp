// One insight's text in a browser: what the server has, one operation in flight, and what was typed since (PROTOCOL.md X3).
// A value; throws Wrong where server and browser do not agree.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "protocol/text/text_op.hpp"
#include "tests/simulation/ledger.hpp"

namespace oogst::simulation {

class SharedText {
 public:
  SharedText() = default;
  SharedText(std::string text, std::uint64_t revision) : text_(std::move(text)), revision_(revision) {}

  const std::string& text() const { return text_; }  // as the server has it, at `revision`
  std::uint64_t revision() const { return revision_; }
  bool is_waiting() const { return in_flight_ || !pending_.empty(); }
  const text::TextOp& pending() const { return pending_; }

  // What the person sees.
  std::string local() const;

  // An operation on what the person sees.
  void type(const text::TextOp& op) { pending_ = text::compose(pending_, op); }

  // What was typed, to be sent as command `number` on `revision`; nothing while something is in flight.
  std::optional<text::TextOp> send(std::uint64_t number);

  // The operation that brought the server's text to `revision`. `number`: of the command, where it was this client's own.
  void receive(std::uint64_t revision, const text::TextOp& op, std::optional<std::uint64_t> number);

  // What was typed since can't be sent any more: the letters that it inserted or erased.
  std::vector<Letter> give_up();

 private:
  struct InFlight {
    std::uint64_t number;
    text::TextOp op;  // as it fits `text_`
  };

  std::string text_;
  std::uint64_t revision_ = 0;
  std::optional<InFlight> in_flight_;
  text::TextOp pending_;  // on top of what is in flight
};

}  // namespace oogst::simulation
