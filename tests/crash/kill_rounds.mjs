// kill -9 at random moments while sixteen chairs type. After each, the data folder as it was left is audited, and the
// server starts on it again; the chairs come back by themselves and go on.
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { audit } from "./audit.mjs";
import { auditEnd, settle } from "./ending.mjs";
import { Load } from "./load.mjs";
import { createConference, Server } from "./server.mjs";

const untilKillMs = [30, 1500];
const untilStartUpIsKilledMs = [1, 150];
const withinMs = 60_000;

export async function killRounds({ binary, conferenceFile, folder, rounds, random, report }) {
  const data = join(folder, "data");
  mkdirSync(data, { recursive: true });
  const codes = await createConference(binary, conferenceFile, data);
  let server = await Server.start(binary, data);
  const { port } = server;
  const load = await Load.open(server.address, codes, random);
  load.begin();
  for (let round = 1; round <= rounds; round += 1) {
    await load.untilConnected(load.everyone.length / 2, withinMs);
    await pause(random.between(...untilKillMs));
    await server.kill();
    await load.untilNobodyIsConnected(withinMs);
    const notes = load.note();
    const left = join(folder, `left-${round}`);
    cpSync(data, left, { recursive: true });
    const killedAtStart = random.happens(30);
    if (killedAtStart) await Server.startAndKill(binary, data, port, random.between(...untilStartUpIsKilledMs));
    server = await Server.start(binary, data, { port });
    const { wrong, recovered } = await audit(binary, left, load, notes);
    report.round(`kill ${round} of ${rounds}${killedAtStart ? " (twice)" : ""}`, notes, recovered, wrong, left);
    if (wrong.length === 0) rmSync(left, { recursive: true });
  }
  const notes = await settle(load, server);
  await auditEnd({ binary, data, load, notes, report });
}
