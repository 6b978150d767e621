// What a message costs and how long it takes until all who should have it do.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "tests/load/crowd.hpp"
#include "tests/load/process.hpp"
#include "tests/load/typist.hpp"

namespace oogst::load {

struct Cost {
  double cpu_us_a_delivery = 0;  // of the server, user and system
  double p50_ms = 0;             // from sending to the last reader's having it
  double p99_ms = 0;
};

double median(std::vector<double> values);
double quantile(std::vector<double> values, double q);

// Sends one message for each of `senders` and waits until all readers have all of them, `rounds` times.
Cost measure(const Process& server, Crowd& crowd, Seen& seen, int rounds, std::size_t senders, std::size_t readers_each,
             const std::function<void(std::size_t sender)>& send);

}  // namespace oogst::load
