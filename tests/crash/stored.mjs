// Reads the journal's database itself, beside the server's own reading: which entries bear the numbers of a client.
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const seqMask = 0xffff_ffffn;

/** Of each client, by stream ("table/7", "plenary"): `client stream` → [{number, seq}…] in the order of the stream. */
export function storedNumbers(data) {
  const database = new DatabaseSync(join(data, "journal.sqlite"), { readOnly: true });
  const query = database.prepare(
    "SELECT stream.name, place, client, number FROM entry JOIN stream ON stream.id = place >> 32 ORDER BY place",
  );
  query.setReadBigInts(true);
  const numbers = new Map();
  for (const { name, place, client, number } of query.iterate()) {
    const key = `${client} ${name.split("/").slice(2).join("/")}`;
    if (!numbers.has(key)) numbers.set(key, []);
    numbers.get(key).push({ number: Number(number), seq: Number(place & seqMask) });
  }
  database.close();
  return numbers;
}
