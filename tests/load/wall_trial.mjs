// A wall in a real browser with many insights on it: what the measurements of the wall have in common. A server of its own with
// the sample conference, in the closing round, a chair at each table, and one wall that is paired.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "@playwright/test";
import { connectWall } from "../client/api.mjs";
import { OogstClient, randomId } from "../client/client.mjs";

const sample = resolve(import.meta.dirname, "../../deploy/sample/jeugd.toml");
const words = "kind ouder school buurt wachten samen helpen vertrouwen tijd gezin luisteren gesprek vast gezicht".split(
  " ",
);

/** Shares `insights` of them from all tables, opens the wall in that mode, and runs `measure` with all of it; ends everything then. */
export async function withWall({ binary, insights, mode }, measure) {
  const data = mkdtempSync(join(tmpdir(), "oogst-wall-"));
  const { child, address, codes } = await startServer(binary, data);
  const browser = await chromium.launch({
    executablePath: process.env.OOGST_CHROMIUM ?? "/usr/bin/chromium-headless-shell",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const moderator = new OogstClient(address);
    const { token } = await moderator.login(codes.find(({ role }) => role === "moderator").code, "Mina");
    await moderator.connect("programme", "moderator");
    const chairs = await makeChairs(address, codes);
    await moveToClosing(moderator);
    await moderator.command("plenary", "set_wall_mode", { mode });
    const shared = [];
    for (let place = 0; place < insights; place += 60) {
      const batch = Array.from({ length: Math.min(60, insights - place) }, (_, more) => place + more);
      shared.push(...(await Promise.all(batch.map((each) => share(chairs[each % chairs.length], textOf(each))))));
    }
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(`${address}/wall`);
    const shown = page.getByText(/^.*\s[0-9A-HJKMNP-TV-Z]{5}$/).first();
    await shown.waitFor();
    await connectWall(address, token, (await shown.innerText()).split(/\s+/).at(-1), "hal");
    const begun = performance.now();
    await page.getByRole("article").first().waitFor();
    const pictureMs = performance.now() - begun;
    await measure({ address, browser, page, moderator, chairs, shared, pictureMs });
    for (const client of [moderator, ...chairs.map((chair) => chair.client)]) client.leave();
  } finally {
    await browser.close();
    child.kill("SIGTERM");
    rmSync(data, { recursive: true, force: true });
  }
}

/** Between 30 and 250 characters, each another text. */
export function textOf(place) {
  const length = 5 + ((place * 7) % 30);
  return `${place}: ${Array.from({ length }, (_, word) => words[(place * 3 + word * 5) % words.length]).join(" ")}.`;
}

async function startServer(binary, data) {
  const printed = execFileSync(binary, ["conference", "create", sample, "--data", data, "--json"], {
    encoding: "utf8",
  });
  const child = spawn(binary, ["serve", "--listen", "127.0.0.1:0", "--data", data], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const address = await new Promise((tell) => {
    createInterface(child.stdout).on("line", (line) => {
      const found = /listens on (http:\/\/\S+)/.exec(line);
      if (found) tell(found[1]);
    });
  });
  return { child, address, codes: JSON.parse(printed).codes };
}

/** Insights come from all tables in turn. */
async function makeChairs(address, codes) {
  const chairs = [];
  for (const { code, table } of codes.filter(({ role }) => role === "chair")) {
    const client = new OogstClient(address);
    await client.login(code, `Voorzitter ${table}`);
    await client.connect(`table/${table}`);
    chairs.push({ client, table });
  }
  return chairs;
}

/** Adds an insight at that chair's table and shares it; gives its id and its chair. */
export async function share(chair, text) {
  const { client, table } = chair;
  const insight = randomId();
  const kind = ["idea", "experience", "knowledge", "direction"][text.length % 4];
  await client.command(`table/${table}`, "add_insight", { insight, question: null, kind, perspectives: [], text });
  await client.command(`table/${table}`, "share_insight", { insight });
  return { insight, chair };
}

async function moveToClosing(moderator) {
  for (;;) {
    const { phase, phases } = moderator.state("programme");
    if (phase.kind === "closing") return;
    const next = phases[phases.findIndex(({ id }) => id === phase.id) + 1];
    await moderator.command("plenary", "move_phase", { phase: next.id, from: phase.id });
    await moderator.untilState("programme", (state) => state.phase.id === next.id, `in ${next.id}`);
  }
}

/** What the page's heap takes after a collection, in megabytes. */
export async function heapMb(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1e6;
}
