#include "server/hall/attendance.hpp"

#include "server/core/plenary/decide.hpp"

namespace oogst::hall {

void Attendance::come_in(const core::plenary::State& plenary, const std::string& id, const std::string& client,
                         Clients::Connection connection, std::function<void()> then) {
  clients_.take({id, client}, std::move(connection), std::move(then));
  Delivery delivery(loops_);
  presence_.enter(id, Presence::who_is(plenary, id), delivery);
}

void Attendance::go_out(const std::string& id, const std::string& client, const std::weak_ptr<Subscriber>& subscriber) {
  clients_.drop({id, client}, subscriber);
  Delivery delivery(loops_);
  presence_.leave(id, client, delivery);
}

void Attendance::change(const core::plenary::State& plenary, const std::set<std::string>& ids, Delivery& delivery) {
  for (const std::string& id : ids) presence_.change(id, Presence::who_is(plenary, id), delivery);
}

void Attendance::writing(const core::plenary::State& plenary, const std::string& id, const std::string& client,
                         core::TableNumber table, const std::optional<std::string>& insight) {
  const core::Context context = context_of(plenary, core::PersonId{id}, 0);
  if (context.table != table || !may_write_at_own_table(context)) return;
  Delivery delivery(loops_);
  presence_.write(id, client, insight, std::chrono::steady_clock::now(), delivery);
  if (!waits_) wait_for_silence();
}

void Attendance::wait_for_silence() {
  const auto silence = presence_.first_silence();
  waits_ = silence.has_value();
  if (!silence) return;
  silence_timer_->expires_at(*silence);
  silence_timer_->async_wait([this](const boost::system::error_code& error) {
    if (error) return;
    Delivery delivery(loops_);
    presence_.end_silent(std::chrono::steady_clock::now(), delivery);
    wait_for_silence();
  });
}

}  // namespace oogst::hall
