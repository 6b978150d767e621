import { defineConfig } from "@playwright/test";
import { plainName } from "./server";

// Debian's own Chromium, without the windows that nobody looks at; every test starts a server of its own (see server.ts), so tests may run side by side.
export default defineConfig({
  testDir: ".",
  outputDir: "../results/browser",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A machine that stood still for a while is told from a fault by a second try; the report names such a test "flaky".
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    actionTimeout: 30_000,
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    screenshot: "only-on-failure",
    trace: "off",
    launchOptions: {
      executablePath: process.env.OOGST_CHROMIUM ?? "/usr/bin/chromium-headless-shell",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        `--host-resolver-rules=MAP ${plainName} 127.0.0.1`,
      ],
    },
  },
});
