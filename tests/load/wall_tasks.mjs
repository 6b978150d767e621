// How long a wall keeps its browser busy: 2,000 insights on it, and five new ones a second. Prints the longest tasks of the
// page's main thread, by Chromium's own tracing, and what memory its heap takes before and after. Nothing is asserted.
//
//   node tests/load/wall_tasks.mjs build/release/oogst [--insights 2000] [--seconds 60] [--mode theme]
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { heapMb, share, textOf, withWall } from "./wall_trial.mjs";

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

await withWall({ binary, insights, mode: values.mode }, async ({ address, browser, page, chairs, pictureMs }) => {
  console.log(`${insights} insights are shared`);
  console.log(`the wall that joins late has its picture after ${Math.round(pictureMs)} ms`);
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
  const longest = tasks.slice(0, 10).map((task) => task.toFixed(1));
  console.log(`${tasks.length} tasks in ${seconds} s, ${over} of them over 50 ms`);
  console.log(`the longest, in ms: ${longest.join(" ")}`);
  console.log(`heap before ${before.toFixed(1)} MB, after ${after.toFixed(1)} MB`);
});

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
