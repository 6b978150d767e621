#include "server/hall/views/all_views.hpp"

#include "server/hall/views/moderator_view.hpp"
#include "server/hall/views/organiser_view.hpp"
#include "server/hall/views/programme_view.hpp"
#include "server/hall/views/shared_view.hpp"
#include "server/hall/views/stage_view.hpp"
#include "server/hall/views/table_view.hpp"
#include "server/hall/views/tally_view.hpp"
#include "server/hall/views/wall_view.hpp"

namespace oogst::hall {

using protocol::Topic;
using protocol::TopicKind;

std::vector<std::pair<Topic, PlenaryViewPtr>> plenary_views(const core::Definition& definition) {
  std::vector<std::pair<Topic, PlenaryViewPtr>> views;
  views.reserve(definition.tables.size() + 5);
  views.emplace_back(Topic{TopicKind::programme}, std::make_unique<ProgrammeView>());
  views.emplace_back(Topic{TopicKind::moderator}, std::make_unique<ModeratorView>());
  views.emplace_back(Topic{TopicKind::organiser}, std::make_unique<OrganiserView>());
  views.emplace_back(Topic{TopicKind::wall}, std::make_unique<WallView>());
  views.emplace_back(Topic{TopicKind::shared}, std::make_unique<SharedView>());
  for (const core::TablePlan& table : definition.tables) {
    views.emplace_back(Topic{TopicKind::stage, table.number.value}, std::make_unique<StageView>(table.number));
  }
  return views;
}

std::vector<std::pair<Topic, TableViewPtr>> table_views(core::TableNumber table) {
  std::vector<std::pair<Topic, TableViewPtr>> views;
  views.emplace_back(Topic{TopicKind::table, table.value}, std::make_unique<TableView>());
  views.emplace_back(Topic{TopicKind::tally, table.value}, std::make_unique<TallyView>());
  return views;
}

}  // namespace oogst::hall
