// The text that Prometheus reads (exposition format 0.0.4).
#include "server/gateway/metrics.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <thread>

namespace oogst::gateway {
namespace {

TEST(Metrics, WritesEachFamilyOnceWithHelpAndType) {
  MetricRegistry registry;
  registry.counter("oogst_commands_total", "Commands that came in.", {{"stream", "plenary"}}).add(3);
  registry.gauge("oogst_replay_seconds", "How long the replay took.").set(0.25);
  registry.counter("oogst_commands_total", "Commands that came in.", {{"stream", "table"}}).add();
  EXPECT_EQ(registry.text(),
            "# HELP oogst_commands_total Commands that came in.\n"
            "# TYPE oogst_commands_total counter\n"
            "oogst_commands_total{stream=\"plenary\"} 3\n"
            "oogst_commands_total{stream=\"table\"} 1\n"
            "# HELP oogst_replay_seconds How long the replay took.\n"
            "# TYPE oogst_replay_seconds gauge\n"
            "oogst_replay_seconds 0.25\n");
}

TEST(Metrics, SumsAHistogramUp) {
  MetricRegistry registry;
  auto& histogram = registry.histogram("oogst_commit_seconds", "Commit latency.", {0.001, 0.01, 0.1});
  for (const double value : {0.0005, 0.001, 0.005, 0.05, 7.0}) histogram.observe(value);
  EXPECT_EQ(registry.text(),
            "# HELP oogst_commit_seconds Commit latency.\n"
            "# TYPE oogst_commit_seconds histogram\n"
            "oogst_commit_seconds_bucket{le=\"0.001\"} 2\n"
            "oogst_commit_seconds_bucket{le=\"0.01\"} 3\n"
            "oogst_commit_seconds_bucket{le=\"0.1\"} 4\n"
            "oogst_commit_seconds_bucket{le=\"+Inf\"} 5\n"
            "oogst_commit_seconds_sum 7.0565\n"
            "oogst_commit_seconds_count 5\n");
}

TEST(Metrics, EscapesWhatWouldBreakALine) {
  MetricRegistry registry;
  registry.gauge("oogst_x", "first\nsecond \\ \"quoted\"", {{"label", "a\"b\\c\nd"}}).set(1);
  EXPECT_EQ(registry.text(),
            "# HELP oogst_x first\\nsecond \\\\ \"quoted\"\n"
            "# TYPE oogst_x gauge\n"
            "oogst_x{label=\"a\\\"b\\\\c\\nd\"} 1\n");
}

TEST(Metrics, AsksForNumbersThatAreKeptElsewhere) {
  MetricRegistry registry;
  double connections = 2;
  registry.gauge_read("oogst_connections", "Open.", [&] { return connections; });
  connections = 3;
  EXPECT_NE(registry.text().find("oogst_connections 3\n"), std::string::npos);
}

TEST(Metrics, RefusesANameForTwoKinds) {
  MetricRegistry registry;
  registry.counter("oogst_x", "x");
  EXPECT_THROW(registry.gauge("oogst_x", "x"), std::logic_error);
  EXPECT_THROW(Histogram({2.0, 1.0}), std::logic_error);
}

TEST(Metrics, CountsFromSeveralThreads) {
  MetricRegistry registry;
  auto& counter = registry.counter("oogst_x_total", "x");
  auto& histogram = registry.histogram("oogst_y", "y", {1});
  const auto count = [&] {
    for (int i = 0; i < 10'000; ++i) {
      counter.add();
      histogram.observe(0.5);
    }
  };
  std::thread one(count);
  std::thread two(count);
  one.join();
  two.join();
  EXPECT_EQ(counter.value(), 20'000U);
  EXPECT_EQ(histogram.bucket(0), 20'000U);
  EXPECT_DOUBLE_EQ(histogram.sum(), 10'000);
}

}  // namespace
}  // namespace oogst::gateway
