// kill -9 and power cuts under the load of sixteen scripted chairs: what was acknowledged is what is recovered, exactly
// once and in order. The exit code is 0 when that held every time.
//
//   npm run --prefix tests crash -- RECORDER     (the library record_io.so, from the CMake target record_io)
//
// OOGST_BINARY  the server (build/release/oogst)
// OOGST_EFFORT  long: 20 kills and 50 power cuts instead of 3 and 8
// OOGST_SEED    for other random moments than always the same; the moments are those of a clock, so a seed brings back
//               the choices, not the outcome
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { killRounds } from "./kill_rounds.mjs";
import { powerCuts } from "./power_cuts.mjs";
import { Random } from "./random.mjs";
import { Report } from "./report.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const [recorderPath] = process.argv.slice(2);
if (recorderPath === undefined) {
  console.error("Usage: crash.mjs RECORDER   (the library that the CMake target record_io makes)");
  process.exit(2);
}

const isLong = process.env.OOGST_EFFORT === "long";
const seed = Number(process.env.OOGST_SEED ?? 20_270_312);
const folder = realpathSync(mkdtempSync(join(tmpdir(), "oogst-crash-")));
const report = new Report();
const setting = {
  binary: resolve(process.env.OOGST_BINARY ?? join(here, "../../build/release/oogst")),
  recorder: resolve(recorderPath),
  conferenceFile: join(here, "sixteen_tables.toml"),
  report,
};

console.log(`${setting.binary}, seed ${seed}`);
await killRounds({ ...setting, folder: join(folder, "kills"), rounds: isLong ? 20 : 3, random: new Random(seed) });
await powerCuts({ ...setting, folder: join(folder, "cuts"), cuts: isLong ? 50 : 8, random: new Random(seed + 1) });
report.sumUp();
if (report.hasFailed) console.log(`Kept for a closer look: ${folder}`);
else rmSync(folder, { recursive: true });
process.exit(report.hasFailed ? 1 : 0);
