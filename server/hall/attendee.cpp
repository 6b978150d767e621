#include "server/hall/attendee.hpp"

#include <set>

#include "protocol/frame_codec.hpp"
#include "protocol/sentences.hpp"
#include "server/core/words.hpp"
#include "server/hall/command_codec.hpp"

namespace oogst::hall {
namespace {

protocol::SharedFrame frame_of(const protocol::ServerFrame& frame) {
  return protocol::text_frame(protocol::encode(frame));
}

protocol::SharedFrame answer_frame(std::uint64_t number, protocol::Stream to, const Answer& answer,
                                   protocol::Language language, std::string receipt) {
  if (const auto* revision = std::get_if<std::uint64_t>(&answer)) {
    std::string text;
    protocol::encode_to(text, protocol::Acknowledged{number, to, *revision, std::move(receipt)});
    return protocol::text_frame(text);
  }
  const auto& refusal = std::get<core::Refusal>(answer);
  const std::string_view code = core::name_of(refusal.code);
  return frame_of(protocol::Refused{number, to, std::string(code), std::string(protocol::sentence(code, language)),
                                    refusal.field});
}

}  // namespace

Attendee::Attendee(Conference& conference, std::size_t thread, std::weak_ptr<Subscriber> subscriber, std::string id,
                   std::string client, protocol::Language language)
    : conference_(conference),
      thread_(thread),
      subscriber_(std::move(subscriber)),
      id_(std::move(id)),
      client_(std::move(client)),
      language_(language) {}

Attendee::~Attendee() = default;

std::optional<Attendee::Seat> Attendee::seat_now() const {
  const core::plenary::State& plenary = conference_.plenary(thread_);
  if (const auto* person = plenary.people.find(core::PersonId{id_})) {
    return Seat{person->seat.role, person->seat.table, person->name};
  }
  if (const auto* wall = plenary.walls.find(core::WallId{id_})) return Seat{core::Role::wall, {}, wall->name};
  return std::nullopt;
}

// -- Coming and going --

bool Attendee::join(std::vector<protocol::Subscription> topics, std::map<int, std::uint64_t> proven) {
  const auto seat = seat_now();
  if (!seat) return false;
  proven_ = std::move(proven);
  seat_ = *seat;
  present_ = true;
  conference_.enter(thread_, *this);
  // Not before an earlier connection of this client is silent: a command that is refused on this one may not be accepted on
  // that one afterwards.
  Loops& loops = conference_.ground().loops;
  const auto go_on = [weak = weak_from_this(), &loops, back = thread_, streams = streams_told(),
                      topics = std::move(topics)] {
    loops.post(back, [weak, streams, topics] {
      if (const auto alive = weak.lock()) alive->gather_accepted(streams, {}, topics);
    });
  };
  loops.post(conference_.plenary_loop().thread(),
             [&conference = conference_, id = id_, client = client_,
              connection = Clients::Connection{thread_, subscriber_}, go_on] {
               conference.come_in(id, client, connection, go_on);
             });
  return true;
}

// Where commands of this person may have been accepted.
std::vector<protocol::Stream> Attendee::streams_told() const {
  std::set<protocol::Stream> streams{{0}};
  if (seat_.table) streams.insert({seat_.table->value});
  if (const auto* person = conference_.plenary(thread_).people.find(core::PersonId{id_})) {
    for (const core::TableNumber table : person->wrote_at) streams.insert({table.value});
  }
  if (core::may(seat_.role, core::Act::answer_help)) {
    for (const core::TablePlan& table : conference_.definition().tables) streams.insert({table.number.value});
  }
  return {streams.begin(), streams.end()};
}

// Asks stream after stream, each on its own thread, and comes back here with what they say.
void Attendee::gather_accepted(std::vector<protocol::Stream> streams,
                               std::vector<std::pair<protocol::Stream, std::uint64_t>> accepted,
                               std::vector<protocol::Subscription> topics) {
  if (!present_) return;
  if (streams.empty()) {
    welcome(std::move(accepted));
    return subscribe(topics);
  }
  const protocol::Stream stream = streams.back();
  streams.pop_back();
  Loops& loops = conference_.ground().loops;
  TableLoop* table = stream.is_plenary() ? nullptr : conference_.table_loop(stream.table);
  const std::size_t owner = table ? table->thread() : conference_.plenary_loop().thread();
  const auto shown = proven_.find(stream.table);
  const std::uint64_t proven = shown != proven_.end() && conference_.ground().receipts ? shown->second : 0;
  loops.post(owner, [weak = weak_from_this(), &loops, &conference = conference_, table, stream, back = thread_,
                     client = client_, proven, streams = std::move(streams), accepted = std::move(accepted),
                     topics = std::move(topics)]() mutable {
    const Accepted& known = table ? table->accepted() : conference.plenary_loop().accepted();
    const std::uint64_t head = table ? table->seq() : conference.plenary_loop().seq();
    if (proven > head) {
      // Nothing is told of this history any more: it would take the place of what the browser knows.
      const std::string& name = table ? table->stream() : conference.plenary_loop().stream();
      return conference.ground().receipts->lost(name, proven, head);
    }
    if (const std::uint64_t last = known.last(client)) accepted.emplace_back(stream, last);
    loops.post(back, [weak, streams = std::move(streams), accepted = std::move(accepted),
                      topics = std::move(topics)]() mutable {
      const auto alive = weak.lock();
      if (alive) alive->gather_accepted(std::move(streams), std::move(accepted), std::move(topics));
    });
  });
}

void Attendee::welcome(std::vector<std::pair<protocol::Stream, std::uint64_t>> accepted) {
  protocol::Welcome welcome;
  welcome.epoch = conference_.epoch();
  welcome.now_ms = conference_.ground().clock();
  welcome.conference = conference_.id();
  welcome.person = id_;
  welcome.name = seat_.name;
  welcome.role = std::string(core::text_of(seat_.role));
  if (seat_.table) welcome.table = seat_.table->value;
  welcome.accepted = std::move(accepted);
  welcome.saving = saving_told_ = conference_.ground().saving.works();
  welcomed_ = true;
  send(welcome);
}

void Attendee::leave() {
  if (!present_) return;
  present_ = false;
  follows_own_ = false;
  while (!following_.empty()) stop_following(following_.begin()->first);
  conference_.leave(thread_, *this);
  conference_.ground().loops.post(conference_.plenary_loop().thread(),
                                  [&conference = conference_, id = id_, client = client_, subscriber = subscriber_] {
                                    conference.go_out(id, client, subscriber);
                                  });
}

void Attendee::send(const protocol::ServerFrame& frame) {
  if (const auto subscriber = subscriber_.lock()) subscriber->outbox().send(frame_of(frame));
}

// As it is now, not as it was when this was asked for: two reports may have crossed.
void Attendee::tell_saving() {
  const bool saving = conference_.ground().saving.works();
  if (!welcomed_ || saving == saving_told_) return;
  saving_told_ = saving;
  send(protocol::Saving{saving, std::string(protocol::saving_sentence(saving, language_))});
}

void Attendee::send_you() {
  protocol::You you{std::string(core::text_of(seat_.role)), {}};
  if (seat_.table) you.table = seat_.table->value;
  send(you);
}

// -- Commands --

void Attendee::command(protocol::Command command) {
  Origin origin{id_, client_, command.number};
  const auto reply = [subscriber = subscriber_, thread = thread_, number = command.number, to = command.to,
                      language = language_, &conference = conference_,
                      &numbers = conference_.ground().numbers](const Answer& answer, Delivery& delivery) {
    const bool refused = std::holds_alternative<core::Refusal>(answer);
    (refused ? numbers.commands_refused : numbers.commands_acknowledged).fetch_add(1, std::memory_order_relaxed);
    const auto* revision = std::get_if<std::uint64_t>(&answer);
    std::string receipt = revision ? conference.receipt(to, *revision) : std::string();
    delivery.to_one(thread, subscriber, answer_frame(number, to, answer, language, std::move(receipt)));
  };
  Loops& loops = conference_.ground().loops;
  if (command.to.is_plenary()) {
    auto decoded = decode_plenary_command(*command.body);
    if (!decoded) return refuse({command.number, command.to}, decoded.error().code, decoded.error().field);
    PlenaryLoop& loop = conference_.plenary_loop();
    loops.post(loop.thread(), [&loop, body = std::move(*decoded), origin = std::move(origin), reply]() mutable {
      loop.submit(std::move(body), std::move(origin), reply);
    });
    return;
  }
  TableLoop* loop = conference_.table_loop(command.to.table);
  if (!loop) return refuse({command.number, command.to}, "unknown_table", "to");
  auto decoded = decode_table_command(*command.body);
  if (!decoded) return refuse({command.number, command.to}, decoded.error().code, decoded.error().field);
  loops.post(loop->thread(), [loop, body = std::move(*decoded), origin = std::move(origin), reply]() mutable {
    loop->submit(std::move(body), std::move(origin), reply);
  });
}

void Attendee::writing(protocol::Writing writing) {
  conference_.ground().loops.post(
      conference_.plenary_loop().thread(),
      [&conference = conference_, id = id_, client = client_, writing = std::move(writing)] {
        conference.writing(id, client, {writing.table}, writing.insight);
      });
}

void Attendee::refuse(const protocol::CommandAddress& command, std::string_view code, std::string_view field) {
  const auto subscriber = subscriber_.lock();
  if (!subscriber) return;
  conference_.ground().numbers.commands_refused.fetch_add(1, std::memory_order_relaxed);
  subscriber->answer(frame_of(protocol::Refused{command.number, command.to, std::string(code),
                                                std::string(protocol::sentence(code, language_)),
                                                std::string(field)}));
}

}  // namespace oogst::hall
