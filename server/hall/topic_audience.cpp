#include "server/hall/topic_audience.hpp"

namespace oogst::hall {

using protocol::TopicKind;

core::Audience audience_of(TopicKind kind) {
  switch (kind) {
    case TopicKind::table:
    case TopicKind::stage:
    case TopicKind::table_presence:
      return core::Audience::own_table;
    case TopicKind::tally:
    case TopicKind::presence:
      return core::Audience::tallies;
    case TopicKind::programme:
      return core::Audience::everyone;
    case TopicKind::moderator:
      return core::Audience::moderation;
    case TopicKind::organiser:
      return core::Audience::organising;
    case TopicKind::wall:
      return core::Audience::wall;
    case TopicKind::shared:
      return core::Audience::reading;
    case TopicKind::own:
      return core::Audience::oneself;
  }
  return core::Audience::organising;
}

}  // namespace oogst::hall
