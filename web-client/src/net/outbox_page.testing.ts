import type { CommandFrame } from "../protocol/frames";
import type { Answer } from "./answer";
import { makeId } from "./ids";
import { makeLastWords } from "./last_words";
import { type Outbox, openOutbox } from "./outbox";
import type { Draft, OutboxStore } from "./outbox_store";

export const share = (insight: string) => ({ name: "share_insight", insight }) as const;

/** The pages that answer to their id. */
const living = new Set<string>();

/** As a browser in which no page was ever open. */
export function forgetBrowser() {
  localStorage.clear();
  living.clear();
}

/** A page of one browser: its outbox, and what it has sent and was told. */
export async function openPage(store: OutboxStore) {
  const page = makeId();
  living.add(page);
  const sent: CommandFrame[] = [];
  const answers: Answer[] = [];
  const renamed: string[] = [];
  const taken: { key: string; unkept: boolean }[] = [];
  const late: Draft[] = [];
  let clientChanges = 0;
  const outbox = await openOutbox({
    person: "p7",
    page,
    store,
    lastWords: makeLastWords(localStorage),
    isAlive: async (other) => living.has(other),
    onClientChange: () => {
      clientChanges += 1;
    },
    onAnswer: (_, answer) => answers.push(answer),
    onRenamed: ({ number }, before) => renamed.push(`${before.number} to ${number}`),
    onDraftsTaken: (keys, unkept) => taken.push(...[...keys].map((key) => ({ key, unkept: unkept.has(key) }))),
    takesLate: (key) => key.startsWith("text/"),
    onLateDrafts: (drafts) => late.push(...drafts),
  });
  return {
    outbox,
    /** It is gone, or sleeps so deep that it seems so. */
    sleeps: () => living.delete(page),
    wakes: () => living.add(page),
    sent,
    answers,
    renamed,
    taken,
    late,
    clientChanges: () => clientChanges,
    connect: () => outbox.opened((frame) => sent.push(frame) > 0),
    numbers: () => sent.map(({ to, number }) => `${to}:${number}`),
    acknowledge: (number: number, to: CommandFrame["to"] = "table/7") =>
      outbox.answered({ type: "acknowledged", number, to, revision: 40 + number }),
  };
}

/** What is handed in has been kept. */
export async function settled(outbox: Outbox) {
  await outbox.client();
}
