// What memory a wall takes over a long day: insights come and go on it, as many times as in two hours with five a second, only
// faster. Prints the page's heap, and what the browser has of nodes and listeners, each tenth of the way. Nothing is asserted.
//
//   node tests/load/wall_memory.mjs build/release/oogst [--changes 36000] [--insights 300] [--mode theme]
import { parseArgs } from "node:util";
import { heapMb, withWall } from "./wall_trial.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    changes: { type: "string", default: "36000" },
    insights: { type: "string", default: "300" },
    mode: { type: "string", default: "theme" },
  },
});
const [binary] = positionals;
if (binary === undefined) {
  console.error("Usage: wall_memory.mjs BINARY [--changes N] [--insights N] [--mode MODE]");
  process.exit(2);
}
const changes = Number(values.changes);
const tenth = Math.max(1, Math.floor(changes / 10));

await withWall({ binary, insights: Number(values.insights), mode: values.mode }, async ({ page, shared }) => {
  const begun = performance.now();
  await tell(page, 0, begun);
  for (let change = 1; change <= changes; change += 1) {
    // The one that has been there longest goes, and comes back as the newest.
    const { insight, chair } = shared[Math.floor(change / 2) % shared.length];
    const name = change % 2 === 0 ? "unshare_insight" : "share_insight";
    await chair.client.command(`table/${chair.table}`, name, { insight });
    if (change % tenth === 0) await tell(page, change, begun);
  }
});

async function tell(page, change, begun) {
  const heap = await heapMb(page);
  const session = await page.context().newCDPSession(page);
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  await session.detach();
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(
    `${change} changes, ${seconds} s: heap ${heap.toFixed(1)} MB, ${nodes} nodes, ${jsEventListeners} listeners`,
  );
}
