// Reads what record_io.c wrote down about one process.
import { openSync, readSync } from "node:fs";

const magic = 0x4f475243;
const headBytes = 24;
const kinds = [
  undefined,
  "opened",
  "closed",
  "wrote",
  "resized",
  "syncBegins",
  "synced",
  "renamed",
  "linked",
  "removed",
];
const chunkBytes = 1 << 20;

export class Recording {
  #file;
  #readTo = 0;
  #unread = Buffer.alloc(0);

  constructor(path) {
    this.#file = openSync(path, "r");
  }

  /** The records from where the last call ended up to this position in the file, which may lie within a record. */
  *until(position) {
    while (this.#readTo < position) {
      const chunk = Buffer.alloc(Math.min(chunkBytes, position - this.#readTo));
      const got = readSync(this.#file, chunk, 0, chunk.length, this.#readTo);
      if (got === 0) return;
      this.#readTo += got;
      this.#unread = Buffer.concat([this.#unread, chunk.subarray(0, got)]);
      yield* this.#whole();
    }
  }

  *#whole() {
    let at = 0;
    while (at + headBytes <= this.#unread.length) {
      const bytes = this.#unread.readUInt32LE(at + 12);
      const end = at + headBytes + bytes;
      if (end > this.#unread.length) break;
      yield readRecord(this.#unread.subarray(at, end));
      at = end;
    }
    this.#unread = this.#unread.subarray(at);
  }
}

function readRecord(bytes) {
  if (bytes.readUInt32LE(0) !== magic) throw new Error("the recording is out of step");
  const kind = kinds[bytes.readUInt32LE(4)];
  const fd = bytes.readInt32LE(8);
  const number = Number(bytes.readBigInt64LE(16));
  const data = bytes.subarray(headBytes);
  switch (kind) {
    case "opened":
      return { kind, fd, name: data.toString(), creates: (number & 1) !== 0, truncates: (number & 2) !== 0 };
    case "wrote":
      return { kind, fd, offset: number, data };
    case "resized":
      return { kind, fd, size: number };
    case "renamed":
    case "linked": {
      const [from, to] = data.toString().split("\0");
      return { kind, from, to };
    }
    case "removed":
      return { kind, name: data.toString() };
    default:
      return { kind, fd };
  }
}
