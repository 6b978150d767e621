#include "server/gateway/metrics.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

namespace oogst::gateway {
namespace {

std::string number(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "+Inf" : "-Inf";
  std::array<char, 32> text{};
  const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
  return std::string(text.data(), end);
}

// Prometheus escapes backslash and line feed everywhere, and quotes in label values.
std::string escaped(const std::string& text, bool in_label) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') out += "\\\\";
    else if (c == '\n') out += "\\n";
    else if (c == '"' && in_label) out += "\\\"";
    else out += c;
  }
  return out;
}

void write_sample(std::string& out, const std::string& name, const MetricLabels& labels, const std::string& value) {
  out += name;
  if (!labels.empty()) {
    out += '{';
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (i > 0) out += ',';
      out.append(labels[i].first).append("=\"").append(escaped(labels[i].second, true)).append("\"");
    }
    out += '}';
  }
  out.append(" ").append(value).append("\n");
}

void write_histogram(std::string& out, const std::string& name, const MetricLabels& labels, const Histogram& histogram) {
  const auto& bounds = histogram.upper_bounds();
  std::uint64_t up_to_here = 0;
  for (std::size_t i = 0; i <= bounds.size(); ++i) {
    up_to_here += histogram.bucket(i);
    MetricLabels with_bound = labels;
    with_bound.emplace_back("le", i < bounds.size() ? number(bounds[i]) : "+Inf");
    write_sample(out, name + "_bucket", with_bound, std::to_string(up_to_here));
  }
  write_sample(out, name + "_sum", labels, number(histogram.sum()));
  write_sample(out, name + "_count", labels, std::to_string(up_to_here));
}

}  // namespace

Histogram::Histogram(std::vector<double> upper_bounds)
    : upper_bounds_(std::move(upper_bounds)), buckets_(upper_bounds_.size() + 1) {
  if (!std::is_sorted(upper_bounds_.begin(), upper_bounds_.end())) throw std::logic_error("bounds must rise");
}

void Histogram::observe(double value) {
  const auto bound = std::lower_bound(upper_bounds_.begin(), upper_bounds_.end(), value);
  buckets_[static_cast<std::size_t>(bound - upper_bounds_.begin())].fetch_add(1, std::memory_order_relaxed);
  sum_.fetch_add(value, std::memory_order_relaxed);
}

std::vector<double> latency_bounds_s() {
  return {0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
}

MetricRegistry::Cell& MetricRegistry::add_cell(const std::string& name, const std::string& help, const char* kind,
                                               MetricLabels labels) {
  auto family = std::find_if(families_.begin(), families_.end(), [&](const Family& known) { return known.name == name; });
  if (family == families_.end()) family = families_.insert(families_.end(), Family{name, help, kind, {}});
  if (family->kind != kind) throw std::logic_error("metric " + name + " is registered as another kind");
  family->cells.push_back(Cell{std::move(labels), nullptr, nullptr, nullptr, nullptr});
  return family->cells.back();
}

Counter& MetricRegistry::counter(const std::string& name, const std::string& help, MetricLabels labels) {
  auto& cell = add_cell(name, help, "counter", std::move(labels));
  cell.counter = std::make_unique<Counter>();
  return *cell.counter;
}

Gauge& MetricRegistry::gauge(const std::string& name, const std::string& help, MetricLabels labels) {
  auto& cell = add_cell(name, help, "gauge", std::move(labels));
  cell.gauge = std::make_unique<Gauge>();
  return *cell.gauge;
}

Histogram& MetricRegistry::histogram(const std::string& name, const std::string& help, std::vector<double> upper_bounds,
                                     MetricLabels labels) {
  auto& cell = add_cell(name, help, "histogram", std::move(labels));
  cell.histogram = std::make_unique<Histogram>(std::move(upper_bounds));
  return *cell.histogram;
}

void MetricRegistry::counter_read(const std::string& name, const std::string& help, Read read, MetricLabels labels) {
  add_cell(name, help, "counter", std::move(labels)).read = std::move(read);
}

void MetricRegistry::gauge_read(const std::string& name, const std::string& help, Read read, MetricLabels labels) {
  add_cell(name, help, "gauge", std::move(labels)).read = std::move(read);
}

void MetricRegistry::write_cell(std::string& out, const std::string& name, const Cell& cell) {
  if (cell.histogram) return write_histogram(out, name, cell.labels, *cell.histogram);
  if (cell.counter) return write_sample(out, name, cell.labels, std::to_string(cell.counter->value()));
  write_sample(out, name, cell.labels, number(cell.gauge ? cell.gauge->value() : cell.read()));
}

std::string MetricRegistry::text() const {
  std::string out;
  for (const Family& family : families_) {
    out.append("# HELP ").append(family.name).append(" ").append(escaped(family.help, false)).append("\n");
    out.append("# TYPE ").append(family.name).append(" ").append(family.kind).append("\n");
    for (const Cell& cell : family.cells) write_cell(out, family.name, cell);
  }
  return out;
}

}  // namespace oogst::gateway
