#include <iostream>
#include <qrcodegen/qrcodegen.hpp>

#include "server/commands/commands.hpp"

namespace oogst::commands {

// Two modules a character, upper and lower half; dark on light whatever the terminal's colours, with the quiet zone that readers need.
ExitCode run(const ShowQr& options) {
  using qrcodegen::QrCode;
  const QrCode code = QrCode::encodeText(options.text.c_str(), QrCode::Ecc::MEDIUM);
  constexpr int quiet = 2;
  const auto dark = [&](int x, int y) { return code.getModule(x, y); };
  for (int y = -quiet; y < code.getSize() + quiet; y += 2) {
    std::cout << "\x1b[30;47m";
    for (int x = -quiet; x < code.getSize() + quiet; ++x) {
      const bool upper = dark(x, y);
      const bool lower = dark(x, y + 1);
      std::cout << (upper && lower ? "█" : upper ? "▀" : lower ? "▄" : " ");
    }
    std::cout << "\x1b[0m\n";
  }
  return done;
}

}  // namespace oogst::commands
