#include <sodium.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <csignal>
#include <iostream>
#include <thread>

#include "server/commands/commands.hpp"
#include "server/commands/conference_file_reader.hpp"
#include "server/commands/house.hpp"
#include "server/commands/listen_address.hpp"
#include "server/commands/operator_api.hpp"
#include "server/gateway/api.hpp"
#include "server/gateway/http_session.hpp"
#include "server/gateway/listener.hpp"
#include "server/gateway/machine_addresses.hpp"
#include "server/gateway/receipts.hpp"
#include "server/gateway/signing_key.hpp"
#include "server/gateway/versions_api.hpp"
#include "server/gateway/websocket_session.hpp"
#include "server/journal/backup.hpp"
#include "server/journal/sqlite_journal.hpp"

namespace oogst::commands {
namespace {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds goodbye_max{3};

gateway::OriginCheck origin_check(const Serve& options, const Endpoint& endpoint) {
  std::vector<std::string> hosts{endpoint.address().to_string()};
  if (endpoint.address().is_unspecified()) {
    for (auto& address : gateway::machine_addresses()) hosts.push_back(std::move(address));
    for (auto& name : gateway::machine_names()) hosts.push_back(std::move(name));
  }
  std::vector<gateway::Origin> origins;
  for (const std::string& text : options.public_origins) {
    auto origin = gateway::parse_origin(text);
    if (!origin) throw std::runtime_error("--public-origin wants scheme and host, as in https://oogst.example.org, not " + text);
    origins.push_back(std::move(*origin));
  }
  return {std::move(hosts), std::move(origins)};
}

gateway::StaticFiles pages(const Serve& options) {
  const auto folder = options.web.empty() ? binary_folder() / "web" : options.web;
  if (std::filesystem::is_directory(folder)) return gateway::StaticFiles::load(folder);
  spdlog::warn("no pages: there is no folder {}", folder.string());
  return {};
}

// Everything that a serving process is made of, in the order in which it comes up; it goes down in the reverse.
class Server {
 public:
  explicit Server(const Serve& options)
      : registry_(),
        metrics_(registry_),
        commit_seconds_(registry_.histogram("oogst_commit_seconds", "Time from a batch to its being durable.",
                                            gateway::latency_bounds_s())),
        committed_entries_(registry_.counter("oogst_committed_entries_total", "Journal entries made durable.")),
        threads_(options.threads > 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency())),
        loops_(contexts()),
        journal_(journal_options(options)),
        signer_(gateway::load_or_make_signing_key(options.data)),
        hall_(loops_, journal_, now, random_id, log_saving),
        reception_{hall_, threads_[0].context(), signer_, throttle_, metrics_},
        data_(options.data) {
    give_receipts();
    open_conferences();
    service_.files = pages(options);
    service_.make_websocket_session = [this](std::shared_ptr<gateway::WebsocketLink> link, const gateway::HttpRequest& request) {
      return gateway::WebsocketSession::start(std::move(link), reception_, request.remote_address);
    };
    add_routes();
    listen(options.listen);
    service_.origins = origin_check(options, listener_->endpoint());
  }

  // Whether a browser proved that something acknowledged is gone (PROTOCOL.md E5). Any thread.
  bool lost_something() const { return lost_something_; }

  ~Server() {
    listener_->stop();
    threads_.say_goodbye();
    const auto patience = Clock::now() + goodbye_max;
    while (open_connections() > 0 && Clock::now() < patience) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    desk_.join();
    threads_.stop();
  }

  void start() {
    threads_.start();
    listener_->start();
    remember_listening_address(data_, text_of(on_this_machine(listener_->endpoint())));
    spdlog::info("ready on http://{} with {} conferences", address(), hall_.conferences().size());
    std::cout << "Oogst listens on http://" << address() << std::endl;
    std::cout.clear();  // it serves all the same where nobody can read that
  }

  // With the port that was found where none was asked for.
  std::string address() const { return text_of(listener_->endpoint()); }

 private:
  std::vector<asio::io_context*> contexts() {
    std::vector<asio::io_context*> all;
    for (std::size_t i = 0; i < threads_.size(); ++i) all.push_back(&threads_[i].context());
    return all;
  }

  void listen(const std::string& address) {
    const auto serve = [this](gateway::TcpSocket socket, gateway::ConnectionTicket ticket, gateway::IoThread& thread) {
      gateway::serve_http(std::move(socket), std::move(ticket), thread, service_);
    };
    try {
      listener_ = std::make_unique<gateway::Listener>(threads_, endpoint_of(address), serve);
    } catch (const boost::system::system_error& error) {
      const bool in_use = error.code() == boost::asio::error::address_in_use;
      throw std::runtime_error("can't listen on " + address + ": " +
                               (in_use ? "another program has this port; stop it or take another with --listen"
                                       : error.code().message()));
    }
  }

  journal::SqliteJournalOptions journal_options(const Serve& options) {
    journal::SqliteJournalOptions journal;
    journal.data_dir = options.data;
    journal.on_commit = [this](const journal::CommitReport& report) {
      if (report.entries > 0) commit_seconds_.observe(std::chrono::duration<double>(report.took).count());
      committed_entries_.add(report.entries);
    };
    return journal;
  }

  static void log_saving(bool saving, const std::string& stream, const std::string& reason) {
    if (saving) return spdlog::info("saving works again");
    spdlog::error("nothing can be saved stream={} why=\"{}\"", stream, reason);
  }

  void give_receipts() {
    const auto sign = [this, epoch = journal_.epoch()](const std::string& stream, std::uint64_t revision) {
      return gateway::sign_receipt(signer_, epoch, stream, revision);
    };
    const auto lost = [this](const std::string& stream, std::uint64_t proven, std::uint64_t head) {
      if (lost_something_.exchange(true)) return;
      spdlog::error("history lost stream={} acknowledged={} found={}", stream, proven, head);
    };
    hall_.give_receipts({sign, lost});
  }

  void open_conferences() {
    const auto begun = Clock::now();
    hall_.open_all();
    const double took_s = std::chrono::duration<double>(Clock::now() - begun).count();
    registry_.gauge("oogst_replay_seconds", "Time that replaying the journal took at start.").set(took_s);
    spdlog::info("replayed {} conferences in {:.3f} s", hall_.conferences().size(), took_s);
  }

  void add_routes() {
    gateway::add_api(service_.routes, reception_);
    gateway::add_versions_api(service_.routes, reception_, desk_);
    add_operator_api(service_.routes, signer_, desk_, [this](const std::string& file) { return create_from(file); });
    service_.routes.add("GET", "/healthz", [this](const gateway::HttpRequest&, const gateway::HttpReply& reply) {
      const bool saving = hall_.saving();
      reply(gateway::text_answer(saving ? 200 : 503, saving ? "ready\n" : "nothing can be saved\n"));
    });
    service_.routes.add("GET", "/metrics", [this](const gateway::HttpRequest&, const gateway::HttpReply& reply) {
      gateway::HttpAnswer answer;
      answer.content_type = gateway::MetricRegistry::content_type;
      answer.body = std::make_shared<const std::string>(registry_.text());
      reply(std::move(answer));
    });
    const auto link_counter = [this](const char* name, const char* help, auto member) {
      registry_.counter_read(name, help, [this, member] {
        std::uint64_t sum = 0;
        for (std::size_t i = 0; i < threads_.size(); ++i) sum += (threads_[i].flusher().counters().*member).value();
        return static_cast<double>(sum);
      });
    };
    using gateway::LinkCounters;
    link_counter("oogst_frames_sent_total", "Frames handed to the kernel.", &LinkCounters::frames_sent);
    link_counter("oogst_sent_bytes_total", "Bytes handed to the kernel.", &LinkCounters::bytes_sent);
    link_counter("oogst_send_calls_total", "Send calls to the kernel.", &LinkCounters::send_calls);
    link_counter("oogst_outbox_drops_total", "Connections cut off because they could not keep up.",
                 &LinkCounters::outbox_overflows);
    registry_.counter_read("oogst_commands_acknowledged_total", "Commands granted and durable.",
                           [this] { return static_cast<double>(hall_.numbers().commands_acknowledged.load()); });
    registry_.counter_read("oogst_commands_refused_total", "Commands refused.",
                           [this] { return static_cast<double>(hall_.numbers().commands_refused.load()); });
  }

  // At the desk: blocks on the disk.
  Creation create_from(const std::string& file) {
    const bool incoming = file.starts_with(incoming_prefix) && file.find('/') == std::string::npos;
    if (!incoming) return {{}, "this is no name of a file to take: " + file};
    const auto read = read_conference_file(data_ / file);
    if (!read.definition) return {{}, in_lines(read.errors)};
    const auto founding = hall::make_founding(*read.definition, random_id, random_access_code);
    const auto outcome = hall::found_conference(journal_, founding, read.definition, now());
    if (outcome.status != journal::AppendStatus::appended) return {{}, "it could not be saved: " + outcome.reason};
    hall_.open(founding.id);
    spdlog::info("created conference={}", founding.id);
    return {founding.id, {}};
  }

  std::size_t open_connections() const {
    std::size_t open = 0;
    for (std::size_t i = 0; i < threads_.size(); ++i) open += threads_[i].links().size();
    return open;
  }

  gateway::MetricRegistry registry_;
  gateway::ServerMetrics metrics_;
  gateway::Histogram& commit_seconds_;
  gateway::Counter& committed_entries_;
  gateway::IoThreads threads_;
  hall::Loops loops_;
  journal::SqliteJournal journal_;
  gateway::TokenSigner signer_;
  gateway::CodeThrottle throttle_;
  hall::Hall hall_;
  gateway::Reception reception_;
  std::filesystem::path data_;
  gateway::HttpService service_;
  asio::thread_pool desk_{1};
  std::unique_ptr<gateway::Listener> listener_;
  std::atomic<bool> lost_something_{false};
};

// SIGTERM and SIGINT come to this thread alone, by sigwait.
sigset_t block_stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

// Serves until it is told to stop (nothing), or until something acknowledged proves to be lost (the address to go on at).
std::optional<std::string> serve_one_history(const Serve& options, const sigset_t& stop_signals) {
  Server server(options);
  server.start();
  constexpr timespec look_every{0, 200'000'000};
  while (!server.lost_something()) {
    const int signal = sigtimedwait(&stop_signals, nullptr, &look_every);
    if (signal < 0) continue;
    spdlog::info("stopping on {}", signal == SIGTERM ? "SIGTERM" : "SIGINT");
    return std::nullopt;
  }
  return server.address();
}

}  // namespace

ExitCode run(const Serve& options) {
  if (sodium_init() < 0) throw std::runtime_error("libsodium can't be started");
  spdlog::set_pattern("%Y-%m-%dT%H:%M:%S.%e %l %v");
  const sigset_t stop_signals = block_stop_signals();
  std::signal(SIGPIPE, SIG_IGN);
  gateway::raise_descriptor_limit();
  Serve now = options;
  while (const auto address = serve_one_history(now, stop_signals)) {
    // A history that lost something is closed as if it had been restored: what the journal has stays, under a new epoch, and
    // the browsers bring the rest.
    const journal::RestoreReport report = journal::restore(options.data, options.data, {});
    spdlog::warn("goes on as epoch {} with {} entries", report.epoch, report.entries);
    now.listen = *address;
  }
  return done;
}

}  // namespace oogst::commands
