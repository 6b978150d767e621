// How long a key takes from one phone to all others that have the same text open, and what it costs the server: over loopback,
// through the journal. First one key at a time, then everybody in the same moment, so that each is carried over the others.
//
//   keystroke_bench BINARY
#include <cstdio>
#include <stdexcept>
#include <vector>

#include "tests/load/cost.hpp"
#include "tests/load/crowd.hpp"
#include "tests/load/oogst_server.hpp"
#include "tests/load/typist.hpp"

namespace {

using namespace oogst::load;

constexpr int keys = 1000;
constexpr std::size_t letters_together = 1800;  // a text holds 2,000

void report(const char* how, std::size_t people, const Cost& cost) {
  std::printf("%-36s %4zu   %6.1f us   p50 %5.2f ms   p99 %5.2f ms\n", how, people, cost.cpu_us_a_delivery, cost.p50_ms,
              cost.p99_ms);
  std::fflush(stdout);
}

// `people` at one table, all with one text open.
void type_in_one_text(const std::string& binary, std::size_t people) {
  OogstServer server(binary, 2);
  Seen seen;
  Crowd crowd(counting(seen));
  const std::string token = server.log_in(server.create_conference(1).chairs.at(1), "Chair");
  std::vector<Writer> all(people);
  for (Writer& writer : all) {
    writer.table = 1;
    writer.connection = crowd.connect(server.port(), true);
    crowd.send_text(writer.connection, hello(token, static_cast<int>(writer.connection) + 1, "table/1"));
  }
  crowd.read_until([&] { return seen.others >= 2 * people; });

  const auto open_text = [&](int number) {
    for (Writer& writer : all) writer.insight = insight_id(number);
    const std::uint64_t told = seen.texts + people;
    crowd.send_text(all[0].connection, all[0].add());
    crowd.read_until([&] { return seen.texts >= told; });
  };
  open_text(1);
  std::uint64_t revision = 0;
  std::size_t next = 0;
  const auto one_key = [&](std::size_t) {
    Writer& writer = all[next++ % people];
    writer.revision = revision++;
    crowd.send_text(writer.connection, writer.edit());
  };
  measure(server.process(), crowd, seen, 50, 1, people, one_key);
  report("a key at a time", people, measure(server.process(), crowd, seen, keys, 1, people, one_key));

  open_text(2);
  revision = 0;
  const auto every_key = [&](std::size_t sender) {
    crowd.send_text(all[sender].connection, all[sender].type(revision));
    if (sender + 1 == people) revision += people;
  };
  const int rounds = static_cast<int>(letters_together / people);
  report("a key by everyone in one moment", people, measure(server.process(), crowd, seen, rounds, people, people, every_key));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "Usage: keystroke_bench BINARY\n");
    return 2;
  }
  std::printf("%-36s %6s %9s\n", "one text open", "people", "CPU a delivery");
  try {
    for (const std::size_t people : {5U, 20U}) type_in_one_text(argv[1], people);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "keystroke_bench: %s\n", error.what());
    return 1;
  }
  return 0;
}
