// Power cuts while sixteen chairs type. What the server does to its files is recorded (record_io.c); at random moments,
// always within an acknowledgement, it is noted how far the record goes and what the ledgers say. Afterwards, for each of
// these moments, the data folder is rebuilt as a disk would hold it and audited: once with only what was synced, and once
// a little later with some of what was not synced as well. Now and then the server is killed in between and starts again;
// one of the cuts then falls into its start.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { audit } from "./audit.mjs";
import { Disk } from "./disk.mjs";
import { auditEnd, settle } from "./ending.mjs";
import { Load } from "./load.mjs";
import { Recording } from "./recording.mjs";
import { conferenceCodes, createConference, Server } from "./server.mjs";

const betweenCutsMs = [10, 300];
const cutsOfALife = 5;
const syncUs = 2000;
const laterBytes = 150_000;
const withinMs = 60_000;
// SQLite's shared memory: never synced, and made anew at every start.
const isMemory = (name) => name.endsWith("-shm");

/** One process on the folder: its record, what it left behind, and the cuts that were noted in its time. */
class Life {
  cuts = [];

  constructor(data, record, recorder) {
    this.data = data;
    this.record = record;
    const recording = { OOGST_RECORD_DIR: data, OOGST_RECORD_TO: record, OOGST_RECORD_SYNC_US: `${syncUs}` };
    this.env = { ...recording, LD_PRELOAD: recorder };
  }

  /** `cleanly`: not killed, so that the record must be whole. */
  ends(cleanly) {
    const names = readdirSync(this.data).filter((name) => !isMemory(name));
    this.left = new Map(names.map((name) => [name, readFileSync(join(this.data, name))]));
    this.cleanly = cleanly;
  }

  /** Notes a cut within the next acknowledgement. */
  noteCut(load) {
    return new Promise((resolve) => {
      load.atNextAcknowledgement(() => {
        this.cuts.push({ position: statSync(this.record).size, notes: load.note() });
        resolve();
      });
    });
  }
}

export async function powerCuts({ binary, recorder, conferenceFile, folder, cuts, random, report }) {
  const data = join(folder, "data");
  mkdirSync(data, { recursive: true });
  const lives = [];
  const beginLife = () => {
    lives.push(new Life(data, join(folder, `record-${lives.length}`), recorder));
    return lives.at(-1);
  };
  const codes = await createConference(binary, conferenceFile, data, beginLife().env);
  lives[0].ends(true);
  const { load, notes } = await recordUnderLoad({ binary, data, codes, cuts, random, beginLife });
  await auditEnd({ binary, data, load, notes, report });
  await auditLives({ binary, folder, lives, codes, cuts, load, random, report });
}

async function recordUnderLoad({ binary, data, codes, cuts, random, beginLife }) {
  let life = beginLife();
  let server = await Server.start(binary, data, { env: life.env });
  const { port } = server;
  const load = await Load.open(server.address, codes, random);
  load.begin();
  for (let cut = 0; cut < cuts; cut += 1) {
    if (cut > 0 && cut % cutsOfALife === 0) {
      await server.kill();
      life.ends(false);
      await load.untilNobodyIsConnected(withinMs);
      const notes = load.note();
      life = beginLife();
      server = await Server.start(binary, data, { port, env: life.env });
      life.cuts.push({ position: random.below(statSync(life.record).size), notes });
      continue;
    }
    await load.untilConnected(load.everyone.length / 2, withinMs);
    await pause(random.between(...betweenCutsMs));
    await life.noteCut(load);
  }
  const notes = await settle(load, server);
  life.ends(true);
  return { load, notes };
}

async function auditLives({ binary, folder, lives, codes, cuts, load, random, report }) {
  const disk = new Disk();
  const rebuilt = join(folder, "rebuilt");
  const counts = new Map();
  let number = 0;
  const auditCut = async (survivors, notes, what) => {
    const left = `${rebuilt}-${number}-${what.split(" ")[0]}`;
    write(left, survivors);
    const { wrong, recovered } = await audit(binary, left, load, notes);
    report.round(`power cut ${number} of ${cuts}, ${what}`, notes, recovered, wrong, left);
    if (wrong.length === 0) rmSync(left, { recursive: true });
  };
  for (const life of lives) {
    const recording = new Recording(life.record);
    const play = (position) => {
      for (const record of recording.until(position)) {
        disk.take(record);
        counts.set(record.kind, (counts.get(record.kind) ?? 0) + 1);
      }
    };
    disk.processBegins();
    for (const [index, { position, notes }] of life.cuts.entries()) {
      number += 1;
      play(position);
      await auditCut(disk.afterPowerCut(), notes, "synced only");
      play(Math.min(position + random.below(laterBytes), life.cuts[index + 1]?.position ?? Number.POSITIVE_INFINITY));
      await auditCut(withMemory(disk.afterPowerCut(random), random), notes, "torn too");
    }
    play(Number.POSITIVE_INFINITY);
    agree(disk, life);
    if (life === lives[0]) await auditCreation({ binary, left: `${rebuilt}-0`, disk, codes, report });
  }
  report.write(
    `      recorded: ${counts.get("wrote")} writes and ${counts.get("synced")} syncs by ${lives.length} processes`,
  );
}

/** The record of a process that ended by itself is whole; one that was killed may have done one thing more. */
function agree(disk, { left, cleanly, record }) {
  for (const [name, bytes] of disk.seen()) {
    if (isMemory(name) || (left.has(name) && bytes.equals(left.get(name)))) continue;
    if (cleanly) throw new Error(`${record} misses what happened to ${name}`);
    if (left.has(name)) disk.adopt(name, left.get(name));
    else disk.take({ kind: "removed", name });
  }
}

/** A conference whose codes were printed is there for ever. */
async function auditCreation({ binary, left, disk, codes, report }) {
  write(left, disk.afterPowerCut());
  const printed = JSON.parse(codes);
  const stored = await conferenceCodes(binary, printed.id, left).then(JSON.parse, (error) => ({
    codes: error.message,
  }));
  const isThere = isDeepStrictEqual(stored.codes, printed.codes);
  report.round("power cut after creating", [], 0, isThere ? [] : [`the new conference is lost: ${stored.codes}`], left);
  if (isThere) rmSync(left, { recursive: true });
}

function write(folder, files) {
  mkdirSync(folder);
  for (const [name, bytes] of files) if (!isMemory(name) || bytes.length > 0) writeFileSync(join(folder, name), bytes);
}

// Of a file that was only mapped into memory, anything may have reached the disk.
function withMemory(files, random) {
  for (const name of files.keys()) {
    if (!isMemory(name)) continue;
    const bytes = Buffer.from(Array.from({ length: 32_768 }, () => random.below(256)));
    files.set(name, random.happens(50) ? bytes : Buffer.alloc(0));
  }
  return files;
}
