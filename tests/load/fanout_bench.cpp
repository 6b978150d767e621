// What a delivered message costs the server in processor time, next to a bare loop of send() that sends the same bytes to the same
// readers; both in processes of their own, taking turns. Real log-in, real commands, real journal.
//
//   fanout_bench BINARY [--rounds N] [--threads N] [--only wall|tables|idle]
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/load/bare_server.hpp"
#include "tests/load/cost.hpp"
#include "tests/load/crowd.hpp"
#include "tests/load/oogst_server.hpp"
#include "tests/load/typist.hpp"

namespace {

using namespace oogst::load;

constexpr int subscribers = 1000;
constexpr int writers = 32;
constexpr int tables = 1000;
constexpr int seats = 5;
constexpr int idle_people = 8000;
constexpr int tables_a_conference = 250;

std::string whole_frame(const std::string& payload) {
  std::string frame = client_frame(0x1, payload);
  const std::size_t mask_at = payload.size() <= 125 ? 2 : 4;
  frame[1] = static_cast<char>(frame[1] & 0x7F);  // a server does not mask
  frame.erase(mask_at, 4);
  return frame;
}

// The same readers and the same bytes, by the bare loop.
class Bare {
 public:
  Bare(const std::string& payload, std::size_t connections, std::size_t group_size, std::size_t trigger_bytes)
      : trigger_(trigger_bytes, 'x'), crowd_(counting(seen_)), process_(start(payload, connections, group_size)) {
    for (std::size_t i = 0; i < connections; ++i) crowd_.connect(port_, false);
  }

  Cost run(int rounds, std::size_t senders, std::size_t readers_each, std::size_t sender_step) {
    return measure(process_, crowd_, seen_, rounds, senders, readers_each,
                   [&](std::size_t sender) { crowd_.send_bytes(sender * sender_step, trigger_); });
  }

 private:
  Process start(const std::string& payload, std::size_t connections, std::size_t group_size) {
    const int listener = open_listener(port_);
    const BareServer plan{connections, group_size, trigger_.size(), whole_frame(payload)};
    return Process::function([listener, plan] { serve_bare(listener, plan); });
  }

  std::string trigger_;
  Seen seen_;
  Crowd crowd_;
  std::uint16_t port_ = 0;
  Process process_;
};

void report(const std::string& what, const std::vector<Cost>& oogst, const std::vector<Cost>& bare) {
  std::vector<double> ours;
  std::vector<double> theirs;
  std::vector<double> ratios;
  std::vector<double> p50;
  std::vector<double> p99;
  for (std::size_t i = 0; i < oogst.size(); ++i) {
    ours.push_back(oogst[i].cpu_us_a_delivery);
    theirs.push_back(bare[i].cpu_us_a_delivery);
    ratios.push_back(ours.back() / theirs.back());
    p50.push_back(oogst[i].p50_ms);
    p99.push_back(oogst[i].p99_ms);
  }
  std::printf("%-54s %6.2f us  %6.2f us   %5.2f   p50 %.1f ms, p99 %.1f ms\n", what.c_str(), median(ours), median(theirs),
              median(ratios), median(p50), median(p99));
  std::fflush(stdout);
}

// 1,000 readers of the wall; every message is a chair's correction of an insight that is on it.
void wall_scenarios(const std::string& binary, unsigned threads, int rounds) {
  OogstServer server(binary, threads);
  const Codes codes = server.create_conference(writers);
  Seen seen;
  Crowd crowd(counting(seen));
  const std::string moderator = server.log_in(codes.moderator, "Moderator");
  int clients = 0;
  for (int i = 0; i < subscribers; ++i) {
    const std::size_t reader = crowd.connect(server.port(), true);
    crowd.send_text(reader, hello(moderator, ++clients, "wall"));
  }
  std::vector<Writer> all(writers);
  for (int i = 0; i < writers; ++i) {
    Writer& writer = all[static_cast<std::size_t>(i)];
    writer.table = i + 1;
    writer.insight = insight_id(i + 1);
    writer.connection = crowd.connect(server.port(), true);
    crowd.send_text(writer.connection, hello(server.log_in(codes.chairs.at(i + 1), "Chair"), ++clients, ""));
  }
  crowd.read_until([&] { return seen.others >= 2 * subscribers + writers; });
  const std::string to = "{\"type\":\"command\",\"number\":1,\"to\":\"plenary\",\"command\":{\"name\":\"set_wall_mode\",\"mode\":\"all\"}}";
  const std::string on = "{\"type\":\"command\",\"number\":2,\"to\":\"plenary\",\"command\":{\"name\":\"move_phase\",\"phase\":\"closing\",\"from\":\"at-the-tables\"}}";
  for (const std::string& command : {to, on}) {
    const std::uint64_t told = seen.others + subscribers;
    crowd.send_text(0, command);
    crowd.read_until([&] { return seen.others >= told; });
  }
  for (Writer& writer : all) {
    crowd.send_text(writer.connection, writer.add());
    crowd.send_text(writer.connection, writer.share());
  }
  const std::uint64_t settled = static_cast<std::uint64_t>(subscribers) * writers;
  crowd.read_until([&] { return seen.texts >= settled; });

  const auto edit = [&](std::size_t sender) { crowd.send_text(all[sender].connection, all[sender].edit()); };
  measure(server.process(), crowd, seen, 5, 1, subscribers, edit);
  const std::size_t trigger_bytes = client_frame(0x1, Writer(all[0]).edit()).size();
  Bare bare(seen.latest_change, subscribers, subscribers, trigger_bytes);
  for (const int in_flight : {1, writers}) {
    std::vector<Cost> ours;
    std::vector<Cost> theirs;
    for (int round = 0; round < rounds; ++round) {
      const int messages = in_flight == 1 ? 100 : 10;
      theirs.push_back(bare.run(messages, static_cast<std::size_t>(in_flight), subscribers, 1));
      ours.push_back(measure(server.process(), crowd, seen, messages, static_cast<std::size_t>(in_flight), subscribers, edit));
    }
    const std::string with = std::to_string(threads) + (threads == 1 ? " thread, " : " threads, ");
    report("1,000 on the wall, " + with + std::to_string(in_flight) + " in flight", ours, theirs);
  }
}

// 1,000 tables of five: one key at each at the same moment, then one by everyone. Each types in an insight of her own.
void table_scenarios(const std::string& binary, unsigned threads, int rounds) {
  OogstServer server(binary, threads);
  Seen seen;
  Crowd crowd(counting(seen));
  std::vector<Writer> all;
  constexpr std::size_t people = static_cast<std::size_t>(tables) * seats;
  while (all.size() < people) {
    const Codes codes = server.create_conference(tables_a_conference);
    for (const auto& [table, code] : codes.chairs) {
      const std::string token = server.log_in(code, "Chair");
      const std::string topic = "table/" + std::to_string(table);
      for (int seat = 0; seat < seats; ++seat) {
        Writer writer;
        writer.table = table;
        writer.insight = insight_id(static_cast<int>(all.size()) + 1);
        writer.connection = crowd.connect(server.port(), true);
        crowd.send_text(writer.connection, hello(token, static_cast<int>(all.size()) + 1, topic));
        all.push_back(writer);
      }
    }
  }
  crowd.read_until([&] { return seen.others >= 2 * people; });
  for (Writer& writer : all) crowd.send_text(writer.connection, writer.add());
  crowd.read_until([&] { return seen.texts >= people * seats; });

  // The first at each table, or everyone.
  const auto edit_every = [&](std::size_t step) {
    return [&, step](std::size_t sender) {
      Writer& writer = all[sender * step];
      crowd.send_text(writer.connection, writer.edit());
    };
  };
  measure(server.process(), crowd, seen, 2, tables, seats, edit_every(seats));
  const std::size_t trigger_bytes = client_frame(0x1, Writer(all[0]).edit()).size();
  Bare bare(seen.latest_change, crowd.size(), seats, trigger_bytes);
  for (const std::size_t step : {static_cast<std::size_t>(seats), std::size_t{1}}) {
    std::vector<Cost> ours;
    std::vector<Cost> theirs;
    for (int round = 0; round < rounds; ++round) {
      theirs.push_back(bare.run(10, people / step, seats, step));
      ours.push_back(measure(server.process(), crowd, seen, 10, people / step, seats, edit_every(step)));
    }
    report(step == 1 ? "1,000 tables of five, a key by everyone" : "1,000 tables of five, a key at each", ours, theirs);
  }
}

// People who are there and do nothing, each with a connection that follows a view.
void idle_scenario(const std::string& binary, unsigned threads) {
  OogstServer server(binary, threads);
  const std::string moderator = server.log_in(server.create_conference(writers).moderator, "Moderator");
  Seen seen;
  Crowd crowd(counting(seen));
  const auto come_in = [&](std::size_t people) {
    const std::uint64_t told = seen.others + 2 * people;
    for (std::size_t i = 0; i < people; ++i) {
      crowd.send_text(crowd.connect(server.port(), true), hello(moderator, static_cast<int>(crowd.size()), "wall"));
    }
    crowd.read_until([&] { return seen.others >= told; });
    return static_cast<double>(server.process().memory_bytes()) / 1024.0;
  };
  const double before_kb = come_in(subscribers);
  const double after_kb = come_in(idle_people);
  std::printf("%-54s %6.1f KB\n", "memory of the server an idle connection", (after_kb - before_kb) / idle_people);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "Usage: fanout_bench BINARY [--rounds N] [--threads N] [--only wall|tables|idle]\n");
    return 2;
  }
  int rounds = 5;
  unsigned threads = 2;
  std::string only;
  for (int i = 2; i + 1 < argc; i += 2) {
    if (std::strcmp(argv[i], "--rounds") == 0) rounds = std::atoi(argv[i + 1]);
    if (std::strcmp(argv[i], "--threads") == 0) threads = static_cast<unsigned>(std::atoi(argv[i + 1]));
    if (std::strcmp(argv[i], "--only") == 0) only = argv[i + 1];
  }
  std::printf("%-54s %9s  %9s   %5s\n", "processor time a delivery", "Oogst", "bare send", "ratio");
  try {
    // With one thread too, as the bare loop has one: more of them get in each other's way, and in the readers', on a small machine.
    if (only.empty() || only == "wall") {
      for (const unsigned count : std::set<unsigned>{1, threads}) wall_scenarios(argv[1], count, rounds);
    }
    if (only.empty() || only == "tables") table_scenarios(argv[1], threads, rounds);
    if (only.empty() || only == "idle") idle_scenario(argv[1], threads);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "fanout_bench: %s\n", error.what());
    return 1;
  }
  return 0;
}
