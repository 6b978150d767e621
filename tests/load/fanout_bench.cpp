// What a delivered message costs the server in processor time, next to a bare loop of send() that sends the same bytes to the same
// readers; both in processes of their own, taking turns. Real log-in, real commands, real journal.
//
//   fanout_bench BINARY [--rounds N] [--threads N] [--only wall|tables|idle]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <functional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "tests/load/bare_server.hpp"
#include "tests/load/crowd.hpp"
#include "tests/load/oogst_server.hpp"

namespace {

using namespace oogst::load;
using Clock = std::chrono::steady_clock;

constexpr int subscribers = 1000;
constexpr int writers = 32;
constexpr int tables = 1000;
constexpr int seats = 5;
constexpr int idle_people = 8000;
constexpr std::chrono::milliseconds pause_between{20};
constexpr int tables_a_conference = 250;

struct Cost {
  double cpu_us_a_delivery = 0;
  double p50_ms = 0;  // from sending to the last reader's having it
  double p99_ms = 0;
};

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

double quantile(std::vector<double> values, double q) {
  std::ranges::sort(values);
  return values[std::min(values.size() - 1, static_cast<std::size_t>(q * static_cast<double>(values.size())))];
}

std::size_t count(std::string_view text, std::string_view word) {
  std::size_t found = 0;
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) ++found;
  return found;
}

// What the readers of a scenario have seen.
struct Seen {
  std::uint64_t texts = 0;
  std::uint64_t others = 0;  // messages without a text
  std::string latest_change;  // its payload, for the bare loop to send
};

Crowd::OnText counting(Seen& seen) {
  return [&seen](std::size_t, std::string_view message) {
    // A text that came, or an operation on one: what one batch made durable travels as one frame.
    const bool is_change = message.starts_with("{\"type\":\"change\"");
    const std::size_t texts = is_change ? count(message, "\"text\":") + count(message, "\"edit\":") : 0;
    seen.texts += texts;
    if (texts == 0) ++seen.others;
    if (texts == 1) seen.latest_change = message;
  };
}

std::string hello(const std::string& token, int client, const std::string& topic) {
  char id[32];
  std::snprintf(id, sizeof id, "load%08d", client);
  return "{\"type\":\"hello\",\"token\":\"" + token + "\",\"client\":\"" + id + "\",\"topics\":[" +
         (topic.empty() ? "" : "{\"topic\":\"" + topic + "\"}") + "]}";
}

// One chair's insight, edited again and again.
struct Writer {
  std::size_t connection = 0;
  int table = 0;
  std::string insight;
  std::uint64_t number = 0;
  std::uint64_t revision = 0;

  std::string command(const std::string& body) {
    return "{\"type\":\"command\",\"number\":" + std::to_string(++number) + ",\"to\":\"table/" + std::to_string(table) +
           "\",\"command\":" + body + "}";
  }
  std::string add() {
    const std::string text = "One familiar face: having to tell the story over and over wears parents out, and in the end they say nothing any more.";
    return command("{\"name\":\"add_insight\",\"insight\":\"" + insight +
                   "\",\"question\":null,\"kind\":\"experience\",\"perspectives\":[\"parent\"],\"text\":\"" + text + "\"}");
  }
  std::string share() { return command("{\"name\":\"share_insight\",\"insight\":\"" + insight + "\"}"); }
  std::string edit() {
    const char letter = static_cast<char>('a' + revision % 26);
    return command("{\"name\":\"edit_text\",\"insight\":\"" + insight + "\",\"base\":" + std::to_string(revision++) +
                   ",\"op\":[\"" + letter + "\",{\"d\":1}]}");
  }
};

std::string insight_id(int number) {
  char id[32];
  std::snprintf(id, sizeof id, "insight%08d", number);
  return id;
}

std::string whole_frame(const std::string& payload) {
  std::string frame = client_frame(0x1, payload);
  const std::size_t mask_at = payload.size() <= 125 ? 2 : 4;
  frame[1] = static_cast<char>(frame[1] & 0x7F);  // a server does not mask
  frame.erase(mask_at, 4);
  return frame;
}

// Sends one message for each of `senders` and waits until all readers have all of them, `rounds` times.
Cost measure(const Process& server, Crowd& crowd, Seen& seen, int rounds, std::size_t senders, std::size_t readers_each,
             const std::function<void(std::size_t sender)>& send) {
  std::vector<double> took_ms;
  const std::uint64_t cpu_before = server.cpu_ns();
  const std::uint64_t first = seen.texts;
  for (int round = 0; round < rounds; ++round) {
    // Both servers at the same pace: one that never rests has its sockets in the processor's cache, as nobody in a hall has.
    std::this_thread::sleep_for(pause_between);
    const std::uint64_t wanted = seen.texts + senders * readers_each;
    const auto begun = Clock::now();
    for (std::size_t sender = 0; sender < senders; ++sender) send(sender);
    crowd.read_until([&] { return seen.texts >= wanted; });
    took_ms.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begun).count());
  }
  const double deliveries = static_cast<double>(seen.texts - first);
  Cost cost;
  cost.cpu_us_a_delivery = static_cast<double>(server.cpu_ns() - cpu_before) / 1000.0 / deliveries;
  cost.p50_ms = quantile(took_ms, 0.5);
  cost.p99_ms = quantile(took_ms, 0.99);
  return cost;
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

void report(const char* what, const std::vector<Cost>& oogst, const std::vector<Cost>& bare) {
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
  std::printf("%-44s %6.2f us  %6.2f us   %5.2f   p50 %.1f ms, p99 %.1f ms\n", what, median(ours), median(theirs),
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
    report(in_flight == 1 ? "1,000 on the wall, 1 message in flight" : "1,000 on the wall, 32 in flight", ours, theirs);
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
  std::printf("%-44s %6.1f KB\n", "memory of the server an idle connection", (after_kb - before_kb) / idle_people);
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
  std::printf("%-44s %9s  %9s   %5s\n", "processor time a delivery", "Oogst", "bare send", "ratio");
  try {
    if (only.empty() || only == "wall") wall_scenarios(argv[1], threads, rounds);
    if (only.empty() || only == "tables") table_scenarios(argv[1], threads, rounds);
    if (only.empty() || only == "idle") idle_scenario(argv[1], threads);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "fanout_bench: %s\n", error.what());
    return 1;
  }
  return 0;
}
