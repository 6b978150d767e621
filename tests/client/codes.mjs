// Access codes (PROTOCOL.md L3), and which of them are whose.
import { lookUp } from "./api.mjs";

const alphabet = "0123456789ABCDEFGHJKMNPQRTVWXYZ";

/** The check symbol that belongs behind these symbols. */
export function checkSymbol(symbols) {
  const sum = [...symbols].reduce((total, symbol, index) => total + (index + 1) * alphabet.indexOf(symbol), 0);
  const weight = symbols.length + 1;
  return [...alphabet].find((_, value) => (sum + weight * value) % 31 === 0);
}

/** All access codes that stand anywhere in what `oogst conference codes --json` or `create --json` printed. */
export function findCodes(printed) {
  const found = printed.match(/\b[0-9A-Z]{4}-?[0-9A-Z]{4}\b/g) ?? [];
  const codes = found.map((code) => code.replace("-", ""));
  return [...new Set(codes)].filter((code) => checkSymbol(code.slice(0, 7)) === code[7]);
}

/** Asks the server whose each code is: {chairs, seats: Map(table, code), moderator, organiser, conference, perspectives}. */
export async function sortCodes(address, codes) {
  const sorted = { chairs: new Map(), seats: new Map(), all: codes };
  for (const code of codes) {
    const { role, table, conference, perspectives } = await lookUp(address, code);
    Object.assign(sorted, { conference, perspectives });
    if (role === "chair") sorted.chairs.set(table.number, code);
    else if (role === "participant" && table !== null) sorted.seats.set(table.number, code);
    else sorted[role] = code;
  }
  return sorted;
}
