import type { Command, StreamName } from "../protocol/frames";

/** One command on its way. Once it has its number it never changes, however often it is sent. */
export interface Entry {
  client: string;
  to: StreamName;
  number: number;
  command: Command;
}

/** The commands of one client id: what one page wrote, in the order of their numbers. */
export interface Lane {
  client: string;
  person: string;
  /** The page that may add to it and send it; a fresh id for every page load. */
  owner: string;
}

/** Something that is not yet a command, kept so that it outlives the page. What it is, its writer knows. */
export interface Draft {
  person: string;
  key: string;
  owner: string;
  /** Absent where the draft is to be forgotten. */
  value?: unknown;
}

/** What a page wants kept, or no longer kept. */
export type Change =
  /** A command of the page's lane. */
  | { keep: Entry }
  /** It was answered. */
  | { forget: Entry }
  | { draft: Draft };

/** Whether a change is kept, or what it is about belongs to another page by now and nothing was changed. */
export type Kept = "kept" | "lost";

/**
 * Where commands wait that the server has not answered. Every method is one transaction; a rejected promise means that
 * nothing was changed.
 */
export interface OutboxStore {
  /** False when what is kept here is gone with the page. */
  readonly durable: boolean;
  lanesOf(person: string): Promise<Lane[]>;
  entriesOf(client: string): Promise<Entry[]>;
  draftsOf(person: string): Promise<Draft[]>;
  /** All of the changes in their order, or none. Makes the lane with the first entry kept in it. */
  write(lane: Lane, changes: readonly Change[]): Promise<Kept>;
  /** Makes another page's lane `owner`'s, unless it changed hands since it was read: of two that try, one gets it. */
  claimLane(lane: Lane, owner: string): Promise<Kept>;
  /** Likewise for a draft. */
  claimDraft(draft: Draft, owner: string): Promise<Kept>;
  removeLane(client: string): Promise<void>;
  /** The page that a lane belongs to now; undefined when there is no such lane. */
  ownerOf(client: string): Promise<string | undefined>;
}

/** Whether `changes` make use of the lane itself. */
export function addsToLane(changes: readonly Change[]): boolean {
  return changes.some((change) => "keep" in change);
}

/** What tells an entry from all others. */
export function entryKey({ client, to, number }: Entry): string {
  return `${client} ${to} ${number}`;
}

/** The store for when there is no other: it forgets with the page. */
export function makeMemoryStore(): OutboxStore {
  const lanes = new Map<string, Lane>();
  const entries = new Map<string, Entry>();
  const drafts = new Map<string, Draft>();
  const draftKeyOf = ({ person, key }: Draft) => `${person} ${key}`;
  const isForeign = (held: { owner: string } | undefined, owner: string) => held !== undefined && held.owner !== owner;

  return {
    durable: false,
    lanesOf: async (person) => [...lanes.values()].filter((lane) => lane.person === person),
    entriesOf: async (client) => [...entries.values()].filter((entry) => entry.client === client),
    draftsOf: async (person) => [...drafts.values()].filter((draft) => draft.person === person),
    async write(lane, changes) {
      if (addsToLane(changes) && isForeign(lanes.get(lane.client), lane.owner)) return "lost";
      for (const change of changes) {
        if ("draft" in change && isForeign(drafts.get(draftKeyOf(change.draft)), change.draft.owner)) return "lost";
      }
      if (addsToLane(changes)) lanes.set(lane.client, lane);
      for (const change of changes) {
        if ("keep" in change) entries.set(entryKey(change.keep), change.keep);
        else if ("forget" in change) entries.delete(entryKey(change.forget));
        else if (change.draft.value === undefined) drafts.delete(draftKeyOf(change.draft));
        else drafts.set(draftKeyOf(change.draft), change.draft);
      }
      return "kept";
    },
    async claimLane(lane, owner) {
      if (lanes.get(lane.client)?.owner !== lane.owner) return "lost";
      lanes.set(lane.client, { ...lane, owner });
      return "kept";
    },
    async claimDraft(draft, owner) {
      const key = draftKeyOf(draft);
      if (drafts.get(key)?.owner !== draft.owner) return "lost";
      drafts.set(key, { ...draft, owner });
      return "kept";
    },
    async removeLane(client) {
      lanes.delete(client);
    },
    ownerOf: async (client) => lanes.get(client)?.owner,
  };
}
