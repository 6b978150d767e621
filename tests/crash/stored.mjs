// Reads the journal's database itself, beside the server's own reading: which commands of a client are in it.
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const seqMask = 0xffff_ffffn;

/**
 * Of each client, by stream ("table/7", "plenary"): `client stream` → [{number, seq}…] in the order of the stream. A command
 * may stand there as several entries: those of its number directly one after another, each of another kind. `seq` is the last's.
 */
export function storedCommands(data) {
  const database = new DatabaseSync(join(data, "journal.sqlite"), { readOnly: true });
  const query = database.prepare(
    "SELECT stream.name, place, kind, client, number FROM entry JOIN stream ON stream.id = place >> 32 ORDER BY place",
  );
  query.setReadBigInts(true);
  const commands = new Map();
  for (const { name, place, kind, client, number } of query.iterate()) {
    const key = `${client} ${name.split("/").slice(2).join("/")}`;
    if (!commands.has(key)) commands.set(key, []);
    const seq = Number(place & seqMask);
    const before = commands.get(key).at(-1);
    if (before?.number === Number(number) && before.seq === seq - 1 && !before.kinds.has(kind)) {
      before.seq = seq;
      before.kinds.add(kind);
    } else commands.get(key).push({ number: Number(number), seq, kinds: new Set([kind]) });
  }
  database.close();
  return commands;
}
