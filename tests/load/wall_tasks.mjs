// How long a wall keeps its browser busy: 2,000 insights on it, and five new ones a second. Prints the longest tasks of the
// page's main thread, by Chromium's own tracing, and what memory its heap takes before and after. Nothing is asserted.
//
//   node tests/load/wall_tasks.mjs build/release/oogst [--insights 2000] [--seconds 60] [--mode theme]
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { connectWall } from "../client/api.mjs";
import { OogstClient, randomId } from "../client/client.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    insights: { type: "string", default: "2000" },
    seconds: { type: "string", default: "60" },
    mode: { type: "string", default: "theme" },
  },
});
const [binary] = positionals;
if (binary === undefined) {
  console.error("Usage: wall_tasks.mjs BINARY [--insights N] [--seconds N] [--mode MODE]");
  process.exit(2);
}
const insights = Number(values.insights);
const seconds = Number(values.seconds);
const perSecond = 5;
const sample = resolve(import.meta.dirname, "../../deploy/sample/jeugd.toml");
const words = "kind ouder school buurt wachten samen helpen vertrouwen tijd gezin luisteren gesprek vast gezicht".split(
  " ",
);

/** Between 30 and 250 characters, each another text. */
function textOf(place) {
  const length = 5 + ((place * 7) % 30);
  return `${place}: ${Array.from({ length }, (_, word) => words[(place * 3 + word * 5) % words.length]).join(" ")}.`;
}

async function startServer(data) {
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

async function share({ client, table }, text) {
  const insight = randomId();
  const kind = ["idea", "experience", "knowledge", "direction"][text.length % 4];
  await client.command(`table/${table}`, "add_insight", { insight, question: null, kind, perspectives: [], text });
  await client.command(`table/${table}`, "share_insight", { insight });
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

/** The tasks of the main thread of the page's process, in milliseconds, the longest first. */
function tasksIn(trace, url) {
  const { traceEvents } = JSON.parse(trace.toString());
  const page = traceEvents.find(
    ({ name, args }) => name === "TracingStartedInBrowser" && args?.data?.frames !== undefined,
  );
  const pid = page?.args.data.frames.find((frame) => frame.url?.startsWith(url))?.processId;
  const main = traceEvents.find(
    (event) =>
      event.name === "thread_name" && event.args.name === "CrRendererMain" && (pid === undefined || event.pid === pid),
  );
  return traceEvents
    .filter(({ name, pid, tid }) => /(^|::)RunTask$/.test(name) && pid === main.pid && tid === main.tid)
    .map(({ dur }) => (dur ?? 0) / 1000)
    .sort((one, other) => other - one);
}

async function heapMb(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1e6;
}

const data = mkdtempSync(join(tmpdir(), "oogst-wall-tasks-"));
const { child, address, codes } = await startServer(data);
const browser = await chromium.launch({
  executablePath: process.env.OOGST_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const moderator = new OogstClient(address);
  const { token } = await moderator.login(codes.find(({ role }) => role === "moderator").code, "Mina");
  await moderator.connect("programme", "moderator");
  const chairs = await makeChairs(address, codes);
  await moveToClosing(moderator);
  await moderator.command("plenary", "set_wall_mode", { mode: values.mode });
  for (let place = 0; place < insights; place += 60) {
    const batch = Array.from({ length: Math.min(60, insights - place) }, (_, more) => place + more);
    await Promise.all(batch.map((each) => share(chairs[each % chairs.length], textOf(each))));
  }
  console.log(`${insights} insights are shared`);

  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`${address}/wall`);
  const shown = page.getByText(/^.*\s[0-9A-HJKMNP-TV-Z]{5}$/).first();
  await shown.waitFor();
  await connectWall(address, token, (await shown.innerText()).split(/\s+/).at(-1), "hal");
  const begun = performance.now();
  await page.getByRole("article").first().waitFor();
  console.log(`the wall that joins late has its picture after ${Math.round(performance.now() - begun)} ms`);
  await pause(3000);

  const before = await heapMb(page);
  await browser.startTracing(page, {
    categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"],
  });
  const end = performance.now() + seconds * 1000;
  for (let place = insights; performance.now() < end; place += 1) {
    const due = performance.now() + 1000 / perSecond;
    await share(chairs[place % chairs.length], textOf(place));
    await pause(Math.max(0, due - performance.now()));
  }
  const tasks = tasksIn(await browser.stopTracing(), address);
  const after = await heapMb(page);
  const over = tasks.filter((task) => task > 50).length;
  console.log(`${tasks.length} tasks in ${seconds} s, ${over} of them over 50 ms`);
  console.log(
    `the longest, in ms: ${tasks
      .slice(0, 10)
      .map((task) => task.toFixed(1))
      .join(" ")}`,
  );
  console.log(`heap before ${before.toFixed(1)} MB, after ${after.toFixed(1)} MB`);
  for (const client of [moderator, ...chairs.map((chair) => chair.client)]) client.leave();
} finally {
  await browser.close();
  child.kill("SIGTERM");
  rmSync(data, { recursive: true, force: true });
}
