// What a disk can hold of a folder after a power cut, rebuilt from the record of what a process did to its files.
//
// Durable is what a sync covered: of a file the writes that came before the sync began, of the folder its names. Of all
// later writes any may have arrived, whole or in sectors; of later changes to the names a first part, as on a
// file system with a journal.

const sectorBytes = 512;

/** Bytes that grow. */
class Content {
  #bytes = Buffer.alloc(0);
  #size = 0;

  get bytes() {
    return this.#bytes.subarray(0, this.#size);
  }

  copy() {
    const twin = new Content();
    twin.write(0, this.bytes);
    return twin;
  }

  write(offset, data) {
    this.resize(Math.max(this.#size, offset + data.length));
    this.#bytes.set(data, offset);
  }

  resize(size) {
    if (size > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(size, 2 * this.#bytes.length));
      larger.set(this.bytes);
      this.#bytes = larger;
    }
    if (size < this.#size) this.#bytes.fill(0, size, this.#size);
    this.#size = size;
  }

  change({ offset, data, size }) {
    if (size !== undefined) this.resize(size);
    else this.write(offset, data);
  }
}

/** A file apart from its names: what is durable, what has been written since, and what the running system sees. */
class File {
  durable = new Content();
  seen = new Content();
  #pending = [];
  #covered = 0;

  change(change) {
    this.seen.change(change);
    this.#pending.push(change);
  }

  syncBegins() {
    this.#covered = this.#pending.length;
  }

  synced() {
    for (const change of this.#pending.splice(0, this.#covered)) this.durable.change(change);
    this.#covered = 0;
  }

  survivors(random) {
    const mood = random?.below(4) ?? 0; // nothing more, all, a first part, or any
    const firstPart = mood === 2 ? random.below(this.#pending.length + 1) : 0;
    const content = this.durable.copy();
    this.#pending.forEach((change, index) => {
      if (mood === 1 || index < firstPart) content.change(change);
      else if (mood === 3) for (const part of torn(change, random)) content.change(part);
    });
    return content.bytes;
  }
}

/** Of a change all, nothing, or of a write some of its sectors. */
function torn(change, random) {
  if (random.happens(40)) return [change];
  if (change.size !== undefined || random.happens(50)) return [];
  const parts = [];
  for (let at = 0; at < change.data.length; at += sectorBytes) {
    const part = { offset: change.offset + at, data: change.data.subarray(at, at + sectorBytes) };
    if (random.happens(50)) parts.push(part);
  }
  return parts;
}

export class Disk {
  #names = new Map();
  #durableNames = new Map();
  /** Changes to the names since the folder was synced: [name, file or undefined][], in order. */
  #pendingNames = [];
  #coveredNames = 0;
  #opened = new Map();
  /** Stands for the folder among what is open. */
  #folder = {
    syncBegins: () => {
      this.#coveredNames = this.#pendingNames.length;
    },
    synced: () => {
      for (const changes of this.#pendingNames.splice(0, this.#coveredNames)) rename(this.#durableNames, changes);
      this.#coveredNames = 0;
    },
  };

  /** Another process, from here on. */
  processBegins() {
    this.#opened.clear();
  }

  take(record) {
    this.#take[record.kind](record);
  }

  /** What the running system sees: name → bytes. */
  seen() {
    return new Map([...this.#names].map(([name, file]) => [name, file.seen.bytes]));
  }

  /** A process that was killed may have done one thing more than it could write down: from here the folder holds this. */
  adopt(name, bytes) {
    const file = this.#names.get(name) ?? this.#create(name);
    if (file.seen.bytes.equals(bytes)) return;
    file.change({ size: bytes.length });
    file.change({ offset: 0, data: bytes });
  }

  /** What is there after a power cut now: only what was synced or, with random numbers, some of the rest too. */
  afterPowerCut(random) {
    const names = new Map(this.#durableNames);
    const more = random?.below(this.#pendingNames.length + 1) ?? 0;
    for (const changes of this.#pendingNames.slice(0, more)) rename(names, changes);
    return new Map([...names].map(([name, file]) => [name, file.survivors(random)]));
  }

  #create(name) {
    const file = new File();
    this.#change([[name, file]]);
    return file;
  }

  #change(changes) {
    rename(this.#names, changes);
    this.#pendingNames.push(changes);
  }

  #take = {
    opened: ({ fd, name, creates, truncates }) => {
      if (name === "") {
        this.#opened.set(fd, this.#folder);
        return;
      }
      const known = this.#names.get(name);
      if (known === undefined && !creates) throw new Error(`${name} was opened, but the record does not know it`);
      if (truncates && known !== undefined) known.change({ size: 0 });
      this.#opened.set(fd, known ?? this.#create(name));
    },
    closed: ({ fd }) => this.#opened.delete(fd),
    wrote: ({ fd, offset, data }) => this.#opened.get(fd).change({ offset, data }),
    resized: ({ fd, size }) => this.#opened.get(fd).change({ size }),
    syncBegins: ({ fd }) => this.#opened.get(fd).syncBegins(),
    synced: ({ fd }) => this.#opened.get(fd).synced(),
    renamed: ({ from, to }) =>
      this.#change([
        [to, this.#names.get(from)],
        [from, undefined],
      ]),
    linked: ({ from, to }) => this.#change([[to, this.#names.get(from)]]),
    removed: ({ name }) => this.#change([[name, undefined]]),
  };
}

function rename(names, changes) {
  for (const [name, file] of changes) {
    if (file === undefined) names.delete(name);
    else names.set(name, file);
  }
}
