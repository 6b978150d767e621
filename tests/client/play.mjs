// Starts a server of its own with the sample conference, lets conference.mjs play it, and looks afterwards whether all of
// it can be found again. With --kills the server is killed at random moments, again and again, and started anew, and the
// conference must go on as if nothing had happened.
//
//   node tests/client/play.mjs build/dev/oogst [--kills]
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: "boolean", default: false } },
});
const [binary] = positionals;
if (binary === undefined) {
  console.error("Usage: play.mjs BINARY [--kills]");
  process.exit(2);
}

const sample = resolve(import.meta.dirname, "../../deploy/sample/jeugd.toml");
const data = mkdtempSync(join(tmpdir(), "oogst-play-"));
const oogst = (...args) => execFileSync(binary, args, { encoding: "utf8" });

/** Starts the server and waits until it says where it listens. Port 0 lets it choose. */
function serve(port) {
  const child = spawn(binary, ["serve", "--listen", `127.0.0.1:${port}`, "--data", data]);
  process.on("exit", () => child.kill("SIGKILL"));
  let said = "";
  child.stderr.on("data", (text) => {
    said = (said + text).slice(-2000);
  });
  const ended = new Promise((done) => child.on("exit", (code, signal) => done(signal ?? code)));
  const address = new Promise((done, fail) => {
    createInterface(child.stdout).on("line", (line) => {
      const found = /listens on (http:\/\/\S+)/.exec(line);
      if (found) done(found[1]);
    });
    ended.then((how) => fail(new Error(`the server ended with ${how}: ${said}`)));
  });
  address.catch(() => {});
  return { child, address, ended };
}

/** Runs the conference, and hands every line of its transcript on. */
function conference(address, codes, onLine) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "conference.mjs"), address, codes], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  createInterface(child.stdout).on("line", (line) => {
    console.log(line);
    onLine(line);
  });
  process.on("exit", () => child.kill());
  return new Promise((done) => child.on("close", done));
}

async function play() {
  const codes = join(data, "codes.json");
  const created = oogst("conference", "create", sample, "--data", data, "--json");
  writeFileSync(codes, created);
  let server = serve(0);
  const address = await server.address;
  const { port } = new URL(address);

  let kills = 0;
  let isSafe = true;
  // Logging in is by hand: whoever does that tries again herself. From then on everything must carry on by itself.
  const watch = (line) => {
    if (line === "Before it begins") isSafe = false;
    if (line === "Fresh eyes") isSafe = true;
  };
  const ending = conference(address, codes, watch);
  let isPlaying = true;
  ending.then(() => {
    isPlaying = false;
  });
  while (values.kills && isPlaying) {
    await pause(50 + Math.random() * 400);
    if (isSafe) continue;
    server.child.kill("SIGKILL");
    await server.ended;
    console.log("                   … the server is killed, and started again");
    server = serve(port);
    await server.address;
    kills += 1;
    await pause(500);
  }
  if ((await ending) !== 0) throw new Error("the conference deviated");
  if (values.kills && kills === 0) throw new Error("the conference was over before the server could be killed");

  server.child.kill("SIGTERM");
  const end = await server.ended;
  if (end !== 0) throw new Error(`SIGTERM ended the server with ${end}, not 0`);
  oogst("verify", "--data", data);
  const harvest = oogst("export", JSON.parse(created).id, "--data", data, "--format", "markdown");
  for (const text of ["Samen eten geeft rust aan tafel. 🍲", "Verbeterd: ", "Eén vaste begeleider"]) {
    if (!harvest.includes(text)) throw new Error(`the harvest has no “${text}”`);
  }
  console.log(`Killed ${kills} times. The server stopped cleanly, its journal is sound, and the harvest is there.`);
}

try {
  await play();
} catch (error) {
  console.log(`DEVIATION: ${error.message}\n(the data is in ${data})`);
  process.exit(1);
}
rmSync(data, { recursive: true });
