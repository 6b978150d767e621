// Somebody who types, as frames; and what the readers have seen of it.
#pragma once

#include <cstdint>
#include <string>

#include "tests/load/crowd.hpp"

namespace oogst::load {

// What the readers of a scenario have seen.
struct Seen {
  std::uint64_t texts = 0;
  std::uint64_t others = 0;   // messages without a text
  std::string latest_change;  // its payload, for the bare loop to send
};

Crowd::OnText counting(Seen& seen);

// The first frame of a connection; follows nothing where `topic` is empty.
std::string hello(const std::string& token, int client, const std::string& topic);

std::string insight_id(int number);

// One chair's insight, edited again and again.
struct Writer {
  std::size_t connection = 0;
  int table = 0;
  std::string insight;
  std::uint64_t number = 0;
  std::uint64_t revision = 0;

  std::string add();
  std::string share();
  std::string edit();                      // another first letter
  std::string type(std::uint64_t base);    // one letter more, on this revision

 private:
  std::string command(const std::string& body);
};

}  // namespace oogst::load
