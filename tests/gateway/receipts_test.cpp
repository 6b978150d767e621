// What a browser may prove with a receipt, and what it may not (PROTOCOL.md E5).
#include "server/gateway/receipts.hpp"

#include <gmock/gmock.h>

namespace oogst::gateway {
namespace {

using protocol::Receipt;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

class Receipts : public testing::Test {
 protected:
  Receipt of_table(int table, std::uint64_t revision, const std::string& epoch = "e1") const {
    return {{table}, epoch, revision, sign_receipt(signer_, epoch, "c/dag/table/" + std::to_string(table), revision)};
  }
  std::map<int, std::uint64_t> proven(const std::vector<Receipt>& receipts) const {
    return proven_by(receipts, signer_, "e1", "dag");
  }

  TokenSigner signer_{SigningKey{1, 2, 3}};
};

TEST_F(Receipts, E5_prove_how_far_each_stream_had_come) {
  const Receipt plenary{{0}, "e1", 12, sign_receipt(signer_, "e1", "c/dag/plenary", 12)};
  EXPECT_THAT(proven({of_table(7, 118), of_table(7, 120), of_table(3, 5), plenary}),
              ElementsAre(Pair(0, 12), Pair(3, 5), Pair(7, 120)));
}

TEST_F(Receipts, E5_of_another_history_say_nothing) { EXPECT_THAT(proven({of_table(7, 118, "e2")}), IsEmpty()); }

TEST_F(Receipts, E5_that_were_changed_or_made_by_others_say_nothing) {
  Receipt further = of_table(7, 118);
  further.revision = 119;
  Receipt elsewhere = of_table(7, 118);
  elsewhere.to = {8};
  Receipt cut = of_table(7, 118);
  cut.receipt.pop_back();
  Receipt invented = of_table(7, 118);
  invented.receipt = std::string(invented.receipt.size(), 'A');
  Receipt of_another_server = of_table(7, 118);
  of_another_server.receipt = sign_receipt(TokenSigner{SigningKey{9}}, "e1", "c/dag/table/7", 118);
  EXPECT_THAT(proven({further, elsewhere, cut, invented, of_another_server}), IsEmpty());
}

TEST_F(Receipts, E5_of_another_conference_say_nothing) {
  EXPECT_THAT(proven_by({of_table(7, 118)}, signer_, "e1", "andere"), IsEmpty());
}

}  // namespace
}  // namespace oogst::gateway
