import type { LastWords } from "./last_words";
import type { Draft, Entry, OutboxStore } from "./outbox_store";

export interface TakeoverParts {
  person: string;
  /** The page that takes. */
  page: string;
  store: OutboxStore;
  lastWords: LastWords;
  isAlive(page: string): Promise<boolean>;
  /** Whether to take a draft under this key. */
  wants(key: string): boolean;
}

/** What gone pages left, and is the taking page's from now on. */
export interface Legacy {
  /** Commands to be sent under the client ids that they were numbered with, in this order. */
  lanes: { client: string; entries: Entry[] }[];
  drafts: Draft[];
}

/** Takes over what pages of a person left that live no longer: what the store has of them, and what they said last. */
export async function takeOver({ person, page, store, lastWords, isAlive, wants }: TakeoverParts): Promise<Legacy> {
  const legacy: Legacy = { lanes: [], drafts: [] };
  const living = new Map<string, Promise<boolean>>([[page, Promise.resolve(true)]]);
  const isGone = async (owner: string) => {
    const known = living.get(owner) ?? isAlive(owner);
    living.set(owner, known);
    return !(await known);
  };

  for (const { lane, changes } of lastWords.of(person)) {
    if (!(await isGone(lane.owner))) continue;
    // As that page's own, and taken over below: so of two pages that find the same words, one gets what they say.
    if (lastWords.has(lane.owner)) await store.write(lane, changes);
    lastWords.say(lane.owner, undefined);
  }
  for (const lane of await store.lanesOf(person)) {
    if (!(await isGone(lane.owner)) || (await store.claimLane(lane, page)) === "lost") continue;
    const entries = await store.entriesOf(lane.client);
    if (entries.length === 0) await store.removeLane(lane.client);
    else legacy.lanes.push({ client: lane.client, entries: entries.sort((one, other) => one.number - other.number) });
  }
  for (const draft of await store.draftsOf(person)) {
    if (!wants(draft.key) || !(await isGone(draft.owner)) || (await store.claimDraft(draft, page)) === "lost") continue;
    legacy.drafts.push({ ...draft, owner: page });
  }
  return legacy;
}
