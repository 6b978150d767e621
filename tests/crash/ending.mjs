// How the rounds end: everybody finishes what they were typing, and then all must agree to the letter.
import { audit } from "./audit.mjs";

const withinMs = 60_000;

/** Waits until all that was typed is safe, and stops the server. Answers with what stands in the ledgers. */
export async function settle(load, server) {
  await load.finish(withinMs);
  const notes = load.note();
  load.leave();
  await server.stop();
  return notes;
}

/** What the clients showed last, what a fresh start shows and what the journal has must be the same. */
export async function auditEnd({ binary, data, load, notes, report }) {
  const { wrong, recovered } = await audit(binary, data, load, notes, { isAll: true });
  report.round("all, at the end", notes, recovered, [...load.wrong, ...wrong], data);
}
