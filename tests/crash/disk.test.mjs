// The rebuilt disk holds what a disk may hold, and never more.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Disk } from "./disk.mjs";
import { Random } from "./random.mjs";

const sector = (letter) => Buffer.alloc(512, letter);

/** A folder in which `journal` (descriptor 3, the folder is 4) durably holds three sectors of a. */
function diskWithJournal() {
  const disk = new Disk();
  const take = (...records) => {
    for (const record of records) disk.take(record);
  };
  const sync = (fd) => take({ kind: "syncBegins", fd }, { kind: "synced", fd });
  const write = (offset, data) => take({ kind: "wrote", fd: 3, offset, data });
  take({ kind: "opened", fd: 3, name: "journal", creates: true, truncates: false });
  take({ kind: "opened", fd: 4, name: "", creates: false, truncates: false });
  write(0, Buffer.concat([sector("a"), sector("a"), sector("a")]));
  sync(3);
  sync(4);
  return { disk, take, sync, write };
}

const textOf = (files, name = "journal") => files.get(name)?.toString();
const letters = (text) => text.replace(/(.)\1{511}/gs, "$1");
const lettersOf = (files) => letters(textOf(files));

test("of a file only what was synced is there", () => {
  const { disk, sync, write } = diskWithJournal();
  write(512, sector("b"));
  assert.equal(lettersOf(disk.afterPowerCut()), "aaa");
  sync(3);
  assert.equal(lettersOf(disk.afterPowerCut()), "aba");
});

test("a sync does not cover what was written after it began", () => {
  const { disk, take, write } = diskWithJournal();
  write(0, sector("b"));
  take({ kind: "syncBegins", fd: 3 });
  write(512, sector("c"));
  assert.equal(lettersOf(disk.afterPowerCut()), "aaa");
  take({ kind: "synced", fd: 3 });
  assert.equal(lettersOf(disk.afterPowerCut()), "baa");
});

test("a sync by a later process covers what an earlier one wrote", () => {
  const { disk, take, sync, write } = diskWithJournal();
  write(0, sector("b"));
  disk.processBegins();
  take({ kind: "opened", fd: 3, name: "journal", creates: false, truncates: false });
  sync(3);
  assert.equal(lettersOf(disk.afterPowerCut()), "baa");
});

test("a shorter size needs a sync as well", () => {
  const { disk, take, sync } = diskWithJournal();
  take({ kind: "resized", fd: 3, size: 512 });
  assert.equal(lettersOf(disk.afterPowerCut()), "aaa");
  sync(3);
  assert.equal(lettersOf(disk.afterPowerCut()), "a");
});

test("a name is there once the folder was synced, also where the file itself was", () => {
  const { disk, take, sync } = diskWithJournal();
  take({ kind: "opened", fd: 5, name: "mark.new", creates: true, truncates: true });
  take({ kind: "wrote", fd: 5, offset: 0, data: Buffer.from("17") });
  sync(5);
  assert.equal(textOf(disk.afterPowerCut(), "mark.new"), undefined);
  sync(4);
  take({ kind: "renamed", from: "mark.new", to: "mark" });
  assert.equal(textOf(disk.afterPowerCut(), "mark"), undefined);
  assert.equal(textOf(disk.afterPowerCut(), "mark.new"), "17");
  sync(4);
  assert.deepEqual([...disk.afterPowerCut().keys()], ["journal", "mark"]);
});

test("a file that was removed is back until the folder was synced", () => {
  const { disk, take, sync } = diskWithJournal();
  take({ kind: "removed", name: "journal" });
  assert.equal(lettersOf(disk.afterPowerCut()), "aaa");
  sync(4);
  assert.equal(disk.afterPowerCut().size, 0);
});

test("with random numbers any sector of what was not synced may be there, and each of them is old or new", () => {
  const { disk, write } = diskWithJournal();
  write(512, Buffer.concat([sector("b"), sector("c")]));
  const seen = new Set();
  for (let seed = 1; seed <= 300; seed += 1) seen.add(lettersOf(disk.afterPowerCut(new Random(seed))));
  assert.deepEqual([...seen].sort(), ["aaa", "aac", "aba", "abc"]);
});
