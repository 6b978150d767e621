// Numbers about the running server, in the text format of Prometheus (version 0.0.4). Metrics are registered before the
// threads start and live as long as the registry; counting is one relaxed atomic add from any thread; writing out is for
// any thread too.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace oogst::gateway {

class Counter {
 public:
  void add(std::uint64_t amount = 1) { value_.fetch_add(amount, std::memory_order_relaxed); }
  std::uint64_t value() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::uint64_t> value_{0};
};

class Gauge {
 public:
  void set(double value) { value_.store(value, std::memory_order_relaxed); }
  double value() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<double> value_{0};
};

// Counts observations up to each bound; the bounds are in the unit of the metric (seconds, by custom).
class Histogram {
 public:
  explicit Histogram(std::vector<double> upper_bounds);

  void observe(double value);

  const std::vector<double>& upper_bounds() const { return upper_bounds_; }
  // Observations in bucket `index`, not summed up; one bucket more than bounds.
  std::uint64_t bucket(std::size_t index) const { return buckets_[index].load(std::memory_order_relaxed); }
  double sum() const { return sum_.load(std::memory_order_relaxed); }

 private:
  std::vector<double> upper_bounds_;
  std::vector<std::atomic<std::uint64_t>> buckets_;
  std::atomic<double> sum_{0};
};

// Bounds for latencies in seconds, from 0.1 ms to 10 s.
std::vector<double> latency_bounds_s();

using MetricLabels = std::vector<std::pair<std::string, std::string>>;

class MetricRegistry {
 public:
  // Names by Prometheus' custom: "oogst_commands_total". The same name may be registered again with other labels; help
  // and kind are those of the first time. Another kind for a known name throws std::logic_error.
  Counter& counter(const std::string& name, const std::string& help, MetricLabels labels = {});
  Gauge& gauge(const std::string& name, const std::string& help, MetricLabels labels = {});
  Histogram& histogram(const std::string& name, const std::string& help, std::vector<double> upper_bounds,
                       MetricLabels labels = {});

  // A number that is kept elsewhere and asked for when it is written out; `read` must be safe on any thread.
  using Read = std::function<double()>;
  void counter_read(const std::string& name, const std::string& help, Read read, MetricLabels labels = {});
  void gauge_read(const std::string& name, const std::string& help, Read read, MetricLabels labels = {});

  // The whole exposition, each family once with its HELP and TYPE.
  std::string text() const;

  static constexpr const char* content_type = "text/plain; version=0.0.4; charset=utf-8";

 private:
  struct Cell {
    MetricLabels labels;
    std::unique_ptr<Counter> counter;
    std::unique_ptr<Gauge> gauge;
    std::unique_ptr<Histogram> histogram;
    Read read;
  };
  struct Family {
    std::string name;
    std::string help;
    std::string kind;
    std::vector<Cell> cells;
  };

  Cell& add_cell(const std::string& name, const std::string& help, const char* kind, MetricLabels labels);
  static void write_cell(std::string& out, const std::string& name, const Cell& cell);

  std::vector<Family> families_;
};

}  // namespace oogst::gateway
